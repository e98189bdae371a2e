#pragma once

#include "core/analysis/importance/progress.h"
#include "core/data/dataset.h"
#include "core/experiment/experiment.h"
#include "core/experiment/reports.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace core {

/// A network to be trained from its beginning to its last epoch, of which there must be one.
struct Retraining {
    Experiment experiment;
    /// The experiment's data set, made on the thread that trains; null after a stop request.
    std::function<std::shared_ptr<const Dataset<float>>(const std::stop_token&)> dataset;
};

/// How it ended.
struct Retrained {
    TrainingOutcome::Kind outcome = TrainingOutcome::Kind::Completed;
    Evaluation test; ///< of the last epoch; empty if the loss was not finite before the end of the first

    [[nodiscard]] bool diverged() const { return outcome == TrainingOutcome::Kind::Diverged; }
};

/// Trains them, `jobs` at a time, and returns how each ended, in their order. Each depends on itself alone: the number
/// of jobs changes no bit. Blocks. Nothing after a stop request, which is honoured within a block of a batch.
/// onProgress is called by the threads that train, one at a time, and its share only grows.
std::optional<std::vector<Retrained>> retrain(std::span<const Retraining> runs, int jobs,
                                              const std::stop_token& stop = {},
                                              const ProgressCallback& onProgress = {});

} // namespace core
