#include "core/analysis/faithfulness/edge_search.h"

#include "core/analysis/faithfulness/jensen_shannon.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

namespace core {

namespace {

std::span<const double> spanOf(const Vector<double>& values)
{
    return {values.data(), static_cast<std::size_t>(values.size())};
}

} // namespace

std::int64_t EdgeSearch::maxPasses(std::int64_t features)
{
    return std::min<std::int64_t>(features, kCorners) * (1 + 4 * kBisections);
}

EdgeSearch::EdgeSearch(const Vector<double>& learned, double probability, double maxChange, const Evaluate& evaluate)
    : m_learned(learned), m_probability(probability), m_maxChange(maxChange), m_evaluate(evaluate), m_best(learned)
{
}

Vector<double> EdgeSearch::run()
{
    chooseCorners();
    evaluateCorners();
    chooseEdges();
    bisectEdges();
    return m_best;
}

EdgeSearch::Side EdgeSearch::sideOf(double probability) const
{
    if (std::abs(probability - m_probability) <= m_maxChange)
        return Side::Within;
    return probability < m_probability ? Side::Low : Side::High;
}

/// Returns whether an edge that begins on this side has not reached its turning point: the border, or, from one side to
/// the other, the probability of the learned attention.
bool EdgeSearch::isStill(Side side, double probability) const
{
    switch (side) {
    case Side::Within:
        return sideOf(probability) == Side::Within;
    case Side::Low:
        return probability < m_probability;
    case Side::High:
        return probability > m_probability;
    }
    return false;
}

/// Corners with the least attention are the furthest away; those with the most determine the output.
void EdgeSearch::chooseCorners()
{
    const Index features = m_learned.size();
    std::vector<Index> order(static_cast<std::size_t>(features));
    std::iota(order.begin(), order.end(), Index{0});
    std::ranges::stable_sort(order, {}, [this](Index feature) { return m_learned(feature); });
    if (features > kCorners)
        order.erase(order.begin() + kCorners * 3 / 4, order.end() - kCorners / 4);
    m_corners.setZero(std::ssize(order), features);
    for (Index corner = 0; corner < m_corners.rows(); ++corner)
        m_corners(corner, order[static_cast<std::size_t>(corner)]) = 1.0;
}

void EdgeSearch::evaluateCorners()
{
    const Vector<double> probabilities = m_evaluate(m_corners);
    for (Index corner = 0; corner < m_corners.rows(); ++corner) {
        m_sides.push_back(sideOf(probabilities(corner)));
        if (m_sides.back() == Side::Within)
            offer(m_corners.row(corner));
    }
}

/// Chooses edges from points within the limit, or outside it on one side, to corners outside it, or on the other side.
void EdgeSearch::chooseEdges()
{
    const auto within = furthestCorner(Side::Within);
    for (const Side side : {Side::Low, Side::High}) {
        appendEdges(std::nullopt, side);
        if (within)
            appendEdges(within, side);
    }
    if (const auto low = furthestCorner(Side::Low))
        appendEdges(low, Side::High);
    if (const auto high = furthestCorner(Side::High))
        appendEdges(high, Side::Low);
}

/// Appends edges from this corner, or from the learned attention, to all corners of a side that can improve the result.
void EdgeSearch::appendEdges(std::optional<Index> from, Side to)
{
    const Vector<double> start = from ? Vector<double>(m_corners.row(*from)) : m_learned;
    const Side fromSide = from ? m_sides[static_cast<std::size_t>(*from)] : Side::Within;
    for (Index corner = 0; corner < m_corners.rows(); ++corner) {
        const Vector<double> end = m_corners.row(corner);
        // By convexity no point of an edge is further than the further one of its ends.
        const double promise =
            std::max(jensenShannon(spanOf(start), spanOf(m_learned)), jensenShannon(spanOf(end), spanOf(m_learned)));
        if (m_sides[static_cast<std::size_t>(corner)] == to && promise > m_divergence)
            m_edges.push_back({start, end, fromSide});
    }
}

/// Bisects all edges at once for the point where the output leaves the limit, or changes sides.
void EdgeSearch::bisectEdges()
{
    const auto edges = std::ssize(m_edges);
    Vector<double> low = Vector<double>::Zero(edges);
    Vector<double> high = Vector<double>::Ones(edges);
    Matrix<double> points(edges, m_learned.size());
    for (Index step = 0; step < kBisections && edges > 0; ++step) {
        const Vector<double> middle = 0.5 * (low + high);
        for (Index i = 0; i < edges; ++i) {
            const Edge& edge = m_edges[static_cast<std::size_t>(i)];
            points.row(i) = edge.from + middle(i) * (edge.to - edge.from);
        }
        const Vector<double> probabilities = m_evaluate(points);
        for (Index i = 0; i < edges; ++i) {
            const Edge& edge = m_edges[static_cast<std::size_t>(i)];
            if (sideOf(probabilities(i)) == Side::Within)
                offer(points.row(i));
            if (isStill(edge.fromSide, probabilities(i)))
                low(i) = middle(i);
            else
                high(i) = middle(i);
        }
    }
}

std::optional<Index> EdgeSearch::furthestCorner(Side side) const
{
    const auto found = std::ranges::find(m_sides, side);
    return found == m_sides.end() ? std::nullopt : std::optional<Index>(found - m_sides.begin());
}

void EdgeSearch::offer(const Vector<double>& attention)
{
    const double divergence = jensenShannon(spanOf(attention), spanOf(m_learned));
    if (divergence > m_divergence) {
        m_divergence = divergence;
        m_best = attention;
    }
}

} // namespace core
