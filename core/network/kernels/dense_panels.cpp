#include "core/network/kernels/dense_panels.h"

#include <algorithm>
#include <type_traits>

namespace core::panels {

namespace {

/// One operand: the address of its first value, and the strides along the sum (`inner`) and between columns (`outer`).
template <typename Scalar>
struct Weights {
    const Scalar* first;
    Index inner;
    Index outer;
};

/// Computes one panel of `kColumns` columns of output = input * weights, added to the bias or to the previous output.
/// Keeps the sums in registers.
template <typename Scalar, int kColumns>
[[gnu::always_inline]] inline void panelProduct(const Scalar* input, Index inputStride, Index terms,
                                                Weights<Scalar> weights, const Scalar* bias, Scalar* output,
                                                Index outputStride)
{
    constexpr int kRegisters = kPanelRows<Scalar> / kLanes<Scalar>;
    Lanes<Scalar> sums[kRegisters][kColumns];
    for (int c = 0; c < kColumns; ++c)
        for (int r = 0; r < kRegisters; ++r)
            sums[r][c] =
                bias != nullptr ? Lanes<Scalar>{} + bias[c] : loadLanes(output + c * outputStride + r * kLanes<Scalar>);
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

/// Computes output = bias + input * weights, or output += input * weights without a bias.
template <typename Scalar>
void product(const ConstMatrixRef<Scalar>& input, Weights<Scalar> weights, const Scalar* bias, MatrixRef<Scalar> output)
{
    constexpr Index kColumns = 3;
    constexpr Index kTerms = 128; // 16 KiB with a panel of 32 rows: half of the first-level cache
    const Index inputStride = input.outerStride();
    const Index outputStride = output.outerStride();
    const Index columns = output.cols();
    for (Index row = 0; row < output.rows(); row += kPanelRows<Scalar>)
        for (Index term = 0; term < input.cols(); term += kTerms) {
            const Index terms = std::min(kTerms, input.cols() - term);
            const Scalar* const from = input.data() + term * inputStride + row;
            const auto strip = [&]<int kWidth>(std::integral_constant<int, kWidth>, Index column) {
                const Weights<Scalar> at{weights.first + term * weights.inner + column * weights.outer, weights.inner,
                                         weights.outer};
                panelProduct<Scalar, kWidth>(from, inputStride, terms, at,
                                             bias != nullptr && term == 0 ? bias + column : nullptr,
                                             output.data() + column * outputStride + row, outputStride);
            };
            Index column = 0;
            for (; column + kColumns <= columns; column += kColumns)
                strip(std::integral_constant<int, kColumns>{}, column);
            if (columns - column == 2)
                strip(std::integral_constant<int, 2>{}, column);
            else if (columns - column == 1)
                strip(std::integral_constant<int, 1>{}, column);
        }
}

/// Adds the sum over the rows of input(., i) * gradOutput(., o) to gradKernel(i, o), for `kInputs` neighbouring inputs
/// and one output: each loaded gradient serves `kInputs` multiply-adds.
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
    gradInput.setZero();
    product<Scalar>(gradOutput, transposed, nullptr, gradInput);
}

template <typename Scalar>
void denseBackwardParameters(const DenseSlot& slot, const ConstMatrixRef<Scalar>& input,
                             const ConstMatrixRef<Scalar>& gradOutput, Vector<Scalar>& gradients)
{
    const Index rows = input.rows();
    const Index outputs = slot.outputs;
    Scalar* const gradKernel = kernelOf(slot, gradients).data();
    Scalar* const gradBias = biasOf(slot, gradients).data();
    const auto gradient = [&](Index output) { return gradOutput.data() + output * gradOutput.outerStride(); };
    // A few inputs stay in the first-level cache while the gradients of all outputs are read.
    const auto strip = [&]<int kInputs>(std::integral_constant<int, kInputs>, Index i) {
        for (Index output = 0; output < outputs; ++output)
            accumulate<Scalar, kInputs>(input.data() + i * input.outerStride(), input.outerStride(), gradient(output),
                                        rows, gradKernel + i * outputs + output, outputs);
    };
    Index i = 0;
    for (; i + 8 <= slot.inputs; i += 8)
        strip(std::integral_constant<int, 8>{}, i);
    for (; i + 4 <= slot.inputs; i += 4)
        strip(std::integral_constant<int, 4>{}, i);
    for (; i < slot.inputs; ++i)
        strip(std::integral_constant<int, 1>{}, i);
    for (Index output = 0; output < outputs; ++output) {
        Lanes<Scalar> sum{};
        for (Index row = 0; row < rows; row += kLanes<Scalar>)
            sum += loadLanes(gradient(output) + row);
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
