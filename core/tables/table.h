#pragma once

#include "core/csv/number_style.h"
#include "core/csv/table_format.h"
#include "core/tables/column_type.h"
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
    Constant,   ///< one number or text in all cells that are not missing
    Identifier, ///< texts that are all different, or very many; or integers that number the rows
    Empty       ///< all cells are missing
};

/// What the file itself says of a column's use.
enum class ColumnRole {
    Unsaid,
    Feature,
    Label,  ///< Orange's class
    Ignored ///< Orange's meta and ignored columns
};

/// Returns "number", "category", "constant", "identifier" or "empty".
std::string_view columnKindName(ColumnKind kind);

/// The code of a missing cell.
constexpr std::uint32_t kMissingCode = std::numeric_limits<std::uint32_t>::max();

/// A value and the number of its cells.
struct ValueCount {
    std::string value;
    std::size_t count = 0;

    bool operator==(const ValueCount&) const = default;
};

/// Maximum absolute value of a feature. Below the limit of float32, 3.4e38, so that the sums of a layer over 1,000 such
/// features stay below it as well.
constexpr double kLargestCell = 1e30;

/// The first cell of its kind in a column.
struct FirstCell {
    std::size_t line = 0; ///< where its row begins in the file, from 1
    std::string text;
};

/// A number that occurs several times far from all others, as -999 does where it stands for a missing value.
struct Sentinel {
    double value = 0.0;
    std::size_t count = 0;
    double lowestOther = 0.0;
    double highestOther = 0.0;

    bool operator==(const Sentinel&) const = default;
};

/// A column of a table with its summary. Numeric if every cell that is not missing is a number, else of texts.
struct TableColumn {
    std::string name;
    ColumnKind kind = ColumnKind::Empty;
    bool numeric = true;

    ColumnRole role = ColumnRole::Unsaid;
    std::optional<ColumnType> declaredType; ///< what the file itself says; a label of numbers stays one of numbers
    NumberStyle style;                      ///< of a column of numbers

    std::vector<double> numbers;      ///< (rows), NaN where missing; empty for texts
    std::vector<std::uint32_t> codes; ///< (rows), of `texts`, or kMissingCode; empty for numbers and for too many texts
    std::vector<std::string> texts;   ///< the different texts, in the order in which they first occur

    std::size_t missing = 0;          ///< cells that are empty, a word for missing, or infinite
    std::size_t infinite = 0;         ///< cells among those that were infinite numbers
    double minimum = 0.0;             ///< of the numbers
    double maximum = 0.0;             ///< of the numbers
    std::size_t distinct = 0;         ///< different values, or the counting limit if there are more
    bool manyDistinct = false;        ///< more different values than the counting limit; `frequent` is then empty
    bool nearlyAllDiffer = false;     ///< more than 20 whole numbers, of which at least 95 % are different
    std::vector<ValueCount> frequent; ///< at most kMaxFrequent, the most frequent first, else in order of occurrence

    std::optional<Sentinel> sentinel; ///< of a column of numbers: what may be a missing value; see summarise()
    bool leadingZeros = false;        ///< of a column of texts: all are digits, some with a leading zero, as 01239

    std::size_t numberCells = 0;        ///< cells that are numbers
    std::optional<FirstCell> firstText; ///< of a column of texts: the first cell that is not a number
    std::optional<FirstCell>
        firstTooLarge; ///< of a column of numbers: the first beyond kLargestCell, as 1e31 and 1e400
    std::optional<FirstCell> firstInfinite; ///< of a column of numbers: the first word for infinity
};

/// Returns the first text of a column of texts of which more than half of the cells are numbers; else null.
const FirstCell* strayTextOf(const TableColumn& column, std::size_t rows);

constexpr std::size_t kMaxFrequent = 10;
/// Limit for counting different numbers in a column; a label that is not cut has at most so many classes.
constexpr std::size_t kMaxDistinctNumbers = 50;
/// Number of rows that are kept as written.
constexpr std::size_t kPreviewRows = 20;

/// A table that was read. Immutable.
struct Table {
    std::string name;          ///< of the file, without its folder
    std::string sha256;        ///< of the file's bytes as they are stored, 64 hexadecimal digits
    TableFormat format;        ///< chosen or guessed
    TableFormat guessedFormat; ///< without any choice but the encoding
    std::size_t rows = 0;
    std::vector<TableColumn> columns;
    std::vector<std::vector<std::string>> preview; ///< (at most kPreviewRows, columns), the cells' texts
    TableOddities oddities;
    std::vector<Phrase> notes; ///< notes for the user; translate in the context "Table"

    /// Returns the bytes that the cells occupy.
    [[nodiscard]] std::uint64_t bytes() const;
    /// Returns the column of this name, or null.
    [[nodiscard]] const TableColumn* find(std::string_view columnName) const;
};

/// Summarises a column: kind, range, most frequent values. `counts` are those of its texts, by code; `maxDistinct` is
/// the limit of different texts. False after a stop request.
///
/// The smallest or largest number is a sentinel if it occurs twice or more, is one of those that are written for
/// missing values (-9, -99, -999, 99, 999, 9999 and the like), at least ten other numbers of three different values are
/// there, and it is as far from them as they are from each other or further, or is negative where all others are not.
/// -1 is one if it occurs three times or more and the others, of more than ten different values, go from 0 or more to
/// 20 or more.
bool summarise(TableColumn& column, const std::vector<std::size_t>& counts, std::size_t maxDistinct,
               const std::stop_token& stop);

/// Returns a number as the name of a class: "100000", "0.25".
std::string numberName(double number);

} // namespace core
