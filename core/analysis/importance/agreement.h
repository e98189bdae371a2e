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

/// The feature (1-based) that matters most by these scores. Nothing if some are not defined, if two share the first
/// place, or if even the first does not matter (a strength of zero or below).
std::optional<std::int64_t> leaderOf(const ImportanceScores& scores);

/// Who puts which feature first.
struct MethodAgreement {
    struct Camp {
        std::int64_t feature = 0;
        std::vector<MethodId> members; ///< without attention
    };

    std::int64_t features = 0;
    std::int64_t methods = 0;              ///< how many were asked, without attention
    std::optional<std::int64_t> attention; ///< attention's leader
    std::vector<MethodId> agreeing;        ///< rivals with the same leader
    std::vector<Camp> others;              ///< rivals with another one, the largest camp first
    std::vector<MethodId> undecided;       ///< rivals without a leader
};

/// Attention must be among the rivals.
MethodAgreement agreementOf(std::span<const ImportanceScores> methods);

/// Kendall's tau-b over the features between each two rivals, by strength: (rivals, rivals), symmetric, 1 on the
/// diagonal; not a number where a rival is not defined or ranks nothing.
Matrix<double> kendallTable(std::span<const ImportanceScores> methods);

/// Kendall's tau-b of two rankings of the same things: 1 if they agree on every pair, -1 if they contradict each other
/// on every pair, and ties count against neither.
/// tau = (concordant - discordant) / sqrt((pairs - ties in a) (pairs - ties in b))
/// Not a number if a or b is all ties, holds fewer than two values, or a value that is not a number.
/// Looks at each pair: a millisecond for 1,000 values.
/// Source: Kendall, "The treatment of ties in ranking problems" (1945); scipy.stats.kendalltau, variant b.
double kendallTau(std::span<const double> a, std::span<const double> b);

/// The features (1-based) to show where there is no room for all: those with the most attention, `most` of them, and
/// besides those the golden ones and each that a rival puts first. Attention must be the first of the rivals.
std::set<std::int64_t> shownFeatures(std::span<const ImportanceScores> methods, const FeatureRoles& roles,
                                     std::size_t most);

} // namespace core
