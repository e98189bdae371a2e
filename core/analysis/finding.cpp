#include "core/analysis/finding.h"

#include "core/analysis/attention_profile.h"

#include <algorithm>

namespace core {

namespace {

using Attention = std::vector<double>;

/// The index of the largest; nothing where all are the same.
std::optional<std::ptrdiff_t> leaderOf(const Attention& attention)
{
    const auto [least, most] = std::ranges::minmax_element(attention);
    // Of equal ones the first, as the profile has it.
    return *least < *most ? std::optional(std::ranges::max_element(attention) - attention.begin()) : std::nullopt;
}

} // namespace

std::optional<Finding> findingAt(std::span<const Snapshot> snapshots, const FeatureRoles& roles)
{
    std::optional<Finding> finding;
    const auto leader = roles.isTruthKnown() || snapshots.empty() || snapshots.back().test.attention.empty()
                            ? std::nullopt
                            : leaderOf(snapshots.back().test.attention);
    const auto holdsAt = [&](const Attention& attention) {
        return roles.isTruthKnown() ? findsAll(attention, roles) : leader && leaderOf(attention) == leader;
    };
    for (auto snapshot = snapshots.rbegin(); snapshot != snapshots.rend(); ++snapshot) {
        if (snapshot->test.attention.empty() || !holdsAt(snapshot->test.attention))
            break;
        finding = Finding{snapshot->epoch, snapshot->batch};
    }
    return finding;
}

} // namespace core
