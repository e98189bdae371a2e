#include "core/data/feature_roles.h"

#include <algorithm>

namespace core {

std::string_view featureRoleName(FeatureRole role)
{
    switch (role) {
    case FeatureRole::Noise:
        return "noise";
    case FeatureRole::Golden:
        return "golden";
    case FeatureRole::Duplicate:
        return "duplicate";
    case FeatureRole::Decoy:
        return "decoy";
    }
    return {};
}

FeatureRoles::FeatureRoles(const DatasetSpec& spec)
    : m_names(spec.table), m_roles(static_cast<std::size_t>(spec.features)), m_golden(spec.golden)
{
    for (const std::int64_t feature : m_golden)
        m_roles[static_cast<std::size_t>(feature - 1)] = {FeatureRole::Golden, feature};
    std::int64_t next = m_golden.empty() ? 0 : m_golden.front();
    m_duplicates = place(FeatureRole::Duplicate, spec.harder.duplicates, next);
    m_decoys = place(FeatureRole::Decoy, spec.harder.decoys, next);
    m_carriers = m_golden;
    m_carriers.insert(m_carriers.end(), m_duplicates.begin(), m_duplicates.end());
    std::ranges::sort(m_carriers);
}

/// Gives the role to so many columns without one, from the index `next` on.
std::vector<std::int64_t> FeatureRoles::place(FeatureRole role, std::int64_t count, std::int64_t& next)
{
    std::vector<std::int64_t> placed;
    while (static_cast<std::int64_t>(placed.size()) < count) {
        const std::int64_t index = next++ % features();
        Column& column = m_roles[static_cast<std::size_t>(index)];
        if (column.role != FeatureRole::Noise)
            continue;
        column = {role, m_golden[placed.size() % m_golden.size()]};
        placed.push_back(index + 1);
    }
    return placed;
}

} // namespace core
