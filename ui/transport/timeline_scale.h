#pragma once

#include "core/experiment/history.h"
#include "core/experiment/learning_rates.h"

#include <QtGlobal>

#include <cstdint>
#include <optional>
#include <vector>

namespace ui {

/// Maps the moments of a run to an axis as long as the whole planned run. Positions are fractions of the axis, from 0
/// to 1.
struct TimelineScale {
    /// The time of a core::Snapshot.
    struct Stop {
        std::int64_t batches; ///< trained until then, counted through all epochs
        std::int64_t epoch;   ///< from 1
        std::int64_t batch;   ///< within the epoch
    };

    std::int64_t batchesPerEpoch = 1;
    std::int64_t epochs = 0; ///< planned; 0: not known, then the axis ends with the last moment
    std::vector<Stop> stops;
    std::vector<core::BranchPoint> branches; ///< of the run, which are marked
    std::optional<qsizetype> lowest;         ///< the stop with the lowest test loss, which is marked
    double lowestTestLoss = 0.0;             ///< at that stop

    TimelineScale() = default;
    TimelineScale(const core::History& history, std::int64_t plannedEpochs);

    /// Copies the moments appended since the last call, and looks for the lowest test loss.
    void grow(const core::History& history);

    [[nodiscard]] bool isEmpty() const { return stops.empty(); }
    [[nodiscard]] qsizetype lastIndex() const { return static_cast<qsizetype>(stops.size()) - 1; }
    [[nodiscard]] double positionOf(qsizetype index) const;
    [[nodiscard]] double positionOfEpochEnd(std::int64_t epoch) const
    {
        return static_cast<double>(epoch * batchesPerEpoch) / axisBatches();
    }
    [[nodiscard]] double positionOfBranch(const core::BranchPoint& branch) const
    {
        return static_cast<double>(core::batchesUntil(branch.epoch, branch.batch, batchesPerEpoch)) / axisBatches();
    }
    /// The moment nearest to a position. There must be one.
    [[nodiscard]] qsizetype indexAt(double position) const { return indexNearest(position * axisBatches()); }
    /// The moment nearest to the time this number of epochs later, or earlier if negative.
    [[nodiscard]] qsizetype indexEpochsFrom(qsizetype index, std::int64_t epochsLater) const;
    /// Epochs between two ticks, one of 1, 2, 5, 10, ..., such that at most maxTicks are drawn.
    [[nodiscard]] std::int64_t epochsPerTick(int maxTicks) const;
    [[nodiscard]] std::int64_t shownEpochs() const
    {
        return static_cast<std::int64_t>(axisBatches()) / batchesPerEpoch;
    }

private:
    [[nodiscard]] qsizetype indexNearest(double batches) const;
    [[nodiscard]] double axisBatches() const;
};

} // namespace ui
