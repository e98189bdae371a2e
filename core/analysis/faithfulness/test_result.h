#pragma once

#include "core/analysis/faithfulness/adversary.h"
#include "core/analysis/faithfulness/faithfulness_test.h"
#include "core/analysis/faithfulness/other_seeds.h"
#include "core/analysis/faithfulness/shortcut.h"
#include "core/analysis/faithfulness/shuffled_attention.h"
#include "core/analysis/faithfulness/shuffled_labels.h"
#include "core/analysis/faithfulness/uniform_attention.h"

#include "core/data/feature_names.h"

#include <variant>

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

} // namespace core
