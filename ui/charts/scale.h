#pragma once

#include <QString>

#include <cmath>
#include <cstdint>
#include <vector>

namespace ui {

/// A value on an axis with a line or a number.
struct Tick {
    double value = 0.0;
    QString text;

    bool operator==(const Tick&) const = default;
};

/// The range of an axis and the positions of its values.
struct Scale {
    double low = 0.0;
    double high = 1.0;
    bool logarithmic = false; ///< low and high are then positive
    std::vector<Tick> ticks;

    /// From 0 (low) to 1 (high); values outside are held at the ends. NaN stays NaN.
    [[nodiscard]] double positionOf(double value) const;
};

/// The smallest of 1, 2 and 5 times a power of ten that divides a span into at most this number of steps.
double tidyStep(double span, int stepsFit);

/// The number of steps between ticks that fit on an axis whose labels take this length along it: 2 wherever three
/// labels do not touch, 0 where two would.
int stepsThatFit(double length, double label);

/// A scale from 0 to a tidy maximum that holds the value: 1, 2, 4, 6 or 8 times a power of ten, at most 1, or the next
/// one where that has numbers at even steps. ticksFit: the number of steps that fit.
Scale shareScale(double value, int ticksFit = 6);

/// The initial maximum of an axis of shares: three times the uniform share, so that growth shows.
double startingShare(std::size_t features);

/// A scale of whole decades around the values, at least 1e-3 to 1, never below kMinLoss; ignores values that are not
/// positive and finite. Ticks at every decade, or every second, third, ... as ticksFit allows; more decades where fewer
/// than three ticks would be among them.
Scale lossScale(double least, double most, int ticksFit);
constexpr double kMinLoss = 1e-10;

/// A scale from 0.4, or lower for worse than chance or where only three ticks fit, to 1.
Scale accuracyScale(double least, int ticksFit);

/// The smallest of 1, 2, 5, 10, 20, 50, ... that is at least this.
std::int64_t tidyStride(double atLeast);

/// The epochs with a number, from 0 on, at least labelWidth apart.
std::vector<std::int64_t> epochTicks(std::int64_t epochs, double axisLength, double labelWidth);

/// Feature numbers below the bars: the golden ones that fit, then 1 and multiples of a tidy stride between them. pitch:
/// from bar to bar; labelWidth: of the widest number, with its gap. Ascending.
std::vector<std::int64_t> featureLabels(std::int64_t features, const std::vector<std::int64_t>& golden, double pitch,
                                        double labelWidth);

/// Every first, second, fifth, tenth, ... feature, on an axis where a number needs `room` and each feature has `pitch`,
/// and the golden ones that fit between them. Ascending.
std::vector<std::int64_t> numberedFeatures(std::int64_t features, const std::vector<std::int64_t>& golden, double pitch,
                                           double room);

/// The centre of the pixel that holds a coordinate, where a line of one pixel is sharp.
inline double crisp(double coordinate)
{
    return std::floor(coordinate) + 0.5;
}

} // namespace ui
