#pragma once

#include "core/experiment/experiment.h"

#include <cstdint>
#include <span>
#include <vector>

namespace core {

/// A learning rate and the position in the run from which it applies.
struct RateChange {
    std::int64_t epoch = 1; ///< from 1
    std::int64_t batch = 0; ///< batches of this epoch trained before
    double learningRate = 0.0;

    bool operator==(const RateChange&) const = default;
    /// Returns whether the change is at or before this position.
    [[nodiscard]] bool isUntil(std::int64_t thatEpoch, std::int64_t thatBatch) const
    {
        return epoch < thatEpoch || (epoch == thatEpoch && batch <= thatBatch);
    }
};

/// A moment from which a run was trained on with another learning rate. One from which only the number of epochs
/// changed is none: the bits are those of a run that had this number from its first batch.
struct BranchPoint {
    std::int64_t epoch = 1; ///< from 1
    std::int64_t batch = 0; ///< batches of this epoch trained before
    double before = 0.0;    ///< learning rate until then
    double after = 0.0;     ///< learning rate from then on

    bool operator==(const BranchPoint&) const = default;
    /// Returns whether a batch was trained between the branch and this position, so that its network depends on it.
    [[nodiscard]] bool isBefore(std::int64_t thatEpoch, std::int64_t thatBatch) const
    {
        return epoch < thatEpoch || (epoch == thatEpoch && batch < thatBatch);
    }
};

/// Returns the branches of a run with these learning rates, in order. Empty for a run that was trained plainly.
std::vector<BranchPoint> branchesOf(std::span<const RateChange> rates);

/// Returns those of the branches on which the network at this position depends.
std::span<const BranchPoint> branchesBefore(std::span<const BranchPoint> branches, std::int64_t epoch,
                                            std::int64_t batch);

/// Returns whether a run may branch to these settings: only learning rate and epochs differ from its own.
bool canBranchTo(const Experiment& run, Experiment settings);

/// Returns the settings with which a run began that has `experiment` at its end.
Experiment settingsAtStart(const Experiment& experiment, std::span<const BranchPoint> branches);

} // namespace core
