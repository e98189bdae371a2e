#pragma once

#include "core/data/feature_roles.h"

#include "ui/views/weights/weights_layout.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace ui {

/// What one row of inputs leads to, for each feature.
struct RowScores {
    std::vector<double> scores; ///< (F)
    std::vector<double> bias;   ///< (F), the part of each score that no input has made
    std::vector<double> attention;
    core::FeatureRoles roles;
};

/// The scores of one row as bars that stand below the columns of the heat map, each with a tick at its bias.
class ScoreStrip : public QWidget {
    Q_OBJECT

public:
    explicit ScoreStrip(QWidget* parent = nullptr);

    /// No scores: the empty state.
    void setScores(RowScores scores);
    /// Of the texts, as a multiple of the base size.
    void setScale(double scale);
    /// The feature pointed at in the heat map; 0: none.
    void mark(std::int64_t feature);

    [[nodiscard]] std::optional<std::int64_t> marked() const { return m_marked; }
    [[nodiscard]] FeatureColumns columns() const;
    /// "Score of feature 5: 2.31 (bias 0.0121, inputs 2.30). Attention 0.573".
    [[nodiscard]] QString describe(std::int64_t feature) const;

    [[nodiscard]] QSize sizeHint() const override { return {640, 96}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 72}; }

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void pointAt(std::optional<std::int64_t> feature);
    void showTip(const QPoint& globalPosition);
    void tellAccessibility();
    [[nodiscard]] double yOf(double score) const;
    void paintBars(QPainter& painter) const;
    void paintNumbers(QPainter& painter) const;

    RowScores m_row;
    double m_least = 0.0; ///< of the axis
    double m_most = 0.0;
    double m_scale = 1.0;
    std::optional<std::int64_t> m_marked;
    std::optional<QPoint> m_tipPosition;
    bool m_keyboardFocus = false;
};

} // namespace ui
