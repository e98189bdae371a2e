#include "core/analysis/importance/methods.h"

#include "core/numeric/stop_check.h"

#include <cmath>
#include <iterator>
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

std::optional<std::vector<double>> columnWeights(const Dataset<float>& dataset, std::span<const std::uint32_t> rows,
                                                 const LogisticFit& fit, const FeatureGroups& groups,
                                                 const std::stop_token& stop)
{
    const std::vector<std::int64_t> several = groups.several();
    if (several.empty())
        return std::vector<double>();
    const auto statistics = columnStatistics(dataset, rows, stop);
    if (!statistics)
        return std::nullopt;
    const Vector<double> weights =
        (statistics->deviation.array() == 0.0)
            .select(0.0, Eigen::Map<const Vector<double>>(fit.weights.data(), dataset.features.cols()).array() /
                             statistics->deviation.array());
    Vector<double> squares = Vector<double>::Zero(std::ssize(several));
    const auto part = [&](const auto& row) {
        const Vector<double> terms = (row - statistics->mean).cwiseProduct(weights);
        Vector<double> parts(squares.size());
        for (std::size_t i = 0; i < several.size(); ++i)
            parts(static_cast<Index>(i)) = terms.segment(groups.first(several[i]) - 1, groups.count(several[i])).sum();
        return parts.cwiseAbs2().eval();
    };
    if (!addRows(dataset, rows, stop, squares, part))
        return std::nullopt;
    const Vector<double> deviations = (squares / static_cast<double>(rows.size())).cwiseSqrt();
    return std::vector<double>(deviations.begin(), deviations.end());
}

} // namespace core
