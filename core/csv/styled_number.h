#pragma once

#include "core/csv/cell_text.h"
#include "core/csv/number_style.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace core {

/// What the marks of a number can mean: a bit for each pair of a group mark, or none, and a decimal mark.
using MarkPairs = std::uint32_t;

/// What a cell shows of how it is written.
struct NumberLook {
    MarkPairs pairs = 0;       ///< 0: it is no number in any style
    std::string_view currency; ///< empty: none
    bool percent = false;
    bool brackets = false; ///< (5.00), the negative number of accounts
    bool hasComma = false;
    bool hasPoint = false;
    bool onlyDigits = false;
    bool leadingZero = false;      ///< of a whole number, as 007
    bool looksLikeAddress = false; ///< four numbers up to 255 between points
    std::size_t digits = 0;
    std::size_t marks = 0;
};

/// Looks at a cell that may be a number of any style.
NumberLook lookAtNumber(std::string_view text);

/// Reads a cell as a number of a style, else as CellMeaning::Text. The number may have a sign before or behind the
/// currency, which may be U+2212, or be in brackets, and need neither group marks nor a currency; a percent sign is
/// needed where the style has one. Numbers between group marks have three digits, or two before the last three, as in
/// India. 41 % is 41 / 100.
CellReading readStyledNumber(std::string_view text, const NumberStyle& style);

/// Returns the style of the pairs that needs the least: `decimalMark` before the other one, no group mark before any.
/// Nothing if there is no pair.
std::optional<NumberStyle> simplestStyle(MarkPairs pairs, char decimalMark);

/// Returns whether the pairs allow both decimals and thousands behind a comma, or behind a point.
bool allowsBoth(MarkPairs pairs, char mark);

/// Every pair.
MarkPairs allMarkPairs();

/// The pairs with a decimal mark.
MarkPairs pairsWith(char decimalMark);

} // namespace core
