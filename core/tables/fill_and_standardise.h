#pragma once

#include "core/tables/prepared_table.h"

#include <Eigen/Core>

#include <cstdint>
#include <span>
#include <stop_token>

namespace core {

/// Writes all rows of a prepared table into `out` (rows, features), row-major, as input of a network. All statistics
/// are those of the training rows, so that no information about the test rows leaks:
/// 1. Fill: a missing number becomes the median of the training rows' numbers (0 if they have none).
/// 2. Standardise, unless the choices disable it: (x - mean) / deviation of the filled training rows, with the
///    population's deviation. A column that is constant in the training rows becomes 0.
/// Categories stay 0 and 1.
///
/// Throws TableError for a number that would not be finite in float32 then, such as 1e30 in a test row where the
/// training rows differ by 1e-10. Blocks; false after a stop request. Allocates 9 more bytes per row. `trainRows` must
/// be rows of the table. Source: scikit-learn's SimpleImputer(strategy="median") and StandardScaler, with the same
/// numbers up to rounding.
template <typename Scalar>
bool fillAndStandardise(const PreparedTable& table, std::span<const std::uint32_t> trainRows,
                        Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>& out,
                        const std::stop_token& stop = {});

} // namespace core
