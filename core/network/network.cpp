#include "core/network/network.h"

#include "core/network/dense.h"
#include "core/network/layered_head.h"
#include "core/network/linear_head.h"
#include "core/network/softmax_attention.h"

#include <algorithm>
#include <span>

namespace core {

namespace {

/// Blocks of 256 rows keep the buffers of the article's network in the second-level cache. Very wide networks
/// get shorter blocks, so that the time between two looks at a stop request stays short.
Index blockRowsFor(const ParameterLayout& layout)
{
    constexpr Index kMostRows = 256;
    constexpr Index kFewestRows = 8;
    constexpr Index kMultiplyAddsPerBlock = Index{1} << 26;
    return std::clamp(kMultiplyAddsPerBlock / layout.parameterCount(), kFewestRows, kMostRows);
}

template <typename Scalar>
std::unique_ptr<Head<Scalar>> makeHead(const NetworkShape& shape, const ParameterLayout& layout, HeadKind kind,
                                       Index blockRows)
{
    const auto layers = std::span(layout.layers()).subspan(1);
    const bool linear = shape.activation == Activation::Linear || shape.hidden.empty();
    if (linear && kind == HeadKind::Shortest)
        return std::make_unique<LinearHead<Scalar>>(layers);
    return std::make_unique<LayeredHead<Scalar>>(layers, shape.activation, blockRows);
}

} // namespace

template <typename Scalar>
Network<Scalar>::Network(const NetworkShape& shape, HeadKind headKind)
    : m_shape(shape), m_layout(shape), m_parameters(Vector<Scalar>::Zero(m_layout.parameterCount())),
      m_gradients(Vector<Scalar>::Zero(m_layout.parameterCount()))
{
    const Index rows = blockRowsFor(m_layout);
    m_head = makeHead<Scalar>(shape, m_layout, headKind, rows);
    for (Matrix<Scalar>* buffer : {&m_input, &m_attention, &m_mixed, &m_gradFeatures})
        buffer->setZero(rows, shape.features);
    for (Vector<Scalar>* buffer : {&m_labels, &m_logits, &m_gradLogits, &m_rowScratch})
        buffer->setZero(rows);
}

template <typename Scalar>
void Network<Scalar>::beginBatch(Index batchRows)
{
    m_batchRows = batchRows;
    m_gradients.setZero();
    m_head->beginBatch(m_parameters);
}

template <typename Scalar>
LossSums Network<Scalar>::forward(Index rows)
{
    denseForward<Scalar>(m_layout.attention(), m_parameters, input(rows), m_attention.topRows(rows));
    softmaxRows<Scalar>(m_attention.topRows(rows), m_rowScratch.head(rows));
    m_mixed.topRows(rows) = m_input.topRows(rows).cwiseProduct(m_attention.topRows(rows));
    m_head->forward(m_mixed.topRows(rows), m_logits.head(rows));
    return binaryCrossEntropy<Scalar>(m_logits.head(rows), m_labels.head(rows));
}

template <typename Scalar>
void Network<Scalar>::backward(Index rows)
{
    binaryCrossEntropyBackward<Scalar>(m_logits.head(rows), m_labels.head(rows), m_batchRows, m_gradLogits.head(rows));
    auto gradient = m_gradFeatures.topRows(rows);
    m_head->backward(m_mixed.topRows(rows), m_gradLogits.head(rows), gradient, m_gradients);
    gradient.array() *= m_input.topRows(rows).array();
    softmaxRowsBackward<Scalar>(m_attention.topRows(rows), gradient, m_rowScratch.head(rows));
    denseBackwardParameters<Scalar>(m_layout.attention(), m_input.topRows(rows), gradient, m_gradients);
}

template class Network<float>;
template class Network<double>;

} // namespace core
