#pragma once

#include "core/analysis/importance/progress.h"
#include "core/training/model.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace core {

/// How much worse the network gets without what a feature tells about its row; mean and standard deviation (divided by
/// the number of repeats) over the repeats. All are (F).
struct PermutationImportance {
    std::vector<double> accuracyDrop; ///< baseline accuracy minus that with the column shuffled
    std::vector<double> accuracyDeviation;
    std::vector<double> lossRise; ///< loss with the column shuffled minus the baseline
    std::vector<double> lossDeviation;
};

/// On the first `rows` test rows. Draw for draw scikit-learn's permutation_importance(..., n_repeats=repeats,
/// random_state=seed): every column is shuffled in the same way, and a repeat goes on from the one before.
/// Blocks; about `repeats` * F passes over the rows. Nothing after a stop request.
/// Source: Breiman, "Random Forests" (2001), section 10; sklearn.inspection.permutation_importance of 1.2.
std::optional<PermutationImportance> permutationImportance(const Model& model, std::int64_t rows, std::int64_t repeats,
                                                           std::uint32_t seed, const std::stop_token& stop = {},
                                                           const ProgressCallback& onProgress = {});

} // namespace core
