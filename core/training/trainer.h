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

/// The state from which a run can continue at the end of an epoch, besides its experiment and its data. The order of
/// the rows follows from the number of epochs.
template <typename Scalar>
struct Checkpoint {
    std::int64_t completedEpochs = 0;
    Vector<Scalar> parameters;
    Adam<Scalar> optimiser;
};

/// One run of an experiment: the network, the optimiser and the position in the data.
///
/// The numbers depend on the experiment alone, not on pauses, stops or measurements in between.
/// Every call blocks. Not safe for use by two threads at a time.
template <typename Scalar>
class BasicTrainer {
public:
    /// The experiment must have passed check(), and the data set must be the experiment's. The trainer is unusable
    /// after a stop request during construction.
    BasicTrainer(const Experiment& experiment, std::shared_ptr<const Dataset<Scalar>> dataset,
                 HeadKind headKind = HeadKind::Shortest, const std::stop_token& stop = {});

    [[nodiscard]] const Experiment& experiment() const { return m_experiment; }
    [[nodiscard]] const Dataset<Scalar>& dataset() const { return *m_dataset; }
    [[nodiscard]] const Network<Scalar>& network() const { return m_network; }

    /// Replaces the initial weights (parameterCount), in the order of the layout. Only before the first batch.
    void setParameters(const Vector<Scalar>& parameters);

    /// Returns the weights and the optimiser's state. Only between two epochs.
    [[nodiscard]] Checkpoint<Scalar> checkpoint() const;
    /// Continues from the end of an epoch of another run of this experiment. Only before the first batch.
    /// Returns false after a stop request; the trainer is then unusable.
    bool restore(const Checkpoint<Scalar>& checkpoint, const std::stop_token& stop = {});
    /// Changes the learning rate and the number of epochs, which must be at least the number begun.
    void continueWith(double learningRate, std::int64_t epochs);

    [[nodiscard]] std::int64_t completedEpochs() const { return m_completedEpochs; }
    /// Returns the batches trained in the current epoch.
    [[nodiscard]] std::int64_t batchesDone() const { return m_batchesDone; }
    [[nodiscard]] std::int64_t batchesPerEpoch() const { return m_batchesPerEpoch; }
    /// Returns the training rows in the order of this epoch; before the first batch, in the order of the split.
    [[nodiscard]] std::span<const std::uint32_t> epochRows() const { return m_rows; }
    /// Returns whether all batches of the epoch are trained, so that finishEpoch() is due.
    [[nodiscard]] bool epochTrained() const { return m_batchesDone == m_batchesPerEpoch; }
    [[nodiscard]] bool finished() const { return m_completedEpochs == m_experiment.epochs; }
    /// Returns whether a loss was not finite. The weights are those before that batch, and training ends.
    [[nodiscard]] bool diverged() const { return m_divergence.has_value(); }
    [[nodiscard]] const std::optional<Divergence>& divergence() const { return m_divergence; }
    /// Returns the total seconds of all training passes.
    [[nodiscard]] double seconds() const { return m_seconds; }

    /// Enables lastStep(). Costs time, and changes no number.
    void setTraced(bool traced);
    /// Returns the trace of the last batch that was trained, if tracing was enabled.
    [[nodiscard]] const std::optional<StepTrace>& lastStep() const { return m_lastStep; }

    /// Trains the next batch. Returns nothing, and changes nothing, after a stop request or if the loss is not finite.
    std::optional<BatchReport> trainBatch(const std::stop_token& stop = {});

    /// Measures the test set and closes the epoch; requires epochTrained(). Nothing after a stop request.
    std::optional<EpochReport> finishEpoch(const std::stop_token& stop = {});

    /// Closes the epoch as finishEpoch() does, without measuring.
    void skipTest();

    /// Measures the current network on rows of the data set. Nothing after a stop request.
    std::optional<Evaluation> evaluate(std::span<const std::uint32_t> rows, const std::stop_token& stop = {});
    /// Measures the first kProbeRows test rows, which are gathered once: cheap enough after every batch.
    std::optional<Evaluation> evaluateProbe(const std::stop_token& stop = {});

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
    NumpyRandom m_shuffler;       ///< continues the stream of the split
    Matrix<Scalar> m_probeInputs; ///< (probe rows, features); empty until needed
    Vector<Scalar> m_probeLabels;
    std::vector<std::uint32_t> m_rows; ///< training rows in the order of this epoch
    std::size_t m_unshuffled;          ///< rows that this epoch's shuffle has not placed yet
    std::int64_t m_batchesPerEpoch;
    std::int64_t m_completedEpochs = 0;
    std::int64_t m_batchesDone = 0;
    LossSums m_epochSums;
    double m_epochSeconds = 0.0;
    double m_seconds = 0.0;
    std::optional<Divergence> m_divergence;
    std::optional<StepTracer<Scalar>> m_tracer; ///< set while batches are traced
    std::optional<StepTrace> m_lastStep;
};

extern template class BasicTrainer<float>;
extern template class BasicTrainer<double>;

/// The trainer of the program; the double version serves the gradient checks.
using Trainer = BasicTrainer<float>;

/// Trains until the last epoch, a stop request or divergence. Blocks: call it off the GUI thread.
/// The callbacks run on the calling thread. A stop request takes effect between batches, and an interrupted batch is
/// undone; calling train() again continues to the same numbers.
/// Divergence (a loss that is not finite) is an outcome, not an exception.
template <typename Scalar>
TrainingOutcome train(BasicTrainer<Scalar>& trainer, const std::stop_token& stop,
                      const std::function<void(const EpochReport&)>& onReport,
                      const std::function<void(const BatchReport&)>& onBatch = {});

} // namespace core
