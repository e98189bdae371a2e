#include "ui/views/seeds/seeds_scene.h"

#include "ui/charts/chart_font.h"
#include "ui/text/seeds_text.h"
#include "ui/text/share_text.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>

namespace ui {

namespace {

/// The size at which the texts have the program's own size; they grow and shrink with the drawing.
constexpr QSizeF kDesignSize(640.0, 440.0);
constexpr double kMinScale = 0.88;
constexpr double kMaxScale = 1.6;
/// The names below the columns take no more of the drawing's height.
constexpr double kMaxOfHeight = 0.3;
/// More dots than these take longer than a frame, and could not be told apart.
constexpr std::int64_t kMaxOtherDots = 50'000;

double mostShown(const SeedsScene& scene)
{
    const double most =
        std::max(scene.summary->mostShare(), startingShare(static_cast<std::size_t>(scene.summary->features())));
    return scene.showsArticle ? std::max(most, kArticleShare) : most;
}

} // namespace

QPointF SeedsFrame::dotAt(const core::SeedsSummary& summary, std::size_t result, std::int64_t feature) const
{
    const core::SeedResult& run = summary.results()[result];
    const double share = summary.share(result, feature);
    return layout.dotAt(feature, scale.positionOf(share), run.seed);
}

SeedsFrame seedsFrame(const SeedsScene& scene, const QSizeF& size)
{
    const double growth = std::clamp(std::min(size.width() / kDesignSize.width(), size.height() / kDesignSize.height()),
                                     kMinScale, kMaxScale);
    const double pixels = basePixels() * growth;
    SeedsFrame frame;
    frame.size = size;
    frame.numbers = chartFont(pixels);
    frame.boldNumbers = chartFont(pixels, QFont::Bold);
    if (scene.isEmpty())
        return frame;

    const QFontMetricsF metrics(frame.numbers);
    const double top = 2.0 * metrics.height();
    const double line = QFontMetricsF(frame.boldNumbers).height();
    frame.scale = shareScale(mostShown(scene), static_cast<int>((size.height() - top - line - SeedsFrame::kAxisGap) /
                                                                (2.2 * metrics.height())));
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
        frame.names.emplace(scene.summary->roles(), frame.numbers, frame.boldNumbers,
                            FeatureAxis::Room{std::max(frame.layout.pitch, 1e-3), kMaxOfHeight * size.height(), left},
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
