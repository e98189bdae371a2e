#include "core/data/feature_roles.h"

#include "core/tables/prepared_table.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace core {

namespace {

/// Returns the twins of a table as features; a column of which the categories are features of their own has none.
std::vector<std::vector<std::int64_t>> twinsIn(const PreparedTable& table, const FeatureNames& names,
                                               std::int64_t features)
{
    std::vector<std::vector<std::int64_t>> result;
    if (table.twins.empty())
        return result;
    std::map<std::string, std::int64_t> featureOf;
    for (std::int64_t feature = 1; feature <= features; ++feature)
        if (std::string column = names.columnName(feature); names.name(feature) == column)
            featureOf.emplace(std::move(column), feature);
    for (const std::vector<std::string>& columns : table.twins) {
        std::vector<std::int64_t> twins;
        for (const std::string& column : columns)
            if (const auto found = featureOf.find(column); found != featureOf.end())
                twins.push_back(found->second);
        std::ranges::sort(twins);
        if (twins.size() > 1)
            result.push_back(std::move(twins));
    }
    return result;
}

} // namespace

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

FeatureRoles::FeatureRoles(const DatasetSpec& spec, const FeatureGroups& groups) : FeatureRoles(spec)
{
    if (!groups.isIdentity()) {
        m_names = FeatureNames(spec.table, groups);
        m_roles.assign(static_cast<std::size_t>(groups.size()), {});
    }
    if (spec.table)
        m_twins = twinsIn(*spec.table, m_names, features());
}

std::vector<std::int64_t> FeatureRoles::twinsOf(std::int64_t feature) const
{
    for (std::vector<std::int64_t> twins : m_twins)
        if (std::erase(twins, feature) > 0)
            return twins;
    return {};
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
    if (!m_groups.isIdentity()) {
        if (feature < 1 || feature > m_groups.size())
            return std::to_string(feature);
        if (m_groups.count(feature) > 1)
            return columnName(feature);
        feature = m_groups.first(feature);
    }
    if (m_table && feature >= 1 && feature <= std::ssize(m_table->features))
        return m_table->features[static_cast<std::size_t>(feature - 1)].name;
    return std::to_string(feature);
}

std::string FeatureNames::columnName(std::int64_t feature) const
{
    if (!m_groups.isIdentity() && feature >= 1 && feature <= m_groups.size())
        feature = m_groups.first(feature);
    if (!m_table || feature < 1 || feature > std::ssize(m_table->features))
        return {};
    return m_table->features[static_cast<std::size_t>(feature - 1)].column;
}

std::string FeatureNames::categoryName(std::int64_t input) const
{
    if (!m_table || input < 1 || input > std::ssize(m_table->features))
        return {};
    const PreparedFeature& feature = m_table->features[static_cast<std::size_t>(input - 1)];
    const std::string start = feature.column + " = ";
    return feature.name.starts_with(start) ? feature.name.substr(start.size()) : feature.name;
}

std::string FeatureNames::labelName(int label) const
{
    if (!m_table)
        return std::to_string(label);
    return label == 0 ? m_table->negativeName : m_table->positiveName;
}

std::optional<LabelCut> FeatureNames::labelCut(int label) const
{
    const auto cut = m_table ? labelCutOf(*m_table) : std::nullopt;
    return cut && label == 0 ? cut->opposite() : cut;
}

bool FeatureNames::isRest(int label) const
{
    return m_table && m_table->oneAgainstRest && label == 0;
}

} // namespace core
