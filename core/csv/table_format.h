#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace core {

/// How the characters of a table stand in its bytes.
enum class TextEncoding {
    Utf8,        ///< with or without a byte order mark
    Utf16Little, ///< known by its byte order mark
    Utf16Big,    ///< known by its byte order mark
    Windows1252  ///< what bytes are that are not UTF-8; Latin-1 is part of it
};

/// "UTF-8", "UTF-16" or "Windows-1252".
std::string_view encodingName(TextEncoding encoding);

/// How a table is written.
struct TableFormat {
    char delimiter = ','; ///< comma, tab, semicolon or |
    bool header = true;   ///< whether the first row has the names of the columns
    char decimalMark = '.';
    TextEncoding encoding = TextEncoding::Utf8;

    bool operator==(const TableFormat&) const = default;
};

/// What a person says about the format; the rest is guessed.
struct TableFormatChoice {
    std::optional<char> delimiter;
    std::optional<bool> header;
    std::optional<char> decimalMark;
    std::optional<TextEncoding> encoding;

    bool operator==(const TableFormatChoice&) const = default;
};

/// Guesses from the first bytes of a table (unpacked; a megabyte is plenty) what was not chosen. `isAll`: nothing comes
/// after them, so that the last line counts, too.
/// - encoding: the byte order mark; without one UTF-8, or Windows-1252 where the bytes are not UTF-8.
/// - delimiter: of tab, semicolon, | and comma the first that gives all rows the same number of cells, two or more;
/// else
///   the one that does so for most rows. A comma where none does.
/// - decimalMark: a comma where cells such as 3,5 are more than such as 3.5. Never with commas as delimiter.
/// - header: none of the first row's cells is a number, and numbers stand below one of them; in a table without
/// numbers,
///   the first row's cells are all different and none stands below itself once more.
/// Never throws for what the bytes hold.
TableFormat guessTableFormat(std::string_view firstBytes, const TableFormatChoice& choice = {}, bool isAll = false);

/// Throws std::invalid_argument for a delimiter or decimal mark that is none: "delimiter: got #, expected a comma, tab,
/// semicolon or |".
void checkFormatChoice(const TableFormatChoice& choice);

/// How much a table may ask for. Memory is asked about besides, before it is taken.
struct TableLimits {
    std::uint64_t bytes = 8'000'000'000; ///< of the file, and of what it unpacks to
    std::size_t columns = 10'000;
    std::size_t rows = 1'000'000'000;
    std::size_t cellBytes = 65'536;
    std::size_t rowBytes = 16'000'000;
    std::size_t distinctTexts = 100'000; ///< in a column; with more, its texts are not kept
};

struct TableProgress {
    double fraction = 0.0; ///< 0 to 1, never less than before
    std::size_t rows = 0;  ///< read so far
};

/// The beginning of a table in ASCII and whatever its encoding makes of other letters: UTF-16 is turned into UTF-8
/// already.
struct TableSample {
    std::string_view text;
    bool isAll = false; ///< whether nothing comes after it
};

/// See guessTableFormat(). The encoding is the one that `known` has, if any.
TableFormat guessFormatOfSample(const TableSample& sample, const TableFormatChoice& known);

/// Which columns of a sample hold texts: what a reader can count on from the first row on.
std::vector<bool> textColumnsOf(const TableSample& sample, const TableFormat& format);

} // namespace core
