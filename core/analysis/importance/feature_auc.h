#pragma once

#include "core/analysis/importance/progress.h"
#include "core/data/dataset.h"

#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace core {

/// The area under the ROC curve, (F), of each feature taken alone as a score for label 1: the chance that a row with
/// label 1 has the larger value than one with label 0, equal values counting half. Below 0.5 label 1 has the smaller
/// values. Not a number if the rows hold one label only.
/// Blocks. Nothing after a stop request.
/// Source: Mann and Whitney (1947); Hanley and McNeil, "The Meaning and Use of the Area under a ROC Curve" (1982).
std::optional<std::vector<double>> featureAuc(const Dataset<float>& dataset, std::span<const std::uint32_t> rows,
                                              const std::stop_token& stop = {},
                                              const ProgressCallback& onProgress = {});

} // namespace core
