#pragma once

#include "core/experiment/network_shape.h"
#include "core/network/kernels/types.h"

#include <memory>
#include <span>
#include <vector>

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

/// The head layer by layer: for activations that are not linear, and the reference for the one that is.
template <typename Scalar>
class LayeredHead final : public Head<Scalar> {
public:
    /// `blockRows` is the largest number of rows that a block will have.
    LayeredHead(std::span<const DenseSlot> layers, Activation activation, Index blockRows);

    void beginBatch(const Vector<Scalar>& parameters) override;
    void forward(const ConstMatrixRef<Scalar>& mixed, VectorRef<Scalar> logits) override;
    void backward(const ConstMatrixRef<Scalar>& mixed, const ConstVectorRef<Scalar>& gradLogits,
                  MatrixRef<Scalar> gradMixed, Vector<Scalar>& gradients) override;
    void endBatch(Vector<Scalar>& /*gradients*/) override {}

private:
    std::vector<DenseSlot> m_layers;
    Activation m_activation;
    const Vector<Scalar>* m_parameters = nullptr;
    std::vector<Matrix<Scalar>> m_outputs;   ///< of each layer, after its activation: (blockRows, outputs)
    std::vector<Matrix<Scalar>> m_gradients; ///< of each layer's weighted sums: (blockRows, outputs)
};

/// The head when every hidden layer is linear: a chain of matrices, which collapses to one dense layer, z = u0 . m + c.
///
/// With d the loss's derivative with respect to z, every gradient of the chain is an outer product that
/// needs only the batch sums of d m and of d: the gradients of the collapsed layer. That is exact, and costs
/// F multiply-adds a sample instead of one for each parameter.
template <typename Scalar>
class LinearHead final : public Head<Scalar> {
public:
    explicit LinearHead(std::span<const DenseSlot> layers);

    void beginBatch(const Vector<Scalar>& parameters) override;
    void forward(const ConstMatrixRef<Scalar>& mixed, VectorRef<Scalar> logits) override;
    void backward(const ConstMatrixRef<Scalar>& mixed, const ConstVectorRef<Scalar>& gradLogits,
                  MatrixRef<Scalar> gradMixed, Vector<Scalar>& gradients) override;
    void endBatch(Vector<Scalar>& gradients) override;

private:
    std::vector<DenseSlot> m_layers;
    DenseSlot m_collapsedSlot;           ///< (F, 1)
    Vector<Scalar> m_collapsed;          ///< u0 and c
    Vector<Scalar> m_collapsedGradients; ///< the sums of d m and of d
    const Vector<Scalar>* m_parameters = nullptr;
    /// m_sensitivity[l]: derivative of the logit with respect to the input of layer l; one past the end is the 1 of z.
    std::vector<Vector<Scalar>> m_sensitivity;
    /// m_inputSum[l]: the sum of d times the input of layer l. Layer 0's is collected, the others follow from it.
    std::vector<Vector<Scalar>> m_inputSum;
};

} // namespace core
