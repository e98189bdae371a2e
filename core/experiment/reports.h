#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace core {

/// The result of one batch. Loss and accuracy are measured before its update of the weights.
struct BatchReport {
    std::int64_t epoch = 0;   ///< from 1
    std::int64_t batch = 0;   ///< from 1, within the epoch
    std::int64_t batches = 0; ///< in an epoch
    double loss = 0.0;
    double accuracy = 0.0;
};

/// The test rows, from the first on, on which the network is measured within an epoch: enough for a steady mean
/// attention, few enough to measure after every batch.
inline constexpr std::size_t kProbeRows = 512;

/// The network measured on a set of rows.
struct Evaluation {
    double loss = 0.0;
    double accuracy = 0.0;
    std::vector<double> attention; ///< (features), mean over the rows; sums to 1. Empty if the network has no attention
};

/// The result of one epoch.
struct EpochReport {
    std::int64_t epoch = 0; ///< from 1
    double loss = 0.0;      ///< Keras's: the mean over the epoch's samples, each before its batch's update
    double accuracy = 0.0;  ///< likewise
    double testLoss = 0.0;
    double testAccuracy = 0.0;
    std::vector<double> attention; ///< (features), mean over the test rows; empty if the network has no attention
    double seconds = 0.0;          ///< of the training pass alone, without the test and without pauses
};

/// The place where the loss became infinite or NaN, and a remedy.
struct Divergence {
    std::int64_t epoch = 0; ///< from 1
    std::int64_t batch = 0; ///< from 1, within the epoch; 0: in the test after the epoch
    double saferLearningRate = 0.0;
};

/// The end of a call of train().
struct TrainingOutcome {
    enum class Kind { Completed, Stopped, Diverged };
    Kind kind = Kind::Completed;
    double seconds = 0.0;                 ///< of all training passes so far
    std::optional<Divergence> divergence; ///< for Diverged
};

/// "completed", "stopped" or "diverged".
constexpr const char* outcomeName(TrainingOutcome::Kind kind)
{
    constexpr std::array kNames{"completed", "stopped", "diverged"};
    return kNames[static_cast<std::size_t>(kind)];
}

} // namespace core
