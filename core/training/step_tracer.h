#pragma once

#include "core/experiment/reports.h"
#include "core/network/adam.h"
#include "core/network/network.h"
#include "core/training/step_trace.h"

namespace core {

/// Reads a StepTrace off a network while a batch is trained. Only looks: the training's numbers are the same without.
template <typename Scalar>
class StepTracer {
public:
    /// A batch begins.
    void begin();
    /// forward() has seen a block of so many rows, of which so many were answered right.
    void addBlock(const Network<Scalar>& network, Index rows, std::int64_t right);
    /// The gradients are complete, the parameters those before the update.
    void beforeUpdate(const Network<Scalar>& network);
    /// Adam has moved the parameters.
    void afterUpdate(const Network<Scalar>& network, const Adam<Scalar>& adam, double learningRate);
    /// The whole trace of the batch, which ended with this report.
    [[nodiscard]] StepTrace finish(const BatchReport& report, std::int64_t feature) const;

private:
    StepTrace m_trace;
    Vector<double> m_attention; ///< (F), summed over the rows
    double m_probability = 0.0; ///< likewise
};

extern template class StepTracer<float>;
extern template class StepTracer<double>;

} // namespace core
