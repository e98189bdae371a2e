#include "core/network/layered_head.h"

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

} // namespace core
