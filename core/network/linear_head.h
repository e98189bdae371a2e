#pragma once

#include "core/experiment/network_shape.h"
#include "core/network/head.h"

#include <span>
#include <vector>

namespace core {

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
