#include "core/analysis/importance/shown_features.h"

#include "core/analysis/importance/agreement.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace core {

std::set<std::int64_t> shownFeatures(std::span<const ImportanceScores> methods, const FeatureRoles& roles,
                                     std::size_t most)
{
    const std::vector<double>& attention = methods.front().scores;
    std::vector<std::int64_t> order(attention.size());
    std::iota(order.begin(), order.end(), std::int64_t{1});
    std::ranges::stable_sort(order, std::ranges::greater(), [&](std::int64_t feature) {
        const double share = attention[static_cast<std::size_t>(feature - 1)];
        return std::isnan(share) ? 0.0 : share; // what is no number has no order
    });
    order.resize(std::min(order.size(), most));
    std::set<std::int64_t> shown(order.begin(), order.end());
    shown.insert(roles.golden().begin(), roles.golden().end());
    for (const ImportanceScores& scores : methods)
        if (const auto leader = leaderOf(scores))
            shown.insert(*leader);
    return shown;
}

} // namespace core
