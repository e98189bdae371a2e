#pragma once

#include "core/analysis/faithfulness/retraining.h"
#include "core/training/model.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace core {

/// The experiment trained with three kinds of attention, from the same initial weights and on the same data.
struct UniformAttention {
    double chance = 0.0; ///< accuracy of always giving the more frequent label of the test rows
    Retrained learned;   ///< the experiment as it is
    Retrained uniform;   ///< 1/F for every feature, frozen
    Retrained none;      ///< a plain dense network
};

/// Trains all three. Blocks. Nothing after a stop request.
/// Source: Wiegreffe and Pinter, "Attention is not not Explanation" (2019), section 3.1.
std::optional<UniformAttention> trainWithoutAttention(const Model& model, int jobs, const std::stop_token& stop = {},
                                                      const ProgressCallback& onProgress = {});

/// The experiment trained with the golden features and their duplicates hidden from one of the two places that read
/// them, from the same initial weights and on the same data.
struct Shortcut {
    std::vector<std::int64_t> hidden; ///< 1-based
    double chance = 0.0;              ///< accuracy of always giving the more frequent label of the test rows
    Retrained whole;                  ///< nothing is hidden
    Retrained inMask;                 ///< hidden from the product: only the mask can carry the label
    Retrained inValue;                ///< hidden from the softmax: only the value can carry the label
};

/// Trains inMask and inValue; `whole` is the result of the unchanged experiment, which must have golden features.
/// Blocks: two runs. Nothing after a stop request.
/// Source: Bai et al., "Why Attentions May Not Be Interpretable?" (2021): a mask can carry the label itself.
std::optional<Shortcut> trainShortcuts(const Model& model, const Retrained& whole, int jobs,
                                       const std::stop_token& stop = {}, const ProgressCallback& onProgress = {});

} // namespace core
