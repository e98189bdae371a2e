#pragma once

#include "core/data/feature_roles.h"
#include "core/experiment/history.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace core {

/// The attention to one golden feature.
struct GoldenProfile {
    std::int64_t feature = 0; ///< 1-based
    double share = 0.0;       ///< its attention
    double groupShare = 0.0;  ///< sum with the attention of its duplicates
    std::int64_t rank = 0;    ///< rank among all features; 1: the most attention
    bool found = false;       ///< see AttentionProfile
};

/// The attention to columns of a table that say the same, and so share what any of them would get alone.
struct TwinsProfile {
    std::vector<std::int64_t> features;
    double share = 0.0;             ///< the sum of their attention
    std::int64_t inputs = 0;        ///< of all of them
    std::int64_t next = 0;          ///< the other feature with the most attention; 0 if there is none
    double nextShare = 0.0;         ///< its attention
    double mostOtherPerInput = 0.0; ///< the largest mean attention per input of any other feature
};

/// The properties of a mean attention vector, feature by feature, as the sentence above the chart uses them.
///
/// A golden feature is found if it has at least kStandsOut times the attention of every bystander: a feature that does
/// not carry the label. Duplicates of golden features carry the label; decoys are bystanders. If every feature carries
/// the label, there is nothing to find.
///
/// A feature may be a column of several inputs (see FeatureRoles::groups()). Its attention is the sum over its inputs,
/// and the share that uniform attention gives it is theirs: k of n inputs have k/n.
struct AttentionProfile {
    std::int64_t features = 0;
    std::int64_t inputs = 0;    ///< of the network; 0: as many as features
    std::int64_t top = 0;       ///< 1-based: the feature with the most attention
    double topShare = 0.0;      ///< its attention
    std::int64_t runnerUp = 0;  ///< the feature with the second most; 0 if there is only one feature
    double runnerUpShare = 0.0; ///< its attention; 0 for a single feature
    double leastShare = 0.0;
    std::int64_t topInputs = 1;     ///< inputs of the top feature
    double mostOtherPerInput = 0.0; ///< of any other feature, the largest mean over its inputs; 0 without groups
    std::int64_t mostPerInput = 0;  ///< the feature with the most attention per input; 0: the top one
    double mostPerInputRatio = 0.0; ///< the ratio of its attention to that of uniform attention
    bool areInputsLevel = false;    ///< all inputs have the same attention
    double bystanderShare = 0.0;    ///< the largest attention of a bystander; 0 if there are none
    std::int64_t bystanders = 0;
    FeatureRole topRole = FeatureRole::Noise;
    std::int64_t topOrigin = 0;        ///< the golden feature of the top one; 0 if there is none
    std::vector<GoldenProfile> golden; ///< in the order of the roles; may be empty
    /// The twins with the most attention, if together they have more than any other feature; no features if not.
    TwinsProfile twins;
    FeatureNames names;       ///< of the features
    bool isFinite = true;     ///< false: nothing can be said; the shares are NaN, and no feature is found
    bool isTruthKnown = true; ///< false: no feature counts as golden, though some may carry the label

    /// Returns the ratio of a share to the sum of all others; infinite if there are no others.
    [[nodiscard]] static double toOthers(double share) { return share / (1.0 - share); }
    /// Returns whether one feature has at least kStandsOut times the attention of every other, and also for each of its
    /// inputs, since a column of many inputs has much attention without any preference. Random differences of untrained
    /// networks stay below that.
    [[nodiscard]] bool topStandsOut() const { return hasOthers() && leadShare() >= shareToStandOut(); }
    /// Returns whether one feature has at least kStandsOut times the attention of every other.
    [[nodiscard]] bool topIsFarAhead() const
    {
        return hasOthers() && leadShare() >= kStandsOut * (hasTwins() ? twins.nextShare : runnerUpShare);
    }
    /// Returns whether twins lead together.
    [[nodiscard]] bool hasTwins() const { return !twins.features.empty(); }
    /// Returns whether there is a feature besides the one that leads, or besides the twins that do.
    [[nodiscard]] bool hasOthers() const { return hasTwins() ? twins.next > 0 : features > 1; }
    /// Returns the attention to the feature that leads, or to the twins that lead together.
    [[nodiscard]] double leadShare() const { return hasTwins() ? twins.share : topShare; }
    /// Returns the attention from which the feature or the twins that lead would stand out.
    [[nodiscard]] double shareToStandOut() const
    {
        if (hasTwins())
            return kStandsOut * std::max(twins.nextShare, twins.mostOtherPerInput * static_cast<double>(twins.inputs));
        return kStandsOut * std::max(runnerUpShare, mostOtherPerInput * static_cast<double>(topInputs));
    }
    /// Returns whether any feature is the sum of several inputs of the network.
    [[nodiscard]] bool hasGroups() const { return inputs > features; }
    /// Returns whether all inputs have the same attention, as uniform attention has.
    [[nodiscard]] bool isLevel() const
    {
        return features > 1 && (hasGroups() ? areInputsLevel : topShare == leastShare);
    }
    [[nodiscard]] std::int64_t foundCount() const;
    /// Returns whether there are golden features and bystanders.
    [[nodiscard]] bool hasSomethingToFind() const { return !golden.empty() && bystanders > 0; }
    /// Returns whether all golden features are found.
    [[nodiscard]] bool foundAll() const { return hasSomethingToFind() && foundCount() == std::ssize(golden); }
    /// Returns whether a duplicate has the most attention, and would be found if it were golden.
    [[nodiscard]] bool topIsFoundDuplicate() const
    {
        return topRole == FeatureRole::Duplicate && bystanders > 0 && topShare >= kStandsOut * bystanderShare;
    }

    /// Returns the ratio of the largest attention to that of uniform attention for the same inputs.
    [[nodiscard]] double topToUniform() const
    {
        return topShare * static_cast<double>(std::max(inputs, features)) / static_cast<double>(topInputs);
    }
    /// Returns whether a feature that is known not to be golden leads clearly: it stands out, among other features or
    /// as a duplicate, or it has at least kStandsOut times uniform attention. False where a golden feature is found.
    [[nodiscard]] bool otherThanGoldenLeads() const;

    static constexpr double kStandsOut = 2.0;
};

/// Returns whether the attention can be shown and compared: a network whose numbers overflowed has NaN for all
/// features.
bool isFinite(std::span<const double> attention);

/// The attention to each feature: the sums of a vector (inputs) by the roles' groups, or without any the vector itself.
/// Refers to the vector.
class FeatureShares {
public:
    FeatureShares(std::span<const double> attention, const FeatureRoles& roles);
    FeatureShares(const FeatureShares&) = delete;
    FeatureShares& operator=(const FeatureShares&) = delete;

    [[nodiscard]] std::span<const double> shares() const { return m_shares; }

private:
    std::vector<double> m_sums;
    std::span<const double> m_shares;
};

/// Computes the profile of a mean attention vector (inputs), which sums to 1. Here and below, the roles say which
/// inputs are one feature.
AttentionProfile profileOf(std::span<const double> inputs, const FeatureRoles& roles);

/// Returns the feature to show where there is room for one: the first golden one; with unknown truth the one with the
/// most attention; else the first feature, also without attention and where it is not finite.
std::int64_t featureOfInterest(std::span<const double> attention, const FeatureRoles& roles);

/// Returns the feature's share of a mean attention vector (inputs).
double shareOfFeature(std::span<const double> attention, const FeatureRoles& roles, std::int64_t feature);

/// Returns profileOf().foundAll() without computing the profile.
bool findsAll(std::span<const double> attention, const FeatureRoles& roles);

struct Finding {
    std::int64_t epoch = 0;
    std::int64_t batch = 0;

    /// The article's experiment finds its feature within the first epoch.
    [[nodiscard]] bool late() const { return epoch > 1; }
};

/// Returns the first snapshot since which all golden features are found without interruption; with unknown truth, since
/// which the feature that leads at the last snapshot has led. Nothing if not all are found at the last one, or if its
/// attention is level.
std::optional<Finding> findingAt(std::span<const Snapshot> snapshots, const FeatureRoles& roles);

} // namespace core
