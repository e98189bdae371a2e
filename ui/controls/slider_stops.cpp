#include "ui/controls/slider_stops.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace ui {

namespace {

/// The least learning rate of the slider and of the arrow keys; smaller ones can be typed.
constexpr double kMinRate = 1e-5;

/// The last stop of the slider for epochs, which so leaves room for the first few; more can be typed.
constexpr double kMaxEpochs = 1'000.0;

/// The last stops of sliders that leave room for what is worth a look; more can be typed.
constexpr double kMaxNoise = 2.0;
constexpr double kMaxLabelNoise = 0.5;
constexpr double kMaxColumns = 10.0;

/// The double nearest to mantissa · 10^exponent; a product would be off by a bit.
double decimal(double mantissa, int exponent)
{
    std::array<char, 48> text{};
    const int length = std::snprintf(text.data(), text.size(), "%.12ge%d", mantissa, exponent);
    double number{};
    std::from_chars(text.data(), text.data() + length, number);
    return number;
}

double twoFigures(double value)
{
    const int exponent = static_cast<int>(std::floor(std::log10(value) + 1e-12)) - 1;
    return decimal(std::round(value / std::pow(10.0, exponent)), exponent);
}

/// Stops at equal ratios, rounded to two figures, or to whole numbers where those are coarser.
std::vector<double> logarithmicStops(double minimum, double maximum, bool whole, int stopsPerDecade = 40)
{
    std::vector<double> stops;
    const int count = static_cast<int>(std::lround(std::log10(maximum / minimum) * stopsPerDecade));
    for (int stop = 0; stop <= count; ++stop) {
        const double value = twoFigures(minimum * std::pow(10.0, static_cast<double>(stop) / stopsPerDecade));
        const double rounded = std::clamp(whole ? std::round(value) : value, minimum, maximum);
        if (stops.empty() || rounded > stops.back())
            stops.push_back(rounded);
    }
    return stops;
}

std::vector<double> powersOfTwo(double maximum)
{
    std::vector<double> stops;
    for (double stop = 1.0; stop < maximum; stop *= 2.0)
        stops.push_back(stop);
    stops.push_back(maximum);
    return stops;
}

std::vector<double> linearStops(double minimum, double maximum, double parts)
{
    std::vector<double> stops;
    const auto last = std::lround(maximum * parts);
    for (auto part = std::lround(minimum * parts); part <= last; ++part)
        stops.push_back(static_cast<double>(part) / parts);
    return stops;
}

constexpr std::array kRoundMantissas{1.0, 1.5, 2.0, 3.0, 5.0, 7.0};

/// The next of 1, 1.5, 2, 3, 5, 7, 10, ... above or below a value.
double nextRound(double value, bool up)
{
    const int exponent = static_cast<int>(std::floor(std::log10(value)));
    std::vector<double> candidates;
    for (const int decade : {exponent - 1, exponent, exponent + 1})
        for (const double mantissa : kRoundMantissas)
            candidates.push_back(decimal(mantissa, decade));
    if (up)
        return *std::ranges::upper_bound(candidates, value);
    return *std::prev(std::ranges::lower_bound(candidates, value));
}

double nextPower(double value, bool up)
{
    const double power = std::log2(value);
    return std::exp2(up ? std::floor(power) + 1.0 : std::ceil(power) - 1.0);
}

} // namespace

int SliderStops::indexOf(double value) const
{
    const auto above = std::ranges::lower_bound(values, value);
    if (above == values.begin())
        return 0;
    if (above == values.end())
        return static_cast<int>(values.size()) - 1;
    const double below = *std::prev(above);
    const bool nearerBelow = below > 0.0 ? value / below < *above / value : value - below < *above - value;
    return static_cast<int>(above - values.begin()) - (nearerBelow ? 1 : 0);
}

SliderStops sliderStops(const core::Knob& knob, const core::Experiment& experiment)
{
    using enum core::KnobId;
    switch (knob.id) {
    case Samples:
    case Features:
        return {logarithmicStops(knob.windowMinimum, knob.maximum, true)};
    case Epochs:
        return {logarithmicStops(knob.windowMinimum, kMaxEpochs, true, 20)};
    case LearningRate:
        return {logarithmicStops(kMinRate, knob.maximum, false)};
    case BatchSize:
        return {powersOfTwo(knob.maximum)};
    case Golden:
        return {linearStops(experiment.golden.empty() ? 0.0 : 1.0, static_cast<double>(experiment.features), 1.0)};
    case TestFraction:
    case PositiveShare:
        return {linearStops(knob.minimum, knob.maximum, 100.0)};
    case LabelNoise:
        return {linearStops(knob.minimum, kMaxLabelNoise, 100.0)};
    case Noise:
        return {linearStops(knob.minimum, kMaxNoise, 20.0)};
    case DecoyCorrelation:
        return {linearStops(knob.minimum, knob.maximum, 20.0)};
    case Duplicates:
    case Decoys:
        return {linearStops(knob.minimum, kMaxColumns, 1.0)};
    case Scale:
        return {logarithmicStops(knob.minimum, knob.maximum, false, 20)};
    default:
        return {};
    }
}

double steppedValue(const core::Knob& knob, double value, int steps)
{
    using enum core::KnobId;
    double stepped = value;
    for (int step = 0; step < std::abs(steps); ++step) {
        if (knob.id == Samples || knob.id == LearningRate || knob.id == Scale)
            stepped = nextRound(stepped, steps > 0);
        else if (knob.id == BatchSize)
            stepped = nextPower(stepped, steps > 0);
        else if (knob.isShare)
            stepped = (std::round(stepped * 100.0) + (steps > 0 ? 1.0 : -1.0)) / 100.0;
        else if (knob.id == Noise || knob.id == DecoyCorrelation)
            stepped = (std::round(stepped * 20.0) + (steps > 0 ? 1.0 : -1.0)) / 20.0;
        else
            stepped += steps > 0 ? 1.0 : -1.0;
    }
    // A rate typed below the least stays where it is; stepping down shall not lift it.
    const double floor = knob.id == LearningRate ? std::min(kMinRate, value) : knob.windowMinimum;
    return std::clamp(stepped, floor, knob.maximum);
}

} // namespace ui
