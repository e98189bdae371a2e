#pragma once

#include <numbers>
#include <span>

namespace core {

/// The maximum of the divergence, for distributions with disjoint supports.
inline constexpr double kMaxJensenShannon = std::numbers::ln2;

/// Returns the Jensen-Shannon divergence of two distributions, in nats: from 0 (equal) to ln 2.
/// JSD(p, q) = (KL(p, m) + KL(q, m)) / 2 with m = (p + q) / 2; 0 ln 0 is 0.
/// Convex in p and in q. scipy.spatial.distance.jensenshannon is its square root.
/// Source: Lin, "Divergence measures based on the Shannon entropy" (1991).
double jensenShannon(std::span<const double> p, std::span<const double> q);

/// Returns the contribution of one item, for updates of few items.
double jensenShannonTerm(double p, double q);

} // namespace core
