#include "core/data/feature_roles.h"

#include "core/tables/prepared_table.h"

#include <algorithm>
#include <array>

namespace core {

std::string_view featureRoleName(FeatureRole role)
{
    constexpr std::array kNames{"noise", "golden", "duplicate", "decoy"};
    return kNames.at(static_cast<std::size_t>(role));
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

/// Assigns the role to so many noise columns, from index `next` on.
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

std::string FeatureNames::name(std::int64_t feature) const
{
    if (m_table && feature >= 1 && feature <= std::ssize(m_table->features))
        return m_table->features[static_cast<std::size_t>(feature - 1)].name;
    return std::to_string(feature);
}

std::string FeatureNames::labelName(int label) const
{
    if (!m_table)
        return std::to_string(label);
    return label == 0 ? m_table->negativeName : m_table->positiveName;
}

bool FeatureNames::isRest(int label) const
{
    return m_table && m_table->oneAgainstRest && label == 0;
}

} // namespace core
