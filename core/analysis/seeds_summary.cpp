#include "core/analysis/seeds_summary.h"

#include "core/analysis/attention_profile.h"
#include "core/analysis/quantile.h"

#include <algorithm>

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
    : m_roles(experiment.roles()), m_sorted(static_cast<std::size_t>(experiment.features)),
      m_leads(static_cast<std::size_t>(experiment.features))
{
}

SeedsSummary::SeedsSummary(const Experiment& experiment, std::span<const std::uint32_t> seeds,
                           std::span<const double> shares, std::int64_t diverged)
    : SeedsSummary(experiment)
{
    m_diverged = diverged;
    m_shares.reserve(shares.size());
    for (std::size_t run = 0; run < seeds.size(); ++run)
        count(seeds[run], shares.subspan(run * m_sorted.size(), m_sorted.size()));
    for (std::size_t i = 0; i < m_sorted.size(); ++i) {
        m_sorted[i].reserve(seeds.size());
        for (std::size_t run = 0; run < seeds.size(); ++run)
            m_sorted[i].push_back(shares[run * m_sorted.size() + i]);
        std::ranges::sort(m_sorted[i]);
    }
}

void SeedsSummary::add(const EnsembleRun& run)
{
    if (run.outcome == TrainingOutcome::Kind::Diverged) {
        ++m_diverged;
        return;
    }
    const std::vector<double>& attention = run.last.attention;
    for (std::size_t i = 0; i < m_sorted.size(); ++i) {
        std::vector<double>& shares = m_sorted[i];
        shares.insert(std::ranges::upper_bound(shares, attention[i]), attention[i]);
    }
    count(run.seed, attention);
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
    return m_shares[result * m_sorted.size() + static_cast<std::size_t>(feature - 1)];
}

} // namespace core
