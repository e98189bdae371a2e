#pragma once

#include <QPointF>
#include <QRectF>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace ui {

/// A stretch of the horizontal axis, in pixels.
struct Span {
    double left = 0.0;
    double right = 0.0;

    [[nodiscard]] double width() const { return right - left; }
    [[nodiscard]] double centre() const { return (left + right) / 2.0; }
};

/// Where the runs' dots and boxes stand: a column for each feature in their order, that of the feature of interest
/// several times as wide as the others. Features are 1-based, fractions (0 to 1) are of the share axis.
struct SeedsLayout {
    QRectF plot;
    std::int64_t features = 1;
    std::int64_t wide = 1; ///< the feature with the wide column
    double wideWidth = 1.0;
    double pitch = 0.0; ///< the width of each other column

    SeedsLayout() = default;
    SeedsLayout(const QRectF& plot, std::int64_t features, std::int64_t wide);

    [[nodiscard]] Span columnOf(std::int64_t feature) const;
    [[nodiscard]] double yOf(double fraction) const { return plot.bottom() - fraction * plot.height(); }
    [[nodiscard]] std::optional<std::int64_t> featureAt(const QPointF& point) const;

    /// Dots and box stand side by side where there is room, else the box around the dots.
    [[nodiscard]] bool isSplit(std::int64_t feature) const;
    [[nodiscard]] Span dotsOf(std::int64_t feature) const;
    [[nodiscard]] Span boxOf(std::int64_t feature) const;
    /// The place of a run's dot. A seed's dots stand at the same place of each column.
    [[nodiscard]] QPointF dotAt(std::int64_t feature, double fraction, std::uint32_t seed) const;

    /// Whether the other features have room for dots; else they are a band.
    [[nodiscard]] bool othersHaveDots() const { return pitch >= kMinPitchForDots; }
    /// Of dots in the wide column, for so many runs: large, but not so large that they hide each other.
    [[nodiscard]] double wideRadius(std::int64_t runs) const;
    [[nodiscard]] double otherRadius(std::int64_t runs) const;

    static constexpr double kMinPitchForDots = 6.0;
    static constexpr double kMinPitchForSplit = 26.0;
};

/// From -1 to 1, evenly spread over consecutive seeds, the same for a seed at any time.
double jitterOf(std::uint32_t seed);

/// Where a label goes that would stand at `wanted` (its centre) if another one, `height` high, did not stand at
/// `taken`: beside it in the direction in which it lies.
double labelBeside(double wanted, double taken, double height);

/// The index of the dot nearest to the point and within `reach`; a later one, drawn above, wins. dots: their centres.
std::optional<std::size_t> nearestDot(std::span<const QPointF> dots, const QPointF& point, double reach);

} // namespace ui
