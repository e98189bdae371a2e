#include "core/analysis/importance/kendall.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

namespace core {

namespace {

/// 1, 0 or -1: by comparison, because infinities have no difference.
int order(double first, double second)
{
    return static_cast<int>(first < second) - static_cast<int>(second < first);
}

} // namespace

double kendallTau(std::span<const double> a, std::span<const double> b)
{
    constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();
    const auto isNan = [](double value) { return std::isnan(value); };
    if (std::ranges::any_of(a, isNan) || std::ranges::any_of(b, isNan))
        return kUndefined;
    std::int64_t agreement = 0;
    std::int64_t orderedInA = 0;
    std::int64_t orderedInB = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t j = i + 1; j < a.size(); ++j) {
            const int inA = order(a[i], a[j]);
            const int inB = order(b[i], b[j]);
            agreement += inA * inB;
            orderedInA += inA * inA;
            orderedInB += inB * inB;
        }
    if (orderedInA == 0 || orderedInB == 0)
        return kUndefined;
    const double tau = static_cast<double>(agreement) / std::sqrt(static_cast<double>(orderedInA)) /
                       std::sqrt(static_cast<double>(orderedInB));
    return std::clamp(tau, -1.0, 1.0); // rounding may exceed
}

} // namespace core
