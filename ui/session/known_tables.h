#pragma once

#include "ui/tables/table_source.h"

#include <map>
#include <optional>
#include <string>

namespace ui {

/// Where the tables of a session came from, so that their choices can be changed: what a run was trained on holds only
/// the columns that it uses.
class KnownTables {
public:
    /// `sha256` is that of the table's bytes as they are stored.
    void remember(const std::string& sha256, const TableSource& source);
    [[nodiscard]] std::optional<TableSource> find(const std::string& sha256) const;

private:
    std::map<std::string, TableSource> m_sources;
};

} // namespace ui
