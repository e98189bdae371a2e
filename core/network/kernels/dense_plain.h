#pragma once

#include "core/network/kernels/types.h"

/// Dense layers in plain Eigen, for layers of any width, and the reference for the panels of dense_panels.h.
namespace core::plain {

/// Computes output = input * kernel + bias: (rows, inputs) -> (rows, outputs).
template <typename Scalar>
void denseForward(const DenseSlot& slot, const Vector<Scalar>& parameters, const ConstMatrixRef<Scalar>& input,
                  MatrixRef<Scalar> output)
{
    output.noalias() = input * kernelOf(slot, parameters);
    output.rowwise() += biasOf(slot, parameters).transpose();
}

/// Adds the gradients of kernel and bias to the flat `gradients`, from gradOutput (rows, outputs) and the forward input
/// (rows, inputs).
template <typename Scalar>
void denseBackwardParameters(const DenseSlot& slot, const ConstMatrixRef<Scalar>& input,
                             const ConstMatrixRef<Scalar>& gradOutput, Vector<Scalar>& gradients)
{
    kernelOf(slot, gradients).noalias() += input.transpose() * gradOutput;
    biasOf(slot, gradients).noalias() += gradOutput.colwise().sum().transpose();
}

/// Computes gradInput (rows, inputs) from gradOutput (rows, outputs).
template <typename Scalar>
void denseBackwardInput(const DenseSlot& slot, const Vector<Scalar>& parameters,
                        const ConstMatrixRef<Scalar>& gradOutput, MatrixRef<Scalar> gradInput)
{
    gradInput.noalias() = gradOutput * kernelOf(slot, parameters).transpose();
}

} // namespace core::plain
