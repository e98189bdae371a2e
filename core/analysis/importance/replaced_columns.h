#pragma once

#include "core/analysis/importance/progress.h"
#include "core/data/feature_groups.h"
#include "core/network/binary_cross_entropy.h"
#include "core/network/kernels/types.h"
#include "core/training/model.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace core {

/// Writes the replacements of the inputs of the test rows from `first` on: values (rows, F).
using Replacement = std::function<void(std::int64_t first, MatrixRef<float> values)>;

/// Evaluates a network F times on its first `rows` test rows, each time with one input replaced, and then once for each
/// group of several inputs, with all of them replaced. Returns the sums over the rows: (F), then those groups.
///
/// One changed input x_j changes the scores of a row by (new - old) times row j of the attention's kernel, so the
/// scores are updated with F multiply-adds instead of F * F.
/// Blocks. Nothing after a stop request, which is checked for every column of every block.
std::optional<std::vector<LossSums>> measureReplacedColumns(const Model& model, std::int64_t rows,
                                                            const Replacement& replacement,
                                                            const std::stop_token& stop = {},
                                                            const ProgressCallback& onProgress = {},
                                                            const FeatureGroups& groups = {});

/// Evaluates the same rows without a replacement.
std::optional<LossSums> measureTestRows(const Model& model, std::int64_t rows, const std::stop_token& stop = {});

} // namespace core
