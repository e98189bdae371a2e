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

/// What the bars of runs with other seeds have in common. Runs that diverged are only counted.
struct OtherSeeds {
    std::uint32_t firstSeed = 0;
    std::int64_t runs = 0;
    std::int64_t diverged = 0;
    std::vector<std::vector<double>> attention; ///< (completed runs, F), in the order of the seeds
    std::int64_t goldenFeatures = 0;
    std::int64_t leader = 0; ///< of a person's table, the feature that leads the bars under test; 0 of other data
    /// Of the attention of those that carry the label together, or of the leader; zero if there is none.
    FeatureSpread golden;
    double foundShare = 0.0; ///< completed runs that found all golden features, or that the leader leads
    double divergence = 0.0; ///< mean Jensen-Shannon divergence between two runs' attention, in nats
    /// Mean of Kendall's tau-b between two runs over the features that are noise, or all but the leader: 0 if their
    /// order is luck. Not a number if there are fewer than two of those, or of runs.
    double noiseAgreement = 0.0;

    [[nodiscard]] std::int64_t completed() const { return runs - diverged; }
};

/// Runs the experiment with the seeds that follow its own. Blocks. Nothing after a stop request. top: the feature that
/// leads the bars under test, which counts only where it is not known which features are golden.
/// Source: Wiegreffe and Pinter, "Attention is not not Explanation" (2019), section 3.2.
std::optional<OtherSeeds> runOtherSeeds(const Experiment& experiment, std::int64_t top, std::int64_t runs, int jobs,
                                        const std::stop_token& stop = {}, const ProgressCallback& onProgress = {});

/// Of the features of a person's table it is not known which ones carry the label. There the one that leads the bars
/// under test is looked at instead: `leader`, 1-based; 0 where it is known.

/// The attention of the features that are noise, or of all but the leader, in their order; attention is (F).
std::vector<double> noiseShares(const Experiment& experiment, std::span<const double> attention,
                                std::int64_t leader = 0);

/// The attention of those that carry the label together, or that of the leader.
double carriersShare(const Experiment& experiment, std::span<const double> attention, std::int64_t leader = 0);

/// Whether this attention finds all golden features, or whether the leader leads here, too.
bool findsTheSame(const Experiment& experiment, std::span<const double> attention, std::int64_t leader = 0);

} // namespace core
