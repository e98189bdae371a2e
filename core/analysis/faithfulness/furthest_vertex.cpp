#include "core/analysis/faithfulness/furthest_vertex.h"

#include "core/analysis/faithfulness/jensen_shannon.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace core {

namespace {

/// A feature without adversarial attention contributes half of ln 2 times its learned attention.
constexpr double kLost = kMaxJensenShannon / 2.0;

class Search {
public:
    Search(std::span<const double> learned, std::span<const double> values, const Interval& interval)
        : m_learned(learned), m_values(values), m_interval(interval), m_oneHot(learned.size()), m_order(learned.size())
    {
        std::ranges::transform(learned, m_oneHot.begin(), oneHotDivergence);
        std::iota(m_order.begin(), m_order.end(), std::size_t{0});
        std::ranges::stable_sort(m_order, std::ranges::greater(), [this](std::size_t i) { return m_oneHot[i]; });
    }

    std::optional<Vertex> run()
    {
        for (auto first = m_order.begin(); first != m_order.end(); ++first) {
            // By convexity no mixture exceeds the further of its features, and the remaining ones are all nearer.
            if (m_best && m_best->divergence >= m_oneHot[*first])
                break;
            if (m_interval.contains(m_values[*first]))
                offer({*first, *first, 1.0, m_oneHot[*first]});
            for (auto second = std::next(first); second != m_order.end(); ++second)
                for (const double border : {m_interval.low, m_interval.high})
                    mix(*first, *second, border);
        }
        return m_best;
    }

private:
    /// Tries the mixture of two features that meets the border, if the border is between them.
    void mix(std::size_t first, std::size_t second, double border)
    {
        const double above = m_values[first] - border;
        const double below = m_values[second] - border;
        if (!(above * below < 0.0))
            return;
        const double share = below / (below - above);
        if (m_best && share * m_oneHot[first] + (1.0 - share) * m_oneHot[second] <= m_best->divergence)
            return;
        const double lost = 1.0 - m_learned[first] - m_learned[second];
        offer({first, second, share,
               kLost * lost + jensenShannonTerm(share, m_learned[first]) +
                   jensenShannonTerm(1.0 - share, m_learned[second])});
    }

    void offer(const Vertex& vertex)
    {
        if (!m_best || vertex.divergence > m_best->divergence)
            m_best = vertex;
    }

    std::span<const double> m_learned;
    std::span<const double> m_values;
    const Interval& m_interval;
    std::vector<double> m_oneHot;     ///< (F): divergence of all attention on this feature
    std::vector<std::size_t> m_order; ///< the furthest first
    std::optional<Vertex> m_best;
};

} // namespace

double oneHotDivergence(double share)
{
    return kLost * (1.0 - share) + jensenShannonTerm(1.0, share);
}

std::optional<Vertex> furthestVertex(std::span<const double> learned, std::span<const double> values,
                                     const Interval& interval)
{
    return Search(learned, values, interval).run();
}

} // namespace core
