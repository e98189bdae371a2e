#include "core/analysis/attention_profile.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

/// Returns the largest attention of a feature that does not carry the label; 0 if there is none.
/// Skips from carrier to carrier without looking up roles, because histories of many features are long.
double maxOfBystanders(std::span<const double> attention, const FeatureRoles& roles)
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

/// Returns whether a golden feature with this attention is found.
bool isFound(double share, double bystanderShare, const FeatureRoles& roles)
{
    return roles.hasSomethingToFind() && share >= AttentionProfile::kStandsOut * bystanderShare;
}

GoldenProfile goldenProfileOf(std::span<const double> attention, double bystanderShare, const FeatureRoles& roles,
                              std::int64_t feature)
{
    GoldenProfile golden;
    golden.feature = feature;
    golden.share = shareOf(attention, feature);
    golden.groupShare = golden.share;
    for (const std::int64_t duplicate : roles.duplicates())
        if (roles.origin(duplicate) == feature)
            golden.groupShare += shareOf(attention, duplicate);
    golden.rank = 1 + std::ranges::count_if(attention, [&golden](double other) { return other > golden.share; });
    golden.found = isFound(golden.share, bystanderShare, roles); // NaN is not found
    return golden;
}

using Attention = std::vector<double>;

/// Returns the index of the feature with the largest value; nothing if all inputs are equal.
std::optional<std::ptrdiff_t> leaderOf(const Attention& attention, const FeatureRoles& roles)
{
    const auto [least, most] = std::ranges::minmax_element(attention);
    if (!(*least < *most))
        return std::nullopt;
    const FeatureShares features(attention, roles);
    // The first of equal values, as in the profile.
    return std::ranges::max_element(features.shares()) - features.shares().begin();
}

/// Fills in what depends on the number of inputs of each feature.
void compareInputs(AttentionProfile& profile, std::span<const double> inputs, std::span<const double> attention,
                   const FeatureGroups& groups)
{
    profile.topInputs = groups.count(profile.top);
    profile.areInputsLevel = std::ranges::all_of(inputs, [&](double share) { return share == inputs.front(); });
    double most = -1.0;
    for (std::int64_t feature = 1; feature <= groups.size(); ++feature) {
        const double share = attention[static_cast<std::size_t>(feature - 1)];
        const double perInput = share / static_cast<double>(groups.count(feature));
        if (feature != profile.top)
            profile.mostOtherPerInput = std::max(profile.mostOtherPerInput, perInput);
        if (perInput > most) {
            most = perInput;
            profile.mostPerInput = feature;
            profile.mostPerInputRatio = share / groups.uniformShare(feature);
        }
    }
}

/// Returns the twins with the most attention, if together they have more than any other feature.
TwinsProfile leadingTwins(std::span<const double> shares, const FeatureRoles& roles)
{
    TwinsProfile most;
    const FeatureGroups groups = roles.groups();
    for (const std::vector<std::int64_t>& features : roles.twins()) {
        TwinsProfile twins;
        twins.features = features;
        for (std::int64_t feature = 1; feature <= roles.features(); ++feature) {
            const double share = shares[static_cast<std::size_t>(feature - 1)];
            if (std::ranges::find(features, feature) != features.end()) {
                twins.share += share;
                twins.inputs += groups.count(feature);
                continue;
            }
            if (twins.next == 0 || share > twins.nextShare) {
                twins.next = feature;
                twins.nextShare = share;
            }
            twins.mostOtherPerInput =
                std::max(twins.mostOtherPerInput, share / static_cast<double>(groups.count(feature)));
        }
        if (twins.share > std::max(most.share, twins.nextShare))
            most = std::move(twins);
    }
    return most;
}

} // namespace

std::int64_t AttentionProfile::foundCount() const
{
    return std::ranges::count_if(golden, &GoldenProfile::found);
}

bool AttentionProfile::otherThanGoldenLeads() const
{
    if (!isTruthKnown || !isFinite || features < 2 || isLevel() || topRole == FeatureRole::Golden || foundCount() > 0)
        return false;
    return topStandsOut() || topIsFoundDuplicate() || topToUniform() >= kStandsOut;
}

bool isFinite(std::span<const double> attention)
{
    return std::ranges::all_of(attention, [](double share) { return std::isfinite(share); });
}

FeatureShares::FeatureShares(std::span<const double> attention, const FeatureRoles& roles) : m_shares(attention)
{
    if (!roles.hasGroups())
        return;
    m_sums = roles.groups().sums(attention);
    m_shares = m_sums;
}

AttentionProfile profileOf(std::span<const double> inputs, const FeatureRoles& roles)
{
    const FeatureShares features(inputs, roles);
    const std::span<const double> attention = features.shares();
    AttentionProfile profile;
    profile.inputs = static_cast<std::int64_t>(inputs.size());
    profile.features = static_cast<std::int64_t>(attention.size());
    profile.isFinite = isFinite(attention);
    const auto top = std::ranges::max_element(attention);
    profile.top = top - attention.begin() + 1;
    profile.topShare = *top;
    profile.leastShare = std::ranges::min(attention);
    profile.topRole = roles.role(profile.top);
    profile.topOrigin = roles.origin(profile.top);
    profile.names = roles.names();
    profile.isTruthKnown = roles.isTruthKnown();
    for (auto share = attention.begin(); share != attention.end(); ++share)
        if (share != top && (profile.runnerUp == 0 || *share > profile.runnerUpShare)) {
            profile.runnerUp = share - attention.begin() + 1;
            profile.runnerUpShare = *share;
        }
    if (roles.hasGroups())
        compareInputs(profile, inputs, attention, roles.groups());
    profile.twins = leadingTwins(attention, roles);
    profile.bystanders = profile.features - std::ssize(roles.carriers());
    profile.bystanderShare = maxOfBystanders(attention, roles);
    for (const std::int64_t feature : roles.golden())
        profile.golden.push_back(goldenProfileOf(attention, profile.bystanderShare, roles, feature));
    return profile;
}

std::int64_t featureOfInterest(std::span<const double> attention, const FeatureRoles& roles)
{
    if (roles.isTruthKnown() || attention.empty())
        return roles.featureOfInterest();
    const FeatureShares features(attention, roles);
    return std::ranges::max_element(features.shares()) - features.shares().begin() + 1;
}

double shareOfFeature(std::span<const double> attention, const FeatureRoles& roles, std::int64_t feature)
{
    return roles.groups().sum(attention, feature);
}

bool findsAll(std::span<const double> attention, const FeatureRoles& roles)
{
    if (!roles.hasSomethingToFind())
        return false;
    const double most = maxOfBystanders(attention, roles);
    return std::ranges::all_of(roles.golden(),
                               [&](std::int64_t feature) { return isFound(shareOf(attention, feature), most, roles); });
}

std::optional<Finding> findingAt(std::span<const Snapshot> snapshots, const FeatureRoles& roles)
{
    std::optional<Finding> finding;
    const auto leader = roles.isTruthKnown() || snapshots.empty() || snapshots.back().test.attention.empty()
                            ? std::nullopt
                            : leaderOf(snapshots.back().test.attention, roles);
    const auto holdsAt = [&](const Attention& attention) {
        return roles.isTruthKnown() ? findsAll(attention, roles) : leader && leaderOf(attention, roles) == leader;
    };
    // NOLINTNEXTLINE(modernize-loop-convert): Clang 14 cannot compile views
    for (auto snapshot = snapshots.rbegin(); snapshot != snapshots.rend(); ++snapshot) {
        if (snapshot->test.attention.empty() || !holdsAt(snapshot->test.attention))
            break;
        finding = Finding{snapshot->epoch, snapshot->batch};
    }
    return finding;
}

} // namespace core
