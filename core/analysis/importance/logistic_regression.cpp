#include "core/analysis/importance/methods.h"

#include "core/data/gather.h"
#include "core/network/binary_cross_entropy.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace core {

namespace {

constexpr Index kBlockRows = 256;

/// The objective of a logistic regression with its derivatives. Each evaluation passes over the rows and standardises
/// them block by block, so that no copy is kept.
/// A point is (F + 1): the weights of the standardised columns, then the intercept.
class LogisticObjective {
public:
    /// `rows` must outlive the object; ascending rows are the fastest to read.
    LogisticObjective(const Dataset<float>& dataset, std::span<const std::uint32_t> rows,
                      const ColumnStatistics& statistics);

    struct Value {
        double loss = 0.0;       ///< summed over the rows, with the penalty
        Vector<double> gradient; ///< (F + 1)
    };
    /// Evaluates a point and keeps the curvature there. Nothing after a stop request.
    std::optional<Value> at(const Vector<double>& point, const std::stop_token& stop);

    /// Multiplies the Hessian at the last point by a direction, (F + 1). Nothing after a stop request.
    std::optional<Vector<double>> curvature(const Vector<double>& direction, const std::stop_token& stop);

private:
    /// Passes each block, standardised, with a 1 in the last column for the intercept: (rows, F + 1).
    template <typename Visit>
    bool visit(const std::stop_token& stop, const Visit& visit);

    const Dataset<float>& m_dataset;
    std::span<const std::uint32_t> m_rows;
    Vector<double> m_mean;
    Vector<double> m_scale;          ///< 1 / deviation; 0 for a constant column
    std::vector<float> m_curvatures; ///< (rows): p (1 - p); float suffices, because they only affect the steps
    Matrix<float> m_gathered;
    Matrix<double> m_block;
};

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

/// Newton's method with inexact steps by conjugate gradients. Standardised columns have similar curvature in all
/// directions, so a few products with the Hessian suffice.
class Newton {
public:
    Newton(LogisticObjective& objective, Index dimensions, double tolerance, const std::stop_token& stop,
           const ProgressCallback& onProgress)
        : m_objective(objective), m_stop(stop), m_onProgress(onProgress), m_tolerance(tolerance),
          m_point(Vector<double>::Zero(dimensions))
    {
    }

    /// Returns the minimum; nothing after a stop request.
    std::optional<Vector<double>> minimise()
    {
        constexpr int kMaxSteps = 200; // never reached: 15 are usual
        auto value = m_objective.at(m_point, m_stop);
        if (!value)
            return std::nullopt;
        const double start = value->gradient.norm();
        for (int step = 0; step < kMaxSteps && value->gradient.norm() > m_tolerance; ++step) {
            // The gradient shrinks by orders of magnitude, at last by several in a step.
            reportProgress(m_onProgress, std::log(start / value->gradient.norm()) / std::log(start / m_tolerance));
            const auto direction = solve(value->gradient);
            if (!direction)
                return std::nullopt;
            auto next = advance(*value, *direction);
            if (m_stop.stop_requested())
                return std::nullopt;
            if (!next)
                break; // no step decreases the loss: converged up to rounding
            value = std::move(next);
        }
        return m_point;
    }

private:
    /// Solves Hessian * d = -gradient to a relative error that shrinks with the gradient.
    std::optional<Vector<double>> solve(const Vector<double>& gradient)
    {
        const double enough = gradient.norm() * std::min(0.1, std::sqrt(gradient.norm()) * 0.1);
        Vector<double> direction = Vector<double>::Zero(gradient.size());
        Vector<double> residual = -gradient;
        Vector<double> search = residual;
        double square = residual.squaredNorm();
        for (Index i = 0; i < 2 * gradient.size() && std::sqrt(square) > enough; ++i) {
            const auto curved = m_objective.curvature(search, m_stop);
            if (!curved)
                return std::nullopt;
            const double bend = search.dot(*curved);
            if (!(bend > 0.0))
                break; // flat up to rounding: keep the current direction
            const double length = square / bend;
            direction += length * search;
            residual -= length * *curved;
            const double before = std::exchange(square, residual.squaredNorm());
            search = residual + (square / before) * search;
        }
        return direction;
    }

    /// Moves the point along the direction until Armijo's condition holds. Nothing, with the point unchanged, if it
    /// never holds or after a stop request.
    std::optional<LogisticObjective::Value> advance(const LogisticObjective::Value& from,
                                                    const Vector<double>& direction)
    {
        constexpr double kShareOfSlope = 1e-4; // Armijo's condition
        constexpr int kMaxHalvings = 40;
        const double rounding = 1e-12 * from.loss;
        const double slope = from.gradient.dot(direction);
        double length = 1.0;
        for (int i = 0; i < kMaxHalvings; ++i, length *= 0.5) {
            const Vector<double> point = m_point + length * direction;
            auto value = m_objective.at(point, m_stop);
            if (!value)
                return std::nullopt;
            if (value->loss <= from.loss + kShareOfSlope * length * slope + rounding) {
                m_point = point;
                return value;
            }
        }
        return std::nullopt;
    }

    LogisticObjective& m_objective;
    const std::stop_token& m_stop;
    const ProgressCallback& m_onProgress;
    double m_tolerance; ///< of the gradient's norm; the penalty's curvature of 1 makes it a bound of the weights' error
    Vector<double> m_point;
};

bool holdsBothLabels(const Dataset<float>& dataset, std::span<const std::uint32_t> rows)
{
    return std::ranges::any_of(rows, [&](std::uint32_t row) { return dataset.labels[row] != 0; }) &&
           std::ranges::any_of(rows, [&](std::uint32_t row) { return dataset.labels[row] == 0; });
}

/// Returns the rows in memory order, which is the fastest to read. The result does not depend on their order.
std::vector<std::uint32_t> ascending(const Dataset<float>& dataset, std::span<const std::uint32_t> rows)
{
    std::vector<bool> wanted(static_cast<std::size_t>(dataset.features.rows()));
    for (const std::uint32_t row : rows)
        wanted[row] = true;
    std::vector<std::uint32_t> result;
    result.reserve(rows.size());
    for (std::size_t row = 0; row < wanted.size(); ++row)
        if (wanted[row])
            result.push_back(static_cast<std::uint32_t>(row));
    return result;
}

} // namespace

std::optional<LogisticFit> fitLogisticRegression(const Dataset<float>& dataset, std::span<const std::uint32_t> rows,
                                                 const std::stop_token& stop, const ProgressCallback& onProgress)
{
    const Index features = dataset.features.cols();
    if (!holdsBothLabels(dataset, rows)) {
        constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();
        return LogisticFit{std::vector(static_cast<std::size_t>(features), kUndefined), kUndefined, false};
    }
    const std::vector<std::uint32_t> ordered = ascending(dataset, rows);
    const auto statistics = columnStatistics(dataset, ordered, stop);
    if (!statistics)
        return std::nullopt;
    LogisticObjective objective(dataset, ordered, *statistics);
    // The precision of sums over many rows is limited by rounding.
    const double tolerance = std::max(1e-8, 1e-14 * static_cast<double>(rows.size()));
    const auto point = Newton(objective, features + 1, tolerance, stop, onProgress).minimise();
    if (!point)
        return std::nullopt;
    return LogisticFit{
        {point->begin(), point->end() - 1}, (*point)(features), (statistics->deviation.array() == 0.0).any()};
}

} // namespace core
