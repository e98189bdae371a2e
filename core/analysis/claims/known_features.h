#pragma once

#include "core/training/experiment.h"

#include <cstdint>
#include <span>
#include <vector>

namespace core {

/// 1-based features that carry the label: the golden ones and their duplicates.
std::vector<std::int64_t> carriersOf(const Experiment& experiment);

/// The attention of the features that are noise, in their order; attention is (F).
std::vector<double> noiseShares(const Experiment& experiment, std::span<const double> attention);

/// The attention of those that carry the label, together.
double carriersShare(const Experiment& experiment, std::span<const double> attention);

} // namespace core
