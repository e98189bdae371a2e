#pragma once

#include "core/csv/table_format.h"
#include "core/tables/table.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>

namespace core {

struct TableReading {
    TableFormatChoice format;
    TableLimits limits;
    std::function<void(const TableProgress&)> onProgress; ///< may be empty; on the calling thread, many times a second
};

/// Reads a table of numbers and texts: a row each line, cells between delimiters, maybe packed by gzip.
///
/// - Cells may stand in double quotes; a doubled quote is one then, and delimiters and line ends are text. A quote
///   within a cell that does not begin with one is text.
/// - Lines end with LF, CR LF or CR. Empty lines at the beginning and the end are no rows; elsewhere they are a flaw,
///   or a missing value where there is only one column.
/// - Spaces around cells are not theirs. A cell that is empty or one of isMissingWord() is missing; so is an infinite
///   number.
/// - Numbers are decimal, with or without exponent. Thousands separators make a text, because "1,234" can be two
///   numbers. A column is of numbers only if all its cells are.
/// - Columns without a name are called "Column 3", further ones of the same name "price (2)"; notes say so.
/// - What was taken for UTF-8 and is not becomes Windows-1252, unless it has characters of UTF-8, too.
///
/// Blocks; reads the file a second time where a column first looked like numbers. Honours a stop within a few
/// milliseconds, and then returns null. Trusts nothing in the file.
/// Throws TableError for what the table holds, FileError for a file that cannot be read, NotEnoughMemory, and
/// std::invalid_argument for a choice that is none.
std::shared_ptr<const Table> readTable(const std::filesystem::path& path, const TableReading& reading = {},
                                       const std::stop_token& stop = {});

/// The same of bytes that are at hand, as pasted; `name` is what messages call them.
std::shared_ptr<const Table> readTableText(std::string_view bytes, const std::string& name,
                                           const TableReading& reading = {}, const std::stop_token& stop = {});

} // namespace core
