#include "core/analysis/importance/logistic_objective.h"

#include "core/data/gather.h"
#include "core/network/binary_cross_entropy.h"

#include <algorithm>

namespace core {

namespace {

constexpr Index kBlockRows = 256;

} // namespace

LogisticObjective::LogisticObjective(const Dataset<float>& dataset, std::span<const std::uint32_t> rows,
                                     const ColumnStatistics& statistics)
    : m_dataset(dataset), m_rows(rows), m_mean(statistics.mean), m_scale(statistics.deviation),
      m_curvatures(rows.size()), m_gathered(blockBuffer<float>(kBlockRows, dataset.features.cols())),
      m_block(blockBuffer<double>(kBlockRows, dataset.features.cols() + 1))
{
    for (double& scale : m_scale)
        scale = scale == 0.0 ? 0.0 : 1.0 / scale;
    m_block.rightCols(1).setOnes();
}

template <typename Visit>
bool LogisticObjective::visit(const std::stop_token& stop, const Visit& visit)
{
    for (std::size_t first = 0; first < m_rows.size(); first += kBlockRows) {
        if (stop.stop_requested())
            return false;
        const auto rows = m_rows.subspan(first, std::min<std::size_t>(kBlockRows, m_rows.size() - first));
        const auto size = static_cast<Index>(rows.size());
        gatherFeatures<float>(m_dataset, rows, m_gathered.topRows(size));
        for (Index feature = 0; feature < m_mean.size(); ++feature)
            m_block.col(feature).head(size) =
                (m_gathered.col(feature).head(size).cast<double>().array() - m_mean(feature)) * m_scale(feature);
        visit(first, ConstMatrixRef<double>(m_block.topRows(size)));
    }
    return true;
}

std::optional<LogisticObjective::Value> LogisticObjective::at(const Vector<double>& point, const std::stop_token& stop)
{
    const Index features = m_mean.size();
    Value value{0.5 * point.head(features).squaredNorm(), point};
    value.gradient(features) = 0.0; // the intercept has no penalty
    Vector<double> labels;
    Vector<double> errors;
    const bool complete = visit(stop, [&](std::size_t first, const ConstMatrixRef<double>& block) {
        const Vector<double> logits = block * point;
        labels.resize(block.rows());
        errors.resize(block.rows());
        for (Index i = 0; i < block.rows(); ++i)
            labels(i) = m_dataset.labels[m_rows[first + static_cast<std::size_t>(i)]];
        value.loss += binaryCrossEntropy<double>(logits, labels).loss;
        binaryCrossEntropyBackward<double>(logits, labels, 1, errors);
        value.gradient.noalias() += block.transpose() * errors;
        // The error is p or p - 1, so its size is p or 1 - p.
        const auto sizes = errors.array().abs();
        Eigen::Map<Vector<float>>(m_curvatures.data() + first, block.rows()) = (sizes * (1.0 - sizes)).cast<float>();
    });
    return complete ? std::optional(std::move(value)) : std::nullopt;
}

std::optional<Vector<double>> LogisticObjective::curvature(const Vector<double>& direction, const std::stop_token& stop)
{
    Vector<double> result = direction;
    result(m_mean.size()) = 0.0;
    const bool complete = visit(stop, [&](std::size_t first, const ConstMatrixRef<double>& block) {
        Vector<double> slopes = block * direction;
        slopes.array() *=
            Eigen::Map<const Vector<float>>(m_curvatures.data() + first, block.rows()).cast<double>().array();
        result.noalias() += block.transpose() * slopes;
    });
    return complete ? std::optional(std::move(result)) : std::nullopt;
}

} // namespace core
