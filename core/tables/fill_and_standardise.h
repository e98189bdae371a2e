#pragma once

#include "core/tables/prepared_table.h"

#include <Eigen/Core>

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace core {

/// What turns the numbers of a column into an input of the network: ((missing ? fill : x) - mean) * factor().
/// Categories have the default, which changes nothing.
struct ColumnScale {
    double fill = 0.0;
    double mean = 0.0;
    double deviation = 1.0; ///< 0 for a column that is constant in the training rows: it becomes 0

    [[nodiscard]] double factor() const { return deviation == 0.0 ? 0.0 : 1.0 / deviation; }
};

/// The columns whose fill is measured; it is 0 for the others.
enum class Fills {
    WhereMissing, ///< columns with a missing number
    All           ///< for rows that come later
};

/// Measures the scale of every feature on the training rows; see fillAndStandardise(). Blocks; returns nothing after a
/// stop request. The table must have values.
std::vector<ColumnScale> measureScales(const PreparedTable& table, std::span<const std::uint32_t> trainRows,
                                       Fills fills, const std::stop_token& stop = {});

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
