#pragma once

#include "core/data/feature_roles.h"
#include "core/experiment/history.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace core {

/// What a mean attention vector says of one golden feature.
struct GoldenProfile {
    std::int64_t feature = 0; ///< 1-based
    double share = 0.0;       ///< its attention
    double groupShare = 0.0;  ///< together with that of its duplicates
    std::int64_t rank = 0;    ///< among all features; 1: the most attention
    bool found = false;       ///< see AttentionProfile
};

/// What a mean attention vector says, in the numbers of the sentence above the chart.
///
/// A golden feature is found if it has at least kStandsOut times the attention of every bystander: a feature that does
/// not carry the label. Duplicates of golden features do carry it, and so are no objection; decoys are. Where every
/// feature carries the label there is nothing to find.
struct AttentionProfile {
    std::int64_t features = 0;
    std::int64_t top = 0;       ///< 1-based: the feature with the most attention
    double topShare = 0.0;      ///< its attention
    std::int64_t runnerUp = 0;  ///< the feature with the second most; 0 if there is a single one
    double runnerUpShare = 0.0; ///< its attention; 0 for a single feature
    double leastShare = 0.0;
    double bystanderShare = 0.0; ///< the most that one of them gets; 0 if there are none
    std::int64_t bystanders = 0;
    FeatureRole topRole = FeatureRole::Noise;
    std::int64_t topOrigin = 0;        ///< the golden feature behind the top one; 0 if there is none
    std::vector<GoldenProfile> golden; ///< in the order in which they were given; may be empty
    FeatureNames names;                ///< of the features
    bool isTruthKnown = true;          ///< else no feature is golden, and yet there may be something to find

    /// These features' attention over that of all others together; infinite if there are no others.
    [[nodiscard]] static double toOthers(double share) { return share / (1.0 - share); }
    /// One feature has at least kStandsOut times the attention of every other: more than an untrained network's
    /// chance differences, which stay below that.
    [[nodiscard]] bool topStandsOut() const { return features > 1 && topShare >= kStandsOut * runnerUpShare; }
    /// All features have the same attention, as if it were not learned.
    [[nodiscard]] bool isLevel() const { return features > 1 && topShare == leastShare; }
    [[nodiscard]] std::int64_t foundCount() const;
    /// There are golden features, and others that they can be told from.
    [[nodiscard]] bool hasSomethingToFind() const { return !golden.empty() && bystanders > 0; }
    /// All of what is to be found.
    [[nodiscard]] bool foundAll() const { return hasSomethingToFind() && foundCount() == std::ssize(golden); }
    /// A duplicate has the most attention, and so much that it would be found if it were golden.
    [[nodiscard]] bool topIsFoundDuplicate() const
    {
        return topRole == FeatureRole::Duplicate && bystanders > 0 && topShare >= kStandsOut * bystanderShare;
    }

    static constexpr double kStandsOut = 2.0;
};

/// Reads a mean attention vector (features), which sums to 1.
AttentionProfile profileOf(std::span<const double> attention, const FeatureRoles& roles);

/// The feature to look at where there is room for one: the first golden one; where it is not known which are, the one
/// with the most attention; the first of all where no feature is golden, or without attention.
std::int64_t featureOfInterest(std::span<const double> attention, const FeatureRoles& roles);

/// profileOf().foundAll() without the rest of the profile, in one pass: a long history of many features is looked
/// through at every frame.
bool findsAll(std::span<const double> attention, const FeatureRoles& roles);

/// Since when all golden features stand out, seen from one moment; where it is not known which are, since when the one
/// with the most attention has it.
struct Finding {
    std::int64_t epoch = 0;
    std::int64_t batch = 0;

    /// The article's experiment finds it within its first epoch.
    [[nodiscard]] bool late() const { return epoch > 1; }
};

/// Looks back from the last of these moments: since which one have all golden features been found without a break?
/// Nothing if they are not all found at the last one. Of a person's table: since which one has the feature that leads
/// at the last one led without a break? Nothing if its attention is level.
std::optional<Finding> findingAt(std::span<const Snapshot> snapshots, const FeatureRoles& roles);

} // namespace core
