#pragma once

#include "core/network/kernels/types.h"

/// The softmax in plain Eigen: what core/network/softmax_attention.h is checked against.
namespace plain {

using core::ConstMatrixRef;
using core::Index;
using core::MatrixRef;
using core::VectorRef;

/// Row-wise softmax, in place: scores (rows, F) -> attention (rows, F), each row in [0, 1] and summing to 1.
/// The row maximum is subtracted first, so exp() cannot overflow. `rowScratch` (rows) is overwritten.
/// Source: Goodfellow, Bengio, Courville, "Deep Learning" (2016), section 4.1.
template <typename Scalar>
void softmaxRows(MatrixRef<Scalar> scores, VectorRef<Scalar> rowScratch)
{
    // Column by column: each feature is contiguous over the rows, a row is not.
    rowScratch = scores.col(0);
    for (Index feature = 1; feature < scores.cols(); ++feature)
        rowScratch = rowScratch.cwiseMax(scores.col(feature));
    for (Index feature = 0; feature < scores.cols(); ++feature)
        scores.col(feature) = (scores.col(feature) - rowScratch).array().exp().matrix();
    rowScratch = scores.col(0);
    for (Index feature = 1; feature < scores.cols(); ++feature)
        rowScratch += scores.col(feature);
    rowScratch = rowScratch.cwiseInverse();
    for (Index feature = 0; feature < scores.cols(); ++feature)
        scores.col(feature).array() *= rowScratch.array();
}

/// Turns the gradient of the attention into that of the scores, in place; both are (rows, F).
/// `rowScratch` (rows) is overwritten.
template <typename Scalar>
void softmaxRowsBackward(const ConstMatrixRef<Scalar>& attention, MatrixRef<Scalar> gradient,
                         VectorRef<Scalar> rowScratch)
{
    rowScratch.setZero();
    for (Index feature = 0; feature < attention.cols(); ++feature)
        rowScratch.array() += attention.col(feature).array() * gradient.col(feature).array();
    for (Index feature = 0; feature < attention.cols(); ++feature)
        gradient.col(feature).array() = attention.col(feature).array() * (gradient.col(feature) - rowScratch).array();
}

} // namespace plain
