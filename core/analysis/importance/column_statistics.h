#pragma once

#include "core/data/dataset.h"
#include "core/network/kernels/types.h"

#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>

namespace core {

/// Mean and standard deviation (divided by the number of rows) of every column, both (F).
struct ColumnStatistics {
    Vector<double> mean;
    /// 0 for a column that is constant up to rounding, with the bound of scikit-learn's StandardScaler.
    Vector<double> deviation;
};

/// Summarises at least one row of the data set. Blocks: two passes, to avoid cancellation. Nothing after a stop
/// request.
std::optional<ColumnStatistics> columnStatistics(const Dataset<float>& dataset, std::span<const std::uint32_t> rows,
                                                 const std::stop_token& stop = {});

} // namespace core
