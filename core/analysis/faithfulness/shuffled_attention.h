#pragma once

#include "core/analysis/faithfulness/by_label.h"
#include "core/analysis/importance/progress.h"
#include "core/training/model.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace core {

/// The effect of shuffling the attention among the features of a fixed network.
struct ShuffledAttention {
    struct Row {
        bool label = false;
        double probability = 0.0; ///< of label 1, with the learned attention
        double change = 0.0;  ///< median over the shuffles of |p' - p|: for two classes, their total variation distance
        bool flipped = false; ///< at least half of the shuffles change the predicted label
    };
    /// All zero without rows.
    struct Summary {
        std::int64_t rows = 0;
        double change = 0.0;  ///< mean over the rows
        double flipped = 0.0; ///< share of the rows
    };

    std::int64_t permutations = 0;
    std::vector<Row> rows;
    ByLabel<Summary> summary;
};

/// Shuffles the attention of each of the first `rows` test rows `permutations` times, independently. The shuffles use a
/// separate stream that is seeded by the experiment's seed.
/// Blocks: rows times permutations forward passes. Nothing after a stop request.
/// Source: Jain and Wallace, "Attention is not Explanation" (2019), section 4.2.1.
std::optional<ShuffledAttention> shuffleAttention(const Model& model, std::int64_t rows, std::int64_t permutations,
                                                  const std::stop_token& stop = {},
                                                  const ProgressCallback& onProgress = {});

} // namespace core
