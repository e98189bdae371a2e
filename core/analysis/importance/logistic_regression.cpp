#include "core/analysis/importance/logistic_regression.h"

#include "core/analysis/importance/logistic_objective.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace core {

namespace {

/// Newton's method, each step solved for by conjugate gradients only as far as it is worth it: standardised columns
/// have nearly as much curvature in one direction as in another, so a few products with the Hessian do.
class Newton {
public:
    Newton(LogisticObjective& objective, Index dimensions, double tolerance, const std::stop_token& stop,
           const ProgressCallback& onProgress)
        : m_objective(objective), m_stop(stop), m_onProgress(onProgress), m_tolerance(tolerance),
          m_point(Vector<double>::Zero(dimensions))
    {
    }

    /// The minimum; nothing after a stop request.
    std::optional<Vector<double>> minimise()
    {
        constexpr int kMaxSteps = 200; // never reached: 15 are usual
        auto value = m_objective.at(m_point, m_stop);
        if (!value)
            return std::nullopt;
        const double start = value->gradient.norm();
        for (int step = 0; step < kMaxSteps && value->gradient.norm() > m_tolerance; ++step) {
            // The gradient shrinks by orders of magnitude, at last by several in a step.
            tell(m_onProgress, std::log(start / value->gradient.norm()) / std::log(start / m_tolerance));
            const auto direction = solve(value->gradient);
            if (!direction)
                return std::nullopt;
            auto next = advance(*value, *direction);
            if (m_stop.stop_requested())
                return std::nullopt;
            if (!next)
                break; // no step makes it smaller: as good as rounding allows
            value = std::move(next);
        }
        return m_point;
    }

private:
    /// Solves Hessian * d = -gradient up to a share that shrinks with the gradient.
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
                break; // flat up to rounding: what has been found so far must do
            const double length = square / bend;
            direction += length * search;
            residual -= length * *curved;
            const double before = std::exchange(square, residual.squaredNorm());
            search = residual + (square / before) * search;
        }
        return direction;
    }

    /// Moves the point along the direction as far as the loss shrinks in proportion. Nothing, and the point unchanged,
    /// if it does nowhere or a stop was requested.
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

/// The rows in the order of memory, in which a pass over them waits least. Sums do not mind.
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
    // Sums over many rows cannot be more exact than their rounding.
    const double tolerance = std::max(1e-8, 1e-14 * static_cast<double>(rows.size()));
    const auto point = Newton(objective, features + 1, tolerance, stop, onProgress).minimise();
    if (!point)
        return std::nullopt;
    return LogisticFit{
        {point->begin(), point->end() - 1}, (*point)(features), (statistics->deviation.array() == 0.0).any()};
}

} // namespace core
