#pragma once

#include "core/training/model.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace core {

/// What the attention itself says about the features, as means over rows.
struct AttentionMeans {
    std::vector<double> attention;      ///< (F): a_j; sums to 1
    std::vector<double> attentionInput; ///< (F): |a_j x_j|, what reaches the hidden layers
};

/// Over the first `rows` test rows. The size of the product is averaged, not the product, so that inputs of either sign
/// do not cancel: for the article's inputs, none negative, both are the same.
/// Blocks. Nothing after a stop request.
/// Source: Jain and Wallace, "Attention is not Explanation" (2019); Kobayashi et al., "Attention is Not Only a Weight"
/// (2020), who weigh attention by the size of what it is multiplied with.
std::optional<AttentionMeans> attentionMeans(const Model& model, std::int64_t rows, const std::stop_token& stop = {});

} // namespace core
