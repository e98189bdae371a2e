#include "core/analysis/seeds_summary.h"

#include "core/analysis/attention_profile.h"
#include "core/analysis/quantile.h"

#include <algorithm>
#include <numeric>

namespace core {

FeatureSpread spreadOfSorted(std::span<const double> shares)
{
    return {shares.front(),
            quantileOfSorted(shares, 0.05),
            quantileOfSorted(shares, 0.25),
            quantileOfSorted(shares, 0.5),
            quantileOfSorted(shares, 0.75),
            quantileOfSorted(shares, 0.95),
            shares.back()};
}

SeedsSummary::SeedsSummary(const Experiment& experiment)
    : m_roles(experiment.columnRoles()), m_sorted(static_cast<std::size_t>(m_roles.features())),
      m_leads(m_sorted.size())
{
}

SeedsSummary::SeedsSummary(const Experiment& experiment, std::span<const std::uint32_t> seeds,
                           std::span<const double> shares, std::int64_t diverged)
    : SeedsSummary(experiment)
{
    m_diverged = diverged;
    m_shares.reserve(shares.size());
    const auto inputs = static_cast<std::size_t>(experiment.features);
    for (std::vector<double>& sorted : m_sorted)
        sorted.reserve(seeds.size());
    for (std::size_t run = 0; run < seeds.size(); ++run) {
        count(seeds[run], shares.subspan(run * inputs, inputs));
        const FeatureShares features(inputsOf(run), m_roles);
        for (std::size_t i = 0; i < m_sorted.size(); ++i)
            m_sorted[i].push_back(features.shares()[i]);
    }
    for (std::vector<double>& sorted : m_sorted)
        std::ranges::sort(sorted);
}

std::span<const double> SeedsSummary::inputsOf(std::size_t result) const
{
    const auto inputs = static_cast<std::size_t>(m_roles.groups().inputs());
    return std::span(m_shares).subspan(result * inputs, inputs);
}

void SeedsSummary::add(const EnsembleRun& run)
{
    if (run.outcome == TrainingOutcome::Kind::Diverged) {
        ++m_diverged;
        return;
    }
    const FeatureShares features(run.last.attention, m_roles);
    for (std::size_t i = 0; i < m_sorted.size(); ++i) {
        std::vector<double>& shares = m_sorted[i];
        const double share = features.shares()[i];
        shares.insert(std::ranges::upper_bound(shares, share), share);
    }
    count(run.seed, run.last.attention);
}

/// Updates everything except the sorted shares.
void SeedsSummary::count(std::uint32_t seed, std::span<const double> attention)
{
    m_shares.insert(m_shares.end(), attention.begin(), attention.end());
    const AttentionProfile profile = profileOf(attention, m_roles);
    m_results.push_back(
        {seed, profile.foundAll(), profile.topStandsOut(), profile.top, profile.otherThanGoldenLeads()});
    ++m_leads[static_cast<std::size_t>(profile.top - 1)];
    if (leads(profile.top) > leads(m_leader)) // ties keep the leader, so that it does not alternate
        m_leader = profile.top;
    m_found += profile.foundAll() ? 1 : 0;
    m_standingOut += profile.topStandsOut() ? 1 : 0;
    m_misled += profile.otherThanGoldenLeads() ? 1 : 0;
    m_mostShare = std::max(m_mostShare, profile.topShare);
}

std::vector<std::int64_t> SeedsSummary::leaders() const
{
    std::vector<std::int64_t> leaders;
    for (std::int64_t feature = 1; feature <= features(); ++feature)
        if (leads(feature) > 0)
            leaders.push_back(feature);
    std::ranges::stable_sort(leaders, [this](std::int64_t first, std::int64_t second) {
        // Among ties the feature of interest comes first, then the lower number.
        return leads(first) != leads(second) ? leads(first) > leads(second) : first == m_leader && second != m_leader;
    });
    return leaders;
}

double SeedsSummary::foundShare() const
{
    return m_results.empty() ? 0.0 : static_cast<double>(m_found) / static_cast<double>(completed());
}

std::int64_t SeedsSummary::runsAbove(double share) const
{
    const std::vector<double>& shares = m_sorted[static_cast<std::size_t>(featureOfInterest() - 1)];
    return shares.end() - std::ranges::upper_bound(shares, share);
}

FeatureSpread SeedsSummary::spreadOf(std::int64_t feature) const
{
    return spreadOfSorted(m_sorted[static_cast<std::size_t>(feature - 1)]);
}

double SeedsSummary::share(std::size_t result, std::int64_t feature) const
{
    return m_roles.groups().sum(inputsOf(result), feature);
}

} // namespace core
