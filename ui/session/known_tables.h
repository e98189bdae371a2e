#pragma once

#include "ui/tables/table_source.h"

#include <map>
#include <optional>
#include <string>

namespace ui {

/// Sources of the tables of a session, to read them again for other choices: a prepared table holds only the columns
/// that it uses. The key is the SHA-256 of the table's bytes as they are stored.
class KnownTables {
public:
    void remember(const std::string& sha256, const TableSource& source) { m_sources.insert_or_assign(sha256, source); }
    [[nodiscard]] std::optional<TableSource> find(const std::string& sha256) const
    {
        const auto known = m_sources.find(sha256);
        return known == m_sources.end() ? std::nullopt : std::optional(known->second);
    }

private:
    std::map<std::string, TableSource> m_sources;
};

} // namespace ui
