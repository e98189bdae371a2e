#pragma once

#include "core/csv/table_format.h"
#include "core/text/phrase.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace core {

enum class ColumnKind {
    Number,
    Category,   ///< texts, of which some occur more than once
    Constant,   ///< one number or text in all cells that hold something
    Identifier, ///< texts that are all different, or very many; or whole numbers that count the rows
    Empty       ///< no cell holds anything
};

/// "number", "category", "constant", "identifier" or "empty".
std::string_view columnKindName(ColumnKind kind);

/// The code of a cell that holds nothing.
constexpr std::uint32_t kMissingCode = std::numeric_limits<std::uint32_t>::max();

/// A value and the number of cells that hold it.
struct ValueCount {
    std::string value;
    std::size_t count = 0;

    bool operator==(const ValueCount&) const = default;
};

/// The first cell that is not a number, of a column that could have been one of numbers.
struct FirstText {
    std::size_t line = 0; ///< where its row begins in the file, from 1
    std::string text;
};

/// A column of a table, and what stands in it. Of numbers if every cell that holds something is a number, else of
/// texts.
struct TableColumn {
    std::string name;
    ColumnKind kind = ColumnKind::Empty;
    bool numeric = true;

    std::vector<double> numbers;      ///< (rows), NaN where missing; empty for texts
    std::vector<std::uint32_t> codes; ///< (rows), of `texts`, or kMissingCode; empty for numbers and for too many texts
    std::vector<std::string> texts;   ///< the different texts, in the order in which they first occur

    std::size_t missing = 0;          ///< cells that hold nothing, or a word for it; infinite numbers count as missing
    std::size_t infinite = 0;         ///< how many of those were infinite numbers
    double minimum = 0.0;             ///< of the numbers
    double maximum = 0.0;             ///< of the numbers
    std::size_t distinct = 0;         ///< different values; where that is unknown, the most that are counted
    bool manyDistinct = false;        ///< more different values than are counted; `frequent` is empty then
    std::vector<ValueCount> frequent; ///< at most kMaxFrequent, the most frequent first, else in order of occurrence

    std::size_t numberCells = 0;        ///< cells that are numbers
    std::optional<FirstText> firstText; ///< of a column of texts
};

constexpr std::size_t kMaxFrequent = 10;
/// Different numbers that are counted in a column; more are no classes.
constexpr std::size_t kMaxDistinctNumbers = 50;
/// Rows of a table that are kept as they were written.
constexpr std::size_t kPreviewRows = 20;

/// A table that was read. Never changes.
struct Table {
    std::string name;   ///< of the file, without its folder
    std::string sha256; ///< of the file's bytes as they are stored, 64 hexadecimal digits
    TableFormat format; ///< chosen or guessed
    std::size_t rows = 0;
    std::vector<TableColumn> columns;
    std::vector<std::vector<std::string>> preview; ///< (at most kPreviewRows, columns), the cells' texts
    std::vector<Phrase> notes;                     ///< what a person should know; translate in the context "Table"

    /// Bytes that its cells occupy.
    [[nodiscard]] std::uint64_t bytes() const;
    /// The column of this name; null if there is none.
    [[nodiscard]] const TableColumn* find(std::string_view columnName) const;
};

/// The column that is probably the label, or none. Of columns with 2 to kMaxDistinctNumbers different values, the
/// first that there is of: the last with two values and a name such as label, target, class, y or outcome; the last
/// with more values and such a name; the last with two values; the last category.
std::optional<std::size_t> guessLabel(const Table& table);

/// Looks at the cells of a column that was read: its kind, its range, its most frequent values. `counts` are those of
/// its texts, by their codes, `mostDistinct` how many of those are kept. False after a stop request.
bool summarise(TableColumn& column, const std::vector<std::size_t>& counts, std::size_t mostDistinct,
               const std::stop_token& stop);

/// "100000", "0.25": a number as the name of a class.
std::string numberName(double number);

} // namespace core
