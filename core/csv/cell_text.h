#pragma once

#include <span>
#include <string>
#include <string_view>

namespace core {

enum class CellMeaning { Number, Infinite, Missing, Text };

/// The meaning of a cell.
struct CellReading {
    CellMeaning meaning = CellMeaning::Missing;
    double number = 0.0; ///< only for CellMeaning::Number
};

/// Reads a cell as a number of digits, and optionally a sign, a decimal mark and an exponent; all others are texts.
CellReading readPlainNumber(std::string_view text, char decimalMark);

/// Reads a cell without surrounding spaces. A number has digits, and optionally a sign, a decimal mark and an exponent:
/// +1.5, .5, 1e-5. Underflow gives 0, overflow CellMeaning::Infinite.
CellReading readCell(std::string_view text, char decimalMark);

/// Returns a text with its ASCII letters in lower case.
std::string lowerCase(std::string text);

/// How CSV is written.
struct CsvDialect {
    char delimiter = ',';
    char decimalMark = '.';
    /// For spreadsheets: a text that begins as a formula (=, +, -, @, tab, line break, also in full width) and is no
    /// number gets an apostrophe before it. Not for files that this program reads back.
    /// Source: owasp.org/www-community/attacks/CSV_Injection.
    bool guardsFormulas = false;

    bool operator==(const CsvDialect&) const = default;
};

/// The dialects that a spreadsheet opens with a double click: in English, and in languages with a decimal comma.
constexpr CsvDialect kPointCsv{.delimiter = ',', .decimalMark = '.', .guardsFormulas = true};
constexpr CsvDialect kCommaCsv{.delimiter = ';', .decimalMark = ',', .guardsFormulas = true};

/// Returns a text as a CSV cell, in double quotes where necessary (RFC 4180).
std::string csvCell(std::string_view text, const CsvDialect& dialect = {});

/// Returns a number, written with a decimal point, as a CSV cell.
std::string csvNumber(std::string text, const CsvDialect& dialect);

/// Returns the texts as a line of CSV cells, including the line break.
std::string csvLine(std::span<const std::string> texts, const CsvDialect& dialect = {});

} // namespace core
