#pragma once

#include "core/analysis/importance/importance_method.h"

namespace ui {

/// Where the bars of one rival lie in its column, whose width is 1: as far as its largest score, whiskers and all.
struct ImportanceScale {
    double low = 0.0;
    double high = 0.0;
    double neutral = 0.0; ///< where bars begin: the score of a feature that does not matter

    /// A rival of two sides reaches as far to either; what is not finite is left out.
    static ImportanceScale of(const core::ImportanceScores& scores);

    /// No score differs from neutral, so there is nothing to draw.
    [[nodiscard]] bool isEmpty() const { return !(high > low); }
    /// From 0 (left) to 1; a score outside is held at the end. Not a number stays so.
    [[nodiscard]] double positionOf(double score) const;
};

} // namespace ui
