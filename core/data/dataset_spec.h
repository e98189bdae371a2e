#pragma once

#include <array>
#include <cmath>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace core {

struct PreparedTable;

/// How the golden features determine the label.
enum class LabelRule {
    Copy, ///< each golden feature is the label: the article's
    Sum,  ///< the label is 1 where the sum of the golden features exceeds half of its maximum
    Xor   ///< the label is 1 where exactly one of two golden features is 1: neither is informative alone
};

/// In the order of LabelRule.
constexpr std::array<std::string_view, 3> kLabelRuleNames{"copy", "sum", "xor"};

/// Options that make a data set harder than the article's. The defaults change no bit.
///
/// With y the label of a row and u the uniform number that the article's code draws for a row and column:
/// - positiveShare p other than 0.5: y = [r < p], with r uniform, one for each row.
/// - Copy: golden = y + c, with the article's one constant c = r / 500 for each golden column.
/// - Sum of k: golden = u where [sum of u > k / 2] = y, else 1 - u.
/// - Xor: the first golden = [u >= 1/2] + c, the second = (the first bit xor y) + c.
/// - noise s: golden = golden + s * z, with z normal, one for each row and golden column.
/// - duplicate of a golden feature: the same numbers.
/// - decoy with correlation q to a golden feature of mean m and deviation d over all rows:
///   1/2 + q * (golden - m) / (d * sqrt(12)) + sqrt(1 - q * q) * (u - 1/2); without its second term where d is 0.
/// - labelNoise f: y = 1 - y where r < f, with r uniform, one for each row: the features keep the true label.
/// - scale s: every column times s^(2 r - 1), with r uniform, one for each column; a duplicate takes the factor of its
///   golden feature.
/// Draws are made in this order (c, r of the share, z, r of the flips, r of the scales), after the article's draws of
/// the labels and features, and before the split. An option that is off draws nothing.
struct HarderData {
    LabelRule labelRule = LabelRule::Copy;
    double noise = 0.0;            ///< standard deviation, in the unit of the golden feature
    double labelNoise = 0.0;       ///< share of the rows
    std::int64_t duplicates = 0;   ///< columns
    std::int64_t decoys = 0;       ///< columns
    double decoyCorrelation = 0.8; ///< -1 to 1
    double scale = 1.0;            ///< at least 1: the largest factor
    double positiveShare = 0.5;    ///< of the rows

    bool operator==(const HarderData&) const = default;
};

/// All inputs that determine the bits of a data set.
struct DatasetSpec {
    std::int64_t samples = 100'000;
    std::int64_t features = 20;
    std::vector<std::int64_t> golden{5}; ///< 1-based and distinct; may be empty
    double testFraction = 0.1;
    std::uint32_t seed = 0;
    HarderData harder = {};
    /// A table instead of generated data: samples and features are its rows and features, no feature is golden,
    /// `harder` is the default, and the seed determines the split alone. Compared by identity.
    std::shared_ptr<const PreparedTable> table = nullptr;
    bool stratify = false; ///< whether the split keeps the shares of the two classes

    bool operator==(const DatasetSpec&) const = default;

    /// Returns the rows of the test set: ceil(testFraction * samples), in double arithmetic as scikit-learn does it.
    [[nodiscard]] std::int64_t testSamples() const
    {
        return static_cast<std::int64_t>(std::ceil(testFraction * static_cast<double>(samples)));
    }
    [[nodiscard]] std::int64_t trainSamples() const { return samples - testSamples(); }
};

} // namespace core
