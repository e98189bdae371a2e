// The painting of WeightsMap.

#include "ui/charts/scale.h"
#include "ui/text/feature_text.h"
#include "ui/text/numbers/figure_text.h"
#include "ui/text/numbers/number_spelling.h"
#include "ui/views/weights/weights_map.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kMapTextScale = 0.92;
constexpr double kMapGap = 4.0;
constexpr double kNumbersGap = 8.0; ///< between the map and its numbers: room for the golden marks
constexpr double kLegendBar = 8.0;
/// The maximum parts of the widget that names beside and below the map take.
constexpr double kMaxMapOfWidth = 0.26;
constexpr double kMaxMapOfHeight = 0.26;
constexpr double kMaxLegend = 240.0;
/// From this size in pixels on, cells have gaps and rounded values between them.
constexpr double kMinCellForGap = 10.0;
/// Smaller cells have no frame, which would hide them.
constexpr double kMinCellForFrame = 5.0;
/// Larger kernels have no numbers in their cells.
constexpr std::int64_t kMaxFeaturesWithValues = 20;

QFont numbersFont(double scale)
{
    return themeFont(kMapTextScale * scale);
}

/// An arrowhead that points at the edge from outside.
QPolygonF arrowhead(const QPointF& tip, const QPointF& inwards)
{
    constexpr double kLength = 6.0;
    const QPointF aside(inwards.y(), inwards.x());
    return {{tip, tip - kLength * inwards + 0.7 * kLength * aside, tip - kLength * inwards - 0.7 * kLength * aside}};
}

} // namespace

double weightsLeftMargin(const QFont& font, const core::FeatureRoles& roles, double width)
{
    const QFontMetricsF metrics(font);
    double text = metrics.horizontalAdvance(fixedText(-0.01, 2));
    if (roles.hasNames()) {
        double widest = 0.0;
        for (std::int64_t feature = 1; feature <= roles.features(); ++feature)
            widest = std::max(widest, metrics.horizontalAdvance(featureName(roles.names(), feature)));
        text = std::max(text, std::min(widest + kMapGap, kMaxMapOfWidth * width));
    }
    return metrics.height() + kMapGap + text + 2.0 * kMapGap;
}

FeatureAxis WeightsMap::namesBelow(const core::FeatureRoles& roles, double left) const
{
    const QFont font = numbersFont(m_scale);
    const double pitch = std::max(1.0, width() - left - kWeightsRightMargin) / static_cast<double>(roles.features());
    return {roles, font, font, FeatureAxis::Room{pitch, kMaxMapOfHeight * height(), left}};
}

WeightsLayout WeightsMap::weightsLayout() const
{
    const QFont font = numbersFont(m_scale);
    const double line = QFontMetricsF(font).height();
    const core::FeatureRoles known = roles();
    const double left = weightsLeftMargin(font, known, width());
    const double top = kLegendBar + kMapGap + line + 2.0 * kMapGap;
    const double below = known.hasNames() ? namesBelow(known, left).height() : line;
    const double bottom = below + line + kNumbersGap + kMapGap;
    return {
        QRectF(left, top, std::max(1.0, width() - left - kWeightsRightMargin), std::max(1.0, height() - top - bottom)),
        m_kernel ? m_kernel->features() : 1};
}

void WeightsMap::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setFont(numbersFont(m_scale));
    const Theme& theme = themeOf(*this);
    const WeightsLayout layout = weightsLayout();
    if (m_kernel) {
        paintLegend(painter, layout);
        paintCells(painter, layout);
        paintValues(painter, layout);
        paintAxes(painter, layout);
        paintMarks(painter, layout);
    } else {
        painter.setPen(QPen(theme.border, 1.0, Qt::DashLine));
        painter.drawRect(layout.map);
        painter.setPen(theme.mutedText);
        painter.drawText(layout.map.adjusted(16, 16, -16, -16), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Each input's weight for each feature's attention appears here."));
    }
    paintFocusRing(painter, layout.map.adjusted(-4.0, -4.0, 4.0, 4.0));
}

void WeightsMap::paintLegend(QPainter& painter, const WeightsLayout& layout) const
{
    const Theme& theme = themeOf(*this);
    const QFontMetricsF metrics(painter.font());
    const double width = std::min(kMaxLegend * m_scale, 0.5 * layout.map.width());
    const QRectF bar(layout.map.right() - width, 0.5, width, kLegendBar);
    QImage colours(static_cast<int>(DivergingScale::kColours), 1, QImage::Format_RGB32);
    for (std::size_t i = 0; i < DivergingScale::kColours; ++i)
        colours.setPixel(static_cast<int>(i), 0, m_colours.at(i));
    painter.drawImage(bar, colours);
    painter.setPen(theme.border);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(bar);
    painter.setPen(theme.text);
    const QRectF numbers(bar.left(), bar.bottom() + 2.0, width, metrics.height());
    painter.drawText(numbers, Qt::AlignHCenter, QStringLiteral("0"));
    if (m_range > 0.0) {
        painter.drawText(numbers, Qt::AlignLeft, figureText(-m_range));
        painter.drawText(numbers, Qt::AlignRight, QLatin1StringView("+") + figureText(m_range));
    }
    painter.setPen(theme.mutedText);
    const QSize pixels = layout.pixels(devicePixelRatioF());
    const bool single = pixels.width() >= layout.features && pixels.height() >= layout.features;
    const QRectF note(layout.map.left(), 0.0, bar.left() - layout.map.left() - 12.0, layout.map.top());
    painter.drawText(note, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                     single ? tr("Weight") : tr("Weight; a dot shows the strongest that it covers"));
}

void WeightsMap::paintCells(QPainter& painter, const WeightsLayout& layout)
{
    const QSize pixels = layout.pixels(devicePixelRatioF());
    if (m_image.isNull() || pixels != m_imagePixels) {
        m_image = m_kernel->image(pixels, m_colours, m_range);
        m_imagePixels = pixels;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.drawImage(layout.map, m_image);
    const Theme& theme = themeOf(*this);
    const double columnPitch = layout.columns().pitch();
    if (std::min(columnPitch, layout.rowPitch()) >= kMinCellForGap) {
        painter.setPen(QPen(theme.ground, 1.0));
        for (std::int64_t i = 1; i < layout.features; ++i) {
            const double x = std::round(layout.map.left() + static_cast<double>(i) * columnPitch);
            const double y = std::round(layout.map.top() + static_cast<double>(i) * layout.rowPitch());
            painter.drawLine(QPointF(x, layout.map.top()), QPointF(x, layout.map.bottom()));
            painter.drawLine(QPointF(layout.map.left(), y), QPointF(layout.map.right(), y));
        }
    }
    painter.setPen(theme.border);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(layout.map);
}

/// Writes the weights where there is room for all of them.
void WeightsMap::paintValues(QPainter& painter, const WeightsLayout& layout) const
{
    const QFontMetricsF metrics(painter.font());
    const double room = metrics.horizontalAdvance(fixedText(-0.01, 2)) + 2.0 * kMapGap;
    if (layout.features > kMaxFeaturesWithValues || layout.columns().pitch() < room ||
        layout.rowPitch() < metrics.height() + 2.0)
        return;
    for (std::int64_t input = 1; input <= layout.features; ++input)
        for (std::int64_t feature = 1; feature <= layout.features; ++feature) {
            const auto weight = static_cast<double>(m_kernel->at({input, feature}));
            if (!std::isfinite(weight))
                continue;
            painter.setPen(inkOn(m_colours.colourOf(weight, m_range)));
            painter.drawText(layout.cellOf({input, feature}), Qt::AlignCenter, fixedText(weight, 2));
        }
}

void WeightsMap::paintAxes(QPainter& painter, const WeightsLayout& layout) const
{
    const core::FeatureRoles known = roles();
    if (known.hasNames())
        paintNames(painter, layout, known);
    else
        paintNumbers(painter, layout, known);
    paintTitles(painter, layout, known);
}

void WeightsMap::paintNumbers(QPainter& painter, const WeightsLayout& layout, const core::FeatureRoles& roles) const
{
    const Theme& theme = themeOf(*this);
    const QFont plain = painter.font();
    QFont bold = plain;
    bold.setBold(true);
    const QFontMetricsF metrics(bold);
    const double line = metrics.height();
    const auto numberOf = [&](std::int64_t feature) {
        painter.setFont(roles.isGolden(feature) ? bold : plain);
        painter.setPen(roles.isGolden(feature) ? theme.goldenText : theme.mutedText);
        return QString::number(feature);
    };
    const double room = metrics.horizontalAdvance(QString::number(layout.features)) + 6.0;
    const FeatureColumns columns = layout.columns();
    for (const std::int64_t feature : numberedFeatures(layout.features, roles.golden(), columns.pitch(), room)) {
        // The last of a thousand would exceed the edge.
        const double left = std::min(columns.centreOf(feature) - room / 2.0, width() - room + 1.0);
        painter.drawText(QRectF(left, layout.map.bottom() + kNumbersGap, room, line), Qt::AlignHCenter | Qt::AlignTop,
                         numberOf(feature));
    }
    for (const std::int64_t input : numberedFeatures(layout.features, roles.golden(), layout.rowPitch(), 0.95 * line))
        painter.drawText(
            QRectF(0.0, layout.rowOf(input).center().y() - line / 2.0, layout.map.left() - kNumbersGap, line),
            Qt::AlignRight | Qt::AlignVCenter, numberOf(input));
    painter.setFont(plain);
}

void WeightsMap::paintNames(QPainter& painter, const WeightsLayout& layout, const core::FeatureRoles& roles) const
{
    const Theme& theme = themeOf(*this);
    const QFont font = painter.font();
    const QFontMetricsF metrics(font);
    const double line = metrics.height();
    const FeatureColumns columns = layout.columns();
    namesBelow(roles, layout.map.left())
        .paint(painter, theme, layout.map.bottom() + kNumbersGap,
               [&columns](std::int64_t feature) { return columns.centreOf(feature); });
    painter.setFont(font);
    painter.setPen(theme.mutedText);
    const double left = line + kMapGap;
    const double room = layout.map.left() - kNumbersGap - left;
    for (const std::int64_t input : numberedFeatures(layout.features, {}, layout.rowPitch(), 0.95 * line))
        painter.drawText(QRectF(left, layout.rowOf(input).center().y() - line / 2.0, room, line),
                         Qt::AlignRight | Qt::AlignVCenter,
                         metrics.elidedText(featureName(roles.names(), input), Qt::ElideRight, room + 1.0));
}

void WeightsMap::paintTitles(QPainter& painter, const WeightsLayout& layout, const core::FeatureRoles& roles) const
{
    const double line = QFontMetricsF(painter.font()).height();
    painter.setPen(themeOf(*this).mutedText);
    const QString below = roles.hasNames() ? tr("to the attention of")
                          : roles.golden().empty()
                              ? tr("to the attention of feature")
                              : tr("to the attention of feature (%1: golden)").arg(featuresText(roles.golden()));
    painter.drawText(QRectF(layout.map.left(), height() - line - kMapGap, layout.map.width(), line), Qt::AlignCenter,
                     below);
    painter.save();
    painter.translate(0.0, layout.map.center().y());
    painter.rotate(-90.0);
    painter.drawText(QRectF(-layout.map.height() / 2.0, 0.0, layout.map.height(), line), Qt::AlignCenter,
                     tr("from input"));
    painter.restore();
}

/// Marks the golden feature's row and column, and the highlighted cell.
void WeightsMap::paintMarks(QPainter& painter, const WeightsLayout& layout) const
{
    const Theme& theme = themeOf(*this);
    if (std::min(layout.columns().pitch(), layout.rowPitch()) >= kMinCellForFrame) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.goldenText, 1.5));
        for (const std::int64_t golden : m_model->experiment.golden)
            for (const QRectF& mark : {layout.rowOf(golden), layout.columnOf(golden)})
                painter.drawRect(mark.adjusted(-0.5, -0.5, 0.5, 0.5));
    } else {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.goldenText);
        for (const std::int64_t golden : m_model->experiment.golden) {
            const double x = layout.columnOf(golden).center().x();
            const double y = layout.rowOf(golden).center().y();
            painter.drawPolygon(arrowhead({x, layout.map.top()}, {0.0, 1.0}));
            painter.drawPolygon(arrowhead({x, layout.map.bottom()}, {0.0, -1.0}));
            painter.drawPolygon(arrowhead({layout.map.left(), y}, {1.0, 0.0}));
            painter.drawPolygon(arrowhead({layout.map.right(), y}, {-1.0, 0.0}));
        }
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setBrush(Qt::NoBrush);
    }
    if (!highlighted())
        return;
    // Two frames, to be visible on any colour.
    const QRectF cell = layout.cellOf(*highlighted());
    painter.setPen(QPen(theme.ground, 4.0));
    painter.drawRect(cell.adjusted(-1.5, -1.5, 1.5, 1.5));
    painter.setPen(QPen(theme.text, 2.0));
    painter.drawRect(cell.adjusted(-1.5, -1.5, 1.5, 1.5));
}

} // namespace ui
