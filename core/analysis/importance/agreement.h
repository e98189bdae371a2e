#pragma once

#include "core/analysis/importance/importance_method.h"
#include "core/data/feature_roles.h"
#include "core/network/kernels/types.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <vector>

namespace core {

/// Returns the most important feature (1-based) of these scores. Nothing if some scores are undefined, if two features
/// share the first place, or if the largest strength is not positive.
std::optional<std::int64_t> leaderOf(const ImportanceScores& scores);

/// Groups the methods by the feature that they rank first.
struct MethodAgreement {
    struct Camp {
        std::int64_t feature = 0;
        std::vector<MethodId> members; ///< without attention
    };

    std::int64_t features = 0;
    std::int64_t methods = 0;              ///< number of methods without attention
    std::optional<std::int64_t> attention; ///< attention's leader
    std::vector<MethodId> agreeing;        ///< methods with the same leader
    std::vector<Camp> others;              ///< methods with other leaders, the largest group first
    std::vector<MethodId> undecided;       ///< methods without a leader
};

/// The methods must include attention.
MethodAgreement agreementOf(std::span<const ImportanceScores> methods);

/// Returns Kendall's tau-b over the features between each two methods, by strength: (methods, methods), symmetric, 1 on
/// the diagonal; NaN where a method is undefined or has only ties.
Matrix<double> kendallTable(std::span<const ImportanceScores> methods);

/// Returns Kendall's tau-b of two rankings of the same items: 1 if all pairs agree, -1 if all disagree; ties count for
/// neither.
/// tau = (concordant - discordant) / sqrt((pairs - ties in a) (pairs - ties in b))
/// NaN if a or b has only ties, fewer than two values, or a NaN.
/// Compares all pairs: a millisecond for 1,000 values.
/// Source: Kendall, "The treatment of ties in ranking problems" (1945); scipy.stats.kendalltau, variant b.
double kendallTau(std::span<const double> a, std::span<const double> b);

/// Returns the features (1-based) to show where there is no room for all: the `most` with the most attention, the
/// golden ones, and each that a method ranks first. Attention must be the first of the methods.
std::set<std::int64_t> shownFeatures(std::span<const ImportanceScores> methods, const FeatureRoles& roles,
                                     std::size_t most);

} // namespace core
