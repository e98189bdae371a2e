#pragma once

#include <QChart>
#include <QGraphicsScene>
#include <QList>
#include <QPen>
#include <QPointF>

#include <vector>

class QPainter;

QT_BEGIN_NAMESPACE
class QLineSeries;
class QValueAxis;
QT_END_NAMESPACE

namespace ui {

/// The lines of several curves alone, drawn by Qt Charts. Its axes span the unit square.
class LineMarks {
public:
    /// Curves are drawn in the order of their numbers, the last one on top.
    explicit LineMarks(int curves);

    void setPen(int curve, const QPen& pen);
    /// The parts of a curve, in the unit square.
    void setSegments(int curve, const std::vector<QList<QPointF>>& segments);
    void setPlot(const QRectF& plot, const QSizeF& size);
    void paint(QPainter& painter);

private:
    QLineSeries* addSeries(const QPen& pen);

    QGraphicsScene m_scene;
    QChart* m_chart;          ///< the scene's
    QValueAxis* m_horizontal; ///< the chart's, as are all below
    QValueAxis* m_vertical;
    struct Curve {
        QPen pen;
        std::vector<QLineSeries*> segments; ///< a line series has no gaps, so each part has its own
    };
    std::vector<Curve> m_curves;
};

} // namespace ui
