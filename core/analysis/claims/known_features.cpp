#include "core/analysis/claims/known_features.h"

#include <algorithm>

namespace core {

std::vector<std::int64_t> carriersOf(const Experiment& experiment)
{
    return {experiment.golden};
}

std::vector<double> noiseShares(const Experiment& experiment, std::span<const double> attention)
{
    const std::vector<std::int64_t> carriers = carriersOf(experiment);
    std::vector<double> shares;
    for (std::size_t i = 0; i < attention.size(); ++i)
        if (std::ranges::find(carriers, static_cast<std::int64_t>(i + 1)) == carriers.end())
            shares.push_back(attention[i]);
    return shares;
}

double carriersShare(const Experiment& experiment, std::span<const double> attention)
{
    double sum = 0.0;
    for (const std::int64_t feature : carriersOf(experiment))
        sum += attention[static_cast<std::size_t>(feature - 1)];
    return sum;
}

AttentionProfile barsOf(const Experiment& experiment, std::span<const double> attention)
{
    return profileOf(attention, experiment.golden);
}

} // namespace core
