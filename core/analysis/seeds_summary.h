#pragma once

#include "core/training/ensemble.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace core {

/// How one feature's attention is spread over many runs; all are shares.
struct FeatureSpread {
    double least = 0.0;
    double low5 = 0.0; ///< 5 % of the runs have less
    double lowerQuartile = 0.0;
    double median = 0.0;
    double upperQuartile = 0.0;
    double high95 = 0.0;
    double most = 0.0;
};

/// Of at least one ascending share.
FeatureSpread spreadOfSorted(std::span<const double> shares);

/// What is kept of one run that kept a finite loss.
struct SeedResult {
    std::uint32_t seed = 0;
    bool found = false;     ///< all golden features
    bool standsOut = false; ///< some feature does, whichever
    std::int64_t top = 0;   ///< the feature with the most attention
};

/// What runs that differ only in their seed show together; grows run by run.
///
/// Every feature's shares are kept in ascending order, so that all quantiles are at hand at any time: a new run of
/// 1,000 features costs about a millisecond among 10,000, and reading costs nothing.
class SeedsSummary {
public:
    /// Up to so many features the shares of each are worth showing as dots; beyond, dots could not be told apart.
    static constexpr std::int64_t kMaxFeaturesWithShares = 100;

    SeedsSummary() = default;
    explicit SeedsSummary(const Experiment& experiment);
    /// As after add() of runs with these seeds and shares (seeds, features), and of some that diverged.
    SeedsSummary(const Experiment& experiment, std::span<const std::uint32_t> seeds, std::span<const double> shares,
                 std::int64_t diverged);

    /// A run of as many features. One that diverged is only counted.
    void add(const EnsembleRun& run);

    [[nodiscard]] std::int64_t features() const { return static_cast<std::int64_t>(m_sorted.size()); }
    [[nodiscard]] const FeatureRoles& roles() const { return m_roles; }
    /// The first golden feature; where it is not known which are, the one that leads in most of the runs so far, and so
    /// another one at times.
    [[nodiscard]] std::int64_t featureOfInterest() const
    {
        return isTruthKnown() ? m_roles.featureOfInterest() : m_leader;
    }
    [[nodiscard]] bool isTruthKnown() const { return m_roles.isTruthKnown(); }
    [[nodiscard]] bool hasSomethingToFind() const { return m_roles.hasSomethingToFind(); }
    /// Those that did not diverge, in the order in which they were added.
    [[nodiscard]] const std::vector<SeedResult>& results() const { return m_results; }
    [[nodiscard]] std::int64_t completed() const { return static_cast<std::int64_t>(m_results.size()); }
    [[nodiscard]] std::int64_t diverged() const { return m_diverged; }
    [[nodiscard]] std::int64_t found() const { return m_found; }
    /// Runs in which some feature stands out, whichever.
    [[nodiscard]] std::int64_t standingOut() const { return m_standingOut; }
    /// Completed runs in which this feature has the most attention.
    [[nodiscard]] std::int64_t leads(std::int64_t feature) const
    {
        return m_leads[static_cast<std::size_t>(feature - 1)];
    }
    /// The features that lead in any run, those that do so most often first.
    [[nodiscard]] std::vector<std::int64_t> leaders() const;
    /// Of the completed runs; 0 if there is none.
    [[nodiscard]] double foundShare() const;
    /// Runs whose feature of interest has more than this share.
    [[nodiscard]] std::int64_t runsAbove(double share) const;

    /// Needs a completed run; feature is 1-based.
    [[nodiscard]] FeatureSpread spreadOf(std::int64_t feature) const;
    /// The highest share of any feature in any run.
    [[nodiscard]] double mostShare() const { return m_mostShare; }

    [[nodiscard]] bool hasShares() const { return features() <= kMaxFeaturesWithShares; }
    /// A feature's share in results()[result].
    [[nodiscard]] double share(std::size_t result, std::int64_t feature) const;
    [[nodiscard]] double shareOfInterest(std::size_t result) const { return share(result, featureOfInterest()); }
    /// All of them (completed, features).
    [[nodiscard]] std::span<const double> shares() const { return m_shares; }

private:
    void count(std::uint32_t seed, std::span<const double> attention);

    FeatureRoles m_roles;
    std::vector<std::vector<double>> m_sorted; ///< (features), each ascending over the completed runs
    std::vector<double> m_shares;              ///< (completed, features)
    std::vector<std::int64_t> m_leads;         ///< (features), runs
    std::int64_t m_leader = 1;                 ///< the feature that leads most often
    std::vector<SeedResult> m_results;
    std::int64_t m_diverged = 0;
    std::int64_t m_found = 0;
    std::int64_t m_standingOut = 0;
    double m_mostShare = 0.0;
};

} // namespace core
