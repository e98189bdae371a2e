#include "ui/charts/bar_marks.h"

#include "ui/theme/theme.h"

#include <QAreaSeries>
#include <QBarSet>
#include <QLegend>
#include <QLineSeries>
#include <QPainter>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>

namespace ui {

namespace {

constexpr float kDuplicateStrength = 0.5F;

QAreaSeries* makeArea(QChart& chart)
{
    auto* edge = new QLineSeries;
    auto* area = new QAreaSeries(edge);
    edge->setParent(area);
    area->setPen(Qt::NoPen);
    chart.addSeries(area);
    return area;
}

void replacePoints(const QAreaSeries& area, const std::vector<QPointF>& edge)
{
    area.upperSeries()->replace(QList<QPointF>(edge.begin(), edge.end()));
}

/// Replaces all values by one call: a call for each would lay out all bars again each time.
void replaceValues(QBarSet& set, const QList<qreal>& values)
{
    set.remove(0, set.count());
    set.append(values);
}

} // namespace

BarMarks::BarMarks()
    : m_chart(new QChart), m_horizontal(new QValueAxis(m_chart)), m_vertical(new QValueAxis(m_chart)),
      m_bars(new QStackedBarSeries), m_otherBars(new QBarSet(QString(), m_bars)),
      m_goldenBars(new QBarSet(QString(), m_bars)), m_duplicateBars(new QBarSet(QString(), m_bars)),
      m_area(makeArea(*m_chart)), m_duplicateArea(makeArea(*m_chart)), m_goldenArea(makeArea(*m_chart))
{
    m_scene.addItem(m_chart);
    m_chart->legend()->hide();
    m_chart->setBackgroundVisible(false);
    m_chart->setAnimationOptions(QChart::NoAnimation);
    for (QBarSet* set : {m_otherBars, m_goldenBars, m_duplicateBars}) {
        set->setPen(Qt::NoPen);
        m_bars->append(set);
    }
    m_bars->setBarWidth(AttentionLayout::kBarShare);
    m_chart->addSeries(m_bars);
    m_chart->addAxis(m_horizontal, Qt::AlignBottom);
    m_chart->addAxis(m_vertical, Qt::AlignLeft);
    m_horizontal->setVisible(false);
    m_vertical->setVisible(false);
    m_vertical->setRange(0.0, 1.0);
    for (QAbstractSeries* series :
         std::initializer_list<QAbstractSeries*>{m_bars, m_area, m_duplicateArea, m_goldenArea}) {
        series->attachAxis(m_horizontal);
        series->attachAxis(m_vertical);
    }
}

void BarMarks::setColours(const QColor& bar, const QColor& golden)
{
    m_otherBars->setBrush(bar);
    m_area->setBrush(bar);
    m_goldenBars->setBrush(golden);
    m_goldenArea->setBrush(golden);
    m_duplicateBars->setBrush(withStrength(golden, kDuplicateStrength));
    m_duplicateArea->setBrush(withStrength(golden, kDuplicateStrength));
}

void BarMarks::setBars(const std::vector<double>& fractions, const core::FeatureRoles& roles,
                       const AttentionLayout& layout, const QSizeF& size)
{
    m_scene.setSceneRect(QRectF(QPointF(), size));
    m_chart->resize(size);
    m_chart->setPlotArea(layout.plot);
    const bool single = fractions.size() <= kMaxSingleBars;
    m_bars->setVisible(single);
    m_area->setVisible(!single);
    m_duplicateArea->setVisible(!single);
    m_goldenArea->setVisible(!single);
    if (single)
        showSingleBars(fractions, roles);
    else
        showAreas(fractions, roles, layout.plot.width());
}

void BarMarks::showSingleBars(const std::vector<double>& fractions, const core::FeatureRoles& roles)
{
    QList<qreal> others(fractions.begin(), fractions.end());
    QList<qreal> goldens(others.size(), 0.0);
    QList<qreal> duplicates(others.size(), 0.0);
    for (qsizetype i = 0; i < others.size(); ++i)
        if (roles.carriesLabel(i + 1))
            std::swap(others[i], roles.isGolden(i + 1) ? goldens[i] : duplicates[i]);
    // A bar series counts its bars from 0, each centred on its number.
    m_horizontal->setRange(-0.5, static_cast<double>(fractions.size()) - 0.5);
    replaceValues(*m_otherBars, others);
    replaceValues(*m_goldenBars, goldens);
    replaceValues(*m_duplicateBars, duplicates);
}

void BarMarks::showAreas(const std::vector<double>& fractions, const core::FeatureRoles& roles, double width)
{
    m_horizontal->setRange(0.0, static_cast<double>(fractions.size()));
    const auto outline = [&](std::vector<std::int64_t> features) {
        std::ranges::sort(features);
        return outlineOf(features, fractions, width);
    };
    replacePoints(*m_area, silhouette(fractions, roles, width));
    replacePoints(*m_duplicateArea, outline(roles.duplicates()));
    replacePoints(*m_goldenArea, outline(roles.golden()));
}

void BarMarks::paint(QPainter& painter)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    m_scene.render(&painter, m_scene.sceneRect(), m_scene.sceneRect());
    painter.restore();
}

} // namespace ui
