#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace core {

/// What one batch gave. The loss and accuracy are those before the batch's own update of the weights.
struct BatchReport {
    std::int64_t epoch = 0;   ///< from 1
    std::int64_t batch = 0;   ///< from 1, within the epoch
    std::int64_t batches = 0; ///< in an epoch
    double loss = 0.0;
    double accuracy = 0.0;
};

/// The network measured on a set of rows.
struct Evaluation {
    double loss = 0.0;
    double accuracy = 0.0;
    std::vector<double> attention; ///< (features), mean over the rows; sums to 1. Empty if the network has no attention
};

/// What one epoch gave.
struct EpochReport {
    std::int64_t epoch = 0; ///< from 1
    double loss = 0.0;      ///< Keras's: the mean over the epoch's samples, each before its batch's update
    double accuracy = 0.0;  ///< likewise
    double testLoss = 0.0;
    double testAccuracy = 0.0;
    std::vector<double> attention; ///< (features), mean over the test rows; empty if the network has no attention
    double seconds = 0.0;          ///< of the training pass alone, without the test and without pauses
};

/// Where the loss stopped being a finite number, and what to try.
struct Divergence {
    std::int64_t epoch = 0; ///< from 1
    std::int64_t batch = 0; ///< from 1, within the epoch; 0: in the test after the epoch
    double saferLearningRate = 0.0;
};

/// How a call of train() ended.
struct TrainingOutcome {
    enum class Kind { Completed, Stopped, Diverged };
    Kind kind = Kind::Completed;
    double seconds = 0.0;                 ///< of all training passes so far
    std::optional<Divergence> divergence; ///< for Diverged
};

/// "completed", "stopped" or "diverged".
const char* outcomeName(TrainingOutcome::Kind kind);

} // namespace core
