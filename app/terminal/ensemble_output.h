#pragma once

#include "core/analysis/seeds_summary.h"
#include "core/training/ensemble.h"

#include <cstdint>
#include <string>
#include <vector>

namespace app {

/// The columns of the runs, with a line break. Runs on a table have no golden column: the truth is not known.
std::string runTableHeader(const core::FeatureRoles& roles);
/// One run as a line below runTableHeader().
std::string runTableLine(const core::EnsembleRun& run, const core::FeatureRoles& roles);

/// Summarises many runs: quantiles of golden attention and loss beside the article's single run, and the number of runs
/// that found all golden features; for a table, the number of runs in which each feature leads.
class EnsembleSummary {
public:
    explicit EnsembleSummary(const core::Experiment& experiment);

    void add(const core::EnsembleRun& run);
    [[nodiscard]] std::int64_t completed() const { return static_cast<std::int64_t>(m_losses.size()); }
    [[nodiscard]] std::int64_t diverged() const { return m_diverged; }
    /// The table and its sentence, ending in a line break.
    [[nodiscard]] std::string text() const;

private:
    [[nodiscard]] std::string whatCounts() const;
    [[nodiscard]] std::string quantiles() const;
    [[nodiscard]] std::string leadersText() const;

    core::FeatureRoles m_roles;
    bool m_hasAttention;
    bool m_articleSettings;       ///< all but the seed
    core::SeedsSummary m_leading; ///< the leading features of runs on a table
    std::vector<double> m_goldenAttentions;
    std::vector<double> m_losses;
    std::int64_t m_found = 0;
    std::int64_t m_misled = 0; ///< runs in which a feature leads clearly that is not golden
    std::int64_t m_diverged = 0;
};

} // namespace app
