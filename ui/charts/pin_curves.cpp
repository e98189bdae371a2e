#include "ui/charts/pin_curves.h"

#include "ui/charts/pin_style.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPolygonF>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

namespace {

/// Pixels between two points: dashes on a finer line would look like dots.
constexpr double kColumnWidth = 2.0;
/// The position of the first letter as a part of the curve's length, and the step to each of the next.
constexpr double kFirstLetter = 0.3;
constexpr double kLetterStep = 0.16;

} // namespace

void PinCurves::set(std::vector<PinnedCurve> curves)
{
    m_curves = std::move(curves);
    m_epochs = 0;
    m_minimum = std::numeric_limits<double>::infinity();
    m_maximum = 0.0;
    for (const PinnedCurve& curve : m_curves)
        for (const CurvePoint& point : curve.points) {
            m_epochs = std::max(m_epochs, static_cast<int>(std::ceil(point.epochs)));
            if (!std::isfinite(point.value) || point.value < 0.0)
                continue;
            m_minimum = std::min(m_minimum, point.value);
            m_maximum = std::max(m_maximum, point.value);
        }
}

QString PinCurves::textAt(double epochs, const std::function<QString(double)>& valueText) const
{
    QStringList lines;
    for (const PinnedCurve& curve : m_curves)
        lines += tr("%1, %2: %3").arg(pinName(curve.place), curve.label, valueText(valueAt(curve.points, epochs)));
    return lines.join(u'\n');
}

void PinCurves::paintLines(QPainter& painter, const Theme& theme, const Axes& axes, double width) const
{
    const int columns = std::max(1, static_cast<int>(axes.plot.width() / kColumnWidth));
    for (const PinnedCurve& curve : m_curves) {
        painter.setPen(pinPen(curve.place, theme, width));
        for (const QList<QPointF>& segment : curveSegments(curve.points, axes.scale, axes.epochs, columns)) {
            QPolygonF line;
            for (const QPointF& point : segment)
                line << axes.at(point);
            painter.drawPolyline(line);
        }
    }
}

std::vector<QRectF> PinCurves::letterPlaces(const Axes& axes, const QFont& font) const
{
    QFont bold = font;
    bold.setBold(true);
    const double height = QFontMetricsF(bold).height();
    std::vector<QRectF> places;
    for (const PinnedCurve& curve : m_curves) {
        QRectF& letter = places.emplace_back();
        if (curve.points.empty())
            continue;
        const double epochs =
            curve.points.back().epochs * (kFirstLetter + kLetterStep * static_cast<double>(curve.place));
        const double y = axes.scale.positionOf(valueAt(curve.points, epochs));
        if (std::isnan(y))
            continue;
        // Below its line, or above it where the plot ends.
        const QPointF on = axes.at({epochs / axes.epochs, y});
        const bool isLow = on.y() + height > axes.plot.bottom();
        letter = QRectF(0.0, 0.0, height, height);
        letter.moveCenter(on + QPointF(0.0, (isLow ? -0.62 : 0.62) * height));
    }
    return places;
}

void PinCurves::paintLetters(QPainter& painter, const Theme& theme, const Axes& axes, const QFont& font) const
{
    QFont bold = font;
    bold.setBold(true);
    painter.setFont(bold);
    const std::vector<QRectF> places = letterPlaces(axes, font);
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i].isEmpty())
            continue;
        painter.setPen(pinPen(m_curves[i].place, theme, 1.0).color());
        painter.drawText(places[i], Qt::AlignCenter | Qt::TextDontClip, pinName(m_curves[i].place));
    }
}

} // namespace ui
