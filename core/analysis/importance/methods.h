#pragma once

#include "core/analysis/importance/progress.h"
#include "core/data/dataset.h"
#include "core/network/kernels/types.h"
#include "core/training/model.h"

#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

/// The importance methods. Each function blocks and returns nothing after a stop request. `rows` is the number of test
/// rows to use, from the first one on. compareMethods() runs all of them.
///
/// F is the number of inputs. Permutation and leave-one-out also replace all inputs of each column of several inputs at
/// once: their results have a number for each input, and then one for each such column.
namespace core {

/// Importance by attention, as means over rows.
struct AttentionMeans {
    std::vector<double> attention;      ///< (F): a_j; sums to 1
    std::vector<double> attentionInput; ///< (F): |a_j x_j|, the input of the hidden layers
};

/// Averages |a_j x_j| instead of a_j x_j, so that inputs of opposite signs do not cancel. The article's inputs are not
/// negative, so both agree for them.
/// Source: Jain and Wallace, "Attention is not Explanation" (2019); Kobayashi et al., "Attention is Not Only a Weight"
/// (2020), who weigh attention by the norm of the vector that it multiplies.
std::optional<AttentionMeans> attentionMeans(const Model& model, std::int64_t rows, const std::stop_token& stop = {});

/// Permutation importance: mean and standard deviation (divided by the number of repeats) over the repeats, all (F),
/// then a number for each column of several inputs.
struct PermutationImportance {
    std::vector<double> accuracyDrop; ///< baseline accuracy minus accuracy with the column shuffled
    std::vector<double> accuracyDeviation;
    std::vector<double> lossRise; ///< loss with the column shuffled minus baseline loss
    std::vector<double> lossDeviation;
};

/// Draws the same numbers as scikit-learn's permutation_importance(..., n_repeats=repeats, random_state=seed): every
/// input is shuffled in the same way, and so are all inputs of a column; each repeat continues from the previous
/// permutation. Takes about `repeats` * F passes over the rows. Source: Breiman, "Random Forests" (2001), section 10;
/// sklearn.inspection.permutation_importance of 1.2.
std::optional<PermutationImportance> permutationImportance(const Model& model, std::int64_t rows, std::int64_t repeats,
                                                           std::uint32_t seed, const std::stop_token& stop = {},
                                                           const ProgressCallback& onProgress = {});

/// Gradient × input: mean over the rows of |x_j dz/dx_j|, (F), where z is a row's logit.
///
/// The logit is differentiated because the gradient of the probability vanishes where the network is confident.
/// Absolute values are averaged, because a feature with opposite effects on the two classes would cancel itself.
/// The derivative includes the effect of an input on the attention to all other inputs.
/// Source: Baehrens et al., "How to Explain Individual Classification Decisions" (2010); Shrikumar et al., "Not Just a
/// Black Box" (2016).
std::optional<std::vector<double>> gradientInput(const Model& model, std::int64_t rows,
                                                 const std::stop_token& stop = {});

/// Leave-one-out: rise of the mean loss, (F), then for each column of several inputs, when an input or all inputs of a
/// column are set to their means over the rows. The network is not trained again. Takes F passes over the rows.
/// Source: Jain and Wallace, "Attention is not Explanation" (2019), who remove a word; a network of fixed inputs gets
/// a constant instead.
std::optional<std::vector<double>> leaveOneOut(const Model& model, std::int64_t rows, const std::stop_token& stop = {},
                                               const ProgressCallback& onProgress = {});

/// A logistic regression on standardised inputs: P(label 1) = sigmoid(b + sum over j of w_j (x_j - mean_j) / sd_j).
struct LogisticFit {
    std::vector<double> weights; ///< (F); 0 for a constant column, which cannot be standardised
    double intercept = 0.0;
    bool constantColumns = false; ///< at least one column is constant
};

/// Minimises sum over the rows of log(1 + exp(-s_i z_i)) + |w|^2 / 2 with s = 1 or -1 and an unpenalised intercept b,
/// to an error of at most 1e-7 in each weight. This equals scikit-learn's LogisticRegression() with its default C = 1
/// after StandardScaler(). The penalty keeps the weights finite for separable rows such as the article's.
/// All results are NaN if the rows have a single label, because no finite intercept is optimal.
/// Takes about 50 passes over the rows, which may be any rows of the data set.
/// Source: Hastie, Tibshirani and Friedman, "The Elements of Statistical Learning" (2009), section 4.4; the method is
/// Newton's with conjugate gradients, Nocedal and Wright, "Numerical Optimization" (2006), algorithm 7.1.
std::optional<LogisticFit> fitLogisticRegression(const Dataset<float>& dataset, std::span<const std::uint32_t> rows,
                                                 const std::stop_token& stop = {},
                                                 const ProgressCallback& onProgress = {});

/// The area under the ROC curve, (F), of each feature alone as a score for label 1: the probability that a row with
/// label 1 has a larger value than a row with label 0, ties counting one half. NaN if the rows have a single label.
/// Source: Mann and Whitney (1947); Hanley and McNeil, "The Meaning and Use of the Area under a ROC Curve" (1982).
std::optional<std::vector<double>> featureAuc(const Dataset<float>& dataset, std::span<const std::uint32_t> rows,
                                              const std::stop_token& stop = {},
                                              const ProgressCallback& onProgress = {});

/// Returns the weight of each column of several inputs in a logistic regression: the standard deviation over the rows
/// of its part of the logit, the sum over its inputs of w_j (x_j - mean_j) / sd_j. For a single input that is |w_j|.
std::optional<std::vector<double>> columnWeights(const Dataset<float>& dataset, std::span<const std::uint32_t> rows,
                                                 const LogisticFit& fit, const FeatureGroups& groups,
                                                 const std::stop_token& stop = {});

/// The area under the ROC curve for each column of several inputs, whose categories are scored by the share of label 1
/// among the training rows that have it. A category without training rows has the share of all of them.
std::optional<std::vector<double>> columnAuc(const Dataset<float>& dataset, std::span<const std::uint32_t> rows,
                                             const FeatureGroups& groups, const std::stop_token& stop = {});

/// Mean and standard deviation (divided by the number of rows) of every column, both (F).
struct ColumnStatistics {
    Vector<double> mean;
    /// 0 for a column that is constant up to rounding, with the bound of scikit-learn's StandardScaler.
    Vector<double> deviation;
};

/// Summarises at least one row of the data set. Blocks: two passes, to avoid cancellation. Nothing after a stop
/// request.
std::optional<ColumnStatistics> columnStatistics(const Dataset<float>& dataset, std::span<const std::uint32_t> rows,
                                                 const std::stop_token& stop = {});

} // namespace core
