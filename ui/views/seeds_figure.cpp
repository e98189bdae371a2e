#include "ui/views/seeds_figure.h"

#include "ui/views/seeds_text.h"
#include "ui/views/share_text.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace ui {

namespace {

constexpr double kGap = SeedsFrame::kGap;
constexpr double kFaded = 0.4;

/// A dashed line as wide as the texts' strokes.
QPen dashed(QColor colour, const SeedsFrame& frame)
{
    QPen pen(colour, std::max(1.0, frame.numbers.pixelSize() / 12.0));
    pen.setDashPattern({5.0, 4.0});
    return pen;
}

/// Values as if drawn from a bell, the same each time.
double ghostSpread(std::uint32_t seed, std::int64_t feature)
{
    // The square's multiples of an irrational number show no pattern beside the dots' even jitter.
    const double number = seed + 100.0 * static_cast<double>(feature);
    const double step = number * number * std::numbers::sqrt2;
    const double place = 0.02 + 0.96 * (step - std::floor(step));
    return 0.6 * std::log(place / (1.0 - place)); // logistic: near enough to the normal one
}

double mostOfOthers(const core::SeedsSummary& summary)
{
    double most = 0.0;
    for (std::int64_t feature = 1; feature <= summary.features(); ++feature)
        if (feature != summary.featureOfInterest())
            most = std::max(most, summary.spreadOf(feature).most);
    return most;
}

double crisp(double y)
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
    paintHead(painter, scene, frame);
    painter.setOpacity(scene.isFaded ? kFaded : 1.0);
    if (!frame.othersHaveDots && frame.layout.pitch < SeedsLayout::kLeastPitchForDots)
        paintBand(painter, scene, frame);
    m_dots.paint(painter, scene, frame);
    paintBoxes(painter, scene, frame);
    painter.setOpacity(1.0);
    paintUniform(painter, scene, frame);
    paintFeatureNumbers(painter, scene, frame);
    paintGoldenLabels(painter, scene, frame);
    paintRings(painter, scene, frame);
    painter.restore();
}

/// The shape of what will come, without numbers, and what it will be.
void SeedsFigure::paintEmpty(QPainter& painter, const SeedsScene& scene, const SeedsFrame& frame)
{
    constexpr std::uint32_t kGhosts = 90;
    const QRectF plot(kGap, kGap, frame.size.width() - 2.0 * kGap, frame.size.height() - 3.0 * kGap);
    const SeedsLayout layout(plot, 12, 4);
    const double radius = layout.wideRadius(kGhosts);
    painter.setPen(Qt::NoPen);
    painter.setBrush(scene.theme.grid);
    for (std::uint32_t seed = 0; seed < kGhosts; ++seed)
        for (std::int64_t feature = 1; feature <= layout.features; ++feature) {
            const double spread = ghostSpread(seed, feature);
            const bool isGolden = feature == layout.wide;
            const double share = isGolden ? 0.62 + 0.1 * spread : 0.08 + 0.02 * spread;
            const double size = isGolden ? radius : radius * 0.45;
            painter.drawEllipse(layout.dotAt(feature, share, seed), size, size);
        }
    painter.setPen(QPen(scene.theme.border, 1.0));
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
    painter.setPen(scene.theme.mutedText);
    painter.setFont(frame.numbers);
    const double left = layout.columnOf(layout.wide).right + kGap;
    painter.drawText(
        QRectF(left, layout.yOf(0.8), plot.right() - left, layout.yOf(0.3) - layout.yOf(0.8)),
        Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap,
        tr("Every run will stand here, a dot in each feature's column; the golden feature's is the wide one."));
}

void SeedsFigure::paintGrid(QPainter& painter, const SeedsScene& scene, const SeedsFrame& frame)
{
    const QRectF& plot = frame.layout.plot;
    const double height = QFontMetricsF(frame.numbers).height();
    painter.setFont(frame.numbers);
    for (const Tick& tick : frame.scale.ticks) {
        const double y = crisp(frame.yOf(tick.value));
        painter.setPen(QPen(tick.value == 0.0 ? scene.theme.border : scene.theme.grid, 1.0));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(scene.theme.mutedText);
        painter.drawText(QRectF(0.0, y - height / 2.0, plot.left() - kGap, height), Qt::AlignRight | Qt::AlignVCenter,
                         tick.text);
    }
}

/// What the height is at the left, what the marks are at the right: as many of them as there is room for.
void SeedsFigure::paintHead(QPainter& painter, const SeedsScene& scene, const SeedsFrame& frame)
{
    const QFontMetricsF metrics(frame.numbers);
    const double icon = metrics.height() * 0.3;
    const double middle = metrics.height() / 2.0;
    const QString title = tr("mean attention");
    painter.setFont(frame.numbers);
    painter.setPen(scene.theme.mutedText);
    painter.drawText(QRectF(0.0, 0.0, frame.size.width(), metrics.height()), Qt::AlignLeft | Qt::AlignVCenter, title);
    double room = frame.size.width() - metrics.horizontalAdvance(title) - 2.0 * kGap;
    const std::array texts{tr("found"), tr("not found"), tr("middle half, median"), tr("run shown")};
    std::size_t shown = 0;
    double needed = 0.0;
    for (; shown < texts.size(); ++shown) {
        const double width = metrics.horizontalAdvance(texts[shown]) + 2.0 * icon + 2.75 * kGap;
        if (needed + width > room)
            break;
        needed += width;
    }
    double x = frame.size.width() - needed;
    for (std::size_t i = 0; i < shown; ++i) {
        x += 2.0 * kGap;
        if (i != 2) {
            const double radius = i == 3 ? icon * 0.75 : icon;
            paintGoldenDot(painter, scene.theme, {x + icon, middle}, radius, i != 1);
        }
        if (i == 3) {
            painter.setPen(QPen(scene.theme.text, 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(QPointF(x + icon, middle), icon + 1.0, icon + 1.0);
        } else if (i == 2) {
            painter.setPen(QPen(scene.theme.goldenText, 1.0));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(QRectF(x, middle - icon * 1.2, 2.0 * icon, 2.4 * icon));
            painter.setPen(QPen(scene.theme.goldenText, 2.0));
            painter.drawLine(QPointF(x, middle), QPointF(x + 2.0 * icon, middle));
        }
        x += 2.0 * icon + 0.75 * kGap;
        painter.setPen(scene.theme.mutedText);
        const double width = metrics.horizontalAdvance(texts[i]);
        painter.drawText(QRectF(x, 0.0, width + 1.0, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter, texts[i]);
        x += width;
    }
}

/// The label stands beside the plot, at the line's end, where no dot can ever be in its way.
void SeedsFigure::paintUniform(QPainter& painter, const SeedsScene& scene, const SeedsFrame& frame)
{
    const QRectF& plot = frame.layout.plot;
    const std::int64_t features = scene.summary->features();
    const double y = crisp(frame.yOf(1.0 / static_cast<double>(features)));
    painter.setPen(dashed(withStrength(scene.theme.text, 0.5F), frame));
    painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    const double height = 2.0 * QFontMetricsF(frame.numbers).height();
    QRectF label(plot.right() + kGap, y - height / 2.0, frame.size.width() - plot.right() - kGap, height);
    label.moveBottom(std::min(label.bottom(), plot.bottom()));
    painter.setPen(scene.theme.mutedText);
    painter.setFont(frame.numbers);
    painter.drawText(label, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                     tr("uniform") + u'\n' + uniformText(features));
}

void SeedsFigure::paintFeatureNumbers(QPainter& painter, const SeedsScene& scene, const SeedsFrame& frame)
{
    const SeedsLayout& layout = frame.layout;
    const QFontMetricsF bold(frame.boldNumbers);
    const double top = layout.plot.bottom() + SeedsFrame::kAxisGap;
    const double widest = bold.horizontalAdvance(QString::number(layout.features)) + kGap;
    const Span golden = layout.columnOf(layout.wide);
    const bool isGolden = scene.summary->hasGolden();
    const QString goldenText = isGolden ? tr("golden: %1").arg(layout.wide) : QString::number(layout.wide);
    const double goldenHalf = std::max(golden.width(), bold.horizontalAdvance(goldenText) + kGap) / 2.0;
    painter.setFont(frame.numbers);
    painter.setPen(scene.theme.mutedText);
    painter.drawText(QRectF(0.0, top, layout.plot.left() - kGap, bold.height()), Qt::AlignRight | Qt::AlignVCenter,
                     tr("feature"));
    for (const std::int64_t feature :
         featureLabels(layout.features, {layout.wide}, std::max(layout.pitch, 1e-3), widest)) {
        const double centre = layout.columnOf(feature).centre();
        if (feature != layout.wide && std::abs(centre - golden.centre()) >= goldenHalf + widest / 2.0 - kGap)
            painter.drawText(QRectF(centre - widest / 2.0, top, widest, bold.height()), Qt::AlignCenter,
                             QString::number(feature));
    }
    painter.setFont(frame.boldNumbers);
    painter.setPen(isGolden ? scene.theme.goldenText : scene.theme.text);
    painter.drawText(QRectF(golden.centre() - goldenHalf, top, 2.0 * goldenHalf, bold.height()), Qt::AlignCenter,
                     goldenText);
}

/// The median and the article's share, written beside the golden column where there is more room; the median above the
/// column where it would hide others' dots.
void SeedsFigure::paintGoldenLabels(QPainter& painter, const SeedsScene& scene, const SeedsFrame& frame)
{
    const SeedsLayout& layout = frame.layout;
    const double height = QFontMetricsF(frame.boldNumbers).height();
    const Span column = layout.columnOf(layout.wide);
    const core::FeatureSpread spread = scene.summary->spreadOf(layout.wide);
    const bool atRight = layout.plot.right() - column.right >= column.left - layout.plot.left();
    const double roomAtSide = atRight ? frame.size.width() - column.right : column.left;
    const double median = frame.yOf(spread.median);
    const auto write = [&](const QString& text, const QFont& font, const QColor& colour, double y) {
        const double width = QFontMetricsF(font).horizontalAdvance(text) + kGap / 2.0;
        const bool isFree = y + height / 2.0 <= frame.yOf(mostOfOthers(*scene.summary)) && width <= roomAtSide;
        QRectF place(atRight ? column.right + kGap / 2.0 : column.left - width - kGap / 2.0, y - height / 2.0, width,
                     height);
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
        const double y = crisp(frame.yOf(kArticleShare));
        painter.setPen(dashed(scene.theme.text, frame));
        painter.drawLine(QPointF(column.left, y), QPointF(column.right, y));
        write(tr("the article: 0.5"), frame.numbers, scene.theme.text, labelBeside(y, median, height));
    }
    write(tr("median %1").arg(shareText(spread.median)), frame.boldNumbers, scene.theme.goldenText, median);
}

/// Around the dot of the run that the window shows, and around the one under the mouse or the keyboard.
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
