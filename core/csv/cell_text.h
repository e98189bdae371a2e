#pragma once

#include <span>
#include <string_view>

namespace core {

enum class CellMeaning { Number, Infinite, Missing, Text };

/// What a cell says.
struct CellReading {
    CellMeaning meaning = CellMeaning::Missing;
    double number = 0.0; ///< of a number
};

/// The words for a value that is missing, in small letters; capitals make no difference. The only place that lists
/// them.
std::span<const std::string_view> missingWords();

/// Whether a cell is empty or holds one of the words for it.
bool isMissingWord(std::string_view text);

/// Reads a cell without the spaces around it. A number is one with digits, a decimal mark and an exponent: +1.5, .5,
/// 1e-5. One that is too small for a double is 0, one too large is infinite.
CellReading readCell(std::string_view text, char decimalMark);

} // namespace core
