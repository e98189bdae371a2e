#pragma once

#include "core/network/kernels/types.h"

#include <cmath>
#include <cstdint>

namespace core {

/// Returns the probability of label 1 for a logit.
inline double probabilityOf(double logit)
{
    return 1.0 / (1.0 + std::exp(-logit));
}

/// Returns the logit of a probability: infinite at 0 and below, and at 1 and above.
inline double logitOf(double probability)
{
    if (probability <= 0.0)
        return -HUGE_VAL;
    return probability >= 1.0 ? HUGE_VAL : std::log(probability / (1.0 - probability));
}

/// Sums over samples; means over any number of blocks are computed from them.
struct LossSums {
    double loss = 0.0;
    std::int64_t correct = 0;

    void operator+=(const LossSums& more)
    {
        loss += more.loss;
        correct += more.correct;
    }
};

/// Returns s = -z for label 1 and z for label 0: the larger s, the worse the prediction.
/// Loss and gradient are functions of s without cancellation; for a well classified sample, z y - z or sigmoid(z) - 1
/// would lose all significant digits.
template <typename Scalar>
auto negativeMargin(const ConstVectorRef<Scalar>& logits, const ConstVectorRef<Scalar>& labels)
{
    return logits.array() * (Scalar(1) - Scalar(2) * labels.array());
}

/// Returns the summed binary cross-entropy of logits (rows) against labels (rows) of 0 and 1, and the number of samples
/// whose probability is on the label's side of 0.5.
/// log(1 + exp(-|s|)) + max(s, 0) is finite for every finite s = negativeMargin().
/// Source: TensorFlow, tf.nn.sigmoid_cross_entropy_with_logits.
template <typename Scalar>
LossSums binaryCrossEntropy(const ConstVectorRef<Scalar>& logits, const ConstVectorRef<Scalar>& labels)
{
    const auto s = negativeMargin<Scalar>(logits, labels);
    const auto losses = (-s.abs()).exp().log1p() + s.max(Scalar(0));
    const auto correct = (logits.array() > Scalar(0)) == (labels.array() > Scalar(0.5));
    return {static_cast<double>(losses.sum()), static_cast<std::int64_t>(correct.count())};
}

/// Writes gradLogits (rows) of the mean loss over a batch of `batchRows` samples, of which these rows are one block.
template <typename Scalar>
void binaryCrossEntropyBackward(const ConstVectorRef<Scalar>& logits, const ConstVectorRef<Scalar>& labels,
                                Index batchRows, VectorRef<Scalar> gradLogits)
{
    const auto scale = static_cast<Scalar>(batchRows);
    gradLogits = negativeMargin<Scalar>(logits, labels).logistic() * (Scalar(1) - Scalar(2) * labels.array()) / scale;
}

} // namespace core
