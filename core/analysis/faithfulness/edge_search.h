#pragma once

#include "core/network/kernels/types.h"

#include <cstdint>
#include <functional>
#include <optional>

namespace core {

/// Looks for the attention furthest from a learned one that leaves the answer as it is, where the answer is known only
/// by asking for it: on the corners and edges of the simplex between the features that promise most. What it finds is a
/// lower bound.
class EdgeSearch {
public:
    /// Answers to attentions (rows, F): probabilities (rows). At most kMaxAsked rows at a time.
    using Ask = std::function<Vector<double>(const ConstMatrixRef<double>& attentions)>;

    static constexpr Index kCorners = 32; ///< features that are looked at: those with the least attention and the most
    static constexpr Index kBisections = 12;
    static constexpr Index kMaxAsked = 4 * kCorners;

    /// Questions for one row, at most.
    static std::int64_t mostAnswers(std::int64_t features);

    /// `most` is how far the probability may be from that of the learned attention (F).
    EdgeSearch(const Vector<double>& learned, double probability, double most, const Ask& ask);

    /// The furthest attention (F) that was found; the learned one if no other.
    Vector<double> run();

private:
    enum class Side { Low, Within, High };
    struct Edge {
        Vector<double> from;
        Vector<double> to;
        Side fromSide = Side::Within; ///< another one than that of `to`
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
    double m_most;
    const Ask& m_ask;
    Matrix<double> m_corners; ///< (corners, F), the furthest first
    std::vector<Side> m_sides;
    std::vector<Edge> m_edges;
    Vector<double> m_best;
    double m_divergence = 0.0;
};

} // namespace core
