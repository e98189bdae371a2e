#include "core/analysis/faithfulness/adversary.h"

#include "core/analysis/faithfulness/edge_search.h"
#include "core/analysis/faithfulness/furthest_vertex.h"
#include "core/analysis/faithfulness/jensen_shannon.h"
#include "core/analysis/quantile.h"
#include "core/analysis/test_rows.h"
#include "core/network/binary_cross_entropy.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace core {

namespace {

/// The searched change is slightly smaller than allowed, so that rounding in the network does not exceed the limit.
constexpr double kMaxChange = 0.99 * Adversary::kSameOutput;

/// One row with the network's results.
struct SeenRow {
    Vector<float> input;    ///< (F)
    Vector<double> learned; ///< (F), sums to 1
    double probability = 0.0;
};

/// Returns the network's probabilities (n) for a row with other attentions (n, F). Incomplete after a stop request.
Vector<double> probabilitiesFor(Network<float>& network, const SeenRow& row, const ConstMatrixRef<double>& attentions,
                                const std::stop_token& stop)
{
    Vector<double> probabilities = Vector<double>::Zero(attentions.rows());
    for (Index first = 0; first < attentions.rows() && !stop.stop_requested(); first += network.blockRows()) {
        const Index size = std::min(network.blockRows(), attentions.rows() - first);
        network.input(size).rowwise() = row.input.transpose();
        const Matrix<float> attention = attentions.middleRows(first, size).cast<float>();
        network.forwardWithAttention(attention);
        probabilities.segment(first, size) = network.logits(size).cast<double>().unaryExpr(&probabilityOf);
    }
    return probabilities;
}

Vector<double> furthestExactly(const CollapsedHead& head, const SeenRow& row)
{
    const Vector<double> values = head.weights.cwiseProduct(row.input.cast<double>());
    const Interval allowed{logitOf(row.probability - kMaxChange) - head.constant,
                           logitOf(row.probability + kMaxChange) - head.constant};
    const auto features = static_cast<std::size_t>(values.size());
    const auto vertex = furthestVertex({row.learned.data(), features}, {values.data(), features}, allowed);
    if (!vertex)
        return row.learned;
    Vector<double> attention = Vector<double>::Zero(values.size());
    attention(static_cast<Index>(vertex->first)) += vertex->share;
    attention(static_cast<Index>(vertex->second)) += vertex->first == vertex->second ? 0.0 : 1.0 - vertex->share;
    return attention;
}

Adversary::Summary divergencesOf(const std::vector<Adversary::Row>& rows)
{
    Adversary::Summary summary;
    summary.rows = std::ssize(rows);
    if (rows.empty())
        return summary;
    std::vector<double> divergences;
    double opposite = 0.0;
    for (const Adversary::Row& row : rows) {
        divergences.push_back(row.divergence);
        summary.mean += row.divergence;
        opposite += row.divergence >= Adversary::kOpposite ? 1.0 : 0.0;
    }
    summary.mean /= static_cast<double>(rows.size());
    summary.median = quantile(std::move(divergences), 0.5);
    summary.opposite = opposite / static_cast<double>(rows.size());
    return summary;
}

/// Searches the rows one by one and collects the results.
class Attack {
public:
    Attack(const Model& model, std::int64_t rows) : m_rows(rows)
    {
        m_result.exact = hasLinearHead(model.experiment);
        if (m_result.exact)
            m_head = collapseHead(model);
        m_learned = m_adversarial = Vector<double>::Zero(model.experiment.features);
    }

    /// False after a stop request.
    bool addBlock(Network<float>& network, Index rows, const std::stop_token& stop, const ProgressCallback& onProgress)
    {
        const Matrix<float> inputs = network.input(rows); // copied, because the search overwrites the buffers
        const Matrix<float> attention = network.attention(rows);
        const Vector<float> labels = network.labels(rows);
        const Vector<float> logits = network.logits(rows);
        for (Index i = 0; i < rows; ++i) {
            const Vector<double> learned = attention.row(i).cast<double>();
            add(network, {inputs.row(i), learned / learned.sum(), probabilityOf(logits(i))}, labels(i) > 0.5F, stop);
            if (stop.stop_requested())
                return false;
            reportProgress(onProgress, static_cast<double>(m_result.rows.size()) / static_cast<double>(m_rows));
        }
        return true;
    }

    Adversary finish()
    {
        m_result.summary = summariseByLabel(m_result.rows, divergencesOf);
        m_learned /= static_cast<double>(m_rows);
        m_adversarial /= static_cast<double>(m_rows);
        m_result.learned.assign(m_learned.begin(), m_learned.end());
        m_result.adversarial.assign(m_adversarial.begin(), m_adversarial.end());
        return std::move(m_result);
    }

private:
    void add(Network<float>& network, const SeenRow& row, bool label, const std::stop_token& stop)
    {
        Vector<double> found = m_result.exact ? furthestExactly(m_head, row) : furthestFound(network, row, stop);
        double change = std::abs(probabilitiesFor(network, row, found.transpose(), stop)(0) - row.probability);
        if (!(change <= Adversary::kSameOutput)) { // because of rounding or NaN weights
            found = row.learned;
            change = 0.0;
        }
        const auto features = static_cast<std::size_t>(found.size());
        const double divergence = jensenShannon({found.data(), features}, {row.learned.data(), features});
        m_result.rows.push_back({label, divergence, change});
        m_result.mostChange = std::max(m_result.mostChange, change);
        m_learned += row.learned;
        m_adversarial += found;
    }

    static Vector<double> furthestFound(Network<float>& network, const SeenRow& row, const std::stop_token& stop)
    {
        const EdgeSearch::Evaluate evaluate = [&](const ConstMatrixRef<double>& attentions) {
            return probabilitiesFor(network, row, attentions, stop);
        };
        return EdgeSearch(row.learned, row.probability, kMaxChange, evaluate).run();
    }

    std::int64_t m_rows;
    CollapsedHead m_head; ///< if the search is exact
    Adversary m_result;
    Vector<double> m_learned; ///< sums over the rows
    Vector<double> m_adversarial;
};

} // namespace

std::optional<Adversary> searchAdversary(const Model& model, std::int64_t rows, const std::stop_token& stop,
                                         const ProgressCallback& onProgress)
{
    Attack attack(model, rows);
    bool stopped = false;
    const bool complete = visitTestRows(model, 0, rows, stop, [&](std::int64_t, Index size, Network<float>& network) {
        stopped = !attack.addBlock(network, size, stop, onProgress);
    });
    if (!complete || stopped)
        return std::nullopt;
    return attack.finish();
}

bool hasLinearHead(const Experiment& experiment)
{
    return experiment.activation == Activation::Linear || experiment.hidden.empty();
}

CollapsedHead collapseHead(const Model& model)
{
    const ParameterLayout layout(model.experiment.network());
    CollapsedHead head{Vector<double>::Ones(1), 0.0};
    const auto layers = layout.head();
    for (std::size_t l = layers.size(); l-- > 0;) {
        const DenseSlot& layer = layers[l];
        head.constant += biasOf(layer, model.parameters).cast<double>().dot(head.weights);
        const auto kernel = kernelOf(layer, model.parameters);
        Vector<double> weights(kernel.rows());
        for (Index row = 0; row < kernel.rows(); ++row) // a cast of the whole would be copied
            weights(row) = kernel.row(row).cast<double>() * head.weights;
        head.weights = std::move(weights);
    }
    for (const std::int64_t feature : model.experiment.hiddenFeatures.fromProduct)
        head.weights(feature - 1) = 0.0;
    return head;
}

} // namespace core
