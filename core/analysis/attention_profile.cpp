#include "core/analysis/attention_profile.h"

#include <algorithm>

namespace core {

namespace {

/// The most attention that a feature gets which does not carry the label; 0 if there is none such.
/// Between two carriers nothing is asked about a feature: the loop is for long histories of many features.
double mostOfBystanders(std::span<const double> attention, const FeatureRoles& roles)
{
    double most = 0.0;
    std::size_t next = 0;
    const auto lookUntil = [&](std::size_t end) {
        for (; next < end; ++next)
            most = std::max(most, attention[next]);
    };
    for (const std::int64_t carrier : roles.carriers()) {
        lookUntil(static_cast<std::size_t>(carrier - 1));
        ++next;
    }
    lookUntil(attention.size());
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
    for (const std::int64_t feature : roles.carriers())
        profile.carriersShare += shareOf(attention, feature);
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
