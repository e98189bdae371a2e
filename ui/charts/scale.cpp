#include "ui/charts/scale.h"

#include "ui/text/numbers/number_spelling.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

namespace {

/// Tidy maxima within a decade.
constexpr std::array kTidyMaxima{1.0, 2.0, 4.0, 6.0, 8.0, 10.0};

/// Room for a rounding error, so that 0.6 fits the axis to 0.6.
constexpr double kSlack = 1.0 + 1e-9;

/// More steps than these tell nothing more.
constexpr int kMaxShareSteps = 5;
constexpr int kMaxAccuracySteps = 5;

std::vector<Tick> ticksOf(double low, double high, double step)
{
    const int decimals = std::max(0, static_cast<int>(std::ceil(-std::log10(step) - 1e-9)));
    std::vector<Tick> ticks;
    const auto last = std::llround(std::floor(high / step + 1e-6));
    for (auto i = std::llround(std::ceil(low / step - 1e-6)); i <= last; ++i) {
        const double value = static_cast<double>(i) * step;
        ticks.push_back({value, fixedText(value, decimals)});
    }
    return ticks;
}

/// Whether a step ends at both ends of an axis, so that these have numbers.
bool divides(double step, double low, double high)
{
    const auto isWhole = [step](double value) { return std::abs(value / step - std::round(value / step)) < 1e-6; };
    return isWhole(low) && isWhole(high);
}

QString decadeText(int exponent)
{
    return significantText(std::pow(10.0, exponent), 1); // a power may be off by its last bit
}

/// Whether a feature has `room` between it and each of the others. pitch: from feature to feature.
bool isApart(std::int64_t feature, const std::vector<std::int64_t>& others, double pitch, double room)
{
    return std::ranges::all_of(
        others, [&](std::int64_t other) { return static_cast<double>(std::abs(feature - other)) * pitch >= room; });
}

/// The golden features that are `room` apart, and first, first + stride, ... at that distance from them. Ascending.
std::vector<std::int64_t> labelsAroundGolden(std::int64_t features, const std::vector<std::int64_t>& golden,
                                             std::int64_t first, std::int64_t stride, double pitch, double room)
{
    std::vector<std::int64_t> labels;
    for (const std::int64_t feature : golden)
        if (feature <= features && isApart(feature, labels, pitch, room))
            labels.push_back(feature);
    const std::vector<std::int64_t> placed = labels;
    for (std::int64_t feature = first; feature <= features; feature += stride)
        if (isApart(feature, placed, pitch, room))
            labels.push_back(feature);
    std::ranges::sort(labels);
    return labels;
}

/// The first of the features that are numbered with this stride: of every second one, those that more golden ones are
/// among.
std::int64_t firstOfStride(std::int64_t stride, const std::vector<std::int64_t>& golden)
{
    const auto odd = std::ranges::count_if(golden, [](std::int64_t feature) { return feature % 2 == 1; });
    return stride == 2 && 2 * odd > std::ssize(golden) ? 1 : stride;
}

} // namespace

double Scale::positionOf(double value) const
{
    if (std::isnan(value))
        return value;
    if (!logarithmic)
        return std::clamp((value - low) / (high - low), 0.0, 1.0);
    const double bottom = std::log10(low);
    return (std::log10(std::clamp(value, low, high)) - bottom) / (std::log10(high) - bottom);
}

double tidyStep(double span, int stepsFit)
{
    const double least = span / std::max(stepsFit, 1) * (1.0 - 1e-9);
    const double decade = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * decade >= least)
            return factor * decade;
    return 10.0 * decade;
}

int stepsThatFit(double length, double label)
{
    // A tick for every line and a half reads well; three of them may be closer, for two say less about a curve.
    constexpr double kApart = 1.5;
    constexpr double kClose = 1.1;
    const int apart = static_cast<int>(length / (kApart * label));
    return apart >= 2 ? apart : static_cast<int>(std::clamp(length / (kClose * label), 0.0, 2.0));
}

Scale shareScale(double value, int ticksFit)
{
    value = std::clamp(std::isfinite(value) ? value : 0.0, 1e-9, 1.0);
    const double decade = std::pow(10.0, std::floor(std::log10(value)));
    Scale scale;
    for (const double maximum : kTidyMaxima) {
        scale.high = maximum * decade;
        const double step = tidyStep(maximum, std::min(ticksFit, kMaxShareSteps)) * decade;
        if (value > scale.high * kSlack || (!divides(step, 0.0, scale.high) && ticksFit > 1))
            continue; // a low chart has a higher axis rather than one whose end has no number
        scale.ticks = ticksOf(0.0, scale.high, ticksFit > 1 ? step : decade);
        if (ticksFit == 1)
            scale.ticks = {scale.ticks.front(), scale.ticks.back()};
        break;
    }
    if (ticksFit < 1)
        scale.ticks.clear();
    return scale;
}

double startingShare(std::size_t features)
{
    return 3.0 / static_cast<double>(std::max<std::size_t>(features, 3));
}

Scale lossScale(double least, double most, int ticksFit)
{
    const auto exponentOf = [](double value, bool up) {
        const double exponent = std::log10(std::clamp(value, kMinLoss, 1e9));
        return static_cast<int>(up ? std::ceil(exponent - 1e-9) : std::floor(exponent + 1e-9));
    };
    int bottom = least > 0.0 || least == 0.0 ? std::min(-3, exponentOf(least, false)) : -3;
    int top = most > 0.0 ? std::max(0, exponentOf(most, true)) : 0;
    const int fit = std::max(ticksFit, 1);
    int anchor = 0; // so that 1 is among them
    int stride = 1;
    const auto ticksWithin = [&] {
        const auto floored = [&](int exponent) { return static_cast<int>(std::floor(double(exponent) / stride)); };
        return floored(top - anchor) - floored(bottom - anchor - 1);
    };
    while (top - bottom > stride * fit)
        ++stride;
    if (ticksWithin() <
        std::min(fit + 1, 3)) { // two numbers say little: as many decades as three need, from the lowest
        stride = (top - bottom + std::min(fit, 2) - 1) / std::min(fit, 2);
        if (top == 0)
            bottom = -stride * std::min(fit, 2);
        else
            top = bottom + stride * std::min(fit, 2);
        anchor = bottom;
    }
    Scale scale{std::pow(10.0, bottom), std::pow(10.0, top), true, {}};
    for (int exponent = bottom; exponent <= top; ++exponent)
        if ((exponent - anchor) % stride == 0)
            scale.ticks.push_back({std::pow(10.0, exponent), decadeText(exponent)});
    if (ticksFit < 1)
        scale.ticks.clear();
    return scale;
}

Scale accuracyScale(double least, int ticksFit)
{
    Scale scale;
    scale.low = least < 0.2 ? 0.0 : least < 0.4 ? 0.2 : 0.4;
    double step = tidyStep(scale.high - scale.low, std::min(ticksFit, kMaxAccuracySteps));
    if (!divides(step, scale.low, scale.high)) { // 0, 0.5 and 1 fit where 0.4, 0.6, 0.8 and 1 do not
        scale.low = 0.0;
        step = tidyStep(scale.high, std::min(ticksFit, kMaxAccuracySteps));
    }
    if (ticksFit >= 1)
        scale.ticks = ticksOf(scale.low, scale.high, step);
    return scale;
}

std::int64_t tidyStride(double atLeast)
{
    for (std::int64_t decade = 1;; decade *= 10)
        for (const std::int64_t factor : {1, 2, 5})
            if (static_cast<double>(factor * decade) >= atLeast * (1.0 - 1e-9))
                return factor * decade;
}

std::vector<std::int64_t> epochTicks(std::int64_t epochs, double axisLength, double labelWidth)
{
    std::vector<std::int64_t> ticks;
    const std::int64_t stride = tidyStride(labelWidth * static_cast<double>(epochs) / std::max(axisLength, 1.0));
    for (std::int64_t epoch = 0; epoch <= epochs; epoch += stride)
        ticks.push_back(epoch);
    return ticks;
}

std::vector<std::int64_t> featureLabels(std::int64_t features, const std::vector<std::int64_t>& golden, double pitch,
                                        double labelWidth)
{
    const std::int64_t stride = tidyStride(labelWidth / pitch);
    std::vector<std::int64_t> labels =
        labelsAroundGolden(features, golden, firstOfStride(stride, golden), stride, pitch, labelWidth);
    // The 1 is narrower than the widest number, so it may be closer.
    const bool oneHasRoom = labels.empty() || static_cast<double>(labels.front() - 1) * pitch >= 0.75 * labelWidth;
    if (stride > 2 && oneHasRoom && (labels.empty() || labels.front() != 1))
        labels.insert(labels.begin(), 1);
    return labels;
}

std::vector<std::int64_t> numberedFeatures(std::int64_t features, const std::vector<std::int64_t>& golden, double pitch,
                                           double room)
{
    const std::int64_t stride = tidyStride(room / pitch);
    std::vector<std::int64_t> labels;
    for (std::int64_t feature = firstOfStride(stride, golden); feature <= features; feature += stride)
        labels.push_back(feature);
    for (const std::int64_t feature : golden)
        if (feature <= features && isApart(feature, labels, pitch, room))
            labels.push_back(feature);
    std::ranges::sort(labels);
    return labels;
}

} // namespace ui
