#pragma once

#include "core/training/model.h"

#include <cstdint>
#include <vector>

namespace core {

/// All intermediate values of one test row on its way through a network, computed in double from the model's weights.
struct RowTrace {
    std::uint32_t row = 0;         ///< in the data set
    std::vector<double> inputs;    ///< (F)
    std::vector<double> scores;    ///< (F), input of the softmax; empty without attention
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

/// Computes the trace of a test row. testRow indexes the data set's testRows; throws std::out_of_range for other
/// values.
RowTrace makeRowTrace(const Model& model, std::int64_t testRow);

} // namespace core
