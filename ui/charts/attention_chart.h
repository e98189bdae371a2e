#pragma once

#include "core/analysis/class_summary.h"
#include "core/data/feature_roles.h"
#include "ui/theme/theme.h"

#include <QPoint>
#include <QWidget>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace ui {

class AttentionFigure;
struct PinnedAttention;

/// The live bar chart of a mean attention vector, for 1 to 1,000 features.
///
/// The exact value of a bar is told on hover, and with the keyboard: left, right, Home and End move a highlighted
/// bar, Escape lets it go.
class AttentionChart : public QWidget {
    Q_OBJECT

public:
    explicit AttentionChart(QWidget* parent = nullptr);
    ~AttentionChart() override;

    /// Shows these values at the next frame; of many calls before it, the last one counts. attention is (features).
    /// The share axis only grows, until clear() or another number of features.
    void setAttention(const std::vector<double>& attention, const core::FeatureRoles& roles);
    /// Between which shares 9 of 10 seeds lie, low to high (features), drawn as whiskers over the bars, where there
    /// are as many of them; empty: none. They stay through clear(), and the axis holds them.
    void setWhiskers(const std::vector<double>& low, const std::vector<double>& high);
    /// Shows two bars for each feature instead of one, the means of the rows with label 0 and with label 1, and how far
    /// their rows lie apart, as long as the summary is of as many features. It stays through clear().
    void setClassSplit(const core::ClassSummary& summary);
    void clearClassSplit();
    /// Runs to compare with, drawn as outlines where they have as many features. They stay through clear(), and the
    /// axis holds them.
    void setPinned(std::vector<PinnedAttention> pins);
    /// The empty state, for a new run.
    void clear();
    /// Paints what the widget shows elsewhere, in these colours: without what mouse and keyboard point at.
    void paintFor(QPainter& painter, const QSizeF& size, const Theme& theme);
    /// What the empty state says.
    void setHint(const QString& hint);

    /// 1-based.
    [[nodiscard]] std::optional<std::int64_t> highlighted() const;
    /// Where a feature's bar stands in this widget; for callouts.
    [[nodiscard]] QRectF barRect(std::int64_t feature) const;
    /// The share at the top of the axis.
    [[nodiscard]] double axisMaximum() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// The highlighted bar, by mouse or keyboard; 0: none.
    void highlightChanged(std::int64_t feature);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void highlight(std::optional<std::int64_t> feature);
    void tellAnew();
    void showTip(const QPoint& globalPosition);
    void hideTip();
    void tellAccessibility();

    std::unique_ptr<AttentionFigure> m_figure;
    std::optional<QPoint> m_tipPosition; ///< while a tip is shown
    bool m_keyboardFocus = false;        ///< came by keyboard, so it is shown
};

} // namespace ui
