#pragma once

#include <compare>
#include <cstdint>

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

} // namespace core
