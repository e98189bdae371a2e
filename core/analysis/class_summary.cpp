#include "core/analysis/class_summary.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace core {

namespace {

constexpr double kLow = 0.05;
constexpr double kHigh = 0.95;

/// Returns the p-quantile as core::quantile() does, without sorting. Reorders the values.
double selectQuantile(std::span<float> values, double p)
{
    const double place = p * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(std::floor(place));
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(below);
    std::nth_element(values.begin(), at, values.end());
    if (below + 1 == values.size())
        return *at;
    const double above = *std::min_element(at + 1, values.end());
    return *at + (place - static_cast<double>(below)) * (above - *at);
}

/// Accumulates sums over all rows, and the values of a sample for the quantiles.
class Spreads {
public:
    Spreads(std::int64_t rows, Index features)
        : m_stride((rows + ClassSummary::kMaxForQuantiles - 1) / ClassSummary::kMaxForQuantiles),
          m_kept((rows + m_stride - 1) / m_stride, features)
    {
        for (Vector<double>& sums : m_sums)
            sums.setZero(features);
        m_keptLabels.resize(static_cast<std::size_t>(m_kept.rows()));
    }

    void add(std::int64_t first, const ConstMatrixRef<float>& attention, const ConstVectorRef<float>& labels)
    {
        m_sums[0] += (attention.transpose() * (1.0F - labels.array()).matrix()).cast<double>();
        m_sums[1] += (attention.transpose() * labels).cast<double>();
        const auto ones = static_cast<std::int64_t>(labels.sum());
        m_rows[0] += attention.rows() - ones;
        m_rows[1] += ones;
        const std::int64_t skipped = (m_stride - first % m_stride) % m_stride;
        for (Index i = skipped; i < attention.rows(); i += m_stride) {
            const Index kept = (first + i) / m_stride;
            m_kept.row(kept) = attention.row(i);
            m_keptLabels[static_cast<std::size_t>(kept)] = labels(i) > 0.5F;
        }
    }

    [[nodiscard]] ClassSummary summary()
    {
        ClassSummary result;
        finish(result.all, m_sums[0] + m_sums[1], m_rows[0] + m_rows[1]);
        for (const int label : {0, 1})
            finish(result.label.at(static_cast<std::size_t>(label)), m_sums.at(static_cast<std::size_t>(label)),
                   m_rows.at(static_cast<std::size_t>(label)));
        for (Index feature = 0; feature < m_kept.cols(); ++feature) {
            // Rows with label 0 come first, so that both classes and their union are contiguous.
            const std::span values(m_kept.col(feature).data(), static_cast<std::size_t>(m_kept.rows()));
            m_ordered.clear();
            for (const int label : {0, 1})
                for (std::size_t i = 0; i < values.size(); ++i)
                    if (m_keptLabels[i] == label)
                        m_ordered.push_back(std::isnan(values[i]) ? 0.0F : values[i]); // NaN has no order
            const auto zeros = static_cast<std::size_t>(std::ranges::count(m_keptLabels, 0));
            appendQuantiles(result.label[0], std::span(m_ordered).first(zeros));
            appendQuantiles(result.label[1], std::span(m_ordered).subspan(zeros));
            appendQuantiles(result.all, m_ordered);
        }
        return result;
    }

private:
    static void finish(AttentionSpread& spread, const Vector<double>& sums, std::int64_t rows)
    {
        spread.rows = rows;
        if (rows == 0)
            return;
        const Vector<double> mean = sums / static_cast<double>(rows);
        spread.mean.assign(mean.begin(), mean.end());
    }

    static void appendQuantiles(AttentionSpread& spread, std::span<float> values)
    {
        if (values.empty() || spread.rows == 0)
            return;
        spread.low.push_back(selectQuantile(values, kLow));
        spread.high.push_back(selectQuantile(values, kHigh));
    }

    std::int64_t m_stride;
    std::array<Vector<double>, 2> m_sums;
    std::array<std::int64_t, 2> m_rows{};
    Matrix<float> m_kept; ///< (rows for the quantiles, F)
    std::vector<std::uint8_t> m_keptLabels;
    std::vector<float> m_ordered;
};

} // namespace

std::optional<ClassSummary> summariseClasses(const Model& model, const std::stop_token& stop,
                                             const FeatureGroups& groups)
{
    const auto count = static_cast<std::int64_t>(model.dataset->testRows.size());
    // Groups of another number of inputs are those of an earlier run.
    const bool isGrouped = !groups.isIdentity() && groups.inputs() == model.experiment.features;
    Spreads spreads(count, isGrouped ? groups.size() : model.experiment.features);
    Matrix<float> sums;
    const bool complete =
        visitTestRows(model, 0, count, stop, [&](std::int64_t first, Index rows, Network<float>& network) {
            if (!isGrouped) {
                spreads.add(first, network.attention(rows), network.labels(rows));
                return;
            }
            const auto attention = network.attention(rows);
            sums.resize(rows, groups.size());
            for (std::int64_t group = 1; group <= groups.size(); ++group)
                sums.col(group - 1) =
                    attention.middleCols(groups.first(group) - 1, groups.count(group)).rowwise().sum();
            spreads.add(first, sums, network.labels(rows));
        });
    return complete ? std::optional(spreads.summary()) : std::nullopt;
}

} // namespace core
