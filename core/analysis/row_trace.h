#pragma once

#include "core/training/model.h"

#include <cstdint>
#include <vector>

namespace core {

/// One row of the test set on its way through a network: every number between its inputs and the answer.
/// Worked out layer by layer in double from the model's weights.
struct RowTrace {
    std::uint32_t row = 0;         ///< in the data set
    std::vector<double> inputs;    ///< (F)
    std::vector<double> scores;    ///< (F), what softmax gets; empty if the network has no attention
    double largestScore = 0.0;     ///< subtracted before exp(), so that it cannot overflow
    double exponentialSum = 0.0;   ///< of exp(score - largestScore)
    std::vector<double> attention; ///< (F); 1 each if the network has no attention
    std::vector<double> mixed;     ///< (F), input times attention

    struct Layer {
        std::vector<double> sums;    ///< (units), before the activation
        std::vector<double> outputs; ///< (units)
    };
    std::vector<Layer> hidden;
    double logit = 0.0;
    double probability = 0.0; ///< of label 1
    bool label = false;
};

/// Follows a test row; testRow is an index into the data set's testRows. Throws std::out_of_range for any other number.
RowTrace makeRowTrace(const Model& model, std::int64_t testRow);

} // namespace core
