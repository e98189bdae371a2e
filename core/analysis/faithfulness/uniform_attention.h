#pragma once

#include "core/analysis/faithfulness/retraining.h"
#include "core/training/model.h"

#include <optional>
#include <stop_token>

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

} // namespace core
