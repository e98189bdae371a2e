#pragma once

#include "core/data/feature_roles.h"
#include "ui/charts/attention_layout.h"

#include <QChart>
#include <QColor>
#include <QGraphicsScene>

#include <vector>

class QPainter;

QT_BEGIN_NAMESPACE
class QAreaSeries;
class QBarSet;
class QStackedBarSeries;
class QValueAxis;
QT_END_NAMESPACE

namespace ui {

/// The bars of an AttentionFigure, drawn by Qt Charts without axes, legend and background: up to kMaxSingleBars as
/// items of a bar series; beyond, where that is too slow, as one area.
class BarMarks {
public:
    static constexpr std::size_t kMaxSingleBars = 100;

    BarMarks();

    void setColours(const QColor& bar, const QColor& golden);
    /// fractions: the bars' heights from 0 to 1 (features). Golden ones are golden, their duplicates of a paler gold.
    void setBars(const std::vector<double>& fractions, const core::FeatureRoles& roles, const AttentionLayout& layout,
                 const QSizeF& size);
    void paint(QPainter& painter);

private:
    void showSingleBars(const std::vector<double>& fractions, const core::FeatureRoles& roles);
    void showAreas(const std::vector<double>& fractions, const core::FeatureRoles& roles, double width);

    QGraphicsScene m_scene;
    QChart* m_chart;          ///< the scene's
    QValueAxis* m_horizontal; ///< the chart's, as are all below
    QValueAxis* m_vertical;
    QStackedBarSeries* m_bars;
    /// One series for each colour, zero where another has the bar; stacked, so that all bars have the full width.
    QBarSet* m_otherBars;
    QBarSet* m_goldenBars;
    QBarSet* m_duplicateBars;
    QAreaSeries* m_area;
    QAreaSeries* m_duplicateArea;
    QAreaSeries* m_goldenArea;
};

} // namespace ui
