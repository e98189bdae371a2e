#pragma once

#include "core/data/feature_roles.h"
#include "core/experiment/history.h"

#include <cstdint>
#include <optional>
#include <span>

namespace core {

/// Since when all golden features stand out, seen from one moment; where it is not known which are, since when the one
/// with the most attention has it.
struct Finding {
    std::int64_t epoch = 0;
    std::int64_t batch = 0;

    /// The article's experiment finds it within its first epoch.
    [[nodiscard]] bool late() const { return epoch > 1; }
};

/// Looks back from the last of these moments: since which one have all golden features been found without a break?
/// Nothing if they are not all found at the last one. Of a person's table: since which one has the feature that leads
/// at the last one led without a break? Nothing if its attention is level.
std::optional<Finding> findingAt(std::span<const Snapshot> snapshots, const FeatureRoles& roles);

} // namespace core
