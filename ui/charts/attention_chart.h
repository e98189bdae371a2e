#pragma once

#include "core/analysis/class_summary.h"
#include "ui/charts/attention_figure.h"
#include "ui/charts/inspectable_chart.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace ui {

/// The live bar chart of a mean attention vector, for 1 to 1,000 features. A mark is a bar, named by its feature; Left,
/// Right, Home and End move the highlight, a click or Enter chooses a bar.
class AttentionChart : public InspectableChart<std::int64_t> {
    Q_OBJECT

public:
    explicit AttentionChart(QWidget* parent = nullptr);

    /// Shows attention (inputs) at the next frame, as bars by the roles' groups; of several calls before it, the last
    /// one counts. The share axis only grows, until clear() or another number of bars.
    void setAttention(const std::vector<double>& attention, const core::FeatureRoles& roles);
    /// Draws whiskers over the bars: the range of the shares of 9 of 10 seeds, from low to high (features); of other
    /// sizes: none. They survive clear().
    void setWhiskers(const std::vector<double>& low, const std::vector<double>& high);
    /// Shows two bars for each feature, the means of the rows with label 0 and label 1 with their spreads, while the
    /// summary has as many features. It survives clear().
    void setClassSplit(const core::ClassSummary& summary);
    void clearClassSplit();
    /// Draws pinned runs with as many features as outlines. They survive clear().
    void setPinned(std::vector<PinnedAttention> pins);
    /// Shows the empty state, for a new run.
    void clear();
    /// Paints the chart on another device in the colours of the theme, without highlight and focus ring.
    void paintFor(QPainter& painter, const QSizeF& size, const Theme& theme);
    /// Sets the text of the empty state.
    void setHint(const QString& hint);

    [[nodiscard]] QString describe(const std::int64_t& feature) const override { return m_figure.describe(feature); }
    [[nodiscard]] const core::FeatureRoles& roles() const { return m_figure.roles(); }
    /// Moves the highlight; out of range: none.
    void setHighlight(std::int64_t feature);
    /// The rectangle of a feature's bar in this widget, for callouts.
    [[nodiscard]] QRectF barRect(std::int64_t feature) const;
    /// The share at the top of the axis.
    [[nodiscard]] double axisMaximum() const { return m_figure.axisMaximum(size()); }

    [[nodiscard]] QSize sizeHint() const override { return {640, 440}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {260, 112}; }

signals:
    /// Reports the highlighted bar; 0: none.
    void highlightChanged(std::int64_t feature);
    /// The user clicked on a bar, or pressed Enter on it.
    void barChosen(std::int64_t feature);

protected:
    [[nodiscard]] std::optional<std::int64_t> markAt(const QPointF& point) const override;
    [[nodiscard]] std::optional<std::int64_t> markByKey(int key) const override;
    [[nodiscard]] QPointF tipPlace(const std::int64_t& feature) const override;
    [[nodiscard]] QString summary() const override;
    void highlightMoved() override;
    void restyle() override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    AttentionFigure m_figure;
};

} // namespace ui
