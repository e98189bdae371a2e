#pragma once

#include "core/analysis/class_summary.h"
#include "core/data/feature_roles.h"
#include "ui/charts/inspectable_chart.h"
#include "ui/theme/theme.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace ui {

class AttentionFigure;
struct PinnedAttention;

/// The live bar chart of a mean attention vector, for 1 to 1,000 features. A mark is a bar, named by its feature; Left,
/// Right, Home and End move the highlight.
class AttentionChart : public InspectableChart<std::int64_t> {
    Q_OBJECT

public:
    explicit AttentionChart(QWidget* parent = nullptr);
    ~AttentionChart() override;

    /// Shows these values at the next frame; of many calls before it, the last one counts. attention is (features).
    /// The share axis only grows, until clear() or another number of features.
    void setAttention(const std::vector<double>& attention, const core::FeatureRoles& roles);
    /// Draws whiskers over the bars, from the low to the high end of the shares of 9 of 10 seeds, each (features).
    /// Other sizes: none. They stay through clear(), and the axis holds them.
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
    /// Paints the chart on another device in the colours of the theme, without highlight and focus ring.
    void paintFor(QPainter& painter, const QSizeF& size, const Theme& theme);
    /// Sets the text of the empty state.
    void setHint(const QString& hint);

    [[nodiscard]] QString describe(const std::int64_t& feature) const override;
    /// The rectangle of a feature's bar in this widget, for callouts.
    [[nodiscard]] QRectF barRect(std::int64_t feature) const;
    /// The share at the top of the axis.
    [[nodiscard]] double axisMaximum() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// Reports the highlighted bar; 0: none.
    void highlightChanged(std::int64_t feature);

protected:
    [[nodiscard]] std::optional<std::int64_t> markAt(const QPointF& point) const override;
    [[nodiscard]] std::optional<std::int64_t> markByKey(int key) const override;
    [[nodiscard]] QPointF tipPlace(const std::int64_t& feature) const override;
    [[nodiscard]] QString summary() const override;
    void highlightMoved() override;
    void restyle() override;
    void paintEvent(QPaintEvent* event) override;

private:
    std::unique_ptr<AttentionFigure> m_figure;
};

} // namespace ui
