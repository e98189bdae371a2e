#pragma once

#include "core/tables/prepared_table.h"
#include "core/tables/table.h"

#include <vector>

namespace core {

/// Notes which of the columns that become features may be names instead of amounts, with what can be done: whole
/// numbers that are nearly all different, and those that are called postal codes.
void askAboutNames(PreparedTable& table, const std::vector<const TableColumn*>& columns);

} // namespace core
