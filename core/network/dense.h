#pragma once

#include "core/network/network_shape.h"
#include "core/network/types.h"

namespace core {

/// A dense layer's kernel and bias, seen in a flat vector of parameters or of gradients.
template <typename Scalar>
KernelMap<Scalar> kernelOf(const DenseSlot& slot, Vector<Scalar>& flat)
{
    return {flat.data() + slot.kernelOffset, slot.inputs, slot.outputs};
}
template <typename Scalar>
ConstKernelMap<Scalar> kernelOf(const DenseSlot& slot, const Vector<Scalar>& flat)
{
    return {flat.data() + slot.kernelOffset, slot.inputs, slot.outputs};
}
template <typename Scalar>
BiasMap<Scalar> biasOf(const DenseSlot& slot, Vector<Scalar>& flat)
{
    return {flat.data() + slot.biasOffset, slot.outputs};
}
template <typename Scalar>
ConstBiasMap<Scalar> biasOf(const DenseSlot& slot, const Vector<Scalar>& flat)
{
    return {flat.data() + slot.biasOffset, slot.outputs};
}

/// output = input * kernel + bias: (rows, inputs) -> (rows, outputs).
template <typename Scalar>
void denseForward(const DenseSlot& slot, const Vector<Scalar>& parameters, const ConstMatrixRef<Scalar>& input,
                  MatrixRef<Scalar> output)
{
    output.noalias() = input * kernelOf(slot, parameters);
    output.rowwise() += biasOf(slot, parameters).transpose();
}

/// Adds the layer's share to the flat `gradients`, from gradOutput (rows, outputs) and the forward input (rows,
/// inputs).
template <typename Scalar>
void denseBackwardParameters(const DenseSlot& slot, const ConstMatrixRef<Scalar>& input,
                             const ConstMatrixRef<Scalar>& gradOutput, Vector<Scalar>& gradients)
{
    kernelOf(slot, gradients).noalias() += input.transpose() * gradOutput;
    biasOf(slot, gradients).noalias() += gradOutput.colwise().sum().transpose();
}

/// gradInput (rows, inputs) from gradOutput (rows, outputs).
template <typename Scalar>
void denseBackwardInput(const DenseSlot& slot, const Vector<Scalar>& parameters,
                        const ConstMatrixRef<Scalar>& gradOutput, MatrixRef<Scalar> gradInput)
{
    gradInput.noalias() = gradOutput * kernelOf(slot, parameters).transpose();
}

} // namespace core
