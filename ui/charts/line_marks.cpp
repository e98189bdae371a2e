#include "ui/charts/line_marks.h"

#include <QLegend>
#include <QLineSeries>
#include <QPainter>
#include <QValueAxis>

namespace ui {

LineMarks::LineMarks(int curves)
    : m_chart(new QChart), m_horizontal(new QValueAxis(m_chart)), m_vertical(new QValueAxis(m_chart)),
      m_curves(static_cast<std::size_t>(curves))
{
    m_scene.addItem(m_chart);
    m_chart->legend()->hide();
    m_chart->setBackgroundVisible(false);
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->addAxis(m_horizontal, Qt::AlignBottom);
    m_chart->addAxis(m_vertical, Qt::AlignLeft);
    for (QValueAxis* axis : {m_horizontal, m_vertical})
        axis->setVisible(false);
    for (Curve& curve : m_curves)
        curve.segments.push_back(addSeries({}));
}

QLineSeries* LineMarks::addSeries(const QPen& pen)
{
    auto* series = new QLineSeries;
    m_chart->addSeries(series);
    series->attachAxis(m_horizontal);
    series->attachAxis(m_vertical);
    series->setPen(pen);
    return series;
}

void LineMarks::setPen(int curve, const QPen& pen)
{
    Curve& changed = m_curves[static_cast<std::size_t>(curve)];
    if (changed.pen == pen)
        return;
    changed.pen = pen;
    for (QLineSeries* series : changed.segments)
        series->setPen(pen);
}

void LineMarks::setSegments(int curve, const std::vector<QList<QPointF>>& segments)
{
    Curve& changed = m_curves[static_cast<std::size_t>(curve)];
    while (changed.segments.size() < segments.size())
        changed.segments.push_back(addSeries(changed.pen));
    for (std::size_t i = 0; i < changed.segments.size(); ++i)
        changed.segments[i]->replace(i < segments.size() ? segments[i] : QList<QPointF>());
}

void LineMarks::setPlot(const QRectF& plot, const QSizeF& size)
{
    // Qt Charts cuts lines off at its plot, so it gets a wider one: a line along the edge keeps its full weight.
    constexpr double kBleed = 4.0;
    const QRectF wider = plot.adjusted(-kBleed, -kBleed, kBleed, kBleed);
    if (m_scene.sceneRect().size() == size && m_chart->plotArea() == wider)
        return;
    m_horizontal->setRange(-kBleed / plot.width(), 1.0 + kBleed / plot.width());
    m_vertical->setRange(-kBleed / plot.height(), 1.0 + kBleed / plot.height());
    m_scene.setSceneRect(QRectF(QPointF(), size));
    m_chart->resize(size);
    m_chart->setPlotArea(wider);
}

void LineMarks::paint(QPainter& painter)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    m_scene.render(&painter, m_scene.sceneRect(), m_scene.sceneRect());
    painter.restore();
}

} // namespace ui
