#pragma once

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

namespace core {

/// Returns the p-quantile, p in [0, 1], of at least one ascending value, with linear interpolation as numpy.quantile.
inline double quantileOfSorted(std::span<const double> values, double p)
{
    const double place = p * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(std::floor(place));
    const std::size_t above = std::min(below + 1, values.size() - 1);
    return values[below] + (place - static_cast<double>(below)) * (values[above] - values[below]);
}

/// Returns the p-quantile of values in any order.
inline double quantile(std::vector<double> values, double p)
{
    std::ranges::sort(values);
    return quantileOfSorted(values, p);
}

} // namespace core
