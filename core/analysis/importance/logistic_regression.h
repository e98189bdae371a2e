#pragma once

#include "core/analysis/importance/progress.h"
#include "core/data/dataset.h"

#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace core {

/// A logistic regression on standardised inputs: P(label 1) = sigmoid(b + sum over j of w_j (x_j - mean_j) / sd_j).
struct LogisticFit {
    std::vector<double> weights; ///< (F); 0 for a constant column, which has nothing to standardise
    double intercept = 0.0;
    bool constantColumns = false; ///< some column was constant
};

/// The fit to some rows of the data set, to an error of at most 1e-7 in each weight: the minimum of
/// sum over the rows of log(1 + exp(-s_i z_i)) + |w|^2 / 2, s = 1 or -1, the intercept b free of the penalty.
/// That is scikit-learn's LogisticRegression() after StandardScaler(), with its default C = 1. The penalty keeps the
/// weights finite where the rows can be told apart without error, as the article's can.
/// All are not a number if the rows hold one label only: no finite intercept would be best.
/// Blocks; some 50 passes over the rows. Nothing after a stop request.
/// Source: Hastie, Tibshirani and Friedman, "The Elements of Statistical Learning" (2009), section 4.4; the method is
/// Newton's with conjugate gradients, Nocedal and Wright, "Numerical Optimization" (2006), algorithm 7.1.
std::optional<LogisticFit> fitLogisticRegression(const Dataset<float>& dataset, std::span<const std::uint32_t> rows,
                                                 const std::stop_token& stop = {},
                                                 const ProgressCallback& onProgress = {});

} // namespace core
