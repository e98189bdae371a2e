#include "core/network/linear_head.h"

#include "core/network/dense.h"

namespace core {

template <typename Scalar>
LinearHead<Scalar>::LinearHead(std::span<const DenseSlot> layers) : m_layers(layers.begin(), layers.end())
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
    m_gradSum = 0;
    m_inputSum.front().setZero();
    m_constant = 0;
    for (std::size_t l = m_layers.size(); l-- > 0;) {
        m_sensitivity[l].noalias() = kernelOf(m_layers[l], parameters) * m_sensitivity[l + 1];
        m_constant += biasOf(m_layers[l], parameters).dot(m_sensitivity[l + 1]);
    }
}

template <typename Scalar>
void LinearHead<Scalar>::forward(const ConstMatrixRef<Scalar>& mixed, VectorRef<Scalar> logits)
{
    logits.noalias() = mixed * m_sensitivity.front();
    logits.array() += m_constant;
}

template <typename Scalar>
void LinearHead<Scalar>::backward(const ConstMatrixRef<Scalar>& mixed, const ConstVectorRef<Scalar>& gradLogits,
                                  MatrixRef<Scalar> gradMixed, Vector<Scalar>& /*gradients*/)
{
    gradMixed.noalias() = gradLogits * m_sensitivity.front().transpose();
    m_inputSum.front().noalias() += mixed.transpose() * gradLogits;
    m_gradSum += gradLogits.sum();
}

template <typename Scalar>
void LinearHead<Scalar>::endBatch(Vector<Scalar>& gradients)
{
    for (std::size_t l = 0; l < m_layers.size(); ++l) {
        kernelOf(m_layers[l], gradients).noalias() = m_inputSum[l] * m_sensitivity[l + 1].transpose();
        biasOf(m_layers[l], gradients) = m_sensitivity[l + 1] * m_gradSum;
        if (l + 1 == m_layers.size())
            break;
        m_inputSum[l + 1].noalias() = kernelOf(m_layers[l], *m_parameters).transpose() * m_inputSum[l];
        m_inputSum[l + 1] += biasOf(m_layers[l], *m_parameters) * m_gradSum;
    }
}

template class LinearHead<float>;
template class LinearHead<double>;

} // namespace core
