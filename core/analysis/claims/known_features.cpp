#include "core/analysis/claims/known_features.h"

namespace core {

std::vector<double> noiseShares(const Experiment& experiment, std::span<const double> attention)
{
    const FeatureRoles roles = experiment.roles();
    std::vector<double> shares;
    for (std::size_t i = 0; i < attention.size(); ++i)
        if (roles.role(static_cast<std::int64_t>(i + 1)) == FeatureRole::Noise)
            shares.push_back(attention[i]);
    return shares;
}

double carriersShare(const Experiment& experiment, std::span<const double> attention)
{
    const FeatureRoles roles = experiment.roles();
    double sum = 0.0;
    for (const std::int64_t feature : roles.carriers())
        sum += attention[static_cast<std::size_t>(feature - 1)];
    return sum;
}

} // namespace core
