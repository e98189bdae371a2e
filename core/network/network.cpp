#include "core/network/network.h"

#include "core/network/dense.h"
#include "core/network/kernels/softmax_attention.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace core {

namespace {

/// Blocks of 256 rows keep the buffers of the article's network in the second-level cache. Very wide networks get
/// shorter blocks, so that the delay between two checks of the stop token stays short.
template <typename Scalar>
Index blockRowsFor(const ParameterLayout& layout)
{
    constexpr Index kMaxRowsPerBlock = 256;
    constexpr Index kMultiplyAddsPerBlock = Index{1} << 29;
    constexpr Index kPanel = panels::kPanelRows<Scalar>;
    const Index rows = std::min(kMultiplyAddsPerBlock / layout.parameterCount(), kMaxRowsPerBlock);
    return rows < kPanel ? kSoftmaxRows<Scalar> : rows / kPanel * kPanel;
}

template <typename Scalar>
std::unique_ptr<Head<Scalar>> makeHead(const NetworkShape& shape, const ParameterLayout& layout, HeadKind kind,
                                       Index blockRows)
{
    const auto layers = layout.head();
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
    if (!m_layout.hasAttention())
        m_attention.setOnes();
    for (Vector<Scalar>* buffer : {&m_labels, &m_logits, &m_gradLogits})
        buffer->setZero(m_blockRows);
}

/// Pads blocks to whole panels with rows of zeros, whose gradient is zero.
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
    return forwardFromScores(rows);
}

template <typename Scalar>
void Network<Scalar>::score(Index rows)
{
    const Index all = padded(rows);
    // A NaN in a row of an earlier block would spread, because NaN times zero is NaN.
    m_input.middleRows(rows, all - rows).setZero();
    if (m_layout.hasAttention())
        denseForward<Scalar>(m_layout.attention(), m_parameters, m_input.topRows(all), m_attention.topRows(all));
}

template <typename Scalar>
LossSums Network<Scalar>::forwardFromScores(Index rows)
{
    const Index all = padded(rows);
    const auto mixed = m_mixed.topRows(all);
    if (m_layout.hasAttention())
        attend<Scalar>(m_input.topRows(all), m_attention.topRows(all), mixed);
    else
        m_mixed.topRows(all) = m_input.topRows(all);
    hideFromProduct(mixed);
    m_head->forward(mixed, m_logits.head(all));
    return binaryCrossEntropy<Scalar>(m_logits.head(rows), m_labels.head(rows));
}

template <typename Scalar>
LossSums Network<Scalar>::forwardWithAttention(const ConstMatrixRef<Scalar>& attention)
{
    const Index rows = attention.rows();
    const Index all = padded(rows);
    m_attention.topRows(rows) = attention;
    m_mixed.topRows(rows) = m_input.topRows(rows).cwiseProduct(attention);
    m_mixed.middleRows(rows, all - rows).setZero();
    hideFromProduct(m_mixed.topRows(rows));
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
    if (!m_layout.hasAttention() || m_shape.attention == AttentionKind::Uniform)
        return; // nothing to train before the head
    hideFromProduct(gradient);
    attendBackward<Scalar>(input, m_attention.topRows(all), gradient);
    denseBackwardParameters<Scalar>(m_layout.attention(), input, gradient, m_gradients);
    setFrozenToZero(m_gradients);
}

/// Applies to the parameters and to their gradients.
template <typename Scalar>
void Network<Scalar>::setFrozenToZero(Vector<Scalar>& values) const
{
    if (!m_layout.hasAttention())
        return;
    const DenseSlot& slot = m_layout.attention();
    if (m_shape.attention == AttentionKind::Uniform)
        values.segment(slot.kernelOffset, slot.parameterCount()).setZero();
    for (const std::int64_t feature : m_shape.hiddenFeatures.fromSoftmax)
        kernelOf(slot, values).row(feature - 1).setZero();
}

/// Applies to the product and to its gradient.
template <typename Scalar>
void Network<Scalar>::hideFromProduct(MatrixRef<Scalar> product) const
{
    for (const std::int64_t feature : m_shape.hiddenFeatures.fromProduct)
        product.col(feature - 1).setZero();
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
    hideFromProduct(gradient);
    // An input acts in two ways: through its product with its attention, and through the attention of all features.
    const Matrix<Scalar> mixedIn = gradient.cwiseProduct(attention);
    if (m_layout.hasAttention()) {
        attendBackward<Scalar>(input, attention, gradient);
        denseBackwardInput<Scalar>(m_layout.attention(), m_parameters, gradient, m_gradInput.topRows(all));
    } else {
        m_gradInput.topRows(all).setZero();
    }
    m_gradInput.topRows(all) += mixedIn;
    return m_gradInput.topRows(rows);
}

template class Network<float>;
template class Network<double>;

template <typename Scalar>
void initialiseParameters(const ParameterLayout& layout, std::uint32_t seed, Vector<Scalar>& parameters,
                          const std::stop_token& stop)
{
    constexpr Index kDrawsPerStopCheck = Index{1} << 16U;
    // The second word separates this stream from that of the data, std::mt19937(seed).
    std::seed_seq seeds{seed, std::uint32_t{0x57454947}};
    std::mt19937_64 engine(seeds);
    parameters.setZero(layout.parameterCount());
    // The head starts with the same weights with and without attention, so that the two are comparable.
    if (!layout.hasAttention())
        engine.discard(static_cast<unsigned long long>(layout.head().front().inputs) *
                       static_cast<unsigned long long>(layout.head().front().inputs));
    for (const DenseSlot& slot : layout.layers()) {
        const double limit = std::sqrt(6.0 / static_cast<double>(slot.inputs + slot.outputs));
        auto kernel = kernelOf(slot, parameters);
        for (Index i = 0; i < kernel.size(); ++i) {
            if (i % kDrawsPerStopCheck == 0 && stop.stop_requested())
                return;
            // std::uniform_real_distribution differs between standard libraries.
            const double unit = static_cast<double>(engine() >> 11U) * 0x1p-53;
            kernel.data()[i] = static_cast<Scalar>((2.0 * unit - 1.0) * limit);
        }
    }
}

template void initialiseParameters<float>(const ParameterLayout&, std::uint32_t, Vector<float>&,
                                          const std::stop_token&);
template void initialiseParameters<double>(const ParameterLayout&, std::uint32_t, Vector<double>&,
                                           const std::stop_token&);

} // namespace core
