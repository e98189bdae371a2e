#include "ui/charts/scale.h"

#include "ui/text/number_spelling.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

namespace {

/// Tidy maxima within a decade, each with the steps that divide it, finest first.
struct TidyMaximum {
    double maximum;
    std::array<double, 2> steps;
};
constexpr std::array kTidyMaxima{TidyMaximum{1, {0.2, 0.5}}, TidyMaximum{2, {0.5, 1}}, TidyMaximum{4, {1, 2}},
                                 TidyMaximum{6, {2, 3}},     TidyMaximum{8, {2, 4}},   TidyMaximum{10, {2, 5}}};

/// Room for a rounding error, so that 0.6 fits the axis to 0.6.
constexpr double kSlack = 1.0 + 1e-9;

std::vector<Tick> evenTicks(double low, double high, double step)
{
    const int decimals = std::max(0, static_cast<int>(std::ceil(-std::log10(step) - 1e-9)));
    std::vector<Tick> ticks;
    const auto count = std::llround((high - low) / step);
    for (long long i = 0; i <= count; ++i) {
        const double value = low + static_cast<double>(i) * step;
        ticks.push_back({value, fixedText(value, decimals)});
    }
    return ticks;
}

QString decadeText(int exponent)
{
    return significantText(std::pow(10.0, exponent), 1); // a power may be off by its last bit
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

Scale shareScale(double value, int ticksFit)
{
    value = std::clamp(std::isfinite(value) ? value : 0.0, 1e-9, 1.0);
    const double decade = std::pow(10.0, std::floor(std::log10(value)));
    const auto fits = [&](const TidyMaximum& tidy) { return value <= tidy.maximum * decade * kSlack; };
    const auto* const tidy = std::ranges::find_if(kTidyMaxima, fits);
    const double steps = tidy->maximum / tidy->steps[0];
    Scale scale;
    scale.high = tidy->maximum * decade;
    scale.ticks = evenTicks(0.0, scale.high, (steps <= ticksFit ? tidy->steps[0] : tidy->steps[1]) * decade);
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
    const int bottom = least > 0.0 || least == 0.0 ? std::min(-3, exponentOf(least, false)) : -3;
    const int top = most > 0.0 ? std::max(0, exponentOf(most, true)) : 0;
    Scale scale{std::pow(10.0, bottom), std::pow(10.0, top), true, {}};
    int stride = 1;
    while ((top - bottom) / stride > std::max(ticksFit, 1))
        ++stride;
    for (int exponent = bottom; exponent <= top; ++exponent)
        if (exponent % stride == 0) // so that 1 is always among them
            scale.ticks.push_back({std::pow(10.0, exponent), decadeText(exponent)});
    return scale;
}

Scale accuracyScale(double least, int ticksFit)
{
    Scale scale;
    scale.low = least < 0.2 ? 0.0 : least < 0.4 ? 0.2 : 0.4;
    const double steps = (scale.high - scale.low) / 0.2;
    scale.ticks = evenTicks(scale.low, scale.high, steps <= ticksFit + 1e-9 ? 0.2 : scale.high - scale.low);
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

std::vector<std::int64_t> labelsAroundGolden(std::int64_t features, const std::vector<std::int64_t>& golden,
                                             std::int64_t first, std::int64_t stride, double pitch, double room)
{
    const auto isApart = [&](std::int64_t feature, const std::vector<std::int64_t>& others) {
        return std::ranges::all_of(
            others, [&](std::int64_t other) { return static_cast<double>(std::abs(feature - other)) * pitch >= room; });
    };
    std::vector<std::int64_t> labels;
    for (const std::int64_t feature : golden)
        if (feature <= features && isApart(feature, labels))
            labels.push_back(feature);
    const std::vector<std::int64_t> placed = labels;
    for (std::int64_t feature = first; feature <= features; feature += stride)
        if (isApart(feature, placed))
            labels.push_back(feature);
    std::ranges::sort(labels);
    return labels;
}

std::vector<std::int64_t> featureLabels(std::int64_t features, const std::vector<std::int64_t>& golden, double pitch,
                                        double labelWidth)
{
    const std::int64_t stride = tidyStride(labelWidth / pitch);
    // Every second one, the golden among them; else the multiples of the stride.
    const std::int64_t first = stride == 2 && golden.size() == 1 ? 2 - golden.front() % 2 : stride;
    std::vector<std::int64_t> labels = labelsAroundGolden(features, golden, first, stride, pitch, labelWidth);
    // The 1 is narrower than the widest number, so it may be closer.
    const bool oneHasRoom = labels.empty() || static_cast<double>(labels.front() - 1) * pitch >= 0.75 * labelWidth;
    if (stride > 2 && oneHasRoom && (labels.empty() || labels.front() != 1))
        labels.insert(labels.begin(), 1);
    return labels;
}

} // namespace ui
