#include "core/training/step_tracer.h"

#include "core/network/kernels/types.h"

namespace core {

namespace {

/// Returns the layer whose largest gradient is recorded.
template <typename Scalar>
const DenseSlot& tracedSlot(const Network<Scalar>& network)
{
    return network.shape().attention == AttentionKind::Softmax ? network.layout().attention()
                                                               : network.layout().head().front();
}

} // namespace

template <typename Scalar>
void StepTracer<Scalar>::begin()
{
    m_trace = {};
    m_attention.resize(0);
    m_probability = 0.0;
}

template <typename Scalar>
void StepTracer<Scalar>::addBlock(const Network<Scalar>& network, Index rows, std::int64_t right)
{
    if (m_attention.size() == 0)
        m_attention.setZero(network.shape().features);
    m_attention += network.attention(rows).colwise().sum().transpose().template cast<double>();
    m_probability += network.logits(rows).array().template cast<double>().logistic().sum();
    m_trace.rows += rows;
    m_trace.loss.right += right;
}

template <typename Scalar>
void StepTracer<Scalar>::beforeUpdate(const Network<Scalar>& network)
{
    Index input = 0;
    Index output = 0;
    const DenseSlot& slot = tracedSlot(network);
    const auto kernel = kernelOf(slot, network.gradients());
    kernel.cwiseAbs().maxCoeff(&input, &output);
    m_trace.backward = {network.gradients().template cast<double>().norm(), input + 1, output + 1,
                        network.shape().attention == AttentionKind::Softmax,
                        static_cast<double>(kernel(input, output))};
    m_trace.update.weightBefore = static_cast<double>(kernelOf(slot, network.parameters())(input, output));
}

template <typename Scalar>
void StepTracer<Scalar>::afterUpdate(const Network<Scalar>& network, const Adam<Scalar>& adam, double learningRate)
{
    const auto kernel = kernelOf(tracedSlot(network), network.parameters());
    m_trace.update.learningRate = learningRate;
    m_trace.update.weightAfter = static_cast<double>(kernel(m_trace.backward.input - 1, m_trace.backward.output - 1));
    m_trace.update.stepNorm = adam.lastStepNorm(learningRate);
}

template <typename Scalar>
StepTrace StepTracer<Scalar>::finish(const BatchReport& report, std::int64_t feature) const
{
    StepTrace trace = m_trace;
    trace.epoch = report.epoch;
    trace.batch = report.batch;
    trace.batches = report.batches;
    trace.loss.crossEntropy = report.loss;
    const auto rows = static_cast<double>(trace.rows);
    Index most = 0;
    const double mostSum = m_attention.maxCoeff(&most);
    trace.forward = {feature, m_attention(feature - 1) / rows, most + 1, mostSum / rows, m_probability / rows};
    return trace;
}

template class StepTracer<float>;
template class StepTracer<double>;

} // namespace core
