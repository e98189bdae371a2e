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
template <typename Scalar>
Index blockRowsFor(const ParameterLayout& layout)
{
    constexpr Index kMostRows = 256;
    constexpr Index kMultiplyAddsPerBlock = Index{1} << 29;
    constexpr Index kPanel = panels::kPanelRows<Scalar>;
    const Index rows = std::min(kMultiplyAddsPerBlock / layout.parameterCount(), kMostRows);
    return rows < kPanel ? kSoftmaxRows<Scalar> : rows / kPanel * kPanel;
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
    : m_shape(shape), m_layout(shape), m_blockRows(blockRowsFor<Scalar>(m_layout)),
      m_parameters(Vector<Scalar>::Zero(m_layout.parameterCount())),
      m_gradients(Vector<Scalar>::Zero(m_layout.parameterCount()))
{
    m_head = makeHead<Scalar>(shape, m_layout, headKind, m_blockRows);
    for (Matrix<Scalar>* buffer : {&m_input, &m_attention, &m_mixed, &m_gradFeatures})
        *buffer = blockBuffer<Scalar>(m_blockRows, shape.features);
    for (Vector<Scalar>* buffer : {&m_labels, &m_logits, &m_gradLogits})
        buffer->setZero(m_blockRows);
}

/// Blocks are padded with rows of zeros, whose gradient is zero, to whole panels.
template <typename Scalar>
Index Network<Scalar>::padded(Index rows) const
{
    const Index panel = std::min(panels::kPanelRows<Scalar>, m_blockRows);
    return (rows + panel - 1) / panel * panel;
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
    score(rows);
    return answer(rows);
}

template <typename Scalar>
void Network<Scalar>::score(Index rows)
{
    const Index all = padded(rows);
    // Rows left from an earlier block would do no harm but for a NaN of theirs, which times zero is NaN.
    m_input.middleRows(rows, all - rows).setZero();
    denseForward<Scalar>(m_layout.attention(), m_parameters, m_input.topRows(all), m_attention.topRows(all));
}

template <typename Scalar>
LossSums Network<Scalar>::answer(Index rows)
{
    const Index all = padded(rows);
    const auto mixed = m_mixed.topRows(all);
    attend<Scalar>(m_input.topRows(all), m_attention.topRows(all), mixed);
    m_head->forward(mixed, m_logits.head(all));
    return binaryCrossEntropy<Scalar>(m_logits.head(rows), m_labels.head(rows));
}

template <typename Scalar>
LossSums Network<Scalar>::answerWith(const ConstMatrixRef<Scalar>& attention)
{
    const Index rows = attention.rows();
    const Index all = padded(rows);
    m_attention.topRows(rows) = attention;
    m_mixed.topRows(rows) = m_input.topRows(rows).cwiseProduct(attention);
    m_mixed.middleRows(rows, all - rows).setZero();
    m_head->forward(m_mixed.topRows(all), m_logits.head(all));
    return binaryCrossEntropy<Scalar>(m_logits.head(rows), m_labels.head(rows));
}

template <typename Scalar>
void Network<Scalar>::backward(Index rows)
{
    const Index all = padded(rows);
    binaryCrossEntropyBackward<Scalar>(m_logits.head(rows), m_labels.head(rows), m_batchRows, m_gradLogits.head(rows));
    m_gradLogits.segment(rows, all - rows).setZero();
    const auto input = m_input.topRows(all);
    auto gradient = m_gradFeatures.topRows(all);
    m_head->backward(m_mixed.topRows(all), m_gradLogits.head(all), gradient, m_gradients);
    attendBackward<Scalar>(input, m_attention.topRows(all), gradient);
    denseBackwardParameters<Scalar>(m_layout.attention(), input, gradient, m_gradients);
}

template <typename Scalar>
ConstMatrixRef<Scalar> Network<Scalar>::inputGradient(Index rows)
{
    const Index all = padded(rows);
    if (m_gradInput.size() == 0)
        m_gradInput = blockBuffer<Scalar>(m_blockRows, m_shape.features);
    m_gradLogits.head(rows).setOnes();
    m_gradLogits.segment(rows, all - rows).setZero();
    const auto input = m_input.topRows(all);
    const auto attention = m_attention.topRows(all);
    auto gradient = m_gradFeatures.topRows(all);
    m_head->backward(m_mixed.topRows(all), m_gradLogits.head(all), gradient, m_gradients);
    // An input is looked at twice: it is mixed in with its attention, and it moves everybody's attention.
    const Matrix<Scalar> mixedIn = gradient.cwiseProduct(attention);
    attendBackward<Scalar>(input, attention, gradient);
    denseBackwardInput<Scalar>(m_layout.attention(), m_parameters, gradient, m_gradInput.topRows(all));
    m_gradInput.topRows(all) += mixedIn;
    return m_gradInput.topRows(rows);
}

template class Network<float>;
template class Network<double>;

} // namespace core
