#include "core/analysis/row_trace.h"

#include "core/network/binary_cross_entropy.h"
#include "core/network/kernels/types.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

/// Computes outputs = bias + inputs times kernel.
std::vector<double> weightedSums(const DenseSlot& slot, const Vector<float>& parameters,
                                 const std::vector<double>& inputs)
{
    const auto kernel = kernelOf(slot, parameters);
    Vector<double> sums = biasOf(slot, parameters).cast<double>();
    // Row by row, in the memory order of the kernel.
    for (Index i = 0; i < kernel.rows(); ++i)
        sums += inputs[static_cast<std::size_t>(i)] * kernel.row(i).transpose().cast<double>();
    return {sums.begin(), sums.end()};
}

double activated(Activation activation, double sum)
{
    switch (activation) {
    case Activation::Linear:
        break;
    case Activation::Relu:
        return sum < 0.0 ? 0.0 : sum; // NaN must pass
    case Activation::Tanh:
        return std::tanh(sum);
    }
    return sum;
}

void attend(RowTrace& trace)
{
    if (trace.scores.empty()) { // no attention: every input counts in full
        trace.attention.assign(trace.inputs.size(), 1.0);
        trace.mixed = trace.inputs;
        return;
    }
    trace.largestScore = *std::ranges::max_element(trace.scores);
    for (const double score : trace.scores) {
        trace.attention.push_back(std::exp(score - trace.largestScore));
        trace.exponentialSum += trace.attention.back();
    }
    for (std::size_t i = 0; i < trace.attention.size(); ++i) {
        trace.attention[i] /= trace.exponentialSum;
        trace.mixed.push_back(trace.inputs[i] * trace.attention[i]);
    }
}

} // namespace

RowTrace makeRowTrace(const Model& model, std::int64_t testRow)
{
    const NetworkShape shape = model.experiment.network();
    const ParameterLayout layout(shape);
    RowTrace trace;
    trace.row = model.dataset->testRows.at(static_cast<std::size_t>(testRow));
    trace.label = model.dataset->labels.at(trace.row) != 0;
    const auto inputs = model.dataset->features.row(trace.row);
    trace.inputs.assign(inputs.begin(), inputs.end());
    if (layout.hasAttention())
        trace.scores = weightedSums(layout.attention(), model.parameters, trace.inputs);
    attend(trace);
    for (const std::int64_t feature : shape.hiddenFeatures.fromProduct)
        trace.mixed[static_cast<std::size_t>(feature - 1)] = 0.0;

    const std::vector<double>* values = &trace.mixed;
    trace.hidden.reserve(shape.hidden.size()); // `values` points into it
    for (const DenseSlot& slot : layout.head().first(shape.hidden.size())) {
        RowTrace::Layer& layer = trace.hidden.emplace_back();
        layer.sums = weightedSums(slot, model.parameters, *values);
        for (const double sum : layer.sums)
            layer.outputs.push_back(activated(shape.activation, sum));
        values = &layer.outputs;
    }
    trace.logit = weightedSums(layout.layers().back(), model.parameters, *values).front();
    trace.probability = probabilityOf(trace.logit);
    return trace;
}

} // namespace core
