#include "ui/views/seeds/seeds_figure.h"

#include "ui/text/numbers/share_text.h"
#include "ui/text/seeds_text.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>

namespace ui {

namespace {

constexpr double kSeedsLegendGap = SeedsFrame::kGap;
constexpr double kFaded = 0.4;

/// An entry of the legend: its text, and the mark, painted around a centre with half its width.
struct SeedsLegendEntry {
    QString text;
    std::function<void(QPainter&, const QPointF&, double)> paint;
};

void paintSmallBox(QPainter& painter, const FeatureColours& colours, const QPointF& centre, double half)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours.line, 1.0));
    painter.drawRect(QRectF(centre.x() - half, centre.y() - half * 1.2, 2.0 * half, 2.4 * half));
    painter.setPen(QPen(colours.strong, 2.0));
    painter.drawLine(centre - QPointF(half, 0.0), centre + QPointF(half, 0.0));
}

/// The entries, the most important first.
std::vector<SeedsLegendEntry> legendOf(const SeedsScene& scene)
{
    const Theme& theme = scene.theme;
    const FeatureColours colours = featureColours(theme, !scene.summary->roles().golden().empty());
    const SeedsDotWords words = seedsDotWords(*scene.summary);
    const auto dot = [&theme, colours](bool isFull) {
        return [&theme, colours, isFull](QPainter& painter, const QPointF& centre, double half) {
            paintRunDot(painter, theme, colours, centre, half, isFull);
        };
    };
    const auto box = [colours](QPainter& painter, const QPointF& centre, double half) {
        paintSmallBox(painter, colours, centre, half);
    };
    const auto ringedDot = [&theme, colours](QPainter& painter, const QPointF& centre, double half) {
        paintRunDot(painter, theme, colours, centre, half * 0.75, true);
        painter.setPen(QPen(theme.text, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(centre, half + 1.0, half + 1.0);
    };
    return {{words.full, dot(true)},
            {words.ring, dot(false)},
            {SeedsFigure::tr("middle half, median"), box},
            {SeedsFigure::tr("run shown"), ringedDot}};
}

/// Paints above the plot the title of the axis, and at the right as much of the legend as there is room for.
void paintSeedsHeader(QPainter& painter, const SeedsScene& scene, const SeedsFrame& frame)
{
    const QFontMetricsF metrics(frame.numbers);
    const double half = metrics.height() * 0.3;
    const double middle = metrics.height() / 2.0;
    const QString title = SeedsFigure::tr("mean attention");
    const auto write = [&](double x, const QString& text) {
        painter.setPen(scene.theme.mutedText);
        painter.drawText(QRectF(x, 0.0, metrics.horizontalAdvance(text) + 1.0, metrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, text);
    };
    painter.setFont(frame.numbers);
    write(0.0, title);
    std::vector<SeedsLegendEntry> legend = legendOf(scene);
    const auto widthOf = [&](const SeedsLegendEntry& entry) {
        return metrics.horizontalAdvance(entry.text) + 2.0 * half + 2.75 * kSeedsLegendGap;
    };
    const double room = frame.size.width() - metrics.horizontalAdvance(title) - 2.0 * kSeedsLegendGap;
    double needed = 0.0;
    std::size_t shown = 0;
    for (; shown < legend.size() && needed + widthOf(legend[shown]) <= room; ++shown)
        needed += widthOf(legend[shown]);
    double right = frame.size.width() - needed;
    for (std::size_t i = 0; i < shown; ++i) {
        legend[i].paint(painter, {right + 2.0 * kSeedsLegendGap + half, middle}, half);
        write(right + 2.75 * kSeedsLegendGap + 2.0 * half, legend[i].text);
        right += widthOf(legend[i]);
    }
}

/// A dashed pen as wide as the texts' strokes.
QPen dashed(QColor colour, const SeedsFrame& frame)
{
    QPen pen(colour, std::max(1.0, frame.numbers.pixelSize() / 12.0));
    pen.setDashPattern({5.0, 4.0});
    return pen;
}

/// A number from a fixed, bell-shaped distribution.
double placeholderSpread(std::uint32_t seed, std::int64_t feature)
{
    // Multiples of an irrational number by squares show no pattern beside the dots' even jitter.
    const double number = seed + 100.0 * static_cast<double>(feature);
    const double step = number * number * std::numbers::sqrt2;
    const double place = 0.02 + 0.96 * (step - std::floor(step));
    return 0.6 * std::log(place / (1.0 - place)); // logistic, which is close to normal
}

double maxOfOthers(const core::SeedsSummary& summary)
{
    double max = 0.0;
    for (std::int64_t feature = 1; feature <= summary.features(); ++feature)
        if (feature != summary.featureOfInterest())
            max = std::max(max, summary.spreadOf(feature).most);
    return max;
}

double roundedLine(double y)
{
    return std::round(y) + 0.5;
}

} // namespace

void SeedsFigure::paint(QPainter& painter, const SeedsScene& scene, const QSizeF& size)
{
    const SeedsFrame frame = seedsFrame(scene, size);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (scene.isEmpty()) {
        paintEmpty(painter, scene, frame);
        painter.restore();
        return;
    }
    paintGrid(painter, scene, frame);
    paintSeedsHeader(painter, scene, frame);
    painter.setOpacity(scene.isFaded ? kFaded : 1.0);
    if (!frame.othersHaveDots && frame.layout.pitch < SeedsLayout::kMinPitchForDots)
        paintBand(painter, scene, frame);
    m_dots.paint(painter, scene, frame);
    paintBoxes(painter, scene, frame);
    painter.setOpacity(1.0);
    paintUniform(painter, scene, frame);
    paintFeatureNumbers(painter, scene, frame);
    paintWideLabels(painter, scene, frame);
    paintRings(painter, scene, frame);
    painter.restore();
}

/// Paints a placeholder in the shape of a result, and its explanation.
void SeedsFigure::paintEmpty(QPainter& painter, const SeedsScene& scene, const SeedsFrame& frame)
{
    constexpr std::uint32_t kRuns = 90;
    const QRectF plot(kSeedsLegendGap, kSeedsLegendGap, frame.size.width() - 2.0 * kSeedsLegendGap,
                      frame.size.height() - 3.0 * kSeedsLegendGap);
    const SeedsLayout layout(plot, 12, 4);
    const double radius = layout.wideRadius(kRuns);
    painter.setPen(Qt::NoPen);
    painter.setBrush(scene.theme.grid);
    for (std::uint32_t seed = 0; seed < kRuns; ++seed)
        for (std::int64_t feature = 1; feature <= layout.features; ++feature) {
            const double spread = placeholderSpread(seed, feature);
            const bool isWide = feature == layout.wide;
            const double share = isWide ? 0.62 + 0.1 * spread : 0.08 + 0.02 * spread;
            const double size = isWide ? radius : radius * 0.45;
            painter.drawEllipse(layout.dotAt(feature, share, seed), size, size);
        }
    painter.setPen(QPen(scene.theme.border, 1.0));
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
    painter.setPen(scene.theme.mutedText);
    painter.setFont(frame.numbers);
    const double left = layout.columnOf(layout.wide).right + kSeedsLegendGap;
    painter.drawText(
        QRectF(left, layout.yOf(0.8), plot.right() - left, layout.yOf(0.3) - layout.yOf(0.8)),
        Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap,
        tr("Each run appears here as a dot in each feature's column. The column of most interest is wider."));
}

void SeedsFigure::paintGrid(QPainter& painter, const SeedsScene& scene, const SeedsFrame& frame)
{
    const QRectF& plot = frame.layout.plot;
    const double height = QFontMetricsF(frame.numbers).height();
    painter.setFont(frame.numbers);
    for (const Tick& tick : frame.scale.ticks) {
        const double y = roundedLine(frame.yOf(tick.value));
        painter.setPen(QPen(tick.value == 0.0 ? scene.theme.border : scene.theme.grid, 1.0));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(scene.theme.mutedText);
        painter.drawText(QRectF(0.0, y - height / 2.0, plot.left() - kSeedsLegendGap, height),
                         Qt::AlignRight | Qt::AlignVCenter, tick.text);
    }
}

/// The label is beside the plot at the end of the line, where no dot covers it.
void SeedsFigure::paintUniform(QPainter& painter, const SeedsScene& scene, const SeedsFrame& frame)
{
    const QRectF& plot = frame.layout.plot;
    const std::int64_t features = scene.summary->features();
    const double y = roundedLine(frame.yOf(1.0 / static_cast<double>(features)));
    painter.setPen(dashed(withStrength(scene.theme.text, 0.5F), frame));
    painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    const double height = 2.0 * QFontMetricsF(frame.numbers).height();
    QRectF label(plot.right() + kSeedsLegendGap, y - height / 2.0, frame.size.width() - plot.right() - kSeedsLegendGap,
                 height);
    label.moveBottom(std::min(label.bottom(), plot.bottom()));
    painter.setPen(scene.theme.mutedText);
    painter.setFont(frame.numbers);
    painter.drawText(label, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                     tr("uniform") + u'\n' + uniformText(features));
}

void SeedsFigure::paintFeatureNumbers(QPainter& painter, const SeedsScene& scene, const SeedsFrame& frame)
{
    const SeedsLayout& layout = frame.layout;
    if (frame.names) {
        frame.names->paint(painter, scene.theme, layout.plot.bottom() + SeedsFrame::kAxisGap,
                           [&layout](std::int64_t feature) { return layout.columnOf(feature).centre(); });
        return;
    }
    const QFontMetricsF bold(frame.boldNumbers);
    const double top = layout.plot.bottom() + SeedsFrame::kAxisGap;
    const double widest = bold.horizontalAdvance(QString::number(layout.features)) + kSeedsLegendGap;
    const double wideCentre = layout.columnOf(layout.wide).centre();
    const QString wideText =
        scene.isGolden(layout.wide) ? tr("golden: %1").arg(layout.wide) : QString::number(layout.wide);
    const double wideHalf = (bold.horizontalAdvance(wideText) + kSeedsLegendGap) / 2.0;
    const auto write = [&](double centre, double half, const QString& text) {
        painter.drawText(QRectF(centre - half, top, 2.0 * half, bold.height()), Qt::AlignCenter, text);
    };
    painter.setFont(frame.numbers);
    painter.setPen(scene.theme.mutedText);
    painter.drawText(QRectF(0.0, top, layout.plot.left() - kSeedsLegendGap, bold.height()),
                     Qt::AlignRight | Qt::AlignVCenter, tr("feature"));
    // Numbers of golden features take precedence; without other golden ones, that of the wide column does.
    std::vector<std::int64_t> first = scene.summary->roles().golden();
    std::erase(first, layout.wide);
    if (first.empty())
        first.push_back(layout.wide);
    for (const std::int64_t feature : featureLabels(layout.features, first, std::max(layout.pitch, 1e-3), widest)) {
        const double centre = layout.columnOf(feature).centre();
        if (feature == layout.wide || std::abs(centre - wideCentre) < wideHalf + widest / 2.0 - kSeedsLegendGap)
            continue;
        const bool isGolden = scene.isGolden(feature);
        painter.setFont(isGolden ? frame.boldNumbers : frame.numbers);
        painter.setPen(isGolden ? scene.theme.goldenText : scene.theme.mutedText);
        write(centre, widest / 2.0, QString::number(feature));
    }
    painter.setFont(frame.boldNumbers);
    painter.setPen(featureColours(scene.theme, scene.isGolden(layout.wide)).strong);
    write(wideCentre, wideHalf, wideText);
}

/// Writes the median and the article's share beside the wide column, on the side with more room, or above it where they
/// would hide other dots.
void SeedsFigure::paintWideLabels(QPainter& painter, const SeedsScene& scene, const SeedsFrame& frame)
{
    const SeedsLayout& layout = frame.layout;
    const double height = QFontMetricsF(frame.boldNumbers).height();
    const Span column = layout.columnOf(layout.wide);
    const core::FeatureSpread spread = scene.summary->spreadOf(layout.wide);
    const bool atRight = layout.plot.right() - column.right >= column.left - layout.plot.left();
    const double roomAtSide = atRight ? frame.size.width() - column.right : column.left;
    const double median = frame.yOf(spread.median);
    const auto write = [&](const QString& text, const QFont& font, const QColor& colour, double y) {
        const double width = QFontMetricsF(font).horizontalAdvance(text) + kSeedsLegendGap / 2.0;
        const bool isFree = y + height / 2.0 <= frame.yOf(maxOfOthers(*scene.summary)) && width <= roomAtSide;
        QRectF place(atRight ? column.right + kSeedsLegendGap / 2.0 : column.left - width - kSeedsLegendGap / 2.0,
                     y - height / 2.0, width, height);
        if (!isFree) {
            place.moveCenter({column.centre(), 0.0});
            place.moveBottom(frame.yOf(spread.most) - frame.wideRadius - 2.0);
        }
        painter.fillRect(place.adjusted(-2.0, 1.0, 0.0, -1.0), scene.theme.ground); // no grid line through the figures
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(place, Qt::AlignCenter, text);
    };
    if (scene.showsArticle) {
        const double y = roundedLine(frame.yOf(kArticleShare));
        painter.setPen(dashed(scene.theme.text, frame));
        painter.drawLine(QPointF(column.left, y), QPointF(column.right, y));
        write(tr("the article: 0.5"), frame.numbers, scene.theme.text, labelBeside(y, median, height));
    }
    write(tr("median %1").arg(shareText(spread.median)), frame.boldNumbers,
          featureColours(scene.theme, scene.isGolden(layout.wide)).strong, median);
}

/// Paints rings around the dot of the run that the window shows and around the highlighted one.
void SeedsFigure::paintRings(QPainter& painter, const SeedsScene& scene, const SeedsFrame& frame)
{
    painter.setBrush(Qt::NoBrush);
    const auto ring = [&](std::size_t run, std::int64_t feature, const QPen& pen, double gap) {
        const double radius = frame.radiusOf(feature) + gap;
        painter.setPen(pen);
        painter.drawEllipse(frame.dotAt(*scene.summary, run, feature), radius, radius);
    };
    if (scene.presentSeed && !scene.isFaded) {
        const auto& results = scene.summary->results();
        const auto present = std::ranges::find(results, *scene.presentSeed, &core::SeedResult::seed);
        if (present != results.end())
            ring(static_cast<std::size_t>(present - results.begin()), frame.layout.wide, QPen(scene.theme.text, 1.5),
                 1.5);
    }
    if (scene.marked && frame.hasDots(scene.markedFeature))
        ring(*scene.marked, scene.markedFeature, QPen(scene.theme.accent, 2.5), 3.0);
}

} // namespace ui
