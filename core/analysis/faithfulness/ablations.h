#pragma once

#include "core/analysis/faithfulness/retraining.h"
#include "core/training/model.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace core {

/// The experiment trained to its end with three kinds of attention, from the same first weights and on the same data.
struct UniformAttention {
    double chance = 0.0; ///< accuracy of always giving the more frequent label of the test rows
    Retrained learned;   ///< the experiment as it is
    Retrained uniform;   ///< every feature has 1/F, for good
    Retrained none;      ///< no attention: a plain dense network
};

/// Accuracy on the test rows of always giving their more frequent label.
double chanceAccuracy(const Dataset<float>& dataset);

/// Trains all three. Blocks. Nothing after a stop request.
/// Source: Wiegreffe and Pinter, "Attention is not not Explanation" (2019), section 3.1.
std::optional<UniformAttention> trainWithoutAttention(const Model& model, int jobs, const std::stop_token& stop = {},
                                                      const ProgressCallback& onProgress = {});

/// The experiment trained with the golden features (and what copies them) hidden from one of the two places that look
/// at them, from the same first weights and on the same data.
struct Shortcut {
    std::vector<std::int64_t> hidden; ///< 1-based
    double chance = 0.0;              ///< accuracy of always giving the more frequent label of the test rows
    Retrained whole;                  ///< nothing is hidden
    Retrained inMask;                 ///< hidden from the product: the label can travel in the mask alone
    Retrained inValue;                ///< hidden from the softmax: the label can travel in the value alone
};

/// Trains the latter two; `whole` is the experiment trained as it is, which must have golden features.
/// Blocks; two runs. Nothing after a stop request.
/// Source: Bai et al., "Why Attentions May Not Be Interpretable?" (2021): a mask can carry the label itself.
std::optional<Shortcut> trainShortcuts(const Model& model, const Retrained& whole, int jobs,
                                       const std::stop_token& stop = {}, const ProgressCallback& onProgress = {});

} // namespace core
