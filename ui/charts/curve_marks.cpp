#include "ui/charts/curve_marks.h"

#include "ui/charts/label_places.h"
#include "ui/charts/scale.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>

namespace ui {

namespace {

/// Between a mark or a line and its label.
constexpr double kMarkGap = 3.0;

/// Half of a diamond's height, in proportion to the texts of the chart.
double momentReach(const QFont& font)
{
    return std::max(4.0, 0.36 * font.pixelSize());
}

QSizeF labelSize(const QString& label, const QFont& font)
{
    const QFontMetricsF metrics(font);
    return {metrics.horizontalAdvance(label), metrics.height()};
}

/// Whether the plot has room for the place.
bool isWithin(const QRectF& place, const QRectF& plot)
{
    return place.left() >= plot.left() && place.right() <= plot.right() && place.top() >= plot.top() &&
           place.bottom() <= plot.bottom();
}

} // namespace

double levelHeight(const CurveLevel& level, const PinCurves::Axes& axes)
{
    return crisp(axes.at({0.0, axes.scale.positionOf(level.value)}).y());
}

QPointF placeOfMoment(const CurveMoment& moment, const PinCurves::Axes& axes)
{
    return axes.at({std::clamp(moment.epochs / axes.epochs, 0.0, 1.0), axes.scale.positionOf(moment.value)});
}

QRectF markOfMoment(const CurveMoment& moment, const PinCurves::Axes& axes, const QFont& font)
{
    const double reach = momentReach(font);
    return QRectF(placeOfMoment(moment, axes), QSizeF()).adjusted(-reach, -reach, reach, reach);
}

QRectF levelLabelPlace(const CurveLevel& level, const PinCurves::Axes& axes, const QFont& font,
                       const std::vector<QRectF>& texts, const std::vector<const std::vector<CurvePoint>*>& curves)
{
    constexpr int kPlaces = 8; // along the line, from its end
    const QSizeF size = labelSize(level.label, font);
    const double y = levelHeight(level, axes);
    const double slack = axes.plot.width() - size.width() - 2.0 * kMarkGap;
    std::vector<QRectF> candidates;
    for (int i = 0; i <= kPlaces && slack >= 0.0; ++i)
        for (const double top : {y + 1.0, y - 1.0 - size.height()}) {
            const QRectF place(QPointF(axes.plot.right() - kMarkGap - size.width() - slack * i / kPlaces, top), size);
            if (isWithin(place, axes.plot))
                candidates.push_back(place);
        }
    return leastCovering(candidates, texts, curves, axes);
}

QRectF momentLabelPlace(const CurveMoment& moment, const PinCurves::Axes& axes, const QFont& font,
                        const std::vector<QRectF>& texts, const std::vector<const std::vector<CurvePoint>*>& curves)
{
    constexpr int kSteps = 2; // half lines away from the mark
    const QSizeF size = labelSize(moment.label, font);
    const QRectF mark = markOfMoment(moment, axes, font);
    const double middle = mark.center().x() - size.width() / 2.0;
    std::vector<QRectF> candidates;
    for (int step = 0; step <= kSteps; ++step)
        for (const double top : {mark.bottom() + kMarkGap + step * size.height() / 2.0,
                                 mark.top() - kMarkGap - size.height() - step * size.height() / 2.0})
            for (const double left : {middle, mark.left() - size.width(), mark.right()})
                if (const QRectF place(QPointF(left, top), size); isWithin(place, axes.plot))
                    candidates.push_back(place);
    for (const double left : {mark.right() + kMarkGap, mark.left() - kMarkGap - size.width()})
        if (const QRectF place(QPointF(left, mark.center().y() - size.height() / 2.0), size);
            isWithin(place, axes.plot))
            candidates.push_back(place);
    std::vector<QRectF> taken = texts;
    taken.push_back(mark);
    return leastCovering(candidates, taken, curves, axes);
}

void paintLevel(QPainter& painter, const Theme& theme, const CurveLevel& level, const PinCurves::Axes& axes,
                double width)
{
    const double y = levelHeight(level, axes);
    painter.setPen(QPen(theme.mutedText, width, Qt::CustomDashLine, Qt::FlatCap));
    QPen pen = painter.pen();
    pen.setDashPattern({5.0, 4.0});
    painter.setPen(pen);
    painter.drawLine(QPointF(axes.plot.left(), y), QPointF(axes.plot.right(), y));
}

void paintMoment(QPainter& painter, const Theme& theme, const CurveMoment& moment, const PinCurves::Axes& axes,
                 const QFont& font)
{
    const QPointF middle = placeOfMoment(moment, axes);
    const double reach = momentReach(font);
    painter.setPen(QPen(theme.ground, 1.0));
    painter.setBrush(theme.test);
    painter.drawPolygon(QPolygonF{middle - QPointF(0.0, reach), middle + QPointF(reach, 0.0),
                                  middle + QPointF(0.0, reach), middle - QPointF(reach, 0.0)});
    painter.setBrush(Qt::NoBrush);
}

} // namespace ui
