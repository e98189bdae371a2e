#pragma once

#include "core/data/feature_roles.h"
#include "ui/charts/attention_layout.h"
#include "ui/charts/scale.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QPolygonF>
#include <QString>

#include <cstdint>
#include <vector>

class QFont;
class QPainter;

namespace ui {

/// The attention of a pinned run.
struct PinnedAttention {
    std::size_t place = 0; ///< see pinName()
    QString label;         ///< what sets it apart from the run shown: "Learning rate 0.03"
    std::vector<double> attention;
};

/// The bars of pinned runs with as many features, as outlines around those of the current run. In columns too narrow
/// for outlines, a step line replaces all bars but the golden ones.
class PinOutlines {
    Q_DECLARE_TR_FUNCTIONS(ui::AttentionChart)

public:
    void set(std::vector<PinnedAttention> pins);
    [[nodiscard]] bool areFor(std::size_t features) const { return features > 0 && !drawn(features).empty(); }
    /// The highest bar; 0 if none is drawn.
    [[nodiscard]] double most(std::size_t features) const;
    /// A line for each run: "A, learning rate 0.003 → 0.03: 0.528".
    [[nodiscard]] QString textOf(std::int64_t feature, std::size_t features) const;

    /// Rectangles around the outlines' lines, which labels must not cover.
    [[nodiscard]] std::vector<QRectF> marks(const AttentionLayout& layout, const Scale& scale,
                                            const core::FeatureRoles& roles) const;
    /// Called before the bars are painted: the outlines beside and above them.
    void paintBehind(QPainter& painter, const Theme& theme, const AttentionLayout& layout, const Scale& scale,
                     const core::FeatureRoles& roles) const;
    /// Called after the bars are painted: the top of an outline behind a higher bar.
    void paintLevels(QPainter& painter, const Theme& theme, const AttentionLayout& layout, const Scale& scale,
                     const std::vector<double>& fractions, const core::FeatureRoles& roles) const;

    /// The lines that the legend takes within this width.
    [[nodiscard]] int legendLines(const QFont& font, double width, std::size_t features) const;
    void paintLegend(QPainter& painter, const Theme& theme, const QFont& font, const QRectF& place,
                     std::size_t features) const;

    /// Whether there is room for outlines of single bars.
    static bool showsSingle(const AttentionLayout& layout);
    /// The left side, the top and the right side of an outline. The width grows with its order around the bar, from 0.
    static QPolygonF outlineOf(const AttentionLayout& layout, std::int64_t feature, std::size_t order, double fraction);
    /// A line over all bars but the golden ones, with the highest of every few pixels.
    static QPolygonF stepsOf(const AttentionLayout& layout, const std::vector<double>& fractions,
                             const core::FeatureRoles& roles);

private:
    struct Legend;

    [[nodiscard]] std::vector<const PinnedAttention*> drawn(std::size_t features) const;
    [[nodiscard]] Legend legendFor(const QFont& font, double width, std::size_t features) const;
    [[nodiscard]] Legend legendWithin(const QFont& font, double width, double maxEntryWidth,
                                      std::size_t features) const;

    std::vector<PinnedAttention> m_pins;
};

} // namespace ui
