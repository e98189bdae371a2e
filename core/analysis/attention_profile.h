#pragma once

#include <cstdint>
#include <span>

namespace core {

/// What a mean attention vector says, in the numbers of the sentence above the chart.
struct AttentionProfile {
    std::int64_t features = 0;
    std::int64_t golden = 0;    ///< 1-based
    std::int64_t top = 0;       ///< 1-based: the feature with the most attention
    double topShare = 0.0;      ///< its attention
    double runnerUpShare = 0.0; ///< the second most; 0 for a single feature
    double goldenShare = 0.0;
    std::int64_t goldenRank = 0; ///< 1: the most attention

    /// The attention that every feature would get if none were preferred.
    [[nodiscard]] double uniformShare() const { return 1.0 / static_cast<double>(features); }
    /// The top feature's attention over that of all others together; infinite for a single feature.
    [[nodiscard]] double topToOthers() const { return topShare / (1.0 - topShare); }
    /// One feature has at least kStandsOut times the attention of every other: more than an untrained network's
    /// chance differences, which stay below that.
    [[nodiscard]] bool topStandsOut() const { return topShare >= kStandsOut * runnerUpShare; }
    /// The golden feature is the one that stands out.
    [[nodiscard]] bool found() const { return top == golden && topStandsOut(); }

    static constexpr double kStandsOut = 2.0;
};

/// Reads a mean attention vector (features), which sums to 1; golden is 1-based.
AttentionProfile profileOf(std::span<const double> attention, std::int64_t golden);

} // namespace core
