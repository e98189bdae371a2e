#include "ui/views/seeds/seeds_figure.h"

#include "ui/text/seeds_text.h"

#include <QPaintDevice>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

void paintOtherDots(QPainter& painter, const SeedsScene& scene, const SeedsFrame& frame, std::size_t from)
{
    painter.setPen(Qt::NoPen);
    const double radius = frame.otherRadius;
    for (std::int64_t feature = 1; feature <= scene.summary->features(); ++feature) {
        if (feature == frame.layout.wide)
            continue;
        const bool isGolden = scene.isGolden(feature);
        painter.setBrush(withStrength(featureColours(scene.theme, isGolden).fill, isGolden ? 1.0F : 0.6F));
        for (std::size_t run = from; run < scene.summary->results().size(); ++run)
            painter.drawEllipse(frame.dotAt(*scene.summary, run, feature), radius, radius);
    }
}

void paintBox(QPainter& painter, const SeedsScene& scene, const SeedsFrame& frame, std::int64_t feature)
{
    const bool isWide = feature == frame.layout.wide;
    const bool isGolden = scene.isGolden(feature);
    const FeatureColours colours = featureColours(scene.theme, isGolden);
    const core::FeatureSpread spread = scene.summary->spreadOf(feature);
    const Span span = frame.layout.boxOf(feature);
    const double top = frame.yOf(spread.upperQuartile);
    const QRectF box(span.left, top, span.width(), frame.yOf(spread.lowerQuartile) - top);
    painter.setPen(QPen(withStrength(colours.line, isWide || isGolden ? 1.0F : 0.8F), isWide ? 1.5 : 1.0));
    if (frame.layout.isSplit(feature)) { // 5 to 95 %
        painter.drawLine(QPointF(span.centre(), frame.yOf(spread.high95)), QPointF(span.centre(), box.top()));
        painter.drawLine(QPointF(span.centre(), box.bottom()), QPointF(span.centre(), frame.yOf(spread.low5)));
        painter.setBrush(withStrength(colours.fill, 0.3F));
    } else {
        painter.setBrush(Qt::NoBrush);
    }
    painter.drawRect(box);
    const double median = frame.yOf(spread.median);
    painter.setPen(QPen(colours.strong, isWide ? 3.0 : 1.5, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(span.left, median), QPointF(span.right, median));
}

/// Paints the features on one side of the wide one, about two a pixel, with the widest spread of those it leaves out.
void paintBandBetween(QPainter& painter, const SeedsScene& scene, const SeedsFrame& frame, std::int64_t first,
                      std::int64_t last)
{
    if (first > last)
        return;
    const auto stride = std::max<std::int64_t>(1, static_cast<std::int64_t>(0.5 / frame.layout.pitch));
    QPolygonF upper;
    QPolygonF lower;
    QPolygonF medians;
    for (std::int64_t feature = first; feature <= last; feature += stride) {
        const std::int64_t end = std::min(feature + stride - 1, last);
        core::FeatureSpread widest = scene.summary->spreadOf(feature);
        for (std::int64_t next = feature + 1; next <= end; ++next) {
            const core::FeatureSpread spread = scene.summary->spreadOf(next);
            widest.low5 = std::min(widest.low5, spread.low5);
            widest.high95 = std::max(widest.high95, spread.high95);
        }
        // A step as wide as the column of the feature.
        for (const double x : {frame.layout.columnOf(feature).left, frame.layout.columnOf(end).right}) {
            upper << QPointF(x, frame.yOf(widest.high95));
            lower << QPointF(x, frame.yOf(widest.low5));
            medians << QPointF(x, frame.yOf(widest.median));
        }
    }
    std::ranges::reverse(lower);
    painter.setPen(Qt::NoPen);
    painter.setBrush(withStrength(scene.theme.bar, 0.6F));
    painter.drawPolygon(upper + lower);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(scene.theme.text, 1.0));
    painter.drawPolyline(medians);
}

/// Paints a golden feature within the band: 9 of 10 runs, and the median across; never too thin to be seen.
void paintSpike(QPainter& painter, const SeedsScene& scene, const SeedsFrame& frame, std::int64_t feature)
{
    constexpr double kMinWidth = 2.5;
    constexpr double kMedianOverhang = 2.0;
    const core::FeatureSpread spread = scene.summary->spreadOf(feature);
    const FeatureColours colours = featureColours(scene.theme, true);
    const double centre = frame.layout.columnOf(feature).centre();
    const double width = std::max(frame.layout.pitch, kMinWidth);
    const double top = frame.yOf(spread.high95);
    const double height = std::max(frame.yOf(spread.low5) - top, 1.0);
    painter.fillRect(QRectF(centre - width / 2.0, top, width, height), colours.fill);
    const double half = width / 2.0 + kMedianOverhang;
    painter.setPen(QPen(colours.strong, 2.0, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(centre - half, frame.yOf(spread.median)),
                     QPointF(centre + half, frame.yOf(spread.median)));
}

} // namespace

FeatureColours featureColours(const Theme& theme, bool isGolden)
{
    return isGolden ? FeatureColours{theme.golden, theme.goldenText, theme.goldenText}
                    : FeatureColours{theme.bar, theme.mutedText, theme.text};
}

void SeedsDots::paint(QPainter& painter, const SeedsScene& scene, const SeedsFrame& frame)
{
    const double ratio = painter.device()->devicePixelRatioF();
    const Look look{
        (frame.size * ratio).toSize(), frame.layout.plot, frame.layout.wide, frame.scale.high, frame.wideRadius,
        frame.othersHaveDots,          scene.theme.scheme};
    if (look != m_look || m_drawn == 0 || m_drawn > scene.summary->results().size()) {
        m_look = look;
        m_drawn = 0;
        if (m_picture.size() != look.pixels)
            m_picture = QPixmap(look.pixels);
        m_picture.setDevicePixelRatio(ratio);
        m_picture.fill(Qt::transparent);
    }
    if (m_drawn < scene.summary->results().size()) {
        QPainter dots(&m_picture);
        dots.setRenderHint(QPainter::Antialiasing);
        if (frame.othersHaveDots)
            paintOtherDots(dots, scene, frame, m_drawn);
        const FeatureColours colours = featureColours(scene.theme, scene.isGolden(frame.layout.wide));
        for (; m_drawn < scene.summary->results().size(); ++m_drawn)
            paintRunDot(dots, scene.theme, colours, frame.dotAt(*scene.summary, m_drawn, frame.layout.wide),
                        frame.wideRadius, isDotFull(*scene.summary, m_drawn));
    }
    painter.drawPixmap(QPointF(), m_picture);
}

void paintRunDot(QPainter& painter, const Theme& theme, const FeatureColours& colours, const QPointF& centre,
                 double radius, bool isFull)
{
    if (isFull) {
        // A rim in the colour of the ground separates dots that overlap.
        painter.setPen(radius >= 2.5 ? QPen(theme.ground, 0.75) : QPen(Qt::NoPen));
        painter.setBrush(colours.fill);
        painter.drawEllipse(centre, radius, radius);
        return;
    }
    const double line = std::clamp(radius * 0.4, 1.0, 1.75);
    painter.setPen(QPen(colours.line, line));
    painter.setBrush(theme.ground);
    painter.drawEllipse(centre, radius - line / 2.0, radius - line / 2.0);
}

void paintBoxes(QPainter& painter, const SeedsScene& scene, const SeedsFrame& frame)
{
    if (scene.summary->completed() < 2)
        return;
    for (std::int64_t feature = 1; feature <= scene.summary->features(); ++feature)
        if (frame.layout.columnOf(feature).width() >= SeedsLayout::kMinPitchForDots)
            paintBox(painter, scene, frame, feature);
}

void paintBand(QPainter& painter, const SeedsScene& scene, const SeedsFrame& frame)
{
    paintBandBetween(painter, scene, frame, 1, frame.layout.wide - 1);
    paintBandBetween(painter, scene, frame, frame.layout.wide + 1, scene.summary->features());
    for (const std::int64_t golden : scene.summary->roles().golden())
        if (golden != frame.layout.wide)
            paintSpike(painter, scene, frame, golden);
}

} // namespace ui
