#pragma once

#include <cmath>

namespace core {

/// The probability of label 1 that a logit stands for.
inline double probabilityOf(double logit)
{
    return 1.0 / (1.0 + std::exp(-logit));
}

/// The logit of a probability; infinite at 0 and below, and at 1 and above.
inline double logitOf(double probability)
{
    if (probability <= 0.0)
        return -HUGE_VAL;
    return probability >= 1.0 ? HUGE_VAL : std::log(probability / (1.0 - probability));
}

} // namespace core
