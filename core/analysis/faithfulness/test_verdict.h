#pragma once

#include "core/analysis/faithfulness/ablations.h"
#include "core/analysis/faithfulness/adversary.h"
#include "core/analysis/faithfulness/faithfulness_test.h"
#include "core/analysis/faithfulness/other_seeds.h"
#include "core/analysis/faithfulness/shuffled_attention.h"
#include "core/analysis/faithfulness/shuffled_labels.h"
#include "core/data/feature_roles.h"

#include <variant>

/// Evaluates the numbers of a test by thresholds. All texts about a test depend on its numbers and its verdict alone.

namespace core {

/// The measurements of one test.
using TestNumbers =
    std::variant<std::monostate, ShuffledAttention, UniformAttention, OtherSeeds, Adversary, Shortcut, ShuffledLabels>;

/// The measurements of one test, and their meaning for the bars.
struct TestResult {
    TestId id = TestId::ShuffledAttention;
    TestNumbers numbers; ///< empty if the test was not made
    Support support = Support::NotApplicable;
    SkipReason skipReason = SkipReason::None; ///< if not applicable
    double seconds = 0.0;
    FeatureNames names = {}; ///< names of the data's features (the columns of a table) and labels
};

inline constexpr double kMoves = 0.1; ///< mean change of the probability from which the output counts as moved
inline constexpr double kManyRows =
    0.5; ///< share of the rows from which opposite attention with the same output is the rule
inline constexpr double kLearned = 0.05;      ///< accuracy above chance from which a network has learned something
inline constexpr double kAsGood = 0.01;       ///< loss of accuracy up to which the task does not need attention
inline constexpr double kWorse = 0.05;        ///< loss of accuracy from which the task needs attention
inline constexpr double kNearlyAlways = 0.95; ///< share of the runs from which the finding does not depend on the seed
inline constexpr double kMostly = 0.5;        ///< share of the runs below which it depends on the seed
inline constexpr double kLuck = 0.1;          ///< |Kendall's tau-b| up to which the order of the other bars is random
inline constexpr double kTravels = 0.5; ///< share of the accuracy above chance from which a path carries the label
inline constexpr double kHabit = 0.5;   ///< share of the runs on shuffled labels from which standing out is the rule

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

/// The bars are reproducible if other seeds find the golden feature, too, or have the same leader if the truth is
/// unknown.
TestVerdict testVerdictOf(const OtherSeeds& seeds);
bool noiseIsLuck(const OtherSeeds& seeds);

/// The bars explain the output uniquely unless most rows have an opposite attention, for rows of either label.
bool isOpposed(const Adversary::Summary& summary);
TestVerdict testVerdictOf(const Adversary& adversary);

/// The bars show which value is used if the value can carry the label and the mask cannot.
bool travels(double accuracy, double chance, double whole);
TestVerdict testVerdictOf(const Shortcut& shortcut);

/// The bars are trustworthy if none stands out where there is nothing to find.
TestVerdict testVerdictOf(const ShuffledLabels& labels);

} // namespace core
