#include "core/data/feature_groups.h"

#include "core/tables/prepared_table.h"

#include <algorithm>

namespace core {

namespace {

template <typename Value>
std::vector<Value> sumsOf(const FeatureGroups& groups, std::span<const Value> values)
{
    if (groups.isIdentity())
        return {values.begin(), values.end()};
    std::vector<Value> sums;
    sums.reserve(static_cast<std::size_t>(groups.size()));
    for (std::int64_t group = 1; group <= groups.size(); ++group)
        sums.push_back(groups.sum(values, group));
    return sums;
}

} // namespace

FeatureGroups::FeatureGroups(std::vector<std::int64_t> firsts, std::int64_t inputs) : m_inputs(inputs)
{
    if (static_cast<std::int64_t>(firsts.size()) == inputs)
        return;
    firsts.push_back(inputs + 1);
    m_bounds = std::make_shared<const std::vector<std::int64_t>>(std::move(firsts));
}

std::int64_t FeatureGroups::groupOf(std::int64_t input) const
{
    return m_bounds ? std::ranges::upper_bound(*m_bounds, input) - m_bounds->begin() : input;
}

std::vector<std::int64_t> FeatureGroups::several() const
{
    std::vector<std::int64_t> several;
    for (std::int64_t group = 1; !isIdentity() && group <= size(); ++group)
        if (count(group) > 1)
            several.push_back(group);
    return several;
}

std::vector<double> FeatureGroups::sums(std::span<const double> values) const
{
    return sumsOf(*this, values);
}

std::vector<float> FeatureGroups::sums(std::span<const float> values) const
{
    return sumsOf(*this, values);
}

bool FeatureGroups::operator==(const FeatureGroups& other) const
{
    if (m_inputs != other.m_inputs || isIdentity() != other.isIdentity())
        return false;
    return m_bounds == other.m_bounds || *m_bounds == *other.m_bounds;
}

FeatureGroups columnGroups(const PreparedTable& table, const std::set<std::string>& open)
{
    std::vector<std::int64_t> firsts;
    const std::string* column = nullptr;
    for (std::size_t i = 0; i < table.features.size(); ++i) {
        const PreparedFeature& feature = table.features[i];
        if (!column || *column != feature.column || open.contains(feature.column))
            firsts.push_back(static_cast<std::int64_t>(i) + 1);
        column = &feature.column;
    }
    return {std::move(firsts), static_cast<std::int64_t>(table.features.size())};
}

} // namespace core
