#pragma once

#include "core/data/feature_roles.h"
#include "ui/charts/feature_axis.h"
#include "ui/views/weights/weights_layout.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace ui {

/// Widths that the heat map and the scores below it agree upon, so that their columns stand in line. On the left there
/// is room for names, if there are any, but not for more of the whole width than a part of it.
double weightsLeftMargin(const QFont& font, const core::FeatureRoles& roles, double width);
inline constexpr double kWeightsRightMargin = 10.0;

/// The heat map of the attention kernel, with a legend, for 1 to 1,000 features.
///
/// The exact weight is told on hover, and with the keyboard: the arrow keys move a cell, Home and End within its row,
/// Escape lets it go.
class WeightsMap : public QWidget {
    Q_OBJECT

public:
    explicit WeightsMap(QWidget* parent = nullptr);

    /// Shows these weights at the next frame. Null: the empty state.
    void setModel(std::shared_ptr<const core::Model> model);
    /// Of the texts, as a multiple of the base size.
    void setScale(double scale);

    [[nodiscard]] const std::optional<WeightCell>& cell() const { return m_cell; }
    [[nodiscard]] WeightsLayout weightsLayout() const;
    /// "Input 7 → attention of 5: −0.0312".
    [[nodiscard]] QString describe(const WeightCell& cell) const;

    [[nodiscard]] QSize sizeHint() const override { return {640, 420}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 200}; }

signals:
    /// The cell pointed at, counted from 1; 0, 0: none any more.
    void cellPointedAt(std::int64_t input, std::int64_t feature);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void pointAt(std::optional<WeightCell> cell);
    void showTip(const QPoint& globalPosition);
    void tellAccessibility();
    void paintLegend(QPainter& painter, const WeightsLayout& layout) const;
    void paintCells(QPainter& painter, const WeightsLayout& layout);
    void paintValues(QPainter& painter, const WeightsLayout& layout) const;
    void paintAxes(QPainter& painter, const WeightsLayout& layout) const;
    void paintNumbers(QPainter& painter, const WeightsLayout& layout, const core::FeatureRoles& roles) const;
    void paintNames(QPainter& painter, const WeightsLayout& layout, const core::FeatureRoles& roles) const;
    void paintTitles(QPainter& painter, const WeightsLayout& layout, const core::FeatureRoles& roles) const;
    void paintMarks(QPainter& painter, const WeightsLayout& layout) const;
    /// The names below the map, of a person's table.
    [[nodiscard]] FeatureAxis namesBelow(const core::FeatureRoles& roles, double left) const;
    [[nodiscard]] core::FeatureRoles roles() const;

    std::shared_ptr<const core::Model> m_model;
    std::optional<AttentionKernel> m_kernel; ///< of m_model
    double m_range = 0.0;                    ///< the colours reach from -m_range to m_range
    DivergingScale m_colours;
    QImage m_image; ///< null: to be made
    QSize m_imagePixels;
    double m_scale = 1.0;
    std::optional<WeightCell> m_cell;
    std::optional<QPoint> m_tipPosition;
    bool m_keyboardFocus = false;
};

} // namespace ui
