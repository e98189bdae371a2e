#pragma once

#include "core/experiment/learning_rates.h"
#include "core/training/model.h"
#include "core/training/trainer.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace core {

/// Reconstructs the network at any snapshot of a run, to the same bits, by training again from the nearest checkpoint
/// before it. Keeps at most about kMaxBytes of checkpoints; beyond that every second one is dropped.
class Replay {
public:
    static constexpr std::size_t kMaxBytes = std::size_t{64} << 20U;

    Replay() = default;
    /// `rates`: as rates() returns them, the last the experiment's; empty if the learning rate did not change.
    Replay(const Experiment& experiment, std::shared_ptr<const Dataset<float>> dataset,
           std::vector<RateChange> rates = {});

    [[nodiscard]] const Experiment& experiment() const { return m_experiment; }
    /// Returns the learning rates of the run in order; the first is the initial one.
    [[nodiscard]] const std::vector<RateChange>& rates() const { return m_rates; }
    [[nodiscard]] const std::shared_ptr<const Dataset<float>>& dataset() const { return m_dataset; }
    /// Returns the classes of the data on both sides of the split; nothing if they were never known.
    [[nodiscard]] const std::optional<ClassCounts>& classes() const { return m_classes; }
    /// Gives a replay without data the classes that its data had.
    void rememberClasses(const std::optional<ClassCounts>& classes) { m_classes = classes; }
    [[nodiscard]] std::size_t checkpoints() const { return m_checkpoints.size(); }

    /// Returns the replay of a run that follows this one up to a position, and continues from there with the learning
    /// rate of `changed` to its number of epochs. Nothing else may differ.
    [[nodiscard]] Replay branchAt(std::int64_t epoch, std::int64_t batch, const Experiment& changed) const;

    /// Starts from these weights (parameterCount), in the order of the layout, instead of the experiment's own. Must be
    /// called before any checkpoint is kept.
    void beginWith(const Vector<float>& parameters);
    /// Returns the weights of beginWith(), or null if the run started with the experiment's own.
    [[nodiscard]] const Vector<float>* firstWeights() const;

    /// Returns whether a checkpoint of so many parameters would be kept at all.
    [[nodiscard]] static bool hasRoomFor(Index parameters);
    /// Adds a checkpoint, which must be later than all others.
    void keep(std::shared_ptr<const Checkpoint<float>> checkpoint);

    /// Returns a trainer positioned after this batch (0: at the beginning of the epoch), or null after a stop request.
    /// After the last batch of an epoch, the test of the epoch is still to be made. Blocks for less than an epoch of
    /// training if a checkpoint is kept for every epoch.
    [[nodiscard]] std::unique_ptr<Trainer> trainerAt(std::int64_t epoch, std::int64_t batch,
                                                     const std::stop_token& stop = {}) const;
    /// Returns the network at that position, or null after a stop request. Blocks as trainerAt() does.
    [[nodiscard]] std::shared_ptr<const Model> modelAt(std::int64_t epoch, std::int64_t batch,
                                                       const std::stop_token& stop = {}) const;

private:
    void applyRate(Trainer& trainer) const;

    Experiment m_experiment;
    std::vector<RateChange> m_rates;
    std::shared_ptr<const Dataset<float>> m_dataset;
    std::optional<ClassCounts> m_classes;
    std::vector<std::shared_ptr<const Checkpoint<float>>> m_checkpoints;
    std::int64_t m_stride = 1; ///< epochs between two checkpoints
};

} // namespace core
