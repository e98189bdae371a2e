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

/// Pixels between two points: dashes on a finer line would be but dots.
constexpr double kColumnWidth = 2.0;
/// Of a curve's length: where the first letter stands, and how much further each of the next.
constexpr double kFirstLetter = 0.3;
constexpr double kLetterStep = 0.16;

} // namespace

void PinCurves::set(std::vector<PinnedCurve> curves)
{
    m_curves = std::move(curves);
    m_epochs = 0;
    m_least = std::numeric_limits<double>::infinity();
    m_most = 0.0;
    for (const PinnedCurve& curve : m_curves)
        for (const CurvePoint& point : curve.points) {
            m_epochs = std::max(m_epochs, static_cast<int>(std::ceil(point.epochs)));
            if (!std::isfinite(point.value) || point.value < 0.0)
                continue;
            m_least = std::min(m_least, point.value);
            m_most = std::max(m_most, point.value);
        }
}

QString PinCurves::textAt(double epochs, const std::function<QString(double)>& valueText) const
{
    QStringList lines;
    for (const PinnedCurve& curve : m_curves)
        lines += tr("%1, %2: %3").arg(pinName(curve.place), curve.label, valueText(valueAt(curve.points, epochs)));
    return lines.join(u'\n');
}

void PinCurves::paint(QPainter& painter, const Theme& theme, const QFont& font, const QRectF& plot, const Scale& scale,
                      double epochs) const
{
    const auto onPlot = [&plot](const QPointF& point) {
        return QPointF(plot.left() + point.x() * plot.width(), plot.bottom() - point.y() * plot.height());
    };
    QFont bold = font;
    bold.setBold(true);
    painter.setFont(bold);
    const double height = QFontMetricsF(bold).height();
    const int columns = std::max(1, static_cast<int>(plot.width() / kColumnWidth));
    for (const PinnedCurve& curve : m_curves) {
        const QPen pen = pinPen(curve.place, theme, 1.4 * font.pixelSize() / 13.0);
        painter.setPen(pen);
        for (const QList<QPointF>& segment : curveSegments(curve.points, scale, epochs, columns)) {
            QPolygonF line;
            std::ranges::transform(segment, std::back_inserter(line), onPlot);
            painter.drawPolyline(line);
        }
        if (curve.points.empty())
            continue;
        const double at = curve.points.back().epochs * (kFirstLetter + kLetterStep * static_cast<double>(curve.place));
        const double y = scale.positionOf(valueAt(curve.points, at));
        if (std::isnan(y))
            continue;
        QRectF letter(0.0, 0.0, height, height * 0.8);
        letter.moveCenter(onPlot({at / epochs, y}));
        painter.fillRect(letter.adjusted(2.0, 1.0, -2.0, -1.0), theme.ground); // no line through the letter
        painter.setPen(pen.color());
        painter.drawText(letter, Qt::AlignCenter | Qt::TextDontClip, pinName(curve.place));
    }
}

} // namespace ui
