#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <span>

namespace core {

/// An attention on at most two features.
struct Vertex {
    std::size_t first = 0;
    std::size_t second = 0;  ///< equals first if that has all the attention
    double share = 1.0;      ///< of the first; the second has the rest
    double divergence = 0.0; ///< Jensen-Shannon divergence from the learned attention
};

/// The allowed range of a weighted mean.
struct Interval {
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();

    [[nodiscard]] bool contains(double value) const { return low <= value && value <= high; }
};

/// Returns, of all attentions p (F) with sum_j p_j values_j in the interval, the one with the largest Jensen-Shannon
/// divergence from `learned` (F). Nothing if there is none.
///
/// The divergence is convex in p, so its maximum over the polytope {simplex and interval} is at a vertex: all attention
/// on one feature, or on two features whose mixture meets a border of the interval. All vertices are tried, except
/// those that convexity excludes: exact, with at most F * F operations.
std::optional<Vertex> furthestVertex(std::span<const double> learned, std::span<const double> values,
                                     const Interval& interval);

/// Returns the divergence of all attention on one feature from the learned one, in which that feature has `share`.
double oneHotDivergence(double share);

} // namespace core
