#pragma once

#include "core/tables/prepared_table.h"

#include <stop_token>
#include <string>
#include <vector>

namespace core {

/// Finds the twins of a table and warns of what can make its result worthless: a class of one row; a column that alone
/// tells the label in 99 % of the rows or more; and twins. Chance alone would hardly do that: tables of fewer than 20
/// rows, and columns too sparse for the number of columns, are passed over. Ends early after a stop request.
void addWarnings(PreparedTable& table, const std::stop_token& stop = {});

/// Returns the groups of columns that hold nearly the same: numbers of |r| > 0.99, or columns of few values whose rows
/// fall into the same groups. Each group has at least two columns, in the table's order. Large tables are judged by a
/// sample of their rows. Empty for a table without values, and after a stop request.
std::vector<std::vector<std::string>> twinColumns(const PreparedTable& table, const std::stop_token& stop = {});

} // namespace core
