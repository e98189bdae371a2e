#pragma once

#include <cstdint>

namespace core {

/// The phases of training one batch, in order.
enum class StepPhase { Forward, Loss, Backward, Update };

/// The measurements of training one batch. Features count from 1.
struct StepTrace {
    std::int64_t epoch = 0;   ///< from 1
    std::int64_t batch = 0;   ///< from 1, within the epoch
    std::int64_t batches = 0; ///< in an epoch
    std::int64_t rows = 0;    ///< in this batch

    /// The forward pass, before the update; means over the rows.
    struct Forward {
        std::int64_t feature = 0; ///< Experiment::featureOfInterest()
        double attention = 0.0;   ///< of that feature; 1 if the network has no attention
        std::int64_t mostAttended = 0;
        double mostAttention = 0.0;
        double probability = 0.0; ///< of label 1
    } forward;

    /// The loss of the forward pass.
    struct Loss {
        double crossEntropy = 0.0; ///< mean over the rows
        std::int64_t right = 0;    ///< rows whose probability is on the label's side of 0.5
    } loss;

    /// The gradient of the loss, and the kernel entry with the largest gradient: in the attention's kernel, or in the
    /// first layer behind it if no attention is learned.
    struct Backward {
        double gradientNorm = 0.0;     ///< over all parameters
        std::int64_t input = 0;        ///< the input feature of that weight ...
        std::int64_t output = 0;       ///< ... and the feature whose score it changes, or the unit of that layer
        bool inAttention = true;       ///< the weight belongs to the attention's kernel
        double steepestGradient = 0.0; ///< of that weight
    } backward;

    /// The update by Adam.
    struct Update {
        double learningRate = 0.0;
        double weightBefore = 0.0; ///< of the weight that `backward` names
        double weightAfter = 0.0;
        double stepNorm = 0.0; ///< over all parameters
    } update;
};

} // namespace core
