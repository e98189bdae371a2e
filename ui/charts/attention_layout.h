#pragma once

#include "core/data/feature_roles.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace ui {

/// Room for the texts around the bars, in pixels.
struct AttentionMargins {
    double left = 48.0;   ///< numbers of the share axis
    double right = 80.0;  ///< label of the uniform line
    double top = 24.0;    ///< a value above a bar that reaches the top
    double bottom = 24.0; ///< feature numbers
};

/// The positions of the bars. Features are 1-based, shares are fractions (0 to 1) of the axis.
struct AttentionLayout {
    QRectF plot;
    std::size_t features = 1;

    AttentionLayout() = default;
    AttentionLayout(const QSizeF& size, const AttentionMargins& margins, std::size_t featureCount);

    /// The distance from bar to bar.
    [[nodiscard]] double pitch() const { return plot.width() / static_cast<double>(features); }
    [[nodiscard]] double centreOf(std::int64_t feature) const
    {
        return plot.left() + (static_cast<double>(feature) - 0.5) * pitch();
    }
    [[nodiscard]] double yOf(double fraction) const { return plot.bottom() - fraction * plot.height(); }
    [[nodiscard]] QRectF barOf(std::int64_t feature, double fraction) const;
    /// The feature whose column, down to its number on the axis, holds the point.
    [[nodiscard]] std::optional<std::int64_t> featureAt(const QPointF& point) const;

    static constexpr double kBarShare = 0.68; ///< of the pitch; the rest is the gap
};

/// A value at the end of a bar.
struct ValueLabel {
    std::int64_t feature = 0;
    QRectF rect;         ///< in: its size; out: its place, empty where there is no room
    bool lifted = false; ///< out: a little higher than right above its bar, so that it needs a line down to it
};

/// What labels must not cover.
struct ValueObstacles {
    std::span<const double> bars; ///< their heights (features); none where the marks have the bars among them
    std::vector<QRectF> marks;    ///< whiskers, outlines
    double right = 0.0;           ///< edge of the drawing
};

/// Puts each label at the end of its bar: right above it, else a little aside, a little higher or beside it, where it
/// covers neither an obstacle nor an earlier label, within the drawing and right of its numbers. A label further away
/// would be taken for the value at its own height, so without such a place there is none. ends: the heights that the
/// labels tell (features).
void placeValueLabels(const AttentionLayout& layout, std::span<const double> ends, const ValueObstacles& obstacles,
                      std::vector<ValueLabel>& labels);

/// Rectangles around the pieces of a line, for what must not cover it.
void appendLineRects(std::vector<QRectF>& rects, std::span<const QPointF> line);

/// The outline of many bars as the upper edge of a polygon, x in features from 0, y as the fractions: single bars while
/// gaps fit, then the highest of each pixel column. Leaves out golden features and their duplicates.
std::vector<QPointF> silhouette(std::span<const double> fractions, const core::FeatureRoles& roles, double width);

/// The outline of these bars alone, in the units of silhouette(), each at least some pixels wide; where two overlap,
/// the higher one counts. features: 1-based, ascending.
std::vector<QPointF> outlineOf(std::span<const std::int64_t> features, std::span<const double> fractions, double width);

} // namespace ui
