#pragma once

#include "core/analysis/importance/progress.h"
#include "core/training/model.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace core {

/// Leave-one-out: how far the mean loss on the first `rows` test rows rises, (F), when the column of a feature is set
/// to its mean over those rows. The network stays as it is; nothing is trained again.
/// Blocks; F passes over the rows. Nothing after a stop request.
/// Source: Jain and Wallace, "Attention is not Explanation" (2019), who leave a word out; a network of fixed inputs
/// cannot, and gets the value that tells nothing about the row.
std::optional<std::vector<double>> leaveOneOut(const Model& model, std::int64_t rows, const std::stop_token& stop = {},
                                               const ProgressCallback& onProgress = {});

} // namespace core
