#include "core/analysis/importance/leave_one_out.h"

#include "core/analysis/importance/column_statistics.h"
#include "core/analysis/importance/replaced_columns.h"

#include <algorithm>
#include <span>

namespace core {

std::optional<std::vector<double>> leaveOneOut(const Model& model, std::int64_t rows, const std::stop_token& stop,
                                               const ProgressCallback& onProgress)
{
    const auto baseline = measureTestRows(model, rows, stop);
    if (!baseline)
        return std::nullopt;
    const std::span testRows(model.dataset->testRows);
    const auto statistics = columnStatistics(*model.dataset, testRows.first(static_cast<std::size_t>(rows)), stop);
    if (!statistics)
        return std::nullopt;
    const Vector<float> mean = statistics->mean.cast<float>();
    const auto sums = measureReplacedColumns(
        model, rows, [&](std::int64_t, MatrixRef<float> values) { values.rowwise() = mean.transpose(); }, stop,
        onProgress);
    if (!sums)
        return std::nullopt;
    std::vector<double> rises(sums->size());
    std::ranges::transform(*sums, rises.begin(), [&](const LossSums& sum) {
        return (sum.loss - baseline->loss) / static_cast<double>(rows);
    });
    return rises;
}

} // namespace core
