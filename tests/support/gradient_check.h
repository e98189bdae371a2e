#pragma once

#include "core/network/kernels/types.h"

#include <algorithm>
#include <cmath>
#include <functional>

/// The largest relative difference between `gradient` and the central differences of `function` at `point`,
/// relative to the larger of the two vectors' largest entries.
inline double gradientError(const core::Vector<double>& gradient,
                            const std::function<double(const core::Vector<double>&)>& function,
                            core::Vector<double> point)
{
    constexpr double kStep = 1e-6;
    core::Vector<double> differences(point.size());
    for (core::Index i = 0; i < point.size(); ++i) {
        const double centre = point(i);
        point(i) = centre + kStep;
        const double above = function(point);
        point(i) = centre - kStep;
        const double below = function(point);
        point(i) = centre;
        differences(i) = (above - below) / (2.0 * kStep);
    }
    const double scale = std::max(gradient.lpNorm<Eigen::Infinity>(), differences.lpNorm<Eigen::Infinity>());
    return (gradient - differences).lpNorm<Eigen::Infinity>() / scale;
}
