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

/// The inputs (F) of a test row, which is an index into the data set's testRows and must be below their number.
std::vector<double> rowInputs(const Model& model, std::int64_t testRow);

/// Of a network with attention, the scores (F) that inputs (F) lead to: score_j = b_j + sum over i of x_i K_ij.
std::vector<double> attentionScores(const Model& model, const std::vector<double>& inputs);

/// testRow as for rowInputs().
RowTrace makeRowTrace(const Model& model, std::int64_t testRow);

} // namespace core
