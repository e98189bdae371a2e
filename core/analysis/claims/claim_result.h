#pragma once

#include "core/analysis/claims/adversary.h"
#include "core/analysis/claims/claim.h"
#include "core/analysis/claims/other_seeds.h"
#include "core/analysis/claims/shortcut.h"
#include "core/analysis/claims/shuffled_attention.h"
#include "core/analysis/claims/shuffled_labels.h"
#include "core/analysis/claims/uniform_attention.h"

#include "core/data/feature_names.h"

#include <variant>

namespace core {

/// What one test measured.
using ClaimNumbers =
    std::variant<std::monostate, ShuffledAttention, UniformAttention, OtherSeeds, Adversary, Shortcut, ShuffledLabels>;

/// What one test measured, and what that means for the bars.
struct ClaimResult {
    ClaimId id = ClaimId::ShuffledAttention;
    ClaimNumbers numbers; ///< nothing if the test was not made
    Bearing bearing = Bearing::NotApplicable;
    Hindrance hindrance = Hindrance::None; ///< if it is not applicable
    double seconds = 0.0;                  ///< that it took
    FeatureNames names = {};               ///< of the network's features and labels
};

} // namespace core
