#pragma once

#include "core/training/ensemble.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace core {

/// The distribution of one feature's attention over many runs.
struct FeatureSpread {
    double least = 0.0;
    double low5 = 0.0; ///< 5 % quantile
    double lowerQuartile = 0.0;
    double median = 0.0;
    double upperQuartile = 0.0;
    double high95 = 0.0; ///< 95 % quantile
    double most = 0.0;
};

/// The numbers of a spread with their names in files.
struct SpreadNumber {
    const char* name;
    double FeatureSpread::*number;
};
constexpr std::array<SpreadNumber, 7> kSpreadNumbers{{{"least", &FeatureSpread::least},
                                                      {"low5", &FeatureSpread::low5},
                                                      {"lower_quartile", &FeatureSpread::lowerQuartile},
                                                      {"median", &FeatureSpread::median},
                                                      {"upper_quartile", &FeatureSpread::upperQuartile},
                                                      {"high95", &FeatureSpread::high95},
                                                      {"most", &FeatureSpread::most}}};

/// Summarises at least one ascending share.
FeatureSpread spreadOfSorted(std::span<const double> shares);

/// The result of one run with a finite loss.
struct SeedResult {
    std::uint32_t seed = 0;
    bool found = false;                ///< all golden features are found
    bool standsOut = false;            ///< some feature stands out
    std::int64_t top = 0;              ///< the feature with the most attention
    bool otherThanGoldenLeads = false; ///< see AttentionProfile
};

/// Summarises runs that differ in their seeds only, run by run. The features of a table are its columns: the attention
/// to a column is the sum over its inputs.
///
/// The shares of every feature are kept sorted, so that quantiles cost nothing: adding a run of 1,000 features takes
/// about a millisecond among 10,000.
class SeedsSummary {
public:
    /// Maximum number of features for which single shares are shown as dots.
    static constexpr std::int64_t kMaxFeaturesWithShares = 100;

    SeedsSummary() = default;
    explicit SeedsSummary(const Experiment& experiment);
    /// Equals add() of runs with these seeds and shares (seeds, inputs), and of `diverged` further runs.
    SeedsSummary(const Experiment& experiment, std::span<const std::uint32_t> seeds, std::span<const double> shares,
                 std::int64_t diverged);

    /// Adds a run with the same number of inputs. A diverged run is only counted.
    void add(const EnsembleRun& run);

    [[nodiscard]] std::int64_t features() const { return static_cast<std::int64_t>(m_sorted.size()); }
    [[nodiscard]] const FeatureRoles& roles() const { return m_roles; }
    /// Returns the first golden feature; with unknown truth the one that leads in most of the runs so far, which may
    /// change.
    [[nodiscard]] std::int64_t featureOfInterest() const
    {
        return isTruthKnown() ? m_roles.featureOfInterest() : m_leader;
    }
    [[nodiscard]] bool isTruthKnown() const { return m_roles.isTruthKnown(); }
    [[nodiscard]] bool hasSomethingToFind() const { return m_roles.hasSomethingToFind(); }
    /// Returns the runs that did not diverge, in the order in which they were added.
    [[nodiscard]] const std::vector<SeedResult>& results() const { return m_results; }
    [[nodiscard]] std::int64_t completed() const { return static_cast<std::int64_t>(m_results.size()); }
    [[nodiscard]] std::int64_t diverged() const { return m_diverged; }
    [[nodiscard]] std::int64_t found() const { return m_found; }
    /// Returns the number of runs in which some feature stands out.
    [[nodiscard]] std::int64_t standingOut() const { return m_standingOut; }
    /// Returns the number of runs in which a feature that is not golden leads clearly, see AttentionProfile.
    [[nodiscard]] std::int64_t misled() const { return m_misled; }
    /// Returns the number of completed runs in which this feature has the most attention.
    [[nodiscard]] std::int64_t leads(std::int64_t feature) const
    {
        return m_leads[static_cast<std::size_t>(feature - 1)];
    }
    /// Returns the features that lead in any run, the most frequent first.
    [[nodiscard]] std::vector<std::int64_t> leaders() const;
    /// Returns the share of the completed runs; 0 if there is none.
    [[nodiscard]] double foundShare() const;
    /// Returns the number of runs whose feature of interest has more than this share.
    [[nodiscard]] std::int64_t runsAbove(double share) const;

    /// Needs a completed run; feature is 1-based.
    [[nodiscard]] FeatureSpread spreadOf(std::int64_t feature) const;
    /// Returns the highest share of any feature in any run.
    [[nodiscard]] double mostShare() const { return m_mostShare; }

    [[nodiscard]] bool hasShares() const { return features() <= kMaxFeaturesWithShares; }
    /// Returns a feature's share in results()[result].
    [[nodiscard]] double share(std::size_t result, std::int64_t feature) const;
    [[nodiscard]] double shareOfInterest(std::size_t result) const { return share(result, featureOfInterest()); }
    /// Returns all shares (completed, inputs).
    [[nodiscard]] std::span<const double> shares() const { return m_shares; }

private:
    void count(std::uint32_t seed, std::span<const double> attention);
    [[nodiscard]] std::span<const double> inputsOf(std::size_t result) const;

    FeatureRoles m_roles;
    std::vector<std::vector<double>> m_sorted; ///< (features), each ascending over the completed runs
    std::vector<double> m_shares;              ///< (completed, inputs)
    std::vector<std::int64_t> m_leads;         ///< (features), runs
    std::int64_t m_leader = 1;                 ///< the feature that leads most often
    std::vector<SeedResult> m_results;
    std::int64_t m_diverged = 0;
    std::int64_t m_found = 0;
    std::int64_t m_standingOut = 0;
    std::int64_t m_misled = 0;
    double m_mostShare = 0.0;
};

} // namespace core
