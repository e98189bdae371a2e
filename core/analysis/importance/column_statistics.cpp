#include "core/analysis/importance/methods.h"

#include "core/numeric/stop_check.h"

#include <cmath>
#include <limits>

namespace core {

namespace {

/// Sums term(row) over the rows. False after a stop request.
template <typename Term>
bool addRows(const Dataset<float>& dataset, std::span<const std::uint32_t> rows, const std::stop_token& stop,
             Vector<double>& sums, const Term& term)
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (stopsAtRow(stop, i))
            return false;
        sums += term(dataset.features.row(rows[i]).transpose().template cast<double>());
    }
    return true;
}

} // namespace

std::optional<ColumnStatistics> columnStatistics(const Dataset<float>& dataset, std::span<const std::uint32_t> rows,
                                                 const std::stop_token& stop)
{
    const auto count = static_cast<double>(rows.size());
    ColumnStatistics statistics{Vector<double>::Zero(dataset.features.cols()),
                                Vector<double>::Zero(dataset.features.cols())};
    if (!addRows(dataset, rows, stop, statistics.mean, [](const auto& row) { return row; }))
        return std::nullopt;
    statistics.mean /= count;
    const auto square = [&mean = statistics.mean](const auto& row) { return (row - mean).cwiseAbs2(); };
    if (!addRows(dataset, rows, stop, statistics.deviation, square))
        return std::nullopt;
    constexpr double kEpsilon = std::numeric_limits<double>::epsilon();
    for (Index feature = 0; feature < statistics.mean.size(); ++feature) {
        const double variance = statistics.deviation(feature) / count;
        const double noise = count * kEpsilon * statistics.mean(feature);
        const bool constant = variance <= count * kEpsilon * variance + noise * noise;
        statistics.deviation(feature) = constant ? 0.0 : std::sqrt(variance);
    }
    return statistics;
}

} // namespace core
