#pragma once

#include "ui/charts/feature_axis.h"
#include "ui/charts/inspectable_chart.h"
#include "ui/views/weights/weights_layout.h"

namespace ui {

/// Margins of the heat map and the scores below it, whose columns are aligned. The left one has room for names.
double weightsLeftMargin(const QFont& font, const core::FeatureRoles& roles, double width);
inline constexpr double kWeightsRightMargin = 10.0;

/// The heat map of the attention kernel of 1 to 1,000 features, with a legend. The arrow keys move the highlight from
/// cell to cell, Home and End within its row.
class WeightsMap : public InspectableChart<WeightCell> {
    Q_OBJECT

public:
    explicit WeightsMap(QWidget* parent = nullptr);

    /// Shows the weights at the next frame; null: the empty state.
    void setModel(std::shared_ptr<const core::Model> model);
    /// Sets the size of the texts as a multiple of the base size.
    void setScale(double scale);

    [[nodiscard]] WeightsLayout weightsLayout() const;
    /// "Input 7 → attention of 5: −0.0312".
    [[nodiscard]] QString describe(const WeightCell& cell) const override;

    [[nodiscard]] QSize sizeHint() const override { return {640, 420}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 200}; }

signals:
    /// Reports the highlighted cell, counted from 1; 0, 0: none.
    void cellPointedAt(std::int64_t input, std::int64_t feature);

protected:
    [[nodiscard]] std::optional<WeightCell> markAt(const QPointF& point) const override;
    [[nodiscard]] std::optional<WeightCell> markByKey(int key) const override;
    [[nodiscard]] QPointF tipPlace(const WeightCell& cell) const override;
    [[nodiscard]] QString summary() const override;
    void highlightMoved() override;
    void restyle() override;
    void paintEvent(QPaintEvent* event) override;

private:
    void paintLegend(QPainter& painter, const WeightsLayout& layout) const;
    void paintCells(QPainter& painter, const WeightsLayout& layout);
    void paintValues(QPainter& painter, const WeightsLayout& layout) const;
    void paintAxes(QPainter& painter, const WeightsLayout& layout) const;
    void paintNumbers(QPainter& painter, const WeightsLayout& layout, const core::FeatureRoles& roles) const;
    void paintNames(QPainter& painter, const WeightsLayout& layout, const core::FeatureRoles& roles) const;
    void paintTitles(QPainter& painter, const WeightsLayout& layout, const core::FeatureRoles& roles) const;
    void paintMarks(QPainter& painter, const WeightsLayout& layout) const;
    /// The axis with the names below the map, for data from a table.
    [[nodiscard]] FeatureAxis namesBelow(const core::FeatureRoles& roles, double left) const;
    [[nodiscard]] core::FeatureRoles roles() const;

    std::shared_ptr<const core::Model> m_model;
    std::optional<AttentionKernel> m_kernel; ///< of m_model
    double m_range = 0.0;                    ///< the colours reach from -m_range to m_range
    DivergingScale m_colours;
    QImage m_image; ///< null: to be made
    QSize m_imagePixels;
    double m_scale = 1.0;
};

} // namespace ui
