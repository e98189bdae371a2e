#pragma once

#include <cstdint>

namespace core {

/// The four things that the training of a batch consists of, in their order.
enum class StepPhase { Forward, Loss, Backward, Update };

/// What happened in the training of one batch, in the numbers of that very training. Features count from 1.
struct StepTrace {
    std::int64_t epoch = 0;   ///< from 1
    std::int64_t batch = 0;   ///< from 1, within the epoch
    std::int64_t batches = 0; ///< in an epoch
    std::int64_t rows = 0;    ///< in this batch

    /// What the network as it was said of the rows; means over them.
    struct Forward {
        std::int64_t feature = 0; ///< Experiment::featureOfInterest()
        double attention = 0.0;   ///< to it; 1 for all features if the network has no attention
        std::int64_t mostAttended = 0;
        double mostAttention = 0.0;
        double probability = 0.0; ///< of label 1
    } forward;

    /// How wrong that was.
    struct Loss {
        double crossEntropy = 0.0; ///< mean over the rows
        std::int64_t right = 0;    ///< rows whose probability lies on the label's side of 0.5
    } loss;

    /// Which way the loss rises: its gradient, and the entry of a kernel where it is largest: of the attention's, or,
    /// where no attention is learned, of the first layer behind it.
    struct Backward {
        double gradientNorm = 0.0;     ///< over all parameters
        std::int64_t input = 0;        ///< the feature whose value that weight takes ...
        std::int64_t output = 0;       ///< ... and the feature whose attention it moves, or the unit of that layer
        bool inAttention = true;       ///< the weight is one of the attention's kernel
        double steepestGradient = 0.0; ///< of that weight
    } backward;

    /// Adam's step against it.
    struct Update {
        double learningRate = 0.0;
        double weightBefore = 0.0; ///< of the weight that `backward` names
        double weightAfter = 0.0;
        double stepNorm = 0.0; ///< over all parameters
    } update;
};

} // namespace core
