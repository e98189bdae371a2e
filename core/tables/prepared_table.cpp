#include "core/tables/prepared_table.h"

#include <algorithm>
#include <set>

namespace core {

std::vector<std::string> PreparedTable::featureNames() const
{
    std::vector<std::string> names;
    names.reserve(features.size());
    for (const PreparedFeature& feature : features)
        names.push_back(feature.name);
    return names;
}

bool PreparedTable::hasValues() const
{
    return std::ranges::all_of(features, [this](const PreparedFeature& feature) {
        return (feature.isNumber() ? feature.numbers.size() : feature.categories->size()) == rows();
    });
}

std::uint64_t preparedBytes(const PreparedTable& table)
{
    std::uint64_t bytes = table.labels.size();
    std::set<const void*> shared;
    for (const PreparedFeature& feature : table.features) {
        bytes += feature.numbers.size() * sizeof(double);
        if (feature.categories && shared.insert(feature.categories.get()).second)
            bytes += feature.categories->size();
    }
    return bytes;
}

} // namespace core
