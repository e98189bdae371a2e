#include "ui/views/seeds/seeds_layout.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ui {

namespace {

/// Of the plot's width, and in pixels.
constexpr double kWideShare = 0.26;
constexpr double kMinWideWidth = 84.0;
constexpr double kMaxWideWidth = 280.0;
/// Of a column: its margin at either side, and the part of the box where it stands beside the dots.
constexpr double kMargin = 0.08;
constexpr double kBoxShare = 0.2;
constexpr double kLaneGap = 0.06;
/// The dots cover so much of the part of the wide column where most of them lie.
constexpr double kCover = 0.7;
constexpr double kUsualHeight = 0.35;

} // namespace

SeedsLayout::SeedsLayout(const QRectF& plotRect, std::int64_t featureCount, std::int64_t wideFeature)
    : plot(plotRect), features(std::max<std::int64_t>(featureCount, 1)),
      wide(std::clamp<std::int64_t>(wideFeature, 1, features))
{
    const double even = plot.width() / static_cast<double>(features);
    const double usual = std::clamp(plot.width() * kWideShare, kMinWideWidth, kMaxWideWidth);
    wideWidth = std::min(std::max(usual, even), features == 1 ? plot.width() : plot.width() * 0.6);
    if (features > 1)
        pitch = (plot.width() - wideWidth) / static_cast<double>(features - 1);
}

Span SeedsLayout::columnOf(std::int64_t feature) const
{
    const double left =
        plot.left() + static_cast<double>(feature - 1) * pitch + (feature > wide ? wideWidth - pitch : 0.0);
    return {left, left + (feature == wide ? wideWidth : pitch)};
}

std::optional<std::int64_t> SeedsLayout::featureAt(const QPointF& point) const
{
    if (!plot.contains(point) || point.x() >= plot.right())
        return std::nullopt;
    const Span column = columnOf(wide);
    if (point.x() >= column.left && point.x() < column.right)
        return wide;
    const double offset = point.x() - plot.left() - (point.x() >= column.right ? wideWidth - pitch : 0.0);
    return std::clamp<std::int64_t>(static_cast<std::int64_t>(offset / pitch) + 1, 1, features);
}

bool SeedsLayout::isSplit(std::int64_t feature) const
{
    return columnOf(feature).width() >= kMinPitchForSplit;
}

Span SeedsLayout::dotsOf(std::int64_t feature) const
{
    const Span column = columnOf(feature);
    const double right = kMargin + (isSplit(feature) ? kBoxShare + kLaneGap : 0.0);
    return {column.left + kMargin * column.width(), column.right - right * column.width()};
}

Span SeedsLayout::boxOf(std::int64_t feature) const
{
    const Span column = columnOf(feature);
    const double right = column.right - kMargin * column.width();
    return {isSplit(feature) ? right - kBoxShare * column.width() : column.left + kMargin * column.width(), right};
}

QPointF SeedsLayout::dotAt(std::int64_t feature, double fraction, std::uint32_t seed) const
{
    const Span dots = dotsOf(feature);
    return {dots.centre() + jitterOf(seed) * 0.46 * dots.width(), yOf(fraction)};
}

double SeedsLayout::wideRadius(std::int64_t runs) const
{
    const double area = dotsOf(wide).width() * kUsualHeight * plot.height();
    const double radius =
        std::sqrt(kCover * area / (std::numbers::pi * static_cast<double>(std::max<std::int64_t>(runs, 1))));
    return std::clamp(radius, 1.5, 6.0);
}

double SeedsLayout::otherRadius(std::int64_t runs) const
{
    return std::clamp(std::min(wideRadius(runs) * 0.5, pitch * 0.1), 0.8, 3.0);
}

double jitterOf(std::uint32_t seed)
{
    // The golden ratio's multiples modulo 1 are spread more evenly than random numbers: no clumps, no gaps.
    const double place = std::fmod(static_cast<double>(seed) * (std::numbers::phi - 1.0) + 0.5, 1.0);
    return 2.0 * place - 1.0;
}

double labelBeside(double wanted, double taken, double height)
{
    if (std::abs(wanted - taken) >= height)
        return wanted;
    return wanted < taken ? taken - height : taken + height;
}

std::optional<std::size_t> nearestDot(std::span<const QPointF> dots, const QPointF& point, double reach)
{
    std::optional<std::size_t> nearest;
    double least = reach * reach;
    for (std::size_t i = 0; i < dots.size(); ++i) {
        const QPointF away = dots[i] - point;
        const double distance = QPointF::dotProduct(away, away);
        if (distance <= least) {
            least = distance;
            nearest = i;
        }
    }
    return nearest;
}

} // namespace ui
