#include "core/analysis/importance/methods.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <numeric>

namespace core {

namespace {

using Keys = std::vector<std::uint32_t>;

/// Memory that is used for one feature after the other.
struct Buffers {
    std::array<Keys, 2> keys;
    Keys sorting;
};

constexpr std::size_t kStepsPerStopCheck = std::size_t{1} << 16U;

/// Maps a finite value to an unsigned integer of the same order; 0 and -0 are equal.
std::uint32_t keyOf(float value)
{
    constexpr std::uint32_t kSign = 0x80000000U;
    const auto bits = std::bit_cast<std::uint32_t>(value + 0.0F);
    return (bits & kSign) != 0 ? ~bits : bits | kSign;
}

/// Sorts ascending by radix sort: linear time, with checks of the stop token. False after a stop request.
bool sortKeys(Keys& keys, Keys& buffer, const std::stop_token& stop)
{
    constexpr unsigned kBits = 8;
    constexpr unsigned kKeyBits = 32;
    buffer.resize(keys.size());
    for (unsigned shift = 0; shift < kKeyBits; shift += kBits) {
        const auto digit = [shift](std::uint32_t key) { return (key >> shift) & ((1U << kBits) - 1U); };
        std::array<std::size_t, (1U << kBits) + 1> starts{};
        for (const std::uint32_t key : keys)
            ++starts[digit(key) + 1];
        for (std::size_t i = 1; i < starts.size(); ++i)
            starts[i] += starts[i - 1];
        for (std::size_t i = 0; i < keys.size(); ++i) {
            if (i % kStepsPerStopCheck == 0 && stop.stop_requested())
                return false;
            buffer[starts[digit(keys[i])]++] = keys[i];
        }
        keys.swap(buffer);
    }
    return true;
}

/// Returns the share of the pairs of one key from each ascending list in which that of `above` is larger.
double shareAbove(const Keys& above, const Keys& below)
{
    std::size_t less = 0;    // keys of `below` that are smaller
    std::size_t notMore = 0; // and those that are not larger
    double wins = 0.0;
    for (const std::uint32_t key : above) {
        while (less < below.size() && below[less] < key)
            ++less;
        while (notMore < below.size() && below[notMore] <= key)
            ++notMore;
        wins += 0.5 * static_cast<double>(less + notMore);
    }
    return wins / static_cast<double>(above.size()) / static_cast<double>(below.size());
}

/// Separates the keys of the rows' scores by their labels. False after a stop request.
template <typename ScoreOf>
bool collect(const Dataset<float>& dataset, std::span<const std::uint32_t> rows, const ScoreOf& scoreOf,
             const std::stop_token& stop, std::array<Keys, 2>& keys)
{
    for (Keys& list : keys)
        list.clear();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i % kStepsPerStopCheck == 0 && stop.stop_requested())
            return false;
        keys[dataset.labels[rows[i]]].push_back(keyOf(scoreOf(rows[i])));
    }
    return true;
}

/// Returns the area under the ROC curve, NaN if the rows have a single label; nothing after a stop request.
template <typename ScoreOf>
std::optional<double> areaOf(const Dataset<float>& dataset, std::span<const std::uint32_t> rows, const ScoreOf& scoreOf,
                             const std::stop_token& stop, Buffers& buffers)
{
    auto& [keys, buffer] = buffers;
    if (!collect(dataset, rows, scoreOf, stop, keys))
        return std::nullopt;
    if (keys[0].empty() || keys[1].empty())
        return std::numeric_limits<double>::quiet_NaN();
    if (!sortKeys(keys[0], buffer, stop) || !sortKeys(keys[1], buffer, stop))
        return std::nullopt;
    return shareAbove(keys[1], keys[0]);
}

/// Returns the input of a group that is 1 in a row; the number of inputs if none is, as where the category is missing.
Eigen::Index categoryAt(const Dataset<float>& dataset, std::uint32_t row, Eigen::Index first, Eigen::Index count)
{
    Eigen::Index category = 0;
    while (category < count && !(dataset.features(row, first + category) > 0.5F))
        ++category;
    return category;
}

/// Returns the share of label 1 among the training rows of each category, and at the end that of
/// the rows without one.
std::vector<float> sharesOfOnes(const Dataset<float>& dataset, Eigen::Index first, Eigen::Index count)
{
    const auto size = static_cast<std::size_t>(count) + 1;
    std::vector<double> ones(size);
    std::vector<double> rows(size);
    for (const std::uint32_t row : dataset.trainRows) {
        const auto category = static_cast<std::size_t>(categoryAt(dataset, row, first, count));
        ++rows[category];
        ones[category] += dataset.labels[row];
    }
    const double all =
        std::accumulate(ones.begin(), ones.end(), 0.0) / std::max(1.0, std::accumulate(rows.begin(), rows.end(), 0.0));
    std::vector<float> shares(size);
    for (std::size_t i = 0; i < size; ++i)
        shares[i] = static_cast<float>(rows[i] > 0.0 ? ones[i] / rows[i] : all);
    return shares;
}

} // namespace

std::optional<std::vector<double>> featureAuc(const Dataset<float>& dataset, std::span<const std::uint32_t> rows,
                                              const std::stop_token& stop, const ProgressCallback& onProgress)
{
    std::vector<double> areas(static_cast<std::size_t>(dataset.features.cols()),
                              std::numeric_limits<double>::quiet_NaN());
    Buffers buffers;
    for (std::size_t feature = 0; feature < areas.size(); ++feature) {
        const auto column = static_cast<Eigen::Index>(feature);
        const auto area = areaOf(
            dataset, rows, [&](std::uint32_t row) { return dataset.features(row, column); }, stop, buffers);
        if (!area)
            return std::nullopt;
        if (std::isnan(*area))
            return areas;
        areas[feature] = *area;
        reportProgress(onProgress, static_cast<double>(feature + 1) / static_cast<double>(areas.size()));
    }
    return areas;
}

std::optional<std::vector<double>> columnAuc(const Dataset<float>& dataset, std::span<const std::uint32_t> rows,
                                             const FeatureGroups& groups, const std::stop_token& stop)
{
    std::vector<double> areas;
    Buffers buffers;
    for (const std::int64_t group : groups.several()) {
        const Eigen::Index first = groups.first(group) - 1;
        const Eigen::Index count = groups.count(group);
        const std::vector<float> shares = sharesOfOnes(dataset, first, count);
        const auto area = areaOf(
            dataset, rows,
            [&](std::uint32_t row) { return shares[static_cast<std::size_t>(categoryAt(dataset, row, first, count))]; },
            stop, buffers);
        if (!area)
            return std::nullopt;
        areas.push_back(*area);
    }
    return areas;
}

} // namespace core
