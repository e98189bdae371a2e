#pragma once

#include <numbers>
#include <span>

namespace core {

/// The most that the divergence of two distributions can be: they share nothing.
inline constexpr double kMaxJensenShannon = std::numbers::ln2;

/// Jensen-Shannon divergence of two distributions over the same things, in nats: from 0 (equal) to ln 2.
/// JSD(p, q) = (KL(p, m) + KL(q, m)) / 2 with m = (p + q) / 2; 0 ln 0 is 0.
/// Convex in p and in q. scipy.spatial.distance.jensenshannon is its square root.
/// Source: Lin, "Divergence measures based on the Shannon entropy" (1991).
double jensenShannon(std::span<const double> p, std::span<const double> q);

/// One thing's share of it, so that whoever changes few of many need not add up all.
double jensenShannonTerm(double p, double q);

} // namespace core
