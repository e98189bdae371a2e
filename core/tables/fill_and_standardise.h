#pragma once

#include "core/tables/prepared_table.h"

#include <Eigen/Core>

#include <cstdint>
#include <span>
#include <stop_token>

namespace core {

/// Writes all rows of a prepared table into `out`, (rows, features) row by row, as a network takes them. What it
/// measures, it measures on the training rows alone, so that the test knows nothing of the test rows:
/// 1. Fill: a number that is missing becomes the median of the training rows' numbers (0 where they have none).
/// 2. Standardise, unless the choices say no: (x - mean) / deviation, both of the training rows as filled, the
///    deviation that of the population. A column that is constant in the training rows is 0 everywhere.
/// Features that are categories stay 0 and 1, so that they still say what they are.
///
/// Blocks; false after a stop request. Needs 9 bytes for each row besides. `trainRows` must be rows of the table.
/// Source: scikit-learn's SimpleImputer(strategy="median") and StandardScaler, whose numbers it gives up to rounding.
template <typename Scalar>
bool fillAndStandardise(const PreparedTable& table, std::span<const std::uint32_t> trainRows,
                        Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>& out,
                        const std::stop_token& stop = {});

extern template bool fillAndStandardise<float>(const PreparedTable&, std::span<const std::uint32_t>,
                                               Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>&,
                                               const std::stop_token&);
extern template bool fillAndStandardise<double>(const PreparedTable&, std::span<const std::uint32_t>,
                                                Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>&,
                                                const std::stop_token&);

} // namespace core
