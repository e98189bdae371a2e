#pragma once

#include "core/scripts/script.h"
#include "core/tables/prepared_table.h"

#include <string>
#include <vector>

namespace core {

/// What a script reads cells as.
struct CellUses {
    bool numbers = false;
    bool texts = false;
    bool labelOfTexts = false; ///< the label is, or may be, a column of texts
};

/// Returns whether the functions of writeCellFunctions() need the module re.
bool needsExpressions(const PreparedTable& table, const CellUses& uses);

/// Writes is_missing(cell), to_numbers(cells) and to_texts(cells), as far as they are used, and what they need.
void writeCellFunctions(ScriptWriter& script, const CellUses& uses);

/// Returns the call that reads a column of `table` as numbers, in their style. `name`: a variable of the script.
std::string numbersOfColumn(const PreparedTable& table, const std::string& name = "name");

/// Returns the columns of numbers that were chosen to be categories, whose texts are those of as_text(number).
std::vector<std::string> numbersAsCategories(const PreparedTable& table);

} // namespace core
