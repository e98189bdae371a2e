#include "core/csv/cell_text.h"

#include "core/csv/missing_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <system_error>

namespace core {

namespace {

char lower(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool isDigit(char letter)
{
    return letter >= '0' && letter <= '9';
}

/// Returns whether a number out of a double's range is below 1: then it underflows, else it overflows.
bool isTiny(std::string_view number)
{
    const std::size_t mark = std::min(number.find_first_of("eE"), number.size());
    const std::string_view digits = number.substr(0, mark);
    const auto point = static_cast<long long>(std::min(digits.find('.'), digits.size()));
    const std::size_t first = digits.find_first_of("123456789");
    const auto leading = static_cast<long long>(std::min(first, digits.size()));
    std::string_view exponent = number.substr(std::min(mark + 1, number.size()));
    const bool isNegative = exponent.starts_with('-');
    while (exponent.starts_with('-') || exponent.starts_with('+') || exponent.starts_with('0'))
        exponent.remove_prefix(1);
    long long power = 0;
    const auto outcome = std::from_chars(exponent.data(), exponent.data() + exponent.size(), power);
    if (outcome.ec == std::errc::result_out_of_range)
        return isNegative;
    return point - leading + (isNegative ? -power : power) <= 0;
}

/// Reads a number with a decimal point that spans the whole text.
CellReading readNumber(std::string_view text)
{
    // from_chars() does not accept a plus sign.
    if (text.size() > 1 && text[0] == '+' && (isDigit(text[1]) || text[1] == '.' || lower(text[1]) == 'i'))
        text.remove_prefix(1);
    const char* const end = text.data() + text.size();
    double number = 0.0;
    const auto outcome = std::from_chars(text.data(), end, number);
    if (outcome.ptr != end || outcome.ec == std::errc::invalid_argument)
        return {.meaning = CellMeaning::Text};
    if (outcome.ec == std::errc::result_out_of_range)
        return isTiny(text) ? CellReading{.meaning = CellMeaning::Number, .number = 0.0}
                            : CellReading{.meaning = CellMeaning::Infinite};
    if (std::isfinite(number))
        return {.meaning = CellMeaning::Number, .number = number};
    return {.meaning = std::isnan(number) ? CellMeaning::Missing : CellMeaning::Infinite};
}

CellReading readNumberWithComma(std::string_view text)
{
    if (text.find('.') != std::string_view::npos)
        return {.meaning = CellMeaning::Text};
    const std::size_t comma = text.find(',');
    if (comma == std::string_view::npos)
        return readNumber(text);
    std::array<char, 512> copy{};
    if (text.size() > copy.size()) // longer than any written number
        return {.meaning = CellMeaning::Text};
    std::copy(text.begin(), text.end(), copy.begin());
    copy[comma] = '.';
    return readNumber({copy.data(), text.size()});
}

/// Returns whether a spreadsheet would take a text for a formula.
bool beginsAsFormula(std::string_view text)
{
    constexpr std::array<std::string_view, 11> kBeginnings{"=",  "+",      "-",      "@",      "\t",    "\r",
                                                           "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
    const auto begins = [text](std::string_view beginning) { return text.starts_with(beginning); };
    if (std::ranges::none_of(kBeginnings, begins))
        return false;
    return readCell(text, '.').meaning != CellMeaning::Number && readCell(text, ',').meaning != CellMeaning::Number;
}

} // namespace

CellReading readPlainNumber(std::string_view text, char decimalMark)
{
    return decimalMark == ',' ? readNumberWithComma(text) : readNumber(text);
}

CellReading readCell(std::string_view text, char decimalMark)
{
    if (text.empty())
        return {.meaning = CellMeaning::Missing};
    const CellReading reading = readPlainNumber(text, decimalMark);
    if (reading.meaning == CellMeaning::Text && isMissingWord(text))
        return {.meaning = CellMeaning::Missing};
    return reading;
}

std::string lowerCase(std::string text)
{
    std::ranges::transform(text, text.begin(), lower);
    return text;
}

std::string csvCell(std::string_view text, const CsvDialect& dialect)
{
    const bool isGuarded = dialect.guardsFormulas && beginsAsFormula(text);
    const bool isPlain = text.find_first_of("\"\r\n") == std::string_view::npos &&
                         text.find(dialect.delimiter) == std::string_view::npos && !text.starts_with(' ') &&
                         !text.ends_with(' ');
    std::string cell = isGuarded ? "'" : "";
    if (isPlain && !text.empty())
        return cell.append(text);
    cell.insert(0, 1, '"');
    for (const char letter : text) {
        if (letter == '"')
            cell += '"';
        cell += letter;
    }
    return cell + '"';
}

std::string csvNumber(std::string text, const CsvDialect& dialect)
{
    std::ranges::replace(text, '.', dialect.decimalMark);
    return text;
}

std::string csvLine(std::span<const std::string> texts, const CsvDialect& dialect)
{
    std::string line;
    for (const std::string& text : texts)
        (line.empty() ? line : line += dialect.delimiter) += csvCell(text, dialect);
    return line + '\n';
}

} // namespace core
