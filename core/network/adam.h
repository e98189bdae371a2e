#pragma once

#include "core/network/kernels/types.h"

#include <cmath>
#include <cstdint>

namespace core {

/// Adam with Keras's defaults: beta 0.9 and 0.999, epsilon 1e-7 added to the uncorrected root.
/// Source: Kingma and Ba, "Adam" (2015), the order of computation before section 2.1; keras.optimizers.Adam.
template <typename Scalar>
class Adam {
public:
    explicit Adam(Index parameterCount)
        : m_mean(Vector<Scalar>::Zero(parameterCount)), m_square(Vector<Scalar>::Zero(parameterCount))
    {
    }

    /// Moves the parameters one step against the gradients; both are (parameterCount).
    void update(const Vector<Scalar>& gradients, double learningRate, Vector<Scalar>& parameters)
    {
        ++m_steps;
        const Scalar rate = correctedRate(learningRate);
        m_mean.array() += (gradients.array() - m_mean.array()) * Scalar(1.0 - kBeta1);
        m_square.array() += (gradients.array().square() - m_square.array()) * Scalar(1.0 - kBeta2);
        parameters.array() -= rate * m_mean.array() / (m_square.array().sqrt() + kEpsilon);
    }

    /// Returns the Euclidean norm of the last update over all parameters. `learningRate` must be that of the update.
    [[nodiscard]] double lastStepNorm(double learningRate) const
    {
        const auto steps = correctedRate(learningRate) * m_mean.array() / (m_square.array().sqrt() + kEpsilon);
        return steps.template cast<double>().matrix().norm();
    }

private:
    static constexpr double kBeta1 = 0.9;
    static constexpr double kBeta2 = 0.999;
    static constexpr Scalar kEpsilon = Scalar(1e-7);

    /// Returns the learning rate with the bias correction for moving averages that start at zero.
    [[nodiscard]] Scalar correctedRate(double learningRate) const
    {
        const auto steps = static_cast<double>(m_steps);
        return static_cast<Scalar>(learningRate * std::sqrt(1.0 - std::pow(kBeta2, steps)) /
                                   (1.0 - std::pow(kBeta1, steps)));
    }

    Vector<Scalar> m_mean;
    Vector<Scalar> m_square;
    std::int64_t m_steps = 0;
};

} // namespace core
