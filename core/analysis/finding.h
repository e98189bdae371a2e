#pragma once

#include "core/training/history.h"

#include <cstdint>
#include <optional>
#include <span>

namespace core {

/// Since when the golden feature stands out, seen from one moment.
struct Finding {
    std::int64_t epoch = 0;
    std::int64_t batch = 0;

    /// The article's experiment finds it within its first epoch.
    [[nodiscard]] bool late() const { return epoch > 1; }
};

/// Looks back from the last of these moments: since which one has the golden feature been found without a break?
/// Nothing if it is not found at the last one. golden is 1-based.
std::optional<Finding> findingAt(std::span<const Moment> moments, std::int64_t golden);

} // namespace core
