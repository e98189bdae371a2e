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
/// Letters of curves that end at one place are this far from each other, in their heights.
constexpr double kLetterStep = 0.25;
/// The part of a letter's square that its ink takes.
constexpr double kLetterInk = 0.7;

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

std::vector<QList<QPointF>> PinCurves::segmentsOf(const PinnedCurve& curve, const Axes& axes)
{
    const int columns = std::max(1, static_cast<int>(axes.plot.width() / kColumnWidth));
    return curveSegments(curve.points, axes.scale, axes.epochs, columns);
}

void PinCurves::paintLines(QPainter& painter, const Theme& theme, const Axes& axes, double width) const
{
    for (const PinnedCurve& curve : m_curves) {
        QPen pen = pinPen(curve.place, theme, width);
        pen.setJoinStyle(Qt::BevelJoin); // mitres would be spikes where a curve turns
        painter.setPen(pen);
        for (const QList<QPointF>& segment : segmentsOf(curve, axes)) {
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
        const std::vector<QList<QPointF>> segments = segmentsOf(curve, axes);
        QRectF letter;
        if (!segments.empty()) {
            // At the end of the curve, or as near to it as another letter lets it be: always on its line.
            const double end = std::min(segments.back().back().x(), 1.0);
            const double half = height / 2.0 / axes.plot.width();
            const double step = kLetterStep * height / axes.plot.width();
            for (double x = std::max(end - half, 0.0); x >= 0.0 && letter.isEmpty(); x -= step)
                if (const auto y = heightOfLine(segments, x)) {
                    QRectF place(0.0, 0.0, height, height);
                    place.moveCenter(axes.at({x, *y}));
                    // Its ink stays off the axis; it still covers its line.
                    place.moveBottom(std::min(place.bottom(), axes.plot.bottom() + (1.0 - kLetterInk) / 2.0 * height));
                    if (std::ranges::none_of(places, [&](const QRectF& other) { return other.intersects(place); }))
                        letter = place;
                }
        }
        places.push_back(letter);
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
        const double margin = (1.0 - kLetterInk) / 2.0 * places[i].height();
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.ground); // no line through the letter
        painter.drawEllipse(places[i].adjusted(margin, margin, -margin, -margin));
        painter.setPen(pinPen(m_curves[i].place, theme, 1.0).color());
        painter.drawText(places[i], Qt::AlignCenter | Qt::TextDontClip, pinName(m_curves[i].place));
    }
}

} // namespace ui
