#include "core/analysis/importance/replaced_columns.h"

#include "core/analysis/test_rows.h"

namespace core {

namespace {

/// Evaluates the replacements of one block at a time.
class ColumnReplacer {
public:
    ColumnReplacer(const Model& model, const FeatureGroups& groups)
        : m_layout(model.experiment.network()), m_parameters(model.parameters), m_groups(groups),
          m_several(groups.several())
    {
    }

    /// Adds to the sums. The network holds the block; `values` (rows, F) are its replacements.
    void measure(Network<float>& network, const ConstMatrixRef<float>& values, const std::stop_token& stop,
                 std::vector<LossSums>& sums)
    {
        const Index rows = values.rows();
        network.score(rows);
        m_scores = network.scores(rows);
        auto input = network.input(rows);
        auto scores = network.scores(rows);
        for (Index feature = 0; feature < values.cols() && !stop.stop_requested(); ++feature) {
            m_original = input.col(feature);
            input.col(feature) = values.col(feature);
            m_change = input.col(feature) - m_original;
            if (m_layout.hasAttention())
                moveScores(feature, m_scores, scores);
            sums[static_cast<std::size_t>(feature)] += network.forwardFromScores(rows);
            input.col(feature) = m_original;
        }
        auto sum = sums.begin() + values.cols();
        for (std::size_t i = 0; i < m_several.size() && !stop.stop_requested(); ++i, ++sum)
            measureGroup(m_several[i], network, values, *sum);
    }

private:
    /// Adds the effect of the change of an input to scores.
    void moveScores(Index feature, const ConstMatrixRef<float>& before, MatrixRef<float> scores)
    {
        const auto kernel = kernelOf(m_layout.attention(), m_parameters);
        for (Index other = 0; other < scores.cols(); ++other)
            scores.col(other) = before.col(other) + m_change * kernel(feature, other);
    }

    void measureGroup(std::int64_t group, Network<float>& network, const ConstMatrixRef<float>& values, LossSums& sum)
    {
        const Index rows = values.rows();
        const Index first = m_groups.first(group) - 1;
        const Index count = m_groups.count(group);
        auto input = network.input(rows);
        auto scores = network.scores(rows);
        m_originals = input.middleCols(first, count);
        scores = m_scores;
        for (Index feature = first; feature < first + count; ++feature) {
            m_change = values.col(feature) - input.col(feature);
            input.col(feature) = values.col(feature);
            if (m_layout.hasAttention())
                moveScores(feature, scores, scores);
        }
        sum += network.forwardFromScores(rows);
        input.middleCols(first, count) = m_originals;
    }

    ParameterLayout m_layout;
    const Vector<float>& m_parameters;
    FeatureGroups m_groups;
    std::vector<std::int64_t> m_several;
    Matrix<float> m_originals; ///< (rows, inputs of a group)
    Matrix<float> m_scores;    ///< (rows, F), of the original inputs
    Vector<float> m_original;
    Vector<float> m_change;
};

} // namespace

std::optional<std::vector<LossSums>> measureReplacedColumns(const Model& model, std::int64_t rows,
                                                            const Replacement& replacement, const std::stop_token& stop,
                                                            const ProgressCallback& onProgress,
                                                            const FeatureGroups& groups)
{
    std::vector<LossSums> sums(static_cast<std::size_t>(model.experiment.features) + groups.several().size());
    ColumnReplacer replacer(model, groups);
    Matrix<float> values;
    const bool complete =
        visitTestRows(model, 0, rows, stop, [&](std::int64_t first, Index size, Network<float>& network) {
            values.resize(size, model.experiment.features);
            replacement(first, values);
            replacer.measure(network, values, stop, sums);
            reportProgress(onProgress, static_cast<double>(first + size) / static_cast<double>(rows));
        });
    if (!complete || stop.stop_requested()) // the last block may be a part of one
        return std::nullopt;
    return sums;
}

std::optional<LossSums> measureTestRows(const Model& model, std::int64_t rows, const std::stop_token& stop)
{
    LossSums sums;
    const bool complete = visitTestRows(model, 0, rows, stop, [&](std::int64_t, Index size, Network<float>& network) {
        sums += binaryCrossEntropy<float>(network.logits(size), network.labels(size));
    });
    return complete ? std::optional(sums) : std::nullopt;
}

} // namespace core
