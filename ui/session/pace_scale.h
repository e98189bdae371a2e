#pragma once

#include <algorithm>
#include <cmath>
#include <limits>

namespace ui {

/// The notches of the speed slider: kSlowest to kFastest batches a second, spread evenly over the logarithm and
/// rounded to two figures, then one more notch for full speed.
struct PaceScale {
    static constexpr double kSlowest = 1.0;
    static constexpr double kFastest = 10'000.0;
    static constexpr double kFullSpeed = std::numeric_limits<double>::infinity();
    /// The article's 1,760 batches take four seconds.
    static constexpr double kDefault = 440.0;
    /// With 56 steps one notch is the default, and a step is about a sixth more.
    static constexpr int kFastestNotch = 56;
    static constexpr int kFullNotch = kFastestNotch + 1;

    /// Batches a second.
    [[nodiscard]] static double paceAt(int notch)
    {
        if (notch >= kFullNotch)
            return kFullSpeed;
        const double decades = std::log10(kFastest / kSlowest) * std::max(notch, 0) / kFastestNotch;
        const double unit = std::pow(10.0, std::floor(decades) - 1.0);
        return kSlowest * std::round(std::pow(10.0, decades) / unit) * unit;
    }

    /// The notch nearest to this pace.
    [[nodiscard]] static int notchOf(double batchesPerSecond)
    {
        if (batchesPerSecond > kFastest)
            return kFullNotch;
        const double decades = std::log10(std::max(batchesPerSecond, kSlowest) / kSlowest);
        return static_cast<int>(std::lround(decades / std::log10(kFastest / kSlowest) * kFastestNotch));
    }
};

} // namespace ui
