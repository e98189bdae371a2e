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

/// Returns the words that programs and spreadsheets write for nothing, in lower case. A table can have other ones: see
/// TableFormat::missingWords.
std::span<const std::string_view> missingWords();

/// Returns whether a cell is empty or one of missingWords(); the comparison ignores case.
bool isMissingWord(std::string_view text);

/// Reads a cell as a number of digits, and optionally a sign, a decimal mark and an exponent; all others are texts.
CellReading readPlainNumber(std::string_view text, char decimalMark);

/// Reads a cell without surrounding spaces. A number has digits, and optionally a sign, a decimal mark and an exponent:
/// +1.5, .5, 1e-5. Underflow gives 0, overflow CellMeaning::Infinite.
CellReading readCell(std::string_view text, char decimalMark);

/// Returns a text with its ASCII letters in lower case.
std::string lowerCase(std::string text);

/// Returns a text as a CSV cell, in double quotes where necessary (RFC 4180).
std::string csvCell(std::string_view text);

/// Returns the texts as a line of CSV cells, including the line break.
std::string csvLine(std::span<const std::string> texts);

} // namespace core
