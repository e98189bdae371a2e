#pragma once

#include "core/training/model.h"
#include "core/training/trainer.h"

#include <compare>
#include <cstdint>
#include <memory>
#include <stop_token>
#include <vector>

namespace core {

/// From this place of a run on, it is trained with this learning rate.
struct RateChange {
    std::int64_t epoch = 1; ///< from 1
    std::int64_t batch = 0; ///< batches trained in this epoch before
    double learningRate = 0.0;

    bool operator==(const RateChange&) const = default;
    /// Whether a run that stands there is past the change, or at it.
    [[nodiscard]] bool isUntil(std::int64_t thatEpoch, std::int64_t thatBatch) const
    {
        return epoch < thatEpoch || (epoch == thatEpoch && batch <= thatBatch);
    }
};

/// Brings back any moment of a run: the same experiment trained again from the nearest checkpoint before it gives the
/// same bits. Holds about kMaxBytes of checkpoints; of more, every second one is dropped.
class Replay {
public:
    static constexpr std::size_t kMaxBytes = std::size_t{64} << 20U;

    Replay() = default;
    Replay(const Experiment& experiment, std::shared_ptr<const Dataset<float>> dataset);
    /// Of a run whose learning rate was changed on its way: `rates` as rates() gave them, the last is the experiment's.
    Replay(const Experiment& experiment, std::shared_ptr<const Dataset<float>> dataset, std::vector<RateChange> rates);

    [[nodiscard]] const Experiment& experiment() const { return m_experiment; }
    /// The learning rates of the run in their order; the first is the one that it began with.
    [[nodiscard]] const std::vector<RateChange>& rates() const { return m_rates; }
    [[nodiscard]] const std::shared_ptr<const Dataset<float>>& dataset() const { return m_dataset; }
    [[nodiscard]] std::size_t checkpoints() const { return m_checkpoints.size(); }

    /// The replay of a run that goes this one's way up to a place, and from there on with the changed experiment's
    /// learning rate, to its number of epochs. Nothing else may differ.
    [[nodiscard]] Replay branchAt(std::int64_t epoch, std::int64_t batch, const Experiment& changed) const;

    /// Begins with these weights instead of the experiment's own; (parameterCount), in the order of the layout. Before
    /// any checkpoint is kept.
    void beginWith(const Vector<float>& parameters);
    /// Those weights; null if the run began with the experiment's own.
    [[nodiscard]] const Vector<float>* firstWeights() const;

    /// Whether a checkpoint of so many parameters would be kept at all.
    [[nodiscard]] static bool hasRoomFor(Index parameters);
    /// Notes a checkpoint later than all before.
    void keep(std::shared_ptr<const Checkpoint<float>> checkpoint);

    /// A trainer that stands after this batch (0: at the beginning of the epoch), or null after a stop request.
    /// The last batch of an epoch leaves the epoch's end still to be measured. Blocks for less than an epoch of
    /// training, if checkpoints are kept for every epoch.
    [[nodiscard]] std::unique_ptr<Trainer> trainerAt(std::int64_t epoch, std::int64_t batch,
                                                     const std::stop_token& stop = {}) const;
    /// The network at that moment, likewise.
    [[nodiscard]] std::shared_ptr<const Model> modelAt(std::int64_t epoch, std::int64_t batch,
                                                       const std::stop_token& stop = {}) const;

private:
    void applyRate(Trainer& trainer) const;

    Experiment m_experiment;
    std::vector<RateChange> m_rates;
    std::shared_ptr<const Dataset<float>> m_dataset;
    std::vector<std::shared_ptr<const Checkpoint<float>>> m_checkpoints;
    std::int64_t m_stride = 1; ///< epochs between two that are kept
};

} // namespace core
