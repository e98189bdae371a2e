#pragma once

#include "core/experiment/history.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace core {

/// The lowest of the test losses at the ends of the epochs.
struct LowestTestLoss {
    std::int64_t epoch = 0; ///< from 1
    double loss = 0.0;

    bool operator==(const LowestTestLoss&) const = default;
};

/// Returns the lowest test loss, the earliest of equal ones; nothing without a finite one. `losses` are those at the
/// ends of the epochs, of which each was measured on all test rows.
std::optional<LowestTestLoss> lowestTestLoss(std::span<const double> losses);
std::optional<LowestTestLoss> lowestTestLoss(std::span<const EpochReport> epochs);

/// Returns the index of the snapshot at the end of that epoch; nothing if there is none.
std::optional<std::size_t> lowestTestLossIn(std::span<const Snapshot> snapshots);

/// A test loss that has been rising for a while: the network is overfitting its training rows.
struct RisingTestLoss {
    std::int64_t lowestEpoch = 0; ///< from 1
    double lowest = 0.0;          ///< after that epoch
    double latest = 0.0;          ///< after the last epoch

    bool operator==(const RisingTestLoss&) const = default;
};

/// Returns the test losses at the ends of the epochs, on all test rows.
std::vector<double> testLossesOf(std::span<const Snapshot> snapshots);

/// Returns the rise if the loss, as the median of a window of at least 5 epochs, was lowest at least 10 epochs ago, is
/// higher now by at least a tenth and by 0.005, and by more than the losses scatter from one epoch to the next. Nothing
/// before 20 epochs, and where a loss is not finite.
std::optional<RisingTestLoss> risingTestLoss(std::span<const double> losses);

} // namespace core
