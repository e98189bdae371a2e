#include "core/network/dense_panels.h"

#include "core/network/parameter_views.h"

namespace core::panels {

namespace {

/// One operand seen from its first value: `inner` apart along the sum, `outer` apart from column to column.
template <typename Scalar>
struct Weights {
    const Scalar* first;
    Index inner;
    Index outer;
};

/// One panel of `kColumns` columns of output = bias + input * weights. The sums stay in registers.
template <typename Scalar, int kColumns>
[[gnu::always_inline]] inline void panelProduct(const Scalar* input, Index inputStride, Index terms,
                                                Weights<Scalar> weights, const Scalar* bias, Scalar* output,
                                                Index outputStride)
{
    constexpr int kRegisters = kPanelRows<Scalar> / kLanes<Scalar>;
    Lanes<Scalar> sums[kRegisters][kColumns];
    for (int c = 0; c < kColumns; ++c)
        for (auto& row : sums)
            row[c] = Lanes<Scalar>{} + (bias == nullptr ? Scalar(0) : bias[c]);
    for (Index term = 0; term < terms; ++term) {
        Lanes<Scalar> values[kRegisters];
        for (int r = 0; r < kRegisters; ++r)
            values[r] = loadLanes(input + term * inputStride + r * kLanes<Scalar>);
        for (int c = 0; c < kColumns; ++c) {
            const Scalar weight = weights.first[term * weights.inner + c * weights.outer];
            for (int r = 0; r < kRegisters; ++r)
                sums[r][c] += values[r] * weight;
        }
    }
    for (int c = 0; c < kColumns; ++c)
        for (int r = 0; r < kRegisters; ++r)
            storeLanes<Scalar>(output + c * outputStride + r * kLanes<Scalar>, sums[r][c]);
}

/// output = bias + input * weights for all panels and columns; no bias if it is null.
template <typename Scalar>
void product(const ConstMatrixRef<Scalar>& input, Weights<Scalar> weights, const Scalar* bias, MatrixRef<Scalar> output)
{
    constexpr int kColumns = 3;
    const Index inputStride = input.outerStride();
    const Index outputStride = output.outerStride();
    const Index terms = input.cols();
    const Index columns = output.cols();
    for (Index row = 0; row < output.rows(); row += kPanelRows<Scalar>) {
        const Scalar* const from = input.data() + row;
        Scalar* to = output.data() + row;
        Weights<Scalar> at = weights;
        const Scalar* biasAt = bias;
        const auto advance = [&](Index by) {
            to += by * outputStride;
            at.first += by * at.outer;
            biasAt += bias == nullptr ? 0 : by;
        };
        Index column = 0;
        for (; column + kColumns <= columns; column += kColumns, advance(kColumns))
            panelProduct<Scalar, kColumns>(from, inputStride, terms, at, biasAt, to, outputStride);
        for (; column < columns; ++column, advance(1))
            panelProduct<Scalar, 1>(from, inputStride, terms, at, biasAt, to, outputStride);
    }
}

/// gradKernel(i, o) += sum over the rows of input(., i) * gradOutput(., o), for `kInputs` neighbouring inputs and one
/// output: one value of the gradient is loaded for `kInputs` multiply-adds.
template <typename Scalar, int kInputs>
[[gnu::always_inline]] inline void accumulate(const Scalar* input, Index inputStride, const Scalar* gradOutput,
                                              Index rows, Scalar* gradKernel, Index outputs)
{
    Lanes<Scalar> sums[kInputs] = {};
    for (Index row = 0; row < rows; row += kLanes<Scalar>) {
        const Lanes<Scalar> gradient = loadLanes(gradOutput + row);
        for (int i = 0; i < kInputs; ++i)
            sums[i] += loadLanes(input + i * inputStride + row) * gradient;
    }
    for (int i = 0; i < kInputs; ++i)
        gradKernel[i * outputs] += sumOfLanes<Scalar>(sums[i]);
}

} // namespace

template <typename Scalar>
void denseForward(const DenseSlot& slot, const Vector<Scalar>& parameters, const ConstMatrixRef<Scalar>& input,
                  MatrixRef<Scalar> output)
{
    const Weights<Scalar> kernel{kernelOf(slot, parameters).data(), slot.outputs, 1};
    product<Scalar>(input, kernel, biasOf(slot, parameters).data(), output);
}

template <typename Scalar>
void denseBackwardInput(const DenseSlot& slot, const Vector<Scalar>& parameters,
                        const ConstMatrixRef<Scalar>& gradOutput, MatrixRef<Scalar> gradInput)
{
    const Weights<Scalar> transposed{kernelOf(slot, parameters).data(), 1, slot.outputs};
    product<Scalar>(gradOutput, transposed, nullptr, gradInput);
}

template <typename Scalar>
void denseBackwardParameters(const DenseSlot& slot, const ConstMatrixRef<Scalar>& input,
                             const ConstMatrixRef<Scalar>& gradOutput, Vector<Scalar>& gradients)
{
    constexpr int kInputs = 8;
    Scalar* const gradKernel = kernelOf(slot, gradients).data();
    Scalar* const gradBias = biasOf(slot, gradients).data();
    const Index rows = input.rows();
    for (Index output = 0; output < slot.outputs; ++output) {
        const Scalar* const gradient = gradOutput.data() + output * gradOutput.outerStride();
        const auto from = [&](Index i) { return input.data() + i * input.outerStride(); };
        const auto to = [&](Index i) { return gradKernel + i * slot.outputs + output; };
        Index i = 0;
        for (; i + kInputs <= slot.inputs; i += kInputs)
            accumulate<Scalar, kInputs>(from(i), input.outerStride(), gradient, rows, to(i), slot.outputs);
        for (; i + 4 <= slot.inputs; i += 4)
            accumulate<Scalar, 4>(from(i), input.outerStride(), gradient, rows, to(i), slot.outputs);
        for (; i < slot.inputs; ++i)
            accumulate<Scalar, 1>(from(i), input.outerStride(), gradient, rows, to(i), slot.outputs);
        Lanes<Scalar> sum{};
        for (Index row = 0; row < rows; row += kLanes<Scalar>)
            sum += loadLanes(gradient + row);
        gradBias[output] += sumOfLanes<Scalar>(sum);
    }
}

template void denseForward<float>(const DenseSlot&, const Vector<float>&, const ConstMatrixRef<float>&,
                                  MatrixRef<float>);
template void denseForward<double>(const DenseSlot&, const Vector<double>&, const ConstMatrixRef<double>&,
                                   MatrixRef<double>);
template void denseBackwardParameters<float>(const DenseSlot&, const ConstMatrixRef<float>&,
                                             const ConstMatrixRef<float>&, Vector<float>&);
template void denseBackwardParameters<double>(const DenseSlot&, const ConstMatrixRef<double>&,
                                              const ConstMatrixRef<double>&, Vector<double>&);
template void denseBackwardInput<float>(const DenseSlot&, const Vector<float>&, const ConstMatrixRef<float>&,
                                        MatrixRef<float>);
template void denseBackwardInput<double>(const DenseSlot&, const Vector<double>&, const ConstMatrixRef<double>&,
                                         MatrixRef<double>);

} // namespace core::panels
