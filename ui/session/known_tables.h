#pragma once

#include "ui/tables/table_source.h"

#include <map>
#include <optional>
#include <string>

namespace ui {

/// Sources of the tables of a session, to read them again for other choices: a prepared table holds only the columns
/// that it uses.
class KnownTables {
public:
    /// `sha256` is that of the table's bytes as they are stored.
    void remember(const std::string& sha256, const TableSource& source);
    [[nodiscard]] std::optional<TableSource> find(const std::string& sha256) const;

private:
    std::map<std::string, TableSource> m_sources;
};

} // namespace ui
