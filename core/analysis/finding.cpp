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

std::optional<Finding> findingAt(std::span<const Moment> moments, const FeatureRoles& roles)
{
    std::optional<Finding> finding;
    const auto leader = roles.isTruthKnown() || moments.empty() || moments.back().test.attention.empty()
                            ? std::nullopt
                            : leaderOf(moments.back().test.attention);
    const auto holdsAt = [&](const Attention& attention) {
        return roles.isTruthKnown() ? findsAll(attention, roles) : leader && leaderOf(attention) == leader;
    };
    for (auto moment = moments.rbegin(); moment != moments.rend(); ++moment) {
        if (moment->test.attention.empty() || !holdsAt(moment->test.attention))
            break;
        finding = Finding{moment->epoch, moment->batch};
    }
    return finding;
}

} // namespace core
