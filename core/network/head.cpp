#include "core/network/head.h"

#include "core/network/activation.h"
#include "core/network/dense.h"

namespace core {

template <typename Scalar>
LayeredHead<Scalar>::LayeredHead(std::span<const DenseSlot> layers, Activation activation, Index blockRows)
    : m_layers(layers.begin(), layers.end()), m_activation(activation)
{
    for (const DenseSlot& layer : m_layers) {
        m_outputs.push_back(blockBuffer<Scalar>(blockRows, layer.outputs));
        m_gradients.push_back(blockBuffer<Scalar>(blockRows, layer.outputs));
    }
}

template <typename Scalar>
void LayeredHead<Scalar>::beginBatch(const Vector<Scalar>& parameters)
{
    m_parameters = &parameters;
}

template <typename Scalar>
void LayeredHead<Scalar>::forward(const ConstMatrixRef<Scalar>& mixed, VectorRef<Scalar> logits)
{
    const Index rows = mixed.rows();
    const std::size_t last = m_layers.size() - 1;
    for (std::size_t l = 0; l <= last; ++l) {
        const ConstMatrixRef<Scalar> input = l == 0 ? mixed : ConstMatrixRef<Scalar>(m_outputs[l - 1].topRows(rows));
        denseForward<Scalar>(m_layers[l], *m_parameters, input, m_outputs[l].topRows(rows));
        if (l < last)
            activate<Scalar>(m_activation, m_outputs[l].topRows(rows));
    }
    logits = m_outputs[last].col(0).head(rows);
}

template <typename Scalar>
void LayeredHead<Scalar>::backward(const ConstMatrixRef<Scalar>& mixed, const ConstVectorRef<Scalar>& gradLogits,
                                   MatrixRef<Scalar> gradMixed, Vector<Scalar>& gradients)
{
    const Index rows = mixed.rows();
    m_gradients.back().col(0).head(rows) = gradLogits;
    for (std::size_t l = m_layers.size(); l-- > 1;) {
        denseBackwardParameters<Scalar>(m_layers[l], m_outputs[l - 1].topRows(rows), m_gradients[l].topRows(rows),
                                        gradients);
        denseBackwardInput<Scalar>(m_layers[l], *m_parameters, m_gradients[l].topRows(rows),
                                   m_gradients[l - 1].topRows(rows));
        activationBackward<Scalar>(m_activation, m_outputs[l - 1].topRows(rows), m_gradients[l - 1].topRows(rows));
    }
    denseBackwardParameters<Scalar>(m_layers[0], mixed, m_gradients[0].topRows(rows), gradients);
    denseBackwardInput<Scalar>(m_layers[0], *m_parameters, m_gradients[0].topRows(rows), gradMixed);
}

template class LayeredHead<float>;
template class LayeredHead<double>;

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
