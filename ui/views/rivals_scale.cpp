#include "ui/views/rivals_scale.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace ui {

RivalsScale RivalsScale::of(const core::RivalScores& scores)
{
    const core::Rival& rival = core::rival(scores.id);
    RivalsScale scale{rival.neutral, rival.neutral, rival.neutral};
    for (std::size_t i = 0; i < scores.scores.size(); ++i) {
        const double score = scores.scores[i];
        const double deviation = scores.deviations.empty() ? 0.0 : scores.deviations[i];
        if (!std::isfinite(score) || !std::isfinite(deviation))
            continue;
        scale.low = std::min(scale.low, score - deviation);
        scale.high = std::max(scale.high, score + deviation);
    }
    if (rival.twoSided) {
        const double reach = std::max(rival.neutral - scale.low, scale.high - rival.neutral);
        scale.low = rival.neutral - reach;
        scale.high = rival.neutral + reach;
    }
    return scale;
}

double RivalsScale::positionOf(double score) const
{
    return isEmpty() ? 0.0 : std::clamp((score - low) / (high - low), 0.0, 1.0);
}

} // namespace ui
