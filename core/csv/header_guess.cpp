#include "core/csv/header_guess.h"

#include "core/csv/orange_words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <set>

namespace core {

namespace {

bool isEmpty(const RawCell& cell)
{
    return cell.text.empty();
}

bool hasNumber(const SampleRow& row, char decimalMark)
{
    return std::ranges::any_of(
        row, [decimalMark](const RawCell& cell) { return meaningOf(cell, decimalMark) == CellMeaning::Number; });
}

bool isDigits(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Returns whether the numbers grow by the same step, of 1 or more.
bool growsEvenly(const std::vector<double>& numbers)
{
    for (std::size_t i = 1; i < numbers.size(); ++i)
        if (numbers[i] - numbers[i - 1] != numbers[1] - numbers[0])
            return false;
    return numbers.size() >= 2 && numbers[1] - numbers[0] >= 1.0;
}

/// Returns whether numbers that grow can be years.
bool areYears(const std::vector<double>& numbers)
{
    constexpr double kFirstYear = 1900.0;
    constexpr double kLastYear = 2100.0;
    return numbers.front() >= kFirstYear && numbers.back() <= kLastYear;
}

/// Judges a first row that has numbers: whether they are names, such as years.
class NumbersAsNames {
public:
    NumbersAsNames(SampleSpan rows, char decimalMark) : m_rows(rows), m_decimalMark(decimalMark) { look(); }

    [[nodiscard]] bool areNames() const
    {
        if (m_rows.size() < 3 || m_numbers.empty())
            return false;
        if (!m_areWhole)
            return areMeasures();
        if (std::set<double>(m_numbers.begin(), m_numbers.end()).size() < m_numbers.size())
            return false;
        if (isQuotedUnlikeNumbers())
            return true;
        const std::size_t count = m_numbers.size();
        const bool isEven = growsEvenly(m_numbers) && !growsAgainBelow();
        if (m_textsAboveNumbers > 0 && isEven && (count >= 3 || m_unlikeBelow > 0))
            return true;
        if (m_textsAboveNumbers > 0)
            return m_unlikeBelow == count;
        if (!isEven)
            return false;
        if (areYears(m_numbers) && (count >= 3 || m_unlikeBelow == count || m_freshTexts > 0))
            return true;
        if (count >= 3 && m_freshTexts > 0)
            return true;
        if (count >= 3 && m_unlikeBelow == count)
            return true;
        constexpr std::size_t kManyCounted = 5;
        return count >= kManyCounted && count == m_rows.front().size() && m_numbers.front() <= 1.0 &&
               m_numbers[1] - m_numbers[0] == 1.0;
    }

private:
    void look()
    {
        for (std::size_t column = 0; column < m_rows.front().size(); ++column) {
            const RawCell& cell = m_rows.front()[column];
            const CellReading reading = readCell(cell.text, m_decimalMark);
            if (reading.meaning == CellMeaning::Number) {
                m_areWhole = m_areWhole && isDigits(cell.text);
                m_numbers.push_back(reading.number);
                lookBelow(column, reading.number);
            } else if (reading.meaning == CellMeaning::Text || (isEmpty(cell) && column == 0)) {
                const bool isAbove = isNumberColumn(m_rows, 1, column, m_decimalMark);
                m_textsAboveNumbers += isAbove ? 1U : 0U;
                m_freshTexts += !isAbove && !isEmpty(cell) && isAboveCategories(column) ? 1U : 0U;
            }
        }
    }

    /// Returns whether the numbers are a scale, such as wavelengths, far from all cells below.
    [[nodiscard]] bool areMeasures() const
    {
        constexpr std::size_t kMany = 5;
        const bool grows = std::ranges::adjacent_find(m_numbers, std::greater_equal<>()) == m_numbers.end();
        return m_numbers.size() >= kMany && grows && m_outOfRange == m_numbers.size();
    }

    /// Returns whether a text stands above texts that occur again and again, and is none of them.
    [[nodiscard]] bool isAboveCategories(std::size_t column) const
    {
        constexpr std::size_t kMinRows = 4;
        std::set<std::string_view> texts;
        for (const SampleRow& row : m_rows.subspan(1))
            if (column < row.size())
                texts.insert(row[column].text);
        return m_rows.size() > kMinRows && 2 * texts.size() <= m_rows.size() - 1 &&
               !texts.contains(m_rows.front()[column].text);
    }

    /// Counts whether the cells below a number are of another kind than a whole one, or of another range.
    void lookBelow(std::size_t column, double name)
    {
        std::size_t numbers = 0;
        std::size_t fractions = 0;
        double least = 0.0;
        double most = 0.0;
        for (const SampleRow& row : m_rows.subspan(1)) {
            if (column >= row.size())
                continue;
            const CellReading reading = readCell(row[column].text, m_decimalMark);
            if (reading.meaning != CellMeaning::Number)
                continue;
            least = numbers == 0 ? reading.number : std::min(least, reading.number);
            most = numbers == 0 ? reading.number : std::max(most, reading.number);
            ++numbers;
            fractions += row[column].text.find(m_decimalMark) != std::string_view::npos ? 1U : 0U;
        }
        const double range = std::max({most - least, std::abs(least), std::abs(most), 1.0});
        const bool isOut = numbers > 0 && (name < least - range || name > most + range);
        m_outOfRange += isOut ? 1U : 0U;
        m_unlikeBelow += isOut || numbers == 0 || 2 * fractions > numbers ? 1U : 0U;
    }

    /// Returns whether the numbers of another row grow evenly, too, so that this says nothing.
    [[nodiscard]] bool growsAgainBelow() const
    {
        return std::ranges::any_of(m_rows.subspan(1), [this](const SampleRow& row) {
            std::vector<double> numbers;
            for (const RawCell& cell : row)
                if (const CellReading reading = readCell(cell.text, m_decimalMark);
                    reading.meaning == CellMeaning::Number)
                    numbers.push_back(reading.number);
            return numbers.size() == m_numbers.size() && growsEvenly(numbers) &&
                   areYears(numbers) == areYears(m_numbers);
        });
    }

    [[nodiscard]] bool isQuotedUnlikeNumbers() const
    {
        const auto isPlainNumber = [this](const RawCell& cell) {
            return !cell.quoted && meaningOf(cell, m_decimalMark) == CellMeaning::Number;
        };
        return std::ranges::all_of(m_rows.front(), &RawCell::quoted) && std::ranges::any_of(m_rows[1], isPlainNumber);
    }

    SampleSpan m_rows;
    char m_decimalMark;
    std::vector<double> m_numbers;
    bool m_areWhole = true;
    std::size_t m_unlikeBelow = 0;
    std::size_t m_outOfRange = 0;
    std::size_t m_textsAboveNumbers = 0;
    std::size_t m_freshTexts = 0; ///< above categories, and none of them
};

bool hasOneLine(SampleSpan rows, char decimalMark)
{
    if (rows.empty())
        return true;
    if (std::ranges::all_of(rows.front(), isEmpty))
        return false;
    if (hasNumber(rows.front(), decimalMark))
        return NumbersAsNames(rows, decimalMark).areNames();
    return std::ranges::any_of(rows, [&](const SampleRow& row) { return hasNumber(row, decimalMark); }) ||
           looksLikeNames(rows);
}

/// Returns whether a text says that a number is not known, so that it is no unit.
bool saysUnknown(std::string_view text)
{
    constexpr std::array<std::string_view, 11> kWords{"unknown", "missing",       "none",      "nil",
                                                      "no data", "not available", "unbekannt", "fehlt",
                                                      "n.d.",    "error",         "redacted"};
    return text.starts_with('#') || std::ranges::find(kWords, lowerCase(std::string(text))) != kWords.end();
}

bool occursBelow(SampleSpan rows, std::size_t firstRow, std::size_t column, std::string_view text)
{
    return std::ranges::any_of(rows.subspan(firstRow),
                               [&](const SampleRow& row) { return column < row.size() && row[column].text == text; });
}

bool hasTwoLines(SampleSpan rows, char decimalMark)
{
    constexpr std::size_t kNameLines = 2;
    if (rows.size() < kNameLines + 2 || rows[0].size() != rows[1].size() || hasNumber(rows[1], decimalMark) ||
        std::ranges::all_of(rows[0], isEmpty))
        return false;
    std::size_t numberColumns = 0;
    std::size_t named = 0;
    bool hasOtherTexts = false;
    for (std::size_t column = 0; column < rows[1].size(); ++column) {
        const RawCell& cell = rows[1][column];
        if (isNumberColumn(rows, kNameLines, column, decimalMark)) {
            ++numberColumns;
            named += meaningOf(cell, decimalMark) == CellMeaning::Text && !saysUnknown(cell.text) ? 1U : 0U;
        } else if (!isEmpty(cell)) {
            if (occursBelow(rows, kNameLines, column, cell.text))
                return false;
            hasOtherTexts = true;
        }
    }
    if (named == 0 || 2 * named < numberColumns || (hasOtherTexts && named < 2))
        return false;
    const auto isTextOrDigits = [decimalMark](const RawCell& cell) {
        return meaningOf(cell, decimalMark) != CellMeaning::Number || isDigits(cell.text);
    };
    return !hasNumber(rows[0], decimalMark) || (named == numberColumns && std::ranges::all_of(rows[0], isTextOrDigits));
}

bool isInList(SampleSpan rows, std::size_t firstRow, std::size_t column, std::string_view list, char decimalMark)
{
    return std::ranges::all_of(rows.subspan(firstRow), [&](const SampleRow& row) {
        return column >= row.size() || meaningOf(row[column], decimalMark) == CellMeaning::Missing ||
               isInOrangeValueList(list, row[column].text);
    });
}

/// Returns whether the third line can be Orange's roles.
bool hasUses(SampleSpan rows)
{
    return rows[2].size() <= rows[0].size() &&
           std::ranges::all_of(rows[2], [](const RawCell& cell) { return orangeUse(cell.text).has_value(); });
}

bool isThirdLineEmpty(const SampleRows& sample)
{
    return sample.comments.empty() && sample.lines[2] != sample.lines[1] + 1;
}

bool hasThreeLines(SampleSpan rows, const SampleRows& sample, char decimalMark)
{
    if (rows.size() < 3 || rows[1].size() > rows[0].size())
        return false;
    const bool hasThird = !isThirdLineEmpty(sample);
    const std::size_t firstRow = hasThird ? 3 : 2;
    if (rows.size() == firstRow || (hasThird && !hasUses(rows)))
        return false;
    bool isLong = false;
    bool isProven = false;
    std::size_t lists = 0;
    for (std::size_t column = 0; column < rows[1].size(); ++column) {
        const std::string_view cell = rows[1][column].text;
        const auto type = orangeType(cell);
        isProven = isProven || (type == OrangeType::Continuous && isNumberColumn(rows, firstRow, column, decimalMark));
        isLong = isLong || (type && cell.size() > 1);
        if (type || cell.empty())
            continue;
        if (!isOrangeValueList(cell) || !isInList(rows, firstRow, column, cell, decimalMark))
            return false;
        ++lists;
    }
    const bool hasUse = hasThird && !std::ranges::all_of(rows[2], isEmpty);
    return isLong || isProven || (lists > 0 && hasUse);
}

bool hasPrefixes(const SampleRow& names)
{
    const auto prefixed = static_cast<std::size_t>(
        std::ranges::count_if(names, [](const RawCell& cell) { return orangeName(cell.text).has_value(); }));
    return prefixed >= 2 && 2 * prefixed >= names.size();
}

/// Returns the rows without their names.
std::vector<SampleRow> withoutRowNames(SampleSpan rows)
{
    std::vector<SampleRow> kept(rows.begin(), rows.end());
    const bool isNamed = rows.size() > 1 && rows[0].size() == rows[1].size();
    for (std::size_t i = isNamed ? 0 : 1; i < kept.size(); ++i)
        if (!kept[i].empty())
            kept[i].erase(kept[i].begin());
    return kept;
}

std::optional<HeaderForm> specialForm(SampleSpan rows, const SampleRows& sample, char decimalMark)
{
    if (rows.empty())
        return std::nullopt;
    if (hasThreeLines(rows, sample, decimalMark))
        return HeaderForm::ThreeLines;
    if (!hasNumber(rows.front(), decimalMark) && hasPrefixes(rows.front()))
        return HeaderForm::PrefixedLine;
    return hasTwoLines(rows, decimalMark) ? std::optional(HeaderForm::TwoLines) : std::nullopt;
}

} // namespace

bool looksLikeNames(SampleSpan rows)
{
    std::set<std::string_view> names;
    for (std::size_t column = 0; column < rows.front().size(); ++column) {
        const std::string_view name = rows.front()[column].text;
        if (name.empty() || !names.insert(name).second || occursBelow(rows, 1, column, name))
            return false;
    }
    return true;
}

bool hasNamesAboveNumbers(SampleSpan rows, char decimalMark)
{
    if (rows.empty() || hasNumber(rows.front(), decimalMark))
        return false;
    for (std::size_t column = 0; column < rows.front().size(); ++column)
        if (meaningOf(rows.front()[column], decimalMark) == CellMeaning::Text &&
            isNumberColumn(rows, 1, column, decimalMark))
            return true;
    return false;
}

bool differInTheEnd(SampleSpan rows)
{
    if (rows.size() < 2)
        return false;
    const bool namesEnd = rows[0].size() == rows[1].size() + 1;
    const std::size_t named = rows[0].size() - (namesEnd ? 1U : 0U);
    const SampleSpan ending = namesEnd ? rows.first(1) : rows.subspan(1);
    const SampleSpan others = namesEnd ? rows.subspan(1) : rows.first(1);
    return named >= 2 && std::ranges::none_of(std::span(rows[0]).subspan(1, named - 1), isEmpty) &&
           std::ranges::all_of(others, [named](const SampleRow& row) { return row.size() == named; }) &&
           std::ranges::all_of(
               ending, [named](const SampleRow& row) { return row.size() == named + 1 && isEmpty(row.back()); });
}

bool hasRowNames(SampleSpan rows, char decimalMark)
{
    if (rows.size() < 3)
        return false;
    const std::size_t cells = rows.front().size() + 1;
    const bool isOfTexts = !hasNumber(rows.front(), decimalMark) || std::ranges::all_of(rows.front(), &RawCell::quoted);
    if (!isOfTexts || std::ranges::all_of(rows.front(), isEmpty))
        return false;
    std::set<std::string_view> names;
    bool hasLast = false; // else each row ends in a delimiter
    for (const SampleRow& row : rows.subspan(1)) {
        if (row.size() != cells || row.front().text.empty() || !names.insert(row.front().text).second)
            return false;
        hasLast = hasLast || !row.back().text.empty();
    }
    return hasLast;
}

void guessHeader(const SampleRows& sample, const TableFormatChoice& known, TableFormat& format)
{
    const char mark = format.decimalMark;
    format.rowNames = known.rowNames.value_or(known.header.value_or(true) && hasRowNames(sample.rows, mark));
    std::vector<SampleRow> rows = format.rowNames ? withoutRowNames(sample.rows) : sample.rows;
    if (format.delimiter == ' ' && rows.size() > 1 && hasNamesBehindMark(rows[0], rows[1].size()))
        rows[0].erase(rows[0].begin());
    if (differInTheEnd(rows) && rows[0].size() > rows[1].size())
        rows[0].pop_back();
    if (known.headerForm || !known.header.value_or(true)) {
        format.header = known.header.value_or(true);
        format.headerForm = format.header ? known.headerForm.value_or(HeaderForm::OneLine) : HeaderForm::OneLine;
        return;
    }
    const auto form = specialForm(rows, sample, mark);
    format.headerForm = form.value_or(HeaderForm::OneLine);
    const bool isHeader = form || (format.rowNames && !known.rowNames) || hasOneLine(rows, mark);
    format.header = known.header.value_or(isHeader);
}

} // namespace core
