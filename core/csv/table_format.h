#pragma once

#include "core/csv/number_facts.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace core {

/// The character encoding of a table.
enum class TextEncoding {
    Utf8, ///< with or without a byte order mark
    Utf16Little,
    Utf16Big,
    Windows1252, ///< for bytes that are not UTF-8; includes Latin-1
    Utf32Little,
    Utf32Big,
    Windows1250, ///< of Central Europe; never guessed
    Windows1251  ///< Cyrillic; never guessed
};

/// Returns "UTF-8", "UTF-16", "UTF-32", or "Windows-1252" and the like.
std::string_view encodingName(TextEncoding encoding);

/// The names of the encodings in documents and on the command line.
inline constexpr std::array kEncodingWords{std::pair{"utf-8", TextEncoding::Utf8},
                                           std::pair{"utf-16-le", TextEncoding::Utf16Little},
                                           std::pair{"utf-16-be", TextEncoding::Utf16Big},
                                           std::pair{"utf-32-le", TextEncoding::Utf32Little},
                                           std::pair{"utf-32-be", TextEncoding::Utf32Big},
                                           std::pair{"windows-1252", TextEncoding::Windows1252},
                                           std::pair{"windows-1250", TextEncoding::Windows1250},
                                           std::pair{"windows-1251", TextEncoding::Windows1251}};

/// Returns the name of an encoding in kEncodingWords.
const char* encodingWord(TextEncoding encoding);

/// The form of the lines that name the columns.
enum class HeaderForm {
    OneLine,
    TwoLines,    ///< two lines of names, or a line of names and a line of units: "height (cm)"
    ThreeLines,  ///< Orange's: names, types and roles
    PrefixedLine ///< Orange's: one line of names with prefixes for type and role, as C#age, mS#name and cD#paid
};

/// The format of a table's text.
struct TableFormat {
    char delimiter = ','; ///< comma, tab, semicolon, | or a blank, which stands for runs of blanks and tabs
    bool header = true;   ///< names of the columns come before the rows
    char decimalMark = '.';
    TextEncoding encoding = TextEncoding::Utf8;
    HeaderForm headerForm = HeaderForm::OneLine; ///< only with a header
    bool rowNames = false;                       ///< each row begins with its name, which is left out, as R writes
    bool joinsDelimiters = false;                ///< a run of delimiters is one delimiter; always so with blanks
    char quote = '"';                            ///< or '
    bool backslashEscapes = false; ///< in cells, a backslash makes the next character an ordinary one; not \n and \N
    char comment = '\0';           ///< lines that begin with it are skipped: # or %; 0: there are none
    std::size_t skippedLines = 0;  ///< lines before the header, which are not read
    std::vector<std::string> missingWords = {}; ///< cells that are missing besides empty ones, in lower case
    std::vector<std::string> answerWords = {};  ///< those of missingWords that are answers in columns of texts: none
                                                ///< beside some, and a sign such as - if all other texts are signs

    bool operator==(const TableFormat&) const = default;
};

/// The parts of the format that the user chose; the others are guessed.
struct TableFormatChoice {
    std::optional<char> delimiter;
    std::optional<bool> header;
    std::optional<char> decimalMark;
    std::optional<TextEncoding> encoding;
    std::optional<HeaderForm> headerForm = {};
    std::optional<bool> rowNames = {};
    std::optional<bool> joinsDelimiters = {};
    std::optional<char> quote = {};
    std::optional<bool> backslashEscapes = {};
    std::optional<char> comment = {};
    std::optional<std::size_t> skippedLines = {};
    std::optional<std::vector<std::string>> missingWords = {}; ///< the whole list
    std::optional<std::vector<std::string>> answerWords = {};  ///< of the whole list; nothing: none
    std::vector<std::string> alsoMissing = {};                 ///< besides the list
    std::vector<std::string> notMissing = {};                  ///< of the list

    bool operator==(const TableFormatChoice&) const = default;
};

/// Returns the choice of every part of a format, with which a table is read in the same way again.
TableFormatChoice choiceOf(const TableFormat& format);

/// Properties of a table's text, besides its format, without which a script reads other cells.
struct TableOddities {
    bool manyMarks = false;           ///< more than one byte order mark
    bool repeatsNames = false;        ///< lines among the rows repeat that of the names
    bool namesEndInDelimiter = false; ///< and no row does, so that no column is behind it
    bool formulaTexts = false;        ///< cells are written as ="007", and are the text between the quotes

    bool operator==(const TableOddities&) const = default;
};

/// Guesses the unset parts of the format from the first bytes of a table (unpacked; a megabyte is plenty). `isAll`: the
/// bytes are the whole table, so the last line counts, too.
/// - encoding: from the byte order mark; without one UTF-8, or Windows-1252 if the bytes are not UTF-8.
/// - delimiter: of tab, semicolon, | and comma the first that gives the most rows the same number of cells, two or
///   more; a comma if none does. A first line such as sep=; decides, and is skipped. Blanks, if every row has the same
///   number of cells between runs of blanks and tabs, a column of them is numbers, and no other delimiter does as well:
///   blanks then give more numbers, though no cell such as 12 000 is torn.
/// - joinsDelimiters: runs of tabs, if they give all rows the same number of cells and single tabs do not, or make a
///   column that is empty in every row.
/// - quote, backslashEscapes: what makes every row have its cells where double quotes without escapes do not. Single
///   quotes also where a column's texts all are in them, or all that need it; an apostrophe within a text is none.
/// - comment: # or %, if lines begin with it that have another number of cells than the rows, that stand above names
///   and have a blank behind the mark, or that stand among rows of which the first cell is a number. A line directly
///   above rows without names has the names, if it has as many cells; between blanks, the mark counts as none of them.
/// - skippedLines: lines above the names whose number of cells is another than that of all rows, and lines of one cell
///   above rows of three or more; lines of which at most one cell is filled.
/// - decimalMark: a comma if cells such as 3,5 and 1.234,5 outnumber cells such as 3.5 and 1,234.5. If there are
///   neither, cells such as 3,500 count in the same way with semicolons as delimiter, and else the mark is a point.
/// - header: no cell of the first row is a number, and there are numbers below; in a table without numbers, the cells
///   of the first row are distinct and none occurs again in its column. A first row with numbers is names if they are
///   whole and distinct, and: grow evenly beside a text above numbers (or a first cell without name), or beside a text
///   above categories that is none of them; or are years that grow evenly; or are of another kind or range than all
///   cells below; or are in quotes, as no number below is; or count five columns or more from 0 or 1. Five numbers or
///   more that are not whole are names if they grow and are far from all cells below.
/// - headerForm: two lines, if the second has no number though numbers stand below at least half of its texts; Orange's
///   three lines, if the second has only types and lists of the values below, and the third only roles; Orange's
///   prefixes, if two columns and half of them have one.
/// - rowNames: the first row has a cell less than all others, which begin with texts or numbers that are all different.
/// Lines of one text below the table do not count, nor does a delimiter at the end of the names or of all rows.
/// Never throws because of the bytes.
TableFormat guessTableFormat(std::string_view firstBytes, const TableFormatChoice& choice = {}, bool isAll = false);

/// Limit of the lines that can be skipped.
constexpr std::size_t kMaxSkippedLines = 1'000'000;

/// Returns the number of lines with names, types and roles of columns: 0 to 3.
std::size_t headerLines(const TableFormat& format);

/// Returns whether the names of a format can be repeated among the rows, as in files that were put one after another.
inline bool canRepeatNames(const TableFormat& format)
{
    return headerLines(format) == 1;
}

/// Throws std::invalid_argument for an unsupported delimiter, decimal mark, quote, comment or number of skipped lines:
/// "delimiter: got #, expected a comma, tab, semicolon, | or blank".
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

/// Returns how the cells of the sample's columns are written, without the names of the rows.
std::vector<NumberFacts> factsOfColumns(const TableSample& sample, const TableFormat& format);

} // namespace core
