#pragma once

#include "core/network/kernels/types.h"

#include <memory>

namespace core {

/// The part of the network behind the attention: from the mixed inputs (rows, F) to one logit a row.
/// A batch is fed in blocks: beginBatch, then forward and backward for each block, then endBatch.
/// `gradients` is the flat vector of all parameters' gradients, zero before the first block.
template <typename Scalar>
class Head {
public:
    Head() = default;
    Head(const Head&) = delete;
    Head& operator=(const Head&) = delete;
    virtual ~Head() = default;

    /// Takes note of the parameters, which must stay unchanged until endBatch or the last forward.
    virtual void beginBatch(const Vector<Scalar>& parameters) = 0;
    /// mixed (rows, F) -> logits (rows).
    virtual void forward(const ConstMatrixRef<Scalar>& mixed, VectorRef<Scalar> logits) = 0;
    /// gradLogits (rows) -> gradMixed (rows, F), for the block that forward saw last. May add to the gradients.
    virtual void backward(const ConstMatrixRef<Scalar>& mixed, const ConstVectorRef<Scalar>& gradLogits,
                          MatrixRef<Scalar> gradMixed, Vector<Scalar>& gradients) = 0;
    /// Makes the head's gradients of the whole batch complete.
    virtual void endBatch(Vector<Scalar>& gradients) = 0;
};

} // namespace core
