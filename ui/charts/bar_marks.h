#pragma once

#include "ui/charts/attention_layout.h"

#include <QChart>
#include <QColor>
#include <QGraphicsScene>

#include <cstdint>
#include <vector>

class QPainter;

QT_BEGIN_NAMESPACE
class QAreaSeries;
class QBarSet;
class QStackedBarSeries;
class QValueAxis;
QT_END_NAMESPACE

namespace ui {

/// The bars, and nothing but the bars, drawn by Qt Charts: its axes, legend and background stay hidden, for all
/// words and lines around the bars are our own. Up to kMostSingleBars each is an item of a bar series; beyond, where
/// that takes too long for a live chart, all of them are one area.
class BarMarks {
public:
    static constexpr std::size_t kMostSingleBars = 100;

    BarMarks();

    void setColours(const QColor& bar, const QColor& golden);
    /// fractions: the bars' heights from 0 to 1 (features); golden is 1-based.
    void setBars(const std::vector<double>& fractions, std::int64_t golden, const AttentionLayout& layout,
                 const QSizeF& size);
    void paint(QPainter& painter);

private:
    void showSingleBars(const std::vector<double>& fractions, std::int64_t golden);
    void showAreas(const std::vector<double>& fractions, std::int64_t golden, double width);

    QGraphicsScene m_scene;
    QChart* m_chart;          ///< the scene's
    QValueAxis* m_horizontal; ///< the chart's, as are all below
    QValueAxis* m_vertical;
    QStackedBarSeries* m_bars;
    QBarSet* m_otherBars;  ///< zero at the golden feature
    QBarSet* m_goldenBars; ///< zero everywhere else; stacked, so that both sets stand at full width
    QAreaSeries* m_area;
    QAreaSeries* m_goldenArea;
};

} // namespace ui
