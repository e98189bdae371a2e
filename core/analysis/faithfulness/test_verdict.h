#pragma once

#include "core/analysis/faithfulness/ablations.h"
#include "core/analysis/faithfulness/adversary.h"
#include "core/analysis/faithfulness/faithfulness_test.h"
#include "core/analysis/faithfulness/other_seeds.h"
#include "core/analysis/faithfulness/shuffled_attention.h"
#include "core/analysis/faithfulness/shuffled_labels.h"
#include "core/data/feature_roles.h"

#include <variant>

/// From the numbers of a test to what they mean for the bars. Pure functions: all words about a test follow from its
/// numbers and its ruling.

namespace core {

/// What one test measured.
using TestNumbers =
    std::variant<std::monostate, ShuffledAttention, UniformAttention, OtherSeeds, Adversary, Shortcut, ShuffledLabels>;

/// What one test measured, and what that means for the bars.
struct TestResult {
    TestId id = TestId::ShuffledAttention;
    TestNumbers numbers; ///< nothing if the test was not made
    Support support = Support::NotApplicable;
    SkipReason skipReason = SkipReason::None; ///< if it is not applicable
    double seconds = 0.0;                     ///< that it took
    FeatureNames names = {};                  ///< of the network's features and labels
};

/// A change of the probability, on average, that is called a move of the output.
inline constexpr double kMoves = 0.1;
/// From this share of the rows on, an opposite attention with the same output is the rule, not the exception.
inline constexpr double kManyRows = 0.5;
/// A network has learned something if its accuracy is so far above chance.
inline constexpr double kLearned = 0.05;
/// An accuracy lower by no more than this is as good: the task does not need attention.
inline constexpr double kAsGood = 0.01;
/// An accuracy lower by this much or more is clearly worse: the task needs attention.
inline constexpr double kWorse = 0.05;
/// The golden feature is found with these seeds or those, or the same one leads: in this share of the runs or more it
/// is no luck, ...
inline constexpr double kNearlyAlways = 0.95;
/// ... and in less than this share it is.
inline constexpr double kMostly = 0.5;
/// The order of the other bars is luck if two runs agree about it no more than this (Kendall's tau-b, either way).
inline constexpr double kLuck = 0.1;
/// The label travels on a way that gives at least this share of the whole network's accuracy above chance.
inline constexpr double kTravels = 0.5;
/// Bars that stand out in this share of the runs on shuffled labels make a habit of it.
inline constexpr double kHabit = 0.5;

struct TestVerdict {
    Support support = Support::NotApplicable;
    SkipReason skipReason = SkipReason::None;

    bool operator==(const TestVerdict&) const = default;
};

/// The bars matter to the output if shuffling them moves it, for rows of either label.
bool moves(const ShuffledAttention::Summary& summary);
TestVerdict testVerdictOf(const ShuffledAttention& shuffled);

/// The bars matter if the network is worse without them.
TestVerdict testVerdictOf(const UniformAttention& uniform);

/// The bars are no luck if other seeds find the golden feature, too; where it is not known, if the same feature leads.
TestVerdict testVerdictOf(const OtherSeeds& seeds);
bool noiseIsLuck(const OtherSeeds& seeds);

/// The bars are the only ones that tell the story unless most rows have an opposite, for rows of either label.
bool isOpposed(const Adversary::Summary& summary);
TestVerdict testVerdictOf(const Adversary& adversary);

/// The bars show which value is used if the label can travel in the value, and cannot in the mask.
bool travels(double accuracy, double chance, double whole);
TestVerdict testVerdictOf(const Shortcut& shortcut);

/// The bars are honest if none stands out where there is nothing to find.
TestVerdict testVerdictOf(const ShuffledLabels& labels);

} // namespace core
