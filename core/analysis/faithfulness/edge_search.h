#pragma once

#include "core/network/kernels/types.h"

#include <cstdint>
#include <functional>
#include <optional>

namespace core {

/// Searches the attention furthest from a learned one with the same output, for networks whose output is known by
/// forward passes only: on the corners of the simplex and the edges between promising features. The result is a lower
/// bound.
class EdgeSearch {
public:
    /// Computes the probabilities (rows) of attentions (rows, F).
    using Evaluate = std::function<Vector<double>(const ConstMatrixRef<double>& attentions)>;

    static constexpr Index kCorners = 32; ///< features that are tried: those with the least attention and the most
    static constexpr Index kBisections = 12;

    /// Returns the maximum number of forward passes for one row.
    static std::int64_t maxPasses(std::int64_t features);

    /// `maxChange` is the allowed difference of the probability from that of the learned attention (F).
    EdgeSearch(const Vector<double>& learned, double probability, double maxChange, const Evaluate& evaluate);

    /// Returns the furthest attention (F) that was found, or the learned one.
    Vector<double> run();

private:
    enum class Side { Low, Within, High };
    struct Edge {
        Vector<double> from;
        Vector<double> to;
        Side fromSide = Side::Within; ///< differs from that of `to`
    };

    [[nodiscard]] Side sideOf(double probability) const;
    [[nodiscard]] bool isStill(Side side, double probability) const;
    void chooseCorners();
    void evaluateCorners();
    void chooseEdges();
    void bisectEdges();
    void appendEdges(std::optional<Index> from, Side to);
    [[nodiscard]] std::optional<Index> furthestCorner(Side side) const;
    void offer(const Vector<double>& attention);

    const Vector<double>& m_learned;
    double m_probability;
    double m_maxChange;
    const Evaluate& m_evaluate;
    Matrix<double> m_corners; ///< (corners, F), the furthest first
    std::vector<Side> m_sides;
    std::vector<Edge> m_edges;
    Vector<double> m_best;
    double m_divergence = 0.0;
};

} // namespace core
