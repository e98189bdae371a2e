#pragma once

#include "core/analysis/faithfulness/retraining.h"
#include "core/analysis/seeds_summary.h"
#include "core/experiment/experiment.h"

#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace core {

/// The agreement of the bars of runs with other seeds. Diverged runs are only counted.
struct OtherSeeds {
    std::uint32_t firstSeed = 0;
    std::int64_t runs = 0;
    std::int64_t diverged = 0;
    std::vector<std::vector<double>> attention; ///< (completed runs, inputs), in the order of the seeds
    std::int64_t goldenFeatures = 0;
    std::int64_t leader = 0; ///< for a table, the column that leads the bars under test; else 0
    /// The attention of all features that carry the label, or of the leader; zero without such features.
    FeatureSpread golden;
    double foundShare = 0.0; ///< share of the completed runs that found all golden features, or that the leader leads
    double divergence = 0.0; ///< mean Jensen-Shannon divergence between two runs' attention, in nats
    /// Mean of Kendall's tau-b between two runs over the noise features, or over all but the leader: 0 for random
    /// orders. NaN with fewer than two such features or runs.
    double noiseAgreement = 0.0;

    [[nodiscard]] std::int64_t completed() const { return runs - diverged; }
};

/// Trains the experiment with the seeds after its own. Blocks. Nothing after a stop request. `top` is the feature that
/// leads the bars under test, which matters only for a table. The features of a table are its columns.
/// Source: Wiegreffe and Pinter, "Attention is not not Explanation" (2019), section 3.2.
std::optional<OtherSeeds> runOtherSeeds(const Experiment& experiment, std::int64_t top, std::int64_t runs, int jobs,
                                        const std::stop_token& stop = {}, const ProgressCallback& onProgress = {});

/// For a table, the features that carry the label are unknown. The functions then use `leader`, the feature (1-based)
/// that leads the bars under test; 0 if the truth is known. Features are columns (Experiment::columnRoles()), and
/// attention is (inputs).
///
/// Returns the attention of the noise features, or of all but the leader, in order.
std::vector<double> noiseShares(const Experiment& experiment, std::span<const double> attention,
                                std::int64_t leader = 0);

/// Returns the sum over the features that carry the label, or the share of the leader.
double carriersShare(const Experiment& experiment, std::span<const double> attention, std::int64_t leader = 0);

/// Returns whether this attention finds all golden features, or has the same leader or one of its twins.
bool findsTheSame(const Experiment& experiment, std::span<const double> attention, std::int64_t leader = 0);

} // namespace core
