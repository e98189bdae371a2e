#include "core/analysis/importance/methods.h"

#include <array>
#include <bit>
#include <limits>

namespace core {

namespace {

using Keys = std::vector<std::uint32_t>;

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

/// Separates the keys of a column by the labels of the rows. False after a stop request.
bool collect(const Dataset<float>& dataset, std::span<const std::uint32_t> rows, Eigen::Index feature,
             const std::stop_token& stop, std::array<Keys, 2>& keys)
{
    for (Keys& list : keys)
        list.clear();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i % kStepsPerStopCheck == 0 && stop.stop_requested())
            return false;
        keys[dataset.labels[rows[i]]].push_back(keyOf(dataset.features(rows[i], feature)));
    }
    return true;
}

} // namespace

std::optional<std::vector<double>> featureAuc(const Dataset<float>& dataset, std::span<const std::uint32_t> rows,
                                              const std::stop_token& stop, const ProgressCallback& onProgress)
{
    std::vector<double> areas(static_cast<std::size_t>(dataset.features.cols()),
                              std::numeric_limits<double>::quiet_NaN());
    std::array<Keys, 2> keys;
    Keys buffer;
    for (std::size_t feature = 0; feature < areas.size(); ++feature) {
        if (!collect(dataset, rows, static_cast<Eigen::Index>(feature), stop, keys))
            return std::nullopt;
        if (keys[0].empty() || keys[1].empty())
            return areas;
        if (!sortKeys(keys[0], buffer, stop) || !sortKeys(keys[1], buffer, stop))
            return std::nullopt;
        areas[feature] = shareAbove(keys[1], keys[0]);
        reportProgress(onProgress, static_cast<double>(feature + 1) / static_cast<double>(areas.size()));
    }
    return areas;
}

} // namespace core
