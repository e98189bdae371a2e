#include "ui/views/importance/importance_scale.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace ui {

ImportanceScale ImportanceScale::of(const core::ImportanceScores& scores)
{
    const core::ImportanceMethod& method = core::importanceMethod(scores.id);
    ImportanceScale scale{method.neutral, method.neutral, method.neutral};
    for (std::size_t i = 0; i < scores.scores.size(); ++i) {
        const double score = scores.scores[i];
        const double deviation = scores.deviations.empty() ? 0.0 : scores.deviations[i];
        if (!std::isfinite(score) || !std::isfinite(deviation))
            continue;
        scale.low = std::min(scale.low, score - deviation);
        scale.high = std::max(scale.high, score + deviation);
    }
    if (method.twoSided) {
        const double reach = std::max(method.neutral - scale.low, scale.high - method.neutral);
        scale.low = method.neutral - reach;
        scale.high = method.neutral + reach;
    }
    return scale;
}

double ImportanceScale::positionOf(double score) const
{
    return isEmpty() ? 0.0 : std::clamp((score - low) / (high - low), 0.0, 1.0);
}

} // namespace ui
