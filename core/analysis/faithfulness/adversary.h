#pragma once

#include "core/analysis/faithfulness/by_label.h"
#include "core/analysis/importance/progress.h"
#include "core/network/kernels/types.h"
#include "core/training/model.h"

#include <cstdint>
#include <numbers>
#include <optional>
#include <stop_token>
#include <vector>

namespace core {

/// The attention furthest from the learned one with the same output.
struct Adversary {
    /// Maximum difference of two probabilities that count as the same output.
    static constexpr double kSameOutput = 0.01;
    /// Divergence from which an attention counts as nearly opposite to the learned one; the maximum is ln 2.
    static constexpr double kOpposite = 0.75 * std::numbers::ln2;

    struct Row {
        bool label = false;
        double divergence = 0.0; ///< Jensen-Shannon, in nats
        double change = 0.0;     ///< of the probability, as measured on the network
    };
    /// All zero without rows.
    struct Summary {
        std::int64_t rows = 0;
        double mean = 0.0; ///< of the divergences
        double median = 0.0;
        double opposite = 0.0; ///< share of the rows with at least kOpposite
    };

    bool exact = false; ///< the divergences are maxima; else they are lower bounds
    std::vector<Row> rows;
    ByLabel<Summary> summary;
    std::vector<double> learned;     ///< (F): mean attention over these rows
    std::vector<double> adversarial; ///< (F): mean attention of the adversary
    double mostChange = 0.0;         ///< the largest change of a row
};

/// Finds for each of the first `rows` test rows the attention furthest from the learned one with the same output.
/// Exact for linear hidden layers, where the logit is a weighted mean, see furthestVertex(); else by EdgeSearch.
/// Blocks: at most rows times F * F operations if exact, else rows times EdgeSearch::maxPasses() forward passes.
/// Nothing after a stop request, which is checked for every row and every block of forward passes.
/// Source: Jain and Wallace, "Attention is not Explanation" (2019), section 4.2.2.
std::optional<Adversary> searchAdversary(const Model& model, std::int64_t rows, const std::stop_token& stop = {},
                                         const ProgressCallback& onProgress = {});

/// Returns whether the logit of this network is a weighted mean of its mixed inputs.
bool hasLinearHead(const Experiment& experiment);

/// A head with linear hidden layers as one dense layer: logit = weights . mixed + constant.
struct CollapsedHead {
    Vector<double> weights; ///< (F)
    double constant = 0.0;
};

/// Computes in double, so that the bounds of the output are met within the rounding of the network.
CollapsedHead collapseHead(const Model& model);

} // namespace core
