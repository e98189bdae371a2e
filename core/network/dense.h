#pragma once

#include "core/network/kernels/dense_panels.h"

/// Dense layers in plain Eigen, for layers of any width, and the reference for the panels of dense_panels.h.
namespace core::plain {

template <typename Scalar>
void denseForward(const DenseSlot& slot, const Vector<Scalar>& parameters, const ConstMatrixRef<Scalar>& input,
                  MatrixRef<Scalar> output)
{
    output.noalias() = input * kernelOf(slot, parameters);
    output.rowwise() += biasOf(slot, parameters).transpose();
}

template <typename Scalar>
void denseBackwardParameters(const DenseSlot& slot, const ConstMatrixRef<Scalar>& input,
                             const ConstMatrixRef<Scalar>& gradOutput, Vector<Scalar>& gradients)
{
    kernelOf(slot, gradients).noalias() += input.transpose() * gradOutput;
    biasOf(slot, gradients).noalias() += gradOutput.colwise().sum().transpose();
}

template <typename Scalar>
void denseBackwardInput(const DenseSlot& slot, const Vector<Scalar>& parameters,
                        const ConstMatrixRef<Scalar>& gradOutput, MatrixRef<Scalar> gradInput)
{
    gradInput.noalias() = gradOutput * kernelOf(slot, parameters).transpose();
}

} // namespace core::plain

/// Dense layers. Each call chooses the faster implementation for the size of the layer.
namespace core {

/// Computes output = input * kernel + bias: (rows, inputs) -> (rows, outputs).
template <typename Scalar>
void denseForward(const DenseSlot& slot, const Vector<Scalar>& parameters, const ConstMatrixRef<Scalar>& input,
                  MatrixRef<Scalar> output)
{
    if (panels::suits<Scalar>(slot, input.rows()))
        panels::denseForward<Scalar>(slot, parameters, input, output);
    else
        plain::denseForward<Scalar>(slot, parameters, input, output);
}

/// Adds the gradients of kernel and bias to the flat `gradients`, from gradOutput (rows, outputs) and the forward input
/// (rows, inputs).
template <typename Scalar>
void denseBackwardParameters(const DenseSlot& slot, const ConstMatrixRef<Scalar>& input,
                             const ConstMatrixRef<Scalar>& gradOutput, Vector<Scalar>& gradients)
{
    if (panels::suits<Scalar>(slot, input.rows()))
        panels::denseBackwardParameters<Scalar>(slot, input, gradOutput, gradients);
    else
        plain::denseBackwardParameters<Scalar>(slot, input, gradOutput, gradients);
}

/// Computes gradInput (rows, inputs) from gradOutput (rows, outputs).
template <typename Scalar>
void denseBackwardInput(const DenseSlot& slot, const Vector<Scalar>& parameters,
                        const ConstMatrixRef<Scalar>& gradOutput, MatrixRef<Scalar> gradInput)
{
    if (panels::suits<Scalar>(slot, gradOutput.rows()))
        panels::denseBackwardInput<Scalar>(slot, parameters, gradOutput, gradInput);
    else
        plain::denseBackwardInput<Scalar>(slot, parameters, gradOutput, gradInput);
}

} // namespace core
