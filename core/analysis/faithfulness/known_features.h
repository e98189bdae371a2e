#pragma once

#include "core/experiment/experiment.h"

#include <span>
#include <vector>

namespace core {

/// Of the features of a person's table it is not known which ones carry the label. There the one that leads the bars
/// under test is looked at instead: `leader`, 1-based; 0 where it is known.

/// The attention of the features that are noise, or of all but the leader, in their order; attention is (F).
std::vector<double> noiseShares(const Experiment& experiment, std::span<const double> attention,
                                std::int64_t leader = 0);

/// The attention of those that carry the label together, or that of the leader.
double carriersShare(const Experiment& experiment, std::span<const double> attention, std::int64_t leader = 0);

/// Whether this attention finds all golden features, or whether the leader leads here, too.
bool findsTheSame(const Experiment& experiment, std::span<const double> attention, std::int64_t leader = 0);

} // namespace core
