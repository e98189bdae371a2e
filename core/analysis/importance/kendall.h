#pragma once

#include <span>

namespace core {

/// Kendall's tau-b of two rankings of the same things: 1 if they agree on every pair, -1 if they contradict each other
/// on every pair, and ties count against neither.
/// tau = (concordant - discordant) / sqrt((pairs - ties in a) (pairs - ties in b))
/// Not a number if a or b is all ties, holds fewer than two values, or a value that is not a number.
/// Looks at each pair: a millisecond for 1,000 values.
/// Source: Kendall, "The treatment of ties in ranking problems" (1945); scipy.stats.kendalltau, variant b.
double kendallTau(std::span<const double> a, std::span<const double> b);

} // namespace core
