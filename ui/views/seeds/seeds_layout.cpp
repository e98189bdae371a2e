#include "ui/views/seeds/seeds_layout.h"

#include "ui/charts/chart_font.h"
#include "ui/text/numbers/share_text.h"
#include "ui/text/seeds_text.h"
#include "ui/theme/type_scale.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <numbers>

namespace ui {

namespace {

/// The width of the wide column: a part of the plot's width within limits in pixels.
constexpr double kWideShare = 0.26;
constexpr double kMinWideWidth = 84.0;
constexpr double kMaxWideWidth = 280.0;
/// Parts of a column: its margin at either side, and the box where it is beside the dots.
constexpr double kSeedsMargin = 0.08;
constexpr double kBoxShare = 0.2;
constexpr double kLaneGap = 0.06;
/// The part of the wide column that dots cover where most of them lie.
constexpr double kCover = 0.7;
constexpr double kUsualHeight = 0.35;

/// The size of the drawing at which texts have the base size.
constexpr QSizeF kSeedsFigureSize(640.0, 440.0);
/// The maximum part of the height that names below the columns take.
constexpr double kMaxSeedsOfHeight = 0.3;
/// More dots take longer than a frame, and could not be distinguished.
constexpr std::int64_t kMaxOtherDots = 50'000;

double maxShown(const SeedsScene& scene)
{
    const double max =
        std::max(scene.summary->mostShare(), startingShare(static_cast<std::size_t>(scene.summary->features())));
    return scene.showsArticle ? std::max(max, kArticleShare) : max;
}

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
    const double right = kSeedsMargin + (isSplit(feature) ? kBoxShare + kLaneGap : 0.0);
    return {column.left + kSeedsMargin * column.width(), column.right - right * column.width()};
}

Span SeedsLayout::boxOf(std::int64_t feature) const
{
    const Span column = columnOf(feature);
    const double right = column.right - kSeedsMargin * column.width();
    return {isSplit(feature) ? right - kBoxShare * column.width() : column.left + kSeedsMargin * column.width(), right};
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
    double min = reach * reach;
    for (std::size_t i = 0; i < dots.size(); ++i) {
        const QPointF away = dots[i] - point;
        const double distance = QPointF::dotProduct(away, away);
        if (distance <= min) {
            min = distance;
            nearest = i;
        }
    }
    return nearest;
}

QPointF SeedsFrame::dotAt(const core::SeedsSummary& summary, std::size_t result, std::int64_t feature) const
{
    const core::SeedResult& run = summary.results()[result];
    const double share = summary.share(result, feature);
    return layout.dotAt(feature, scale.positionOf(share), run.seed);
}

SeedsFrame seedsFrame(const SeedsScene& scene, const QSizeF& size)
{
    const double pixels = basePixels() * typeGrowth(size, kSeedsFigureSize, 1.6, 0.88);
    SeedsFrame frame;
    frame.size = size;
    frame.numbers = chartFont(pixels);
    frame.boldNumbers = chartFont(pixels, QFont::Bold);
    if (scene.isEmpty())
        return frame;

    const QFontMetricsF metrics(frame.numbers);
    const double top = 2.0 * metrics.height();
    const double line = QFontMetricsF(frame.boldNumbers).height();
    frame.scale =
        shareScale(maxShown(scene), stepsThatFit(size.height() - top - line - SeedsFrame::kAxisGap, metrics.height()));
    double left = metrics.horizontalAdvance(QCoreApplication::translate("ui::SeedsPlot", "feature")) + SeedsFrame::kGap;
    for (const Tick& tick : frame.scale.ticks)
        left = std::max(left, metrics.horizontalAdvance(tick.text) + SeedsFrame::kGap);
    const double right = std::max(metrics.horizontalAdvance(uniformText(scene.summary->features())),
                                  metrics.horizontalAdvance(QCoreApplication::translate("ui::SeedsPlot", "uniform"))) +
                         SeedsFrame::kGap;
    QRectF plot(left, top, std::max(1.0, size.width() - left - right),
                std::max(1.0, size.height() - top - line - SeedsFrame::kAxisGap));
    const auto layoutIn = [&](const QRectF& room) {
        return SeedsLayout(room, scene.summary->features(), scene.summary->featureOfInterest());
    };
    frame.layout = layoutIn(plot);
    if (scene.summary->roles().hasNames()) {
        frame.names.emplace(
            scene.summary->roles(), frame.numbers, frame.boldNumbers,
            FeatureAxis::Room{std::max(frame.layout.pitch, 1e-3), kMaxSeedsOfHeight * size.height(), left},
            frame.layout.wide);
        plot.setHeight(std::max(1.0, plot.height() + line - frame.names->height()));
        frame.layout = layoutIn(plot);
    }
    const std::int64_t runs = std::max(scene.plannedRuns, scene.summary->completed());
    frame.othersHaveDots = scene.summary->hasShares() && frame.layout.othersHaveDots() &&
                           runs * scene.summary->features() <= kMaxOtherDots;
    frame.wideRadius = frame.layout.wideRadius(runs);
    frame.otherRadius = frame.layout.otherRadius(runs);
    return frame;
}

} // namespace ui
