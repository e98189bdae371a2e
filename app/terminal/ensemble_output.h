#pragma once

#include "core/analysis/seeds_summary.h"
#include "core/training/ensemble.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// The lines of the runs.
class RunTable {
public:
    explicit RunTable(const core::Experiment& experiment);

    /// The columns, with a line break. Runs on a table have no golden column: the truth is not known. Where the classes
    /// are uneven, the accuracy of always answering with the larger one has a column.
    [[nodiscard]] std::string header() const;
    /// One run as a line below the header.
    [[nodiscard]] std::string line(const core::EnsembleRun& run) const;

private:
    core::FeatureRoles m_roles;
    std::string m_majority; ///< head of its column; empty without one
};

/// Summarises many runs: quantiles of golden attention and loss beside the article's single run, and the number of runs
/// that found all golden features; for a table, the number of runs in which each feature leads.
class EnsembleSummary {
public:
    explicit EnsembleSummary(const core::Experiment& experiment);

    void add(const core::EnsembleRun& run);
    [[nodiscard]] std::int64_t completed() const { return static_cast<std::int64_t>(m_losses.size()); }
    [[nodiscard]] std::int64_t diverged() const { return m_diverged; }
    /// The mean of the accuracies of always answering with the larger class; nothing without a completed run.
    [[nodiscard]] std::optional<double> majorityShare() const;
    /// The table and its sentence, ending in a line break.
    [[nodiscard]] std::string text() const;

private:
    [[nodiscard]] std::string whatCounts() const;
    [[nodiscard]] std::string quantiles() const;
    [[nodiscard]] std::string leadersText() const;
    [[nodiscard]] std::string classesText() const;

    core::Experiment m_experiment;
    core::FeatureRoles m_roles;
    bool m_hasAttention;
    bool m_articleSettings;       ///< all but the seed
    core::SeedsSummary m_leading; ///< the leading features of runs on a table
    std::vector<double> m_goldenAttentions;
    std::vector<double> m_losses;
    std::vector<core::ClassCounts> m_classes; ///< of the completed runs
    double m_accuracies = 0.0;                ///< sum of their test accuracies
    std::int64_t m_found = 0;
    std::int64_t m_misled = 0; ///< runs in which a feature leads clearly that is not golden
    std::int64_t m_diverged = 0;
};

} // namespace app
