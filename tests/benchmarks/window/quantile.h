#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

/// The least value that at least this share of the values does not exceed. There must be a value.
inline double quantile(std::vector<double> values, double share)
{
    std::ranges::sort(values);
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size())));
    return values[std::clamp<std::size_t>(rank, 1, values.size()) - 1];
}
