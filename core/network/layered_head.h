#pragma once

#include "core/experiment/network_shape.h"
#include "core/network/head.h"

#include <span>
#include <vector>

namespace core {

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

} // namespace core
