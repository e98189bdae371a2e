#pragma once

#include "core/analysis/seeds_summary.h"
#include "ui/charts/feature_axis.h"
#include "ui/charts/scale.h"
#include "ui/theme/theme.h"
#include "ui/views/seeds/seeds_layout.h"

#include <QFont>
#include <QSizeF>

#include <cstdint>
#include <optional>

namespace ui {

/// What the drawing of many runs shows.
struct SeedsScene {
    const core::SeedsSummary* summary = nullptr; ///< none, or without a completed run: the empty state
    std::int64_t plannedRuns = 0;                ///< the dots' size is theirs from the first one on
    bool showsArticle = false;                   ///< whether the article's 0.5 can be compared with
    bool isFaded = false;                        ///< made with other settings
    std::optional<std::uint32_t> presentSeed;    ///< of the run that the window shows
    std::optional<std::size_t> marked;           ///< an index of the summary's results
    std::int64_t markedFeature = 0;              ///< whose dot is marked
    Theme theme = themeOf(Scheme::Light);

    [[nodiscard]] bool isEmpty() const { return !summary || summary->completed() == 0; }
    /// Needs a summary.
    [[nodiscard]] bool isGolden(std::int64_t feature) const { return summary->roles().isGolden(feature); }
};

/// Sizes of one drawing.
struct SeedsFrame {
    QSizeF size;
    QFont numbers;
    QFont boldNumbers;
    Scale scale;
    SeedsLayout layout;
    std::optional<FeatureAxis> names; ///< of a person's table; numbers stand level
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
    /// From the axis to its numbers.
    static constexpr double kAxisGap = 7.0;
};

SeedsFrame seedsFrame(const SeedsScene& scene, const QSizeF& size);

} // namespace ui
