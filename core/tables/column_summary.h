#pragma once

#include "core/tables/table.h"

#include <stop_token>
#include <vector>

namespace core {

/// Looks at the cells of a column that was read: its kind, its range, its most frequent values. `counts` are those of
/// its texts, by their codes, `mostDistinct` how many of those are kept. False after a stop request.
bool summarise(TableColumn& column, const std::vector<std::size_t>& counts, std::size_t mostDistinct,
               const std::stop_token& stop);

/// "100000", "0.25": a number as the name of a class.
std::string numberName(double number);

} // namespace core
