#pragma once

#include "core/tables/table.h"

#include <string>
#include <vector>

namespace core {

/// What is to be said of how the numbers of a column are written.
struct StyledColumn {
    std::string example;    ///< a cell as it is written; empty: there is nothing to say
    bool isUnclear = false; ///< the example can also be read in another way
};

/// Adds notes about how the cells of a table were read: styles of numbers, codes with leading zeros, numbers that may
/// be missing values, words among numbers, and categories that look like numbers. `styled`: one for each column.
void noteReadings(Table& table, const std::vector<StyledColumn>& styled);

} // namespace core
