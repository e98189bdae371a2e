#pragma once

#include "core/experiment/reports.h"
#include "core/network/adam.h"
#include "core/network/network.h"
#include "core/training/step_trace.h"

namespace core {

/// Records a StepTrace while a batch is trained. Read-only: the training gives the same numbers without it.
template <typename Scalar>
class StepTracer {
public:
    /// Must be called at the beginning of a batch.
    void begin();
    /// Adds a block after its forward(): its number of rows and of correct predictions.
    void addBlock(const Network<Scalar>& network, Index rows, std::int64_t right);
    /// Must be called when the gradients are complete and the parameters not updated yet.
    void beforeUpdate(const Network<Scalar>& network);
    /// Must be called after Adam's update.
    void afterUpdate(const Network<Scalar>& network, const Adam<Scalar>& adam, double learningRate);
    /// Returns the trace of the batch with this report.
    [[nodiscard]] StepTrace finish(const BatchReport& report, std::int64_t feature) const;

private:
    StepTrace m_trace;
    Vector<double> m_attention; ///< (F), summed over the rows
    double m_probability = 0.0; ///< likewise
};

extern template class StepTracer<float>;
extern template class StepTracer<double>;

} // namespace core
