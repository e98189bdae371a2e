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

/// How far the attention could have been from the learned one with the same output.
struct Adversary {
    /// What counts as the same output: probabilities at most so far apart.
    static constexpr double kSameOutput = 0.01;
    /// An attention so far from the learned one is nearly its opposite; ln 2 is the most there is.
    static constexpr double kOpposite = 0.75 * std::numbers::ln2;

    struct Row {
        bool label = false;
        double divergence = 0.0; ///< Jensen-Shannon, in nats
        double change = 0.0;     ///< of the probability, measured on the network
    };
    /// Of no row: all zero.
    struct Summary {
        std::int64_t rows = 0;
        double mean = 0.0; ///< of the divergences
        double median = 0.0;
        double opposite = 0.0; ///< share of the rows with kOpposite or more
    };

    bool exact = false; ///< there is none further; else the divergences are lower bounds
    std::vector<Row> rows;
    ByLabel<Summary> summary;
    std::vector<double> learned;     ///< (F): mean attention over these rows
    std::vector<double> adversarial; ///< (F): the adversary's
    double mostChange = 0.0;         ///< the largest of the rows' changes
};

/// For each of the first `rows` test rows, the attention as far as possible from the learned one with the same output.
/// Exact where the hidden layers are linear, since the logit is then a weighted mean, see furthestVertex(); else what
/// EdgeSearch finds.
/// Blocks; exact: rows times F * F operations at most, else rows times EdgeSearch::mostAnswers() answers.
/// Nothing after a stop request, which is looked at for every row and for every block of answers.
/// Source: Jain and Wallace, "Attention is not Explanation" (2019), section 4.2.2.
std::optional<Adversary> searchAdversary(const Model& model, std::int64_t rows, const std::stop_token& stop = {},
                                         const ProgressCallback& onProgress = {});

/// Whether the logit of this network is a weighted mean of its mixed inputs.
bool hasLinearHead(const Experiment& experiment);

/// A head whose hidden layers are linear as one dense layer: logit = weights . mixed + constant.
struct CollapsedHead {
    Vector<double> weights; ///< (F)
    double constant = 0.0;
};

/// In double, so that borders can be found within the rounding of the network itself.
CollapsedHead collapseHead(const Model& model);

} // namespace core
