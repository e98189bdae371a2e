#pragma once

#include "core/csv/table_format.h"
#include "core/tables/table.h"

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

/// Reads a table of numbers and texts: one row per line, cells between delimiters; maybe packed by gzip, bzip2 or xz,
/// or the one table in a zip archive. What is not chosen of its format is guessed as guessTableFormat() says; each part
/// that is unusual is a note.
///
/// - UTF-16 and UTF-32 are known by their byte order mark, or by the NUL bytes of the ASCII in them.
/// - Cells may be in quotes; within quotes a doubled quote is one quote, and delimiters and line ends are text. A quote
///   within a cell that does not begin with one is text.
/// - Names of rows are left out entirely. A first column without name is an identifier if its numbers are whole, not
///   negative, all different and at most some 16 times the number of rows.
/// - A Ctrl-Z at the end, as DOS wrote it, ends the file.
/// - Lines end with LF, CR LF or CR. Empty lines at the beginning and the end are ignored; elsewhere they are an error,
///   or a missing value if there is only one column.
/// - Spaces around cells are ignored. A cell that is empty, one of TableFormat::missingWords or an infinite number is
///   missing. Some words and signs are missing among numbers only: see TableFormat::answerWords.
///   Numbers beyond kLargestCell are read, but a column with one of them cannot be a feature.
/// - Numbers are decimal, with or without exponent, and all of a column have one NumberStyle: one decimal mark, one
/// mark
///   between thousands, one currency, and all or none a percent sign. A column is numeric only if a style fits all its
///   cells; notes name styles other than the plain one. If all cells are as 1,234, the table's decimal mark says what
///   the comma means; if no other cell shows that mark, a note names the other reading. Four numbers up to 255 between
///   points, and numbers of nine or more digits that are all equally long with blanks between, are no numbers.
/// - Whole numbers of which some begin with a zero, as 01239, are texts, and a note says so.
/// - Columns without a name are called "Column 3", repeated names "price (2)"; notes report that.
/// - Bytes that are not UTF-8 as guessed are read as Windows-1252, unless there are also valid characters of UTF-8.
///
/// Blocks; reads the file up to three times if a column turns out to be other than its first cells; what comes from a
/// pipe or from standard input (kStandardInput) is kept in memory for that. Returns null within a few milliseconds
/// after a stop request. The file is untrusted input; what is no table of text is named for what it is. Throws
/// TableError for invalid content, FileError for an unreadable file, NotEnoughMemory, and std::invalid_argument for an
/// invalid choice.
std::shared_ptr<const Table> readTable(const std::filesystem::path& path, const TableReading& reading = {},
                                       const std::stop_token& stop = {});

/// Reads a table from memory, for example pasted text; `name` is used in messages.
std::shared_ptr<const Table> readTableText(std::string_view bytes, const std::string& name,
                                           const TableReading& reading = {}, const std::stop_token& stop = {});

} // namespace core
