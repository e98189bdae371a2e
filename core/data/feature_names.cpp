#include "core/data/feature_names.h"

#include "core/tables/prepared_table.h"

#include <iterator>

namespace core {

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

} // namespace core
