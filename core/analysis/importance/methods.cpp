#include "core/analysis/importance/methods.h"

#include "core/analysis/importance/replaced_columns.h"
#include "core/analysis/test_rows.h"
#include "core/data/gather.h"
#include "core/data/numpy_random.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace core {

namespace {

/// The permuted rows of each repeat, as scikit-learn shuffles them.
class ShuffledRows {
public:
    ShuffledRows(std::span<const std::uint32_t> rows, std::uint32_t seed)
        : m_stream(seedFrom(seed)), m_places(rows.size()), m_rows(rows.begin(), rows.end()), m_next(rows.size())
    {
        std::iota(m_places.begin(), m_places.end(), 0U);
    }

    /// False after a stop request.
    bool shuffle(const std::stop_token& stop)
    {
        if (m_stream.shuffle(m_places, m_places.size(), stop) != 0)
            return false;
        for (std::size_t i = 0; i < m_places.size(); ++i)
            m_next[i] = m_rows[m_places[i]];
        m_rows.swap(m_next);
        return true;
    }

    [[nodiscard]] std::span<const std::uint32_t> rows() const { return m_rows; }

private:
    /// Returns `RandomState(seed).randint(2**31)`, the seed that scikit-learn uses for every column.
    static std::uint32_t seedFrom(std::uint32_t seed) { return NumpyRandom(seed).interval(0x7FFFFFFFU); }

    NumpyRandom m_stream;
    std::vector<std::uint32_t> m_places; ///< the permutation, which each repeat shuffles further
    std::vector<std::uint32_t> m_rows;
    std::vector<std::uint32_t> m_next;
};

/// Sums over the rows: one column per feature, one row per repeat.
using Repeats = Matrix<double>;

/// Divides by the number of rows last: sums of counts are exact, so that ties between features and zeros are exact.
std::vector<double> meansOf(const Repeats& sums, double rows)
{
    const Vector<double> means = sums.colwise().mean() / rows;
    return {means.begin(), means.end()};
}

std::vector<double> deviationsOf(const Repeats& sums, double rows)
{
    const Repeats centred = sums.rowwise() - sums.colwise().mean();
    const Vector<double> variances = centred.colwise().squaredNorm() / static_cast<double>(sums.rows());
    const Vector<double> deviations = variances.cwiseSqrt() / rows;
    return {deviations.begin(), deviations.end()};
}

} // namespace

std::optional<AttentionMeans> attentionMeans(const Model& model, std::int64_t rows, const std::stop_token& stop)
{
    Vector<double> attention = Vector<double>::Zero(model.experiment.features);
    Vector<double> product = attention;
    const bool complete = visitTestRows(model, 0, rows, stop, [&](std::int64_t, Index size, Network<float>& network) {
        const auto shares = network.attention(size);
        attention += shares.colwise().sum().transpose().cast<double>();
        product += shares.cwiseProduct(network.input(size)).cwiseAbs().colwise().sum().transpose().cast<double>();
    });
    if (!complete)
        return std::nullopt;
    attention /= static_cast<double>(rows);
    product /= static_cast<double>(rows);
    return AttentionMeans{{attention.begin(), attention.end()}, {product.begin(), product.end()}};
}

std::optional<std::vector<double>> gradientInput(const Model& model, std::int64_t rows, const std::stop_token& stop)
{
    Vector<double> sums = Vector<double>::Zero(model.experiment.features);
    const bool complete = visitTestRows(model, 0, rows, stop, [&](std::int64_t, Index size, Network<float>& network) {
        sums += network.inputGradient(size)
                    .cwiseProduct(network.input(size))
                    .cwiseAbs()
                    .colwise()
                    .sum()
                    .transpose()
                    .cast<double>();
    });
    if (!complete)
        return std::nullopt;
    sums /= static_cast<double>(rows);
    return std::vector<double>(sums.begin(), sums.end());
}

std::optional<std::vector<double>> leaveOneOut(const Model& model, std::int64_t rows, const std::stop_token& stop,
                                               const ProgressCallback& onProgress)
{
    const auto baseline = measureTestRows(model, rows, stop);
    if (!baseline)
        return std::nullopt;
    const std::span testRows(model.dataset->testRows);
    const auto statistics = columnStatistics(*model.dataset, testRows.first(static_cast<std::size_t>(rows)), stop);
    if (!statistics)
        return std::nullopt;
    const Vector<float> mean = statistics->mean.cast<float>();
    const auto sums = measureReplacedColumns(
        model, rows, [&](std::int64_t, MatrixRef<float> values) { values.rowwise() = mean.transpose(); }, stop,
        onProgress, model.experiment.columnRoles().groups());
    if (!sums)
        return std::nullopt;
    std::vector<double> rises(sums->size());
    std::ranges::transform(*sums, rises.begin(), [&](const LossSums& sum) {
        return (sum.loss - baseline->loss) / static_cast<double>(rows);
    });
    return rises;
}

std::optional<PermutationImportance> permutationImportance(const Model& model, std::int64_t rows, std::int64_t repeats,
                                                           std::uint32_t seed, const std::stop_token& stop,
                                                           const ProgressCallback& onProgress)
{
    const auto baseline = measureTestRows(model, rows, stop);
    if (!baseline)
        return std::nullopt;
    ShuffledRows shuffled(std::span(model.dataset->testRows).first(static_cast<std::size_t>(rows)), seed);
    const auto count = static_cast<double>(rows);
    const FeatureGroups groups = model.experiment.columnRoles().groups();
    Repeats accuracyDrop(repeats, model.experiment.features + std::ssize(groups.several()));
    Repeats lossRise(repeats, accuracyDrop.cols());
    for (std::int64_t repeat = 0; repeat < repeats; ++repeat) {
        if (!shuffled.shuffle(stop))
            return std::nullopt;
        const auto lend = [&](std::int64_t first, const MatrixRef<float>& values) {
            const auto lenders =
                shuffled.rows().subspan(static_cast<std::size_t>(first), static_cast<std::size_t>(values.rows()));
            gatherFeatures<float>(*model.dataset, lenders, values);
        };
        const auto part = progressPart(onProgress, static_cast<double>(repeat) / static_cast<double>(repeats),
                                       static_cast<double>(repeat + 1) / static_cast<double>(repeats));
        const auto sums = measureReplacedColumns(model, rows, lend, stop, part, groups);
        if (!sums)
            return std::nullopt;
        for (Index feature = 0; feature < lossRise.cols(); ++feature) {
            const LossSums& sum = (*sums)[static_cast<std::size_t>(feature)];
            accuracyDrop(repeat, feature) = static_cast<double>(baseline->correct - sum.correct);
            lossRise(repeat, feature) = sum.loss - baseline->loss;
        }
    }
    return PermutationImportance{meansOf(accuracyDrop, count), deviationsOf(accuracyDrop, count),
                                 meansOf(lossRise, count), deviationsOf(lossRise, count)};
}

} // namespace core
