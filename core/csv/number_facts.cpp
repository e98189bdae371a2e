#include "core/csv/number_facts.h"

#include <algorithm>

namespace core {

void NumberFacts::see(std::string_view cell)
{
    const NumberLook look = lookAtNumber(cell);
    if (look.pairs == 0) {
        const CellMeaning meaning = readPlainNumber(cell, '.').meaning; // inf and nan
        m_strays += meaning == CellMeaning::Infinite || meaning == CellMeaning::Missing ? 0U : 1U;
        return;
    }
    const bool isFirst = m_numbers++ == 0;
    m_pairs &= look.pairs;
    m_percents += look.percent ? 1U : 0U;
    m_hasTwoCurrencies =
        m_hasTwoCurrencies || (!look.currency.empty() && !m_currency.empty() && look.currency != m_currency);
    if (!look.currency.empty())
        m_currency = look.currency;
    m_hasBrackets = m_hasBrackets || look.brackets;
    m_hasComma = m_hasComma || look.hasComma;
    m_hasPoint = m_hasPoint || look.hasPoint;
    m_onlyDigits = m_onlyDigits && look.onlyDigits;
    m_hasLeadingZero = m_hasLeadingZero || look.leadingZero;
    m_areAddresses = m_areAddresses && look.looksLikeAddress;
    m_fewestDigits = isFirst ? look.digits : std::min(m_fewestDigits, look.digits);
    m_mostDigits = std::max(m_mostDigits, look.digits);
    m_fewestMarks = isFirst ? look.marks : std::min(m_fewestMarks, look.marks);
    vote(look);
}

void NumberFacts::vote(const NumberLook& look)
{
    const bool canBeComma = (look.pairs & pairsWith(',')) != 0;
    const bool canBePoint = (look.pairs & pairsWith('.')) != 0;
    m_votes.commas += canBeComma && !canBePoint ? 1U : 0U;
    m_votes.points += canBePoint && !canBeComma ? 1U : 0U;
    m_votes.unclearCommas += canBeComma && canBePoint && look.hasComma ? 1U : 0U;
    m_votes.unclearPoints += canBeComma && canBePoint && look.hasPoint ? 1U : 0U;
}

std::optional<NumberStyle> NumberFacts::styleOfNumbers(char decimalMark) const
{
    auto style = simplestStyle(m_pairs, decimalMark);
    if (!style || m_hasTwoCurrencies || (m_percents > 0 && m_percents < m_numbers))
        return std::nullopt;
    style->percent = m_percents > 0;
    style->currency = m_currency;
    if (m_hasBrackets && style->groupMark.empty() && style->currency.empty() && !style->percent)
        return std::nullopt;
    // Telephones: all have as many digits.
    constexpr std::size_t kTelephoneDigits = 9;
    const bool areTelephones = m_numbers > 0 && m_fewestMarks >= 2 && m_fewestDigits == m_mostDigits &&
                               m_mostDigits >= kTelephoneDigits && m_currency.empty();
    if (!style->groupMark.empty() && ((m_areAddresses && m_numbers > 0) || (areTelephones && style->groupMark != ",")))
        return std::nullopt;
    return style;
}

std::optional<NumberStyle> NumberFacts::style(char decimalMark) const
{
    return m_strays > 0 || isCode() ? std::nullopt : styleOfNumbers(decimalMark);
}

NumberStyle NumberFacts::likelyStyle(char decimalMark) const
{
    return styleOfNumbers(decimalMark).value_or(NumberStyle{.decimalMark = decimalMark});
}

bool NumberFacts::isUnclear() const
{
    return (m_hasComma && allowsBoth(m_pairs, ',')) || (m_hasPoint && allowsBoth(m_pairs, '.'));
}

NumberFacts::Votes NumberFacts::votes() const
{
    constexpr std::size_t kMostNames = 3;
    constexpr std::size_t kFewOf = 20;
    const bool areNumbers = m_strays <= m_numbers && (m_strays <= kMostNames || m_strays * kFewOf <= m_numbers);
    return areNumbers && !(m_areAddresses && m_numbers > 0) ? m_votes : Votes();
}

} // namespace core
