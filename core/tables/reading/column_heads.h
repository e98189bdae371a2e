#pragma once

#include "core/csv/table_format.h"
#include "core/tables/table.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

/// What the lines above the rows say of a column.
struct ColumnHead {
    std::string name;
    ColumnRole role = ColumnRole::Unsaid;
    std::optional<ColumnType> type = {};
};

/// Reads the lines with names of columns, of which there are headerLines(). Later lines may be shorter.
///
/// - Two lines: "height" and "cm" become "height (cm)"; an empty part is left out, as is a second one that is - or
///   equals the first, and brackets round the second.
/// - Orange's three lines and its prefixes: the class is the label, meta and ignored columns and those of strings are
///   ignored, and the others are features. Types are numbers and categories; a list of values makes categories.
std::vector<ColumnHead> columnHeads(const std::vector<std::vector<std::string>>& lines, HeaderForm form);

} // namespace core
