#pragma once

#include "core/analysis/seeds_summary.h"
#include "ui/charts/feature_axis.h"
#include "ui/charts/scale.h"

#include <QRectF>

namespace ui {

/// A range of the horizontal axis, in pixels.
struct Span {
    double left = 0.0;
    double right = 0.0;

    [[nodiscard]] double width() const { return right - left; }
    [[nodiscard]] double centre() const { return (left + right) / 2.0; }
};

/// The positions of the runs' dots and boxes: a column for each feature, with a wide one for the feature of interest.
/// Features count from 1; fractions (0 to 1) are positions on the share axis.
struct SeedsLayout {
    QRectF plot;
    std::int64_t features = 1;
    std::int64_t wide = 1; ///< the feature with the wide column
    double wideWidth = 1.0;
    double pitch = 0.0; ///< the width of each other column

    SeedsLayout() = default;
    SeedsLayout(const QRectF& plotRect, std::int64_t featureCount, std::int64_t wideFeature);

    [[nodiscard]] Span columnOf(std::int64_t feature) const;
    [[nodiscard]] double yOf(double fraction) const { return plot.bottom() - fraction * plot.height(); }
    [[nodiscard]] std::optional<std::int64_t> featureAt(const QPointF& point) const;

    /// Whether dots and box are side by side; else the box is around the dots.
    [[nodiscard]] bool isSplit(std::int64_t feature) const;
    [[nodiscard]] Span dotsOf(std::int64_t feature) const;
    [[nodiscard]] Span boxOf(std::int64_t feature) const;
    /// The position of a run's dot, which has the same offset in each column.
    [[nodiscard]] QPointF dotAt(std::int64_t feature, double fraction, std::uint32_t seed) const;

    /// Whether the other features have room for dots; else they are painted as a band.
    [[nodiscard]] bool othersHaveDots() const { return pitch >= kMinPitchForDots; }
    /// The radius of dots in the wide column for this number of runs.
    [[nodiscard]] double wideRadius(std::int64_t runs) const;
    [[nodiscard]] double otherRadius(std::int64_t runs) const;

    static constexpr double kMinPitchForDots = 6.0;
    static constexpr double kMinPitchForSplit = 26.0;
};

/// A number from -1 to 1 for each seed, evenly spread over consecutive seeds.
double jitterOf(std::uint32_t seed);

/// The centre of a label at `wanted`, moved off another label of this height at `taken`.
double labelBeside(double wanted, double taken, double height);

/// The index of the dot nearest to the point and within `reach`; of several, the last. dots: their centres.
std::optional<std::size_t> nearestDot(std::span<const QPointF> dots, const QPointF& point, double reach);

/// The contents of the drawing of many runs.
struct SeedsScene {
    const core::SeedsSummary* summary = nullptr; ///< none, or without a completed run: the empty state
    std::int64_t plannedRuns = 0;                ///< decides the dots' size from the first run on
    bool showsArticle = false;                   ///< the article's 0.5, which is comparable
    bool isFaded = false;                        ///< made with other settings
    std::optional<std::uint32_t> presentSeed;    ///< of the run that the window shows
    std::optional<std::size_t> marked;           ///< an index of the summary's results
    std::int64_t markedFeature = 0;              ///< whose dot is marked
    Theme theme = themeOf(Scheme::Light);

    [[nodiscard]] bool isEmpty() const { return !summary || summary->completed() == 0; }
    /// Needs a summary.
    [[nodiscard]] bool isGolden(std::int64_t feature) const { return summary->roles().isGolden(feature); }
};

/// The sizes of one drawing.
struct SeedsFrame {
    QSizeF size;
    QFont numbers;
    QFont boldNumbers;
    Scale scale;
    SeedsLayout layout;
    std::optional<FeatureAxis> names; ///< of a table's columns; numbers are level
    bool othersHaveDots = false;      ///< room for them, and not too many to be drawn in a frame
    double wideRadius = 1.0;
    double otherRadius = 1.0;

    [[nodiscard]] double yOf(double share) const { return layout.yOf(scale.positionOf(share)); }
    [[nodiscard]] bool hasDots(std::int64_t feature) const { return feature == layout.wide || othersHaveDots; }
    [[nodiscard]] double radiusOf(std::int64_t feature) const
    {
        return feature == layout.wide ? wideRadius : otherRadius;
    }
    /// The centre of a run's dot in a feature's column; result is an index of the summary's results.
    [[nodiscard]] QPointF dotAt(const core::SeedsSummary& summary, std::size_t result, std::int64_t feature) const;

    static constexpr double kGap = 8.0;
    /// The gap between the axis and its numbers.
    static constexpr double kAxisGap = 7.0;
};

SeedsFrame seedsFrame(const SeedsScene& scene, const QSizeF& size);

} // namespace ui
