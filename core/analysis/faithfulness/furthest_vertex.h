#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <span>

namespace core {

/// An attention on two features at most.
struct Vertex {
    std::size_t first = 0;
    std::size_t second = 0;  ///< the same as first if that has all
    double share = 1.0;      ///< of the first; the second has the rest
    double divergence = 0.0; ///< Jensen-Shannon, from the learned attention
};

/// What a weighted mean may be.
struct Interval {
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();

    [[nodiscard]] bool contains(double value) const { return low <= value && value <= high; }
};

/// Of all attentions p (F) with sum_j p_j values_j in the interval, the one with the largest Jensen-Shannon divergence
/// from `learned` (F). Nothing if there is none.
///
/// The divergence is convex in p, so its maximum over the polytope {simplex and interval} stands at a vertex of it: all
/// attention on one feature, or on two that give a border of the interval between them. Those are looked at one and
/// all, but for those that convexity shows to be no further than the best so far: exact, and F * F operations at most.
std::optional<Vertex> furthestVertex(std::span<const double> learned, std::span<const double> values,
                                     const Interval& interval);

/// Divergence of all attention on one feature from the learned one, of which that feature has `share`.
double oneHotDivergence(double share);

} // namespace core
