#pragma once

#include "core/network/network_shape.h"
#include "core/network/types.h"

namespace core {

/// Applies the activation to (rows, units), in place.
template <typename Scalar>
void activate(Activation activation, MatrixRef<Scalar> values)
{
    switch (activation) {
    case Activation::Linear:
        break;
    case Activation::Relu:
        // NaN must pass: a network that diverged has to show it, not to look alive.
        values = (values.array() < Scalar(0)).select(Scalar(0), values);
        break;
    case Activation::Tanh:
        values = values.array().tanh().matrix();
        break;
    }
}

/// Turns the gradient of the activation's output into that of its input, in place; all are (rows, units).
/// Needs the output only: relu' and tanh' are functions of it.
template <typename Scalar>
void activationBackward(Activation activation, const ConstMatrixRef<Scalar>& output, MatrixRef<Scalar> gradient)
{
    switch (activation) {
    case Activation::Linear:
        break;
    case Activation::Relu:
        gradient.array() *= (output.array() > Scalar(0)).template cast<Scalar>();
        break;
    case Activation::Tanh:
        gradient.array() *= Scalar(1) - output.array().square();
        break;
    }
}

} // namespace core
