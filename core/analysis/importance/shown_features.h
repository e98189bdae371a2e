#pragma once

#include "core/analysis/importance/importance_method.h"
#include "core/data/feature_roles.h"

#include <cstddef>
#include <cstdint>
#include <set>
#include <span>

namespace core {

/// The features (1-based) to show where there is no room for all: those with the most attention, `most` of them, and
/// besides those the golden ones and each that a rival puts first. Attention must be the first of the rivals.
std::set<std::int64_t> shownFeatures(std::span<const ImportanceScores> methods, const FeatureRoles& roles,
                                     std::size_t most);

} // namespace core
