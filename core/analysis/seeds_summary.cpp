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
    if (keptShares() == attention.size())
        m_shares.insert(m_shares.end(), attention.begin(), attention.end());
    else
        m_shares.push_back(attention[static_cast<std::size_t>(featureOfInterest() - 1)]);
    const AttentionProfile profile = profileOf(attention, m_roles);
    m_results.push_back({run.seed, profile.foundAll(), profile.topStandsOut(), profile.top});
    ++m_leads[static_cast<std::size_t>(profile.top - 1)];
    if (leads(profile.top) > leads(m_leader)) // as many do not take the lead: it would go to and fro
        m_leader = profile.top;
    m_found += profile.foundAll() ? 1 : 0;
    m_standingOut += profile.topStandsOut() ? 1 : 0;
    m_mostShare = std::max(m_mostShare, profile.topShare);
}

std::vector<std::int64_t> SeedsSummary::leaders() const
{
    std::vector<std::int64_t> leaders;
    for (std::int64_t feature = 1; feature <= features(); ++feature)
        if (leads(feature) > 0)
            leaders.push_back(feature);
    std::ranges::stable_sort(leaders, [this](std::int64_t first, std::int64_t second) {
        // Of equal ones that of interest comes first, and else the lower number.
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
    const std::size_t kept = keptShares();
    return m_shares[result * kept + (kept == 1 ? 0 : static_cast<std::size_t>(feature - 1))];
}

} // namespace core
