#include "ui/controls/slider_stops.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <utility>

namespace ui {

namespace {

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
std::vector<double> ratioStops(double minimum, double maximum, bool whole, int stopsPerDecade)
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
    double stop = 1.0;
    while (stop < maximum) {
        stops.push_back(stop);
        stop *= 2.0;
    }
    stops.push_back(maximum);
    return stops;
}

std::vector<double> evenStops(double minimum, double maximum, int stopsPerUnit)
{
    std::vector<double> stops;
    const auto last = std::lround(maximum * stopsPerUnit);
    for (auto stop = std::lround(minimum * stopsPerUnit); stop <= last; ++stop)
        stops.push_back(static_cast<double>(stop) / stopsPerUnit);
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

double nextEven(double value, bool up, int stopsPerUnit)
{
    return (std::round(value * stopsPerUnit) + (up ? 1.0 : -1.0)) / stopsPerUnit;
}

/// The range of the slider: of the golden features, 0 to choose none is left out unless there is none.
std::pair<double, double> sliderRange(const core::Knob& knob, const core::Experiment& experiment)
{
    if (knob.kind == core::KnobKind::Features)
        return {experiment.golden.empty() ? 0.0 : 1.0, static_cast<double>(experiment.features)};
    return {std::max(knob.range.windowMinimum, knob.slider.minimum), std::min(knob.range.maximum, knob.slider.maximum)};
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
    const auto [minimum, maximum] = sliderRange(knob, experiment);
    switch (knob.slider.spacing) {
    case core::KnobSpacing::None:
        return {};
    case core::KnobSpacing::Even:
        return {evenStops(minimum, maximum, knob.slider.density)};
    case core::KnobSpacing::Ratio:
        return {ratioStops(minimum, maximum, knob.isInteger(), knob.slider.density)};
    case core::KnobSpacing::Doubling:
        return {powersOfTwo(maximum)};
    }
    return {};
}

double steppedValue(const core::Knob& knob, double value, int steps)
{
    const bool up = steps > 0;
    const core::KnobSpacing spacing = knob.slider.stepsByOne ? core::KnobSpacing::Even : knob.slider.spacing;
    double stepped = value;
    for (int step = 0; step < std::abs(steps); ++step) {
        if (spacing == core::KnobSpacing::Ratio)
            stepped = nextRound(stepped, up);
        else if (spacing == core::KnobSpacing::Doubling)
            stepped = nextPower(stepped, up);
        else
            stepped = nextEven(stepped, up, knob.slider.stepsByOne ? 1 : knob.slider.density);
    }
    // An open range has no least value; stepping down must not lift one typed below the slider.
    const double floor = knob.range.aboveMinimum ? std::min(knob.slider.minimum, value) : knob.range.windowMinimum;
    return std::clamp(stepped, floor, knob.range.maximum);
}

} // namespace ui
