#include "core/analysis/faithfulness/known_features.h"

#include "core/analysis/attention_profile.h"

#include <algorithm>

namespace core {

std::vector<double> noiseShares(const Experiment& experiment, std::span<const double> attention, std::int64_t leader)
{
    const FeatureRoles roles = experiment.roles();
    std::vector<double> shares;
    for (std::size_t i = 0; i < attention.size(); ++i) {
        const auto feature = static_cast<std::int64_t>(i + 1);
        if (feature != leader && roles.role(feature) == FeatureRole::Noise)
            shares.push_back(attention[i]);
    }
    return shares;
}

double carriersShare(const Experiment& experiment, std::span<const double> attention, std::int64_t leader)
{
    if (leader > 0)
        return attention[static_cast<std::size_t>(leader - 1)];
    const FeatureRoles roles = experiment.roles();
    double sum = 0.0;
    for (const std::int64_t feature : roles.carriers())
        sum += attention[static_cast<std::size_t>(feature - 1)];
    return sum;
}

bool findsTheSame(const Experiment& experiment, std::span<const double> attention, std::int64_t leader)
{
    if (leader > 0)
        return std::ranges::max_element(attention) - attention.begin() + 1 == leader;
    return findsAll(attention, experiment.roles());
}

} // namespace core
