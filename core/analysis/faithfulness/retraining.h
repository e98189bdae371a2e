#pragma once

#include "core/analysis/importance/progress.h"
#include "core/data/dataset.h"
#include "core/experiment/experiment.h"
#include "core/experiment/reports.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace core {

/// A network to be trained from its initial weights to its last epoch; at least one epoch.
struct Retraining {
    Experiment experiment;
    /// Returns the experiment's data set; called on the training thread. Null after a stop request.
    std::function<std::shared_ptr<const Dataset<float>>(const std::stop_token&)> dataset;
};

/// The result of a training.
struct Retrained {
    TrainingOutcome::Kind outcome = TrainingOutcome::Kind::Completed;
    Evaluation test; ///< of the last epoch; empty if the loss was not finite in the first

    [[nodiscard]] bool diverged() const { return outcome == TrainingOutcome::Kind::Diverged; }
};

/// Trains the networks, `jobs` at a time, and returns the results in order. The number of jobs changes no bit. Blocks.
/// Nothing after a stop request, which takes effect within a block of a batch.
/// onProgress is called by the training threads, one at a time, with an increasing share.
std::optional<std::vector<Retrained>> retrain(std::span<const Retraining> runs, int jobs,
                                              const std::stop_token& stop = {},
                                              const ProgressCallback& onProgress = {});

} // namespace core
