#pragma once

#include "core/analysis/attention_profile.h"
#include "core/training/experiment.h"

#include <cstdint>
#include <span>
#include <vector>

namespace core {

/// 1-based features that are known to carry the label.
std::vector<std::int64_t> carriersOf(const Experiment& experiment);

/// The attention of the features that carry nothing, in their order; attention is (F).
std::vector<double> noiseShares(const Experiment& experiment, std::span<const double> attention);

/// The attention of those that are known to carry the label, together.
double carriersShare(const Experiment& experiment, std::span<const double> attention);

/// What the bars of a network of this experiment show.
AttentionProfile barsOf(const Experiment& experiment, std::span<const double> attention);

} // namespace core
