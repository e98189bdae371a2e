#include "ui/session/known_tables.h"

namespace ui {

void KnownTables::remember(const std::string& sha256, const TableSource& source)
{
    m_sources.insert_or_assign(sha256, source);
}

std::optional<TableSource> KnownTables::find(const std::string& sha256) const
{
    const auto known = m_sources.find(sha256);
    return known == m_sources.end() ? std::nullopt : std::optional(known->second);
}

} // namespace ui
