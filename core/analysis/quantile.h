#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

namespace core {

/// The p-quantile, p in [0, 1], of at least one value, interpolated linearly as numpy.quantile does by default.
inline double quantile(std::vector<double> values, double p)
{
    std::ranges::sort(values);
    const double place = p * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(std::floor(place));
    const std::size_t above = std::min(below + 1, values.size() - 1);
    return values[below] + (place - static_cast<double>(below)) * (values[above] - values[below]);
}

} // namespace core
