#pragma once

#include "core/network/types.h"

namespace core {

/// Sums over samples, from which means over any number of blocks are made.
struct LossSums {
    double loss = 0.0;
    std::int64_t correct = 0;
};

/// Binary cross-entropy of logits (rows) against labels (rows) of 0 and 1, summed, with the number of samples
/// whose probability lies on the label's side of 0.5.
/// log(1 + exp(-|z|)) + max(z, 0) - z y is finite for every finite logit.
/// Source: TensorFlow, tf.nn.sigmoid_cross_entropy_with_logits.
template <typename Scalar>
LossSums binaryCrossEntropy(const ConstVectorRef<Scalar>& logits, const ConstVectorRef<Scalar>& labels)
{
    const auto z = logits.array();
    // max() may lose a NaN, the product does not.
    const auto losses = (-z.abs()).exp().log1p() + z.max(Scalar(0)) - z * labels.array();
    const auto correct = (z > Scalar(0)) == (labels.array() > Scalar(0.5));
    return {static_cast<double>(losses.sum()), static_cast<std::int64_t>(correct.count())};
}

/// gradLogits (rows) of the mean loss over a batch of `batchRows` samples, of which these rows are a part.
template <typename Scalar>
void binaryCrossEntropyBackward(const ConstVectorRef<Scalar>& logits, const ConstVectorRef<Scalar>& labels,
                                Index batchRows, VectorRef<Scalar> gradLogits)
{
    gradLogits = (logits.array().logistic() - labels.array()) / static_cast<Scalar>(batchRows);
}

} // namespace core
