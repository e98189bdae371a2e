#pragma once

#include "core/experiment/network_shape.h"
#include "core/network/kernels/types.h"

#include <span>
#include <vector>

namespace core {

/// The part of the network behind the attention: from the mixed inputs (rows, F) to one logit per row.
/// A batch is processed in blocks: beginBatch(), then forward() and backward() for each block, then endBatch().
/// `gradients` is the flat vector of the gradients of all parameters, zero before the first block.
template <typename Scalar>
class Head {
public:
    Head() = default;
    Head(const Head&) = delete;
    Head& operator=(const Head&) = delete;
    virtual ~Head() = default;

    /// Keeps a reference to the parameters, which must stay unchanged until endBatch() or the last forward().
    virtual void beginBatch(const Vector<Scalar>& parameters) = 0;
    /// Computes mixed (rows, F) -> logits (rows).
    virtual void forward(const ConstMatrixRef<Scalar>& mixed, VectorRef<Scalar> logits) = 0;
    /// Computes gradLogits (rows) -> gradMixed (rows, F) for the block of the last forward(). May add to the gradients.
    virtual void backward(const ConstMatrixRef<Scalar>& mixed, const ConstVectorRef<Scalar>& gradLogits,
                          MatrixRef<Scalar> gradMixed, Vector<Scalar>& gradients) = 0;
    /// Completes the head's gradients of the whole batch.
    virtual void endBatch(Vector<Scalar>& gradients) = 0;
};

/// Computes the head layer by layer: for nonlinear activations, and as the reference for LinearHead.
template <typename Scalar>
class LayeredHead final : public Head<Scalar> {
public:
    /// `blockRows` is the maximum number of rows of a block.
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

/// Computes the head for linear hidden layers: a chain of matrices, which collapses to one dense layer, z = u0 . m + c.
///
/// With d the derivative of the loss with respect to z, every gradient of the chain is an outer product that needs only
/// the batch sums of d m and of d, which are the gradients of the collapsed layer. This is exact, and costs F
/// multiply-adds per sample instead of one per parameter.
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
    /// m_sensitivity[l] is the derivative of the logit with respect to the input of layer l; the last entry is 1.
    std::vector<Vector<Scalar>> m_sensitivity;
    /// m_inputSum[l] is the sum of d times the input of layer l. The others follow from that of layer 0.
    std::vector<Vector<Scalar>> m_inputSum;
};

} // namespace core
