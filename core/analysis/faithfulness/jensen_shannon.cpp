#include "core/analysis/faithfulness/jensen_shannon.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

/// Returns p ln(p / m), which is 0 for p = 0.
double relative(double p, double m)
{
    return p > 0.0 ? p * std::log(p / m) : 0.0;
}

} // namespace

double jensenShannonTerm(double p, double q)
{
    const double middle = 0.5 * (p + q);
    return 0.5 * (relative(p, middle) + relative(q, middle));
}

double jensenShannon(std::span<const double> p, std::span<const double> q)
{
    double sum = 0.0;
    for (std::size_t i = 0; i < p.size(); ++i)
        sum += jensenShannonTerm(p[i], q[i]);
    return std::clamp(sum, 0.0, kMaxJensenShannon); // rounding may exceed
}

} // namespace core
