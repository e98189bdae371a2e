#include "core/network/linear_head.h"

#include "core/network/dense.h"

namespace core {

template <typename Scalar>
LinearHead<Scalar>::LinearHead(std::span<const DenseSlot> layers)
    : m_layers(layers.begin(), layers.end()), m_collapsedSlot{"collapsed", m_layers.front().inputs, 1, 0,
                                                              m_layers.front().inputs},
      m_collapsed(Vector<Scalar>::Zero(m_collapsedSlot.parameterCount())),
      m_collapsedGradients(Vector<Scalar>::Zero(m_collapsedSlot.parameterCount()))
{
    for (const DenseSlot& layer : m_layers) {
        m_sensitivity.emplace_back(Vector<Scalar>::Zero(layer.inputs));
        m_inputSum.emplace_back(Vector<Scalar>::Zero(layer.inputs));
    }
    m_sensitivity.emplace_back(Vector<Scalar>::Ones(1));
}

template <typename Scalar>
void LinearHead<Scalar>::beginBatch(const Vector<Scalar>& parameters)
{
    m_parameters = &parameters;
    m_collapsedGradients.setZero();
    Scalar constant = 0;
    for (std::size_t l = m_layers.size(); l-- > 0;) {
        m_sensitivity[l].noalias() = kernelOf(m_layers[l], parameters) * m_sensitivity[l + 1];
        constant += biasOf(m_layers[l], parameters).dot(m_sensitivity[l + 1]);
    }
    m_collapsed << m_sensitivity.front(), constant;
}

template <typename Scalar>
void LinearHead<Scalar>::forward(const ConstMatrixRef<Scalar>& mixed, VectorRef<Scalar> logits)
{
    denseForward<Scalar>(m_collapsedSlot, m_collapsed, mixed, logits);
}

template <typename Scalar>
void LinearHead<Scalar>::backward(const ConstMatrixRef<Scalar>& mixed, const ConstVectorRef<Scalar>& gradLogits,
                                  MatrixRef<Scalar> gradMixed, Vector<Scalar>& /*gradients*/)
{
    denseBackwardParameters<Scalar>(m_collapsedSlot, mixed, gradLogits, m_collapsedGradients);
    denseBackwardInput<Scalar>(m_collapsedSlot, m_collapsed, gradLogits, gradMixed);
}

template <typename Scalar>
void LinearHead<Scalar>::endBatch(Vector<Scalar>& gradients)
{
    m_inputSum.front() = m_collapsedGradients.head(m_collapsedSlot.inputs);
    const Scalar gradSum = m_collapsedGradients(m_collapsedSlot.biasOffset);
    for (std::size_t l = 0; l < m_layers.size(); ++l) {
        kernelOf(m_layers[l], gradients).noalias() = m_inputSum[l] * m_sensitivity[l + 1].transpose();
        biasOf(m_layers[l], gradients) = m_sensitivity[l + 1] * gradSum;
        if (l + 1 == m_layers.size())
            break;
        m_inputSum[l + 1].noalias() = kernelOf(m_layers[l], *m_parameters).transpose() * m_inputSum[l];
        m_inputSum[l + 1] += biasOf(m_layers[l], *m_parameters) * gradSum;
    }
}

template class LinearHead<float>;
template class LinearHead<double>;

} // namespace core
