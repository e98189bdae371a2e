#pragma once

#include "core/analysis/importance/column_statistics.h"
#include "core/data/dataset.h"
#include "core/network/kernels/types.h"

#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace core {

/// What a logistic regression minimises, with its derivatives, as passes over the rows: the data are standardised block
/// by block on the way, so that no copy of them is kept.
/// A point is (F + 1): the weights of the standardised columns, then the intercept.
class LogisticObjective {
public:
    /// `rows` must stay; ascending ones are fetched fastest.
    LogisticObjective(const Dataset<float>& dataset, std::span<const std::uint32_t> rows,
                      const ColumnStatistics& statistics);

    struct Value {
        double loss = 0.0;       ///< summed over the rows, with the penalty
        Vector<double> gradient; ///< (F + 1)
    };
    /// At a point; remembers the curvature there. Nothing after a stop request.
    std::optional<Value> at(const Vector<double>& point, const std::stop_token& stop);

    /// The Hessian at the last point times a direction, (F + 1). Nothing after a stop request.
    std::optional<Vector<double>> curvature(const Vector<double>& direction, const std::stop_token& stop);

private:
    /// Shows each block, standardised, with a 1 in the last column for the intercept: (rows, F + 1).
    template <typename Visit>
    bool visit(const std::stop_token& stop, const Visit& visit);

    const Dataset<float>& m_dataset;
    std::span<const std::uint32_t> m_rows;
    Vector<double> m_mean;
    Vector<double> m_scale;          ///< 1 / deviation; 0 for a constant column
    std::vector<float> m_curvatures; ///< (rows): p (1 - p); they shape the steps, not the minimum
    Matrix<float> m_gathered;
    Matrix<double> m_block;
};

} // namespace core
