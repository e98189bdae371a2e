#pragma once

#include "core/training/experiment.h"

#include <span>
#include <vector>

namespace core {

/// The attention of the features that are noise, in their order; attention is (F).
std::vector<double> noiseShares(const Experiment& experiment, std::span<const double> attention);

/// The attention of those that carry the label, together.
double carriersShare(const Experiment& experiment, std::span<const double> attention);

} // namespace core
