#pragma once

#include "core/experiment/network_shape.h"
#include "core/network/kernels/types.h"

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
        for (auto column : values.colwise())
            for (Scalar& value : column)
                value = value < Scalar(0) ? Scalar(0) : value;
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
        // Plain loops, which the compiler turns into full vectors; Eigen 3.4 does not for a comparison.
        for (Index unit = 0; unit < gradient.cols(); ++unit) {
            const Scalar* const from = output.col(unit).data();
            Scalar* const to = gradient.col(unit).data();
            for (Index row = 0; row < gradient.rows(); ++row)
                to[row] = from[row] > Scalar(0) ? to[row] : Scalar(0);
        }
        break;
    case Activation::Tanh:
        gradient.array() *= Scalar(1) - output.array().square();
        break;
    }
}

} // namespace core
