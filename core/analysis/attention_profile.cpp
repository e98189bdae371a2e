#include "core/analysis/attention_profile.h"

#include <algorithm>

namespace core {

namespace {

/// The most attention that a feature gets which does not carry the label; 0 if there is none such.
double mostOfBystanders(std::span<const double> attention, const FeatureRoles& roles)
{
    double most = 0.0;
    for (std::size_t i = 0; i < attention.size(); ++i)
        if (!roles.carriesLabel(static_cast<std::int64_t>(i) + 1))
            most = std::max(most, attention[i]);
    return most;
}

double shareOf(std::span<const double> attention, std::int64_t feature)
{
    return attention[static_cast<std::size_t>(feature - 1)];
}

} // namespace

std::int64_t AttentionProfile::foundCount() const
{
    return std::ranges::count_if(golden, &GoldenProfile::found);
}

AttentionProfile profileOf(std::span<const double> attention, const FeatureRoles& roles)
{
    AttentionProfile profile;
    profile.features = static_cast<std::int64_t>(attention.size());
    const auto top = std::ranges::max_element(attention);
    profile.top = top - attention.begin() + 1;
    profile.topShare = *top;
    profile.leastShare = std::ranges::min(attention);
    for (std::int64_t feature = 1; feature <= profile.features; ++feature)
        profile.carriersShare += roles.carriesLabel(feature) ? shareOf(attention, feature) : 0.0;
    profile.topRole = roles.role(profile.top);
    profile.topOrigin = roles.origin(profile.top);
    for (auto share = attention.begin(); share != attention.end(); ++share)
        if (share != top)
            profile.runnerUpShare = std::max(profile.runnerUpShare, *share);
    const double threshold = AttentionProfile::kStandsOut * mostOfBystanders(attention, roles);
    for (const std::int64_t feature : roles.golden()) {
        const double share = shareOf(attention, feature);
        const auto rank = 1 + std::ranges::count_if(attention, [share](double other) { return other > share; });
        profile.golden.push_back({feature, share, rank, share >= threshold});
    }
    return profile;
}

bool findsAll(std::span<const double> attention, const FeatureRoles& roles)
{
    const double threshold = AttentionProfile::kStandsOut * mostOfBystanders(attention, roles);
    return !roles.golden().empty() && std::ranges::all_of(roles.golden(), [&](std::int64_t feature) {
        return shareOf(attention, feature) >= threshold;
    });
}

} // namespace core
