#include "core/analysis/faithfulness/shuffled_attention.h"

#include "core/analysis/quantile.h"
#include "core/analysis/test_rows.h"
#include "core/network/binary_cross_entropy.h"

#include <cmath>

namespace core {

namespace {

/// Separates the stream from those of data and weights.
constexpr std::uint32_t kAttentionStream = 0x5AFF1ED0U;

/// Shuffles each row of an attention independently.
void shuffleRows(MatrixRef<float> attention, NumpyRandom& stream)
{
    for (Index row = 0; row < attention.rows(); ++row)
        for (Index last = attention.cols() - 1; last > 0; --last)
            std::swap(attention(row, last), attention(row, stream.interval(static_cast<std::uint32_t>(last))));
}

/// The rows of a block and the effects of the shuffles.
class Block {
public:
    Block(Network<float>& network, Index rows, std::int64_t permutations)
        : m_network(network), m_attention(network.attention(rows)), m_labels(network.labels(rows)),
          m_logits(network.logits(rows)), m_changes(rows, permutations), m_flips(Vector<double>::Zero(rows))
    {
    }

    void shuffle(std::int64_t permutation, NumpyRandom& stream)
    {
        Matrix<float> shuffled = m_attention;
        shuffleRows(shuffled, stream);
        m_network.forwardWithAttention(shuffled);
        const auto logits = m_network.logits(shuffled.rows());
        for (Index row = 0; row < logits.size(); ++row) {
            m_changes(row, permutation) = std::abs(probabilityOf(logits(row)) - probabilityOf(m_logits(row)));
            m_flips(row) += (logits(row) > 0.0F) != (m_logits(row) > 0.0F) ? 1.0 : 0.0;
        }
    }

    void appendRows(std::vector<ShuffledAttention::Row>& rows) const
    {
        const auto permutations = static_cast<double>(m_changes.cols());
        for (Index row = 0; row < m_logits.size(); ++row) {
            const auto changes = m_changes.row(row);
            const double median = changes.hasNaN() ? std::nan("") : quantile({changes.begin(), changes.end()}, 0.5);
            rows.push_back(
                {m_labels(row) > 0.5F, probabilityOf(m_logits(row)), median, 2.0 * m_flips(row) >= permutations});
        }
    }

private:
    Network<float>& m_network;
    Matrix<float> m_attention; ///< (rows, F), learned
    Vector<float> m_labels;
    Vector<float> m_logits;
    Matrix<double> m_changes; ///< (rows, permutations)
    Vector<double> m_flips;   ///< (rows), counts
};

ShuffledAttention::Summary changesOf(const std::vector<ShuffledAttention::Row>& rows)
{
    ShuffledAttention::Summary summary;
    summary.rows = std::ssize(rows);
    if (rows.empty())
        return summary;
    for (const ShuffledAttention::Row& row : rows) {
        summary.change += row.change;
        summary.flipped += row.flipped ? 1.0 : 0.0;
    }
    summary.change /= static_cast<double>(rows.size());
    summary.flipped /= static_cast<double>(rows.size());
    return summary;
}

} // namespace

std::optional<ShuffledAttention> shuffleAttention(const Model& model, std::int64_t rows, std::int64_t permutations,
                                                  const std::stop_token& stop, const ProgressCallback& onProgress)
{
    NumpyRandom stream(model.experiment.seed ^ kAttentionStream);
    ShuffledAttention result{permutations, {}, {}};
    const auto answers = static_cast<double>(rows * permutations);
    const bool complete =
        visitTestRows(model, 0, rows, stop, [&](std::int64_t first, Index size, Network<float>& network) {
            Block block(network, size, permutations);
            for (std::int64_t i = 0; i < permutations && !stop.stop_requested(); ++i) {
                block.shuffle(i, stream);
                reportProgress(onProgress, static_cast<double>(first * permutations + (i + 1) * size) / answers);
            }
            block.appendRows(result.rows);
        });
    if (!complete || stop.stop_requested()) // the last block may be a part of one
        return std::nullopt;
    result.summary = summariseByLabel(result.rows, changesOf);
    return result;
}

} // namespace core
