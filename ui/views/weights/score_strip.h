#pragma once

#include "ui/charts/inspectable_chart.h"
#include "ui/views/weights/weights_layout.h"

namespace ui {

/// Scores and attention of one row, for each feature.
struct RowScores {
    std::vector<double> scores;    ///< (F)
    std::vector<double> bias;      ///< (F)
    std::vector<double> attention; ///< (F)
    core::FeatureRoles roles;
};

/// The scores of one row as bars below the columns of the heat map, each with a tick at its bias. A mark is a feature.
class ScoreStrip : public InspectableChart<std::int64_t> {
    Q_OBJECT

public:
    explicit ScoreStrip(QWidget* parent = nullptr);

    /// Shows these scores, or the empty state.
    void setScores(RowScores scores);
    /// Sets the size of the texts as a multiple of the base size.
    void setScale(double scale);
    /// Highlights a feature without a tip; one out of range, such as 0: none.
    void mark(std::int64_t feature);

    [[nodiscard]] FeatureColumns columns() const;
    /// "Score of feature 5: 2.31 (bias 0.0121, inputs 2.30). Attention 0.573".
    [[nodiscard]] QString describe(const std::int64_t& feature) const override;

    [[nodiscard]] QSize sizeHint() const override { return {640, 96}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 72}; }

protected:
    [[nodiscard]] std::optional<std::int64_t> markAt(const QPointF& point) const override;
    [[nodiscard]] std::optional<std::int64_t> markByKey(int key) const override;
    [[nodiscard]] QPointF tipPlace(const std::int64_t& feature) const override;
    [[nodiscard]] QString summary() const override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] double yOf(double score) const;
    void paintBars(QPainter& painter) const;
    void paintNumbers(QPainter& painter) const;

    RowScores m_row;
    double m_min = 0.0; ///< of the axis
    double m_max = 0.0;
    double m_scale = 1.0;
};

} // namespace ui
