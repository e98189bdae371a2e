#include "core/data/split.h"

#include "core/data/class_counts.h"
#include "core/memory/memory.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <stdexcept>
#include <utility>

namespace core {

namespace {

using Rows = std::vector<std::uint32_t>;

Rows roomFor(std::int64_t rows)
{
    Rows room;
    reserveLarge(room, static_cast<std::size_t>(rows));
    return room;
}

/// Shuffles all of the rows; false after a stop request.
bool shuffleAll(Rows& rows, NumpyRandom& stream, const std::stop_token& stop)
{
    return stream.shuffle(rows, rows.size(), stop) == 0;
}

std::optional<Split> plainSplit(const DatasetSpec& spec, NumpyRandom& stream, const std::stop_token& stop)
{
    Rows permutation = roomFor(spec.samples);
    permutation.resize(static_cast<std::size_t>(spec.samples));
    std::iota(permutation.begin(), permutation.end(), 0U);
    if (!shuffleAll(permutation, stream, stop))
        return std::nullopt;
    const auto firstTrain = permutation.begin() + spec.testSamples();
    Split split;
    split.test.assign(permutation.begin(), firstTrain);
    split.train.assign(firstTrain, permutation.end());
    return split;
}

/// Returns how many of so many draws each of two classes gets: its share, rounded down, and the row that is left to the
/// class with the larger remainder, or by lot.
/// Source: _approximate_mode() of scikit-learn, in its double arithmetic.
RowsByLabel sharesOf(const RowsByLabel& counts, std::int64_t draws, NumpyRandom& stream)
{
    const auto all = static_cast<double>(counts[0] + counts[1]);
    std::array<double, 2> remainders{};
    RowsByLabel shares{};
    for (const std::size_t label : {0U, 1U}) {
        const double share = static_cast<double>(counts[label]) / all * static_cast<double>(draws);
        shares[label] = static_cast<std::int64_t>(std::floor(share));
        remainders[label] = share - std::floor(share);
    }
    const std::int64_t left = draws - shares[0] - shares[1];
    if (left <= 0)
        return shares;
    if (remainders[0] == remainders[1]) {
        std::array<std::uint32_t, 2> order{0, 1};
        stream.shuffle(order);
        for (std::int64_t i = 0; i < std::min<std::int64_t>(left, 2); ++i)
            ++shares[order[static_cast<std::size_t>(i)]];
        return shares;
    }
    const std::size_t first = remainders[1] > remainders[0] ? 1 : 0;
    ++shares[first];
    if (left > 1)
        ++shares[1 - first];
    return shares;
}

std::array<Rows, 2> rowsByLabel(std::span<const std::uint8_t> labels)
{
    std::array<Rows, 2> rows;
    for (std::uint32_t row = 0; row < labels.size(); ++row)
        rows[labels[row] != 0 ? 1 : 0].push_back(row);
    return rows;
}

std::optional<Split> stratifiedSplit(const DatasetSpec& spec, std::span<const std::uint8_t> labels, NumpyRandom& stream,
                                     const std::stop_token& stop)
{
    std::array<Rows, 2> rows = rowsByLabel(labels);
    const RowsByLabel counts{std::ssize(rows[0]), std::ssize(rows[1])};
    if (counts[0] == 1 || counts[1] == 1)
        throw std::runtime_error("stratify: got 1 row of a class, expected at least 2, one for each side of the split");
    const RowsByLabel train = sharesOf(counts, spec.trainSamples(), stream);
    const RowsByLabel test = sharesOf({counts[0] - train[0], counts[1] - train[1]}, spec.testSamples(), stream);
    Split split{roomFor(spec.trainSamples()), roomFor(spec.testSamples())};
    for (const std::size_t label : {0U, 1U}) {
        if (!shuffleAll(rows[label], stream, stop))
            return std::nullopt;
        const auto firstTest = rows[label].begin() + train[label];
        split.train.insert(split.train.end(), rows[label].begin(), firstTest);
        split.test.insert(split.test.end(), firstTest, firstTest + test[label]);
    }
    if (!shuffleAll(split.train, stream, stop) || !shuffleAll(split.test, stream, stop))
        return std::nullopt;
    return split;
}

} // namespace

std::optional<Split> splitRows(const DatasetSpec& spec, std::span<const std::uint8_t> labels, NumpyRandom& stream,
                               const std::stop_token& stop)
{
    return spec.stratify ? stratifiedSplit(spec, labels, stream, stop) : plainSplit(spec, stream, stop);
}

} // namespace core
