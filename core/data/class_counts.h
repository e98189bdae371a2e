#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace core {

/// The rows of either class, the one with label 0 first.
using RowsByLabel = std::array<std::int64_t, 2>;

/// A class of which the test set has too few rows for an accuracy to say anything about it.
struct RareClass {
    std::size_t label = 0;
    std::int64_t testRows = 0;

    bool operator==(const RareClass&) const = default;
};

/// Returns whether a sentence about an accuracy needs the share of the larger class beside it: the classes are uneven,
/// or the network is hardly better than one answer for all rows.
constexpr bool isMajorityTelling(double majorityShare, double accuracy)
{
    constexpr double kUneven = 0.6;
    constexpr double kHardlyBetter = 0.05;
    return majorityShare > kUneven || accuracy < majorityShare + kHardlyBetter;
}

/// The rows of each class on both sides of a split.
struct ClassCounts {
    /// With fewer test rows of a class, an accuracy says little about it.
    static constexpr std::int64_t kFewRows = 5;

    RowsByLabel train{};
    RowsByLabel test{};

    bool operator==(const ClassCounts&) const = default;

    [[nodiscard]] std::int64_t testRows() const { return test[0] + test[1]; }
    /// Returns the label of most test rows, 0 for as many of each.
    [[nodiscard]] std::size_t majorityLabel() const { return test[1] > test[0] ? 1 : 0; }
    /// Returns the accuracy on the test rows of always answering with the label that most of them have.
    [[nodiscard]] double majorityShare() const
    {
        return testRows() > 0 ? static_cast<double>(test[majorityLabel()]) / static_cast<double>(testRows()) : 0.0;
    }
    /// See isMajorityTelling(); false without a test row.
    [[nodiscard]] bool isTelling(double accuracy) const
    {
        return testRows() > 0 && isMajorityTelling(majorityShare(), accuracy);
    }
    /// Returns the class with the fewest test rows if they are fewer than kFewRows.
    [[nodiscard]] std::optional<RareClass> rareClass() const
    {
        const std::size_t label = 1 - majorityLabel();
        if (testRows() == 0 || test[label] >= kFewRows)
            return std::nullopt;
        return RareClass{label, test[label]};
    }
};

/// Counts the labels (each 0 or 1) of these rows.
inline RowsByLabel countLabels(std::span<const std::uint8_t> labels, std::span<const std::uint32_t> rows)
{
    RowsByLabel counts{static_cast<std::int64_t>(rows.size()), 0};
    for (const std::uint32_t row : rows)
        counts[1] += labels[row] != 0 ? 1 : 0;
    counts[0] -= counts[1];
    return counts;
}

} // namespace core
