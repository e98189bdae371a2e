#pragma once

#include "core/data/dataset.h"
#include "core/experiment/experiment.h"
#include "core/experiment/reports.h"
#include "core/network/adam.h"
#include "core/network/network.h"
#include "core/training/step_tracer.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>

namespace core {

/// What a run needs, besides its experiment and its data, to go on from the end of an epoch. The order of the rows
/// follows from the number of epochs.
template <typename Scalar>
struct Checkpoint {
    std::int64_t completedEpochs = 0;
    Vector<Scalar> parameters;
    Adam<Scalar> optimiser;
};

/// One run of an experiment: the network, the optimiser and the place reached in the data.
///
/// The numbers depend on the experiment alone, not on pauses, stops or measurements in between.
/// Every call blocks. Not safe for use by two threads at a time.
template <typename Scalar>
class BasicTrainer {
public:
    /// The experiment must have passed check(), and the data set must be the experiment's. After a stop request
    /// meanwhile the trainer is not to be used.
    BasicTrainer(const Experiment& experiment, std::shared_ptr<const Dataset<Scalar>> dataset,
                 HeadKind headKind = HeadKind::Shortest, const std::stop_token& stop = {});

    [[nodiscard]] const Experiment& experiment() const { return m_experiment; }
    [[nodiscard]] const Dataset<Scalar>& dataset() const { return *m_dataset; }
    [[nodiscard]] const Network<Scalar>& network() const { return m_network; }

    /// Replaces the initial weights; (parameterCount), in the order of the layout. Only before the first batch.
    void setParameters(const Vector<Scalar>& parameters);

    /// The weights and the optimiser as they stand now, between two epochs.
    [[nodiscard]] Checkpoint<Scalar> checkpoint() const;
    /// Goes to the end of an epoch of this same experiment, from a run of its own. Only before the first batch.
    /// False if a stop was requested meanwhile; the trainer is then not to be used.
    bool restore(const Checkpoint<Scalar>& checkpoint, const std::stop_token& stop = {});
    /// Goes on with another learning rate, to another number of epochs, at least those begun.
    void continueWith(double learningRate, std::int64_t epochs);

    [[nodiscard]] std::int64_t completedEpochs() const { return m_completedEpochs; }
    /// Batches trained of the epoch that is not complete yet.
    [[nodiscard]] std::int64_t batchesDone() const { return m_batchesDone; }
    [[nodiscard]] std::int64_t batchesPerEpoch() const { return m_batchesPerEpoch; }
    /// Rows of the data set in the order in which this epoch takes them; before the first batch, that of the split.
    [[nodiscard]] std::span<const std::uint32_t> epochRows() const { return m_rows; }
    /// All batches of the epoch are trained, and finishEpoch() is due.
    [[nodiscard]] bool epochTrained() const { return m_batchesDone == m_batchesPerEpoch; }
    [[nodiscard]] bool finished() const { return m_completedEpochs == m_experiment.epochs; }
    /// A loss was not finite; the weights are those before that batch, and no more batches are trained.
    [[nodiscard]] bool diverged() const { return m_divergence.has_value(); }
    [[nodiscard]] const std::optional<Divergence>& divergence() const { return m_divergence; }
    /// Seconds of all training passes so far.
    [[nodiscard]] double seconds() const { return m_seconds; }

    /// Whether trainBatch() notes what happens in the batch. Costs time, and changes no number.
    void setTraced(bool traced);
    /// What happened in the last batch that trainBatch() gave a report of, if it was to be noted.
    [[nodiscard]] const std::optional<StepTrace>& lastStep() const { return m_lastStep; }

    /// Trains the next batch. Nothing, and nothing changed, if a stop was requested or the loss is not finite.
    std::optional<BatchReport> trainBatch(const std::stop_token& stop = {});

    /// Measures the test set and closes the epoch, once epochTrained(). Nothing if a stop was requested meanwhile.
    std::optional<EpochReport> finishEpoch(const std::stop_token& stop = {});

    /// Closes the epoch as finishEpoch() does, without a report: for those who only pass by.
    void skipTest();

    /// Measures the network as it stands on rows of the data set. Nothing if a stop was requested meanwhile.
    std::optional<Evaluation> evaluate(std::span<const std::uint32_t> rows, const std::stop_token& stop = {});
    /// Likewise on the first kProbeRows test rows, which are gathered once: cheap enough after every batch.
    std::optional<Evaluation> evaluateProbe(const std::stop_token& stop = {});
    /// Enough rows for a mean attention that is steady to the eye, few enough to measure after every batch.
    static constexpr std::size_t kProbeRows = 512;

private:
    bool shuffleRows(const std::stop_token& stop);
    void gather(std::span<const std::uint32_t> rows);
    template <typename Fill>
    std::optional<Evaluation> evaluateBlocks(std::size_t rows, const Fill& fill, const std::stop_token& stop);
    std::optional<LossSums> passThrough(std::span<const std::uint32_t> batch, const std::stop_token& stop);
    void update();
    void noteDivergence(std::int64_t epoch, std::int64_t batch);

    Experiment m_experiment;
    std::shared_ptr<const Dataset<Scalar>> m_dataset;
    Network<Scalar> m_network;
    Adam<Scalar> m_adam;
    NumpyRandom m_shuffler;       ///< goes on where the split left the stream
    Matrix<Scalar> m_probeInputs; ///< (probe rows, features); empty until they are needed
    Vector<Scalar> m_probeLabels;
    std::vector<std::uint32_t> m_rows; ///< training rows in the order of this epoch
    std::size_t m_unshuffled;          ///< rows that this epoch's shuffle has still to place
    std::int64_t m_batchesPerEpoch;
    std::int64_t m_completedEpochs = 0;
    std::int64_t m_batchesDone = 0;
    LossSums m_epochSums;
    double m_epochSeconds = 0.0;
    double m_seconds = 0.0;
    std::optional<Divergence> m_divergence;
    std::optional<StepTracer<Scalar>> m_tracer; ///< while batches are traced
    std::optional<StepTrace> m_lastStep;
};

extern template class BasicTrainer<float>;
extern template class BasicTrainer<double>;

/// The trainer of the program; double is for checks of the engine.
using Trainer = BasicTrainer<float>;

/// Trains until the last epoch, a stop request or divergence. Blocks: call it off the GUI thread.
/// The callbacks run on the calling thread. A stop request is honoured between batches, and a batch that it
/// interrupts is left undone; calling train() again goes on to the same numbers.
/// Divergence (a loss that is not finite) is an outcome, not an exception.
template <typename Scalar>
TrainingOutcome train(BasicTrainer<Scalar>& trainer, const std::stop_token& stop,
                      const std::function<void(const EpochReport&)>& onReport,
                      const std::function<void(const BatchReport&)>& onBatch = {});

extern template TrainingOutcome train<float>(BasicTrainer<float>&, const std::stop_token&,
                                             const std::function<void(const EpochReport&)>&,
                                             const std::function<void(const BatchReport&)>&);
extern template TrainingOutcome train<double>(BasicTrainer<double>&, const std::stop_token&,
                                              const std::function<void(const EpochReport&)>&,
                                              const std::function<void(const BatchReport&)>&);

} // namespace core
