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
        // NaN must be preserved, so that divergence stays visible.
        for (auto column : values.colwise())
            for (Scalar& value : column)
                value = value < Scalar(0) ? Scalar(0) : value;
        break;
    case Activation::Tanh:
        values = values.array().tanh().matrix();
        break;
    }
}

/// Turns the gradient of the activation's output into the gradient of its input, in place; all are (rows, units).
/// Needs only the output, because relu' and tanh' are functions of it.
template <typename Scalar>
void activationBackward(Activation activation, const ConstMatrixRef<Scalar>& output, MatrixRef<Scalar> gradient)
{
    switch (activation) {
    case Activation::Linear:
        break;
    case Activation::Relu:
        // The compiler vectorises these plain loops; Eigen 3.4 does not vectorise a comparison.
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
