#pragma once

#include "core/analysis/faithfulness/retraining.h"
#include "core/training/model.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace core {

/// The bars of runs on shuffled labels, where there is nothing to find. Diverged runs are only counted.
struct ShuffledLabels {
    std::int64_t runs = 0;
    std::int64_t diverged = 0;
    std::vector<std::vector<double>> attention; ///< (completed runs, F)
    std::int64_t standsOut = 0;                 ///< completed runs with AttentionProfile::topStandsOut()
    double topShare = 0.0;                      ///< the largest attention of a feature in any of them
    double accuracy = 0.0;                      ///< on the test rows, mean over the completed runs
    double chance = 0.0; ///< accuracy of always giving the more frequent label of the data before the shuffles

    [[nodiscard]] std::int64_t completed() const { return runs - diverged; }
};

/// Returns the data set with its labels shuffled among all rows; each stream gives another order. Null after a stop
/// request.
std::shared_ptr<const Dataset<float>> withShuffledLabels(const Dataset<float>& dataset, std::uint32_t stream,
                                                         const std::stop_token& stop = {});

/// Trains `runs` times on shuffled labels, each time from other initial weights. Blocks; each parallel run has a copy
/// of the data set. Nothing after a stop request.
/// Source: Adebayo et al., "Sanity Checks for Saliency Maps" (2018): the data randomization test.
std::optional<ShuffledLabels> trainOnShuffledLabels(const Model& model, std::int64_t runs, int jobs,
                                                    const std::stop_token& stop = {},
                                                    const ProgressCallback& onProgress = {});

} // namespace core
