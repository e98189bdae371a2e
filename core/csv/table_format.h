#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace core {

/// The character encoding of a table.
enum class TextEncoding {
    Utf8,        ///< with or without a byte order mark
    Utf16Little, ///< known by its byte order mark
    Utf16Big,    ///< known by its byte order mark
    Windows1252  ///< for bytes that are not UTF-8; includes Latin-1
};

/// Returns "UTF-8", "UTF-16" or "Windows-1252".
std::string_view encodingName(TextEncoding encoding);

/// The format of a table's text.
struct TableFormat {
    char delimiter = ','; ///< comma, tab, semicolon or |
    bool header = true;   ///< the first row contains the column names
    char decimalMark = '.';
    TextEncoding encoding = TextEncoding::Utf8;

    bool operator==(const TableFormat&) const = default;
};

/// The parts of the format that the user chose; the others are guessed.
struct TableFormatChoice {
    std::optional<char> delimiter;
    std::optional<bool> header;
    std::optional<char> decimalMark;
    std::optional<TextEncoding> encoding;

    bool operator==(const TableFormatChoice&) const = default;
};

/// Guesses the unset parts of the format from the first bytes of a table (unpacked; a megabyte is plenty). `isAll`: the
/// bytes are the whole table, so the last line counts, too.
/// - encoding: from the byte order mark; without one UTF-8, or Windows-1252 if the bytes are not UTF-8.
/// - delimiter: of tab, semicolon, | and comma the first that gives the most rows the same number of cells, two or
///   more. A comma if none does.
/// - decimalMark: a comma if cells such as 3,5 outnumber cells such as 3.5. Never with commas as delimiter.
/// - header: no cell of the first row is a number, and there are numbers below; in a table without numbers, the cells
///   of the first row are distinct and none occurs again in its column.
/// Never throws because of the bytes.
TableFormat guessTableFormat(std::string_view firstBytes, const TableFormatChoice& choice = {}, bool isAll = false);

/// Throws std::invalid_argument for an unsupported delimiter or decimal mark: "delimiter: got #, expected a comma, tab,
/// semicolon or |".
void checkFormatChoice(const TableFormatChoice& choice);

/// Limits of a table's size. Memory is checked separately, before it is allocated.
struct TableLimits {
    std::uint64_t bytes = 8'000'000'000; ///< of the file, and of its unpacked text
    std::size_t columns = 10'000;
    std::size_t rows = 1'000'000'000;
    std::size_t cellBytes = 65'536;
    std::size_t rowBytes = 16'000'000;
    std::size_t distinctTexts = 100'000; ///< per column; a column with more does not keep its texts
};

struct TableProgress {
    double fraction = 0.0; ///< 0 to 1, never decreases
    std::size_t rows = 0;  ///< read so far
};

/// The beginning of a table's text, in an encoding that contains ASCII; UTF-16 is converted to UTF-8 before.
struct TableSample {
    std::string_view text;
    bool isAll = false; ///< the sample is the whole table
};

/// See guessTableFormat(). `known` must have the encoding, unless it is unknown.
TableFormat guessFormatOfSample(const TableSample& sample, const TableFormatChoice& known);

/// Returns which columns of the sample contain texts.
std::vector<bool> textColumnsOf(const TableSample& sample, const TableFormat& format);

} // namespace core
