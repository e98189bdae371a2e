#pragma once

#include "core/csv/styled_number.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace core {

/// Collects how the numbers of a column are written.
class NumberFacts {
public:
    /// Looks at a cell that is not missing.
    void see(std::string_view cell);
    /// Takes the column for one of texts, whatever its cells are.
    void ruleOutNumbers() { ++m_strays; }

    /// Returns the style that fits all cells that were seen, with `decimalMark` where both marks are possible. Nothing
    /// if there is none, and for codes.
    [[nodiscard]] std::optional<NumberStyle> style(char decimalMark) const;
    /// Returns the style of the cells that are numbers.
    [[nodiscard]] NumberStyle likelyStyle(char decimalMark) const;

    /// Returns whether no style can fit any more.
    [[nodiscard]] bool isHopeless() const { return m_strays > 0 || m_hasTwoCurrencies || m_pairs == 0; }
    /// Returns whether all cells are digits, with a leading zero somewhere: 01239 is a code.
    [[nodiscard]] bool isCode() const { return m_strays == 0 && m_onlyDigits && m_hasLeadingZero; }
    [[nodiscard]] bool areOnlyDigits() const { return m_onlyDigits; }
    /// Returns whether the cells' marks can stand before decimals or between thousands: 1,234.
    [[nodiscard]] bool isUnclear() const;

    /// Cells that are numbers only with a decimal comma, or only with a decimal point; else those with such a mark.
    /// 0 if more cells than names of the column and a few others are no numbers.
    struct Votes {
        std::size_t commas = 0;
        std::size_t points = 0;
        std::size_t unclearCommas = 0;
        std::size_t unclearPoints = 0;
    };
    [[nodiscard]] Votes votes() const;

private:
    void vote(const NumberLook& look);
    [[nodiscard]] std::optional<NumberStyle> styleOfNumbers(char decimalMark) const;

    MarkPairs m_pairs = allMarkPairs();
    std::string_view m_currency;
    bool m_hasTwoCurrencies = false;
    bool m_hasBrackets = false;
    bool m_hasComma = false;
    bool m_hasPoint = false;
    bool m_onlyDigits = true;
    bool m_hasLeadingZero = false;
    bool m_areAddresses = true;
    std::size_t m_numbers = 0;
    std::size_t m_strays = 0; ///< cells that are no numbers in any style
    std::size_t m_percents = 0;
    std::size_t m_fewestDigits = 0;
    std::size_t m_mostDigits = 0;
    std::size_t m_fewestMarks = 0;
    Votes m_votes;
};

} // namespace core
