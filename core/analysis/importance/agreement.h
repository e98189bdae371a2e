#pragma once

#include "core/analysis/importance/importance_method.h"
#include "core/network/kernels/types.h"

#include <cstdint>
#include <optional>
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

} // namespace core
