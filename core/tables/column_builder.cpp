#include "core/tables/column_builder.h"

#include "core/csv/text_encoding.h"

#include <cmath>
#include <limits>

namespace core {

void EncodingWatch::see(std::string_view text, std::size_t line)
{
    const Utf8Look look = lookForUtf8(text, true);
    hasUtf8Letters = hasUtf8Letters || look.hasLetters;
    if (!look.valid && (firstInvalidLine == 0 || line < firstInvalidLine))
        firstInvalidLine = line;
}

void ColumnBuilder::addToNumbers(std::string_view cell, std::size_t line, MemoryBudget& budget, EncodingWatch& watch)
{
    const CellReading reading = readCell(cell, m_decimalMark);
    if (reading.meaning == CellMeaning::Number) {
        m_numbers.add(reading.number, budget);
        ++m_numberCells;
        if (std::abs(reading.number) > kLargestCell && !m_firstTooLarge)
            m_firstTooLarge = FirstCell{.line = line, .text = std::string(cell)};
        return;
    }
    if (reading.meaning == CellMeaning::Text) {
        m_firstText = FirstCell{.line = line, .text = std::string(cell)};
        watch.see(cell, line);
        m_isLate = true;
        m_state = State::Ignored;
        m_numbers.clear();
        return;
    }
    m_numbers.add(std::numeric_limits<double>::quiet_NaN(), budget);
    ++m_missing;
    if (reading.meaning == CellMeaning::Infinite)
        addInfinite(cell, line);
}

/// A number of too many digits for a double is as much too large as 1e300; the word "inf" is a missing value.
void ColumnBuilder::addInfinite(std::string_view cell, std::size_t line)
{
    ++m_infinite;
    auto& first = cell.find_first_of("0123456789") != std::string_view::npos ? m_firstTooLarge : m_firstInfinite;
    if (!first)
        first = FirstCell{.line = line, .text = std::string(cell)};
}

void ColumnBuilder::addToTexts(std::string_view cell, std::size_t line, MemoryBudget& budget, EncodingWatch& watch)
{
    // In a column of texts, "inf" is an ordinary text.
    if (isMissingWord(cell)) {
        ++m_missing;
        m_texts.addMissing(budget);
        return;
    }
    const auto added = m_texts.add(cell, budget);
    const bool isKnown = added && !added->isNew;
    const bool isNumber = isKnown ? m_areNumbers[added->code] : lookAt(cell, line);
    m_numberCells += isNumber ? 1U : 0U;
    if (added && added->isNew) {
        m_areNumbers.push_back(isNumber);
        watch.see(cell, line);
    }
}

bool ColumnBuilder::lookAt(std::string_view cell, std::size_t line)
{
    const CellMeaning meaning = readCell(cell, m_decimalMark).meaning;
    if (meaning == CellMeaning::Text && !m_firstText)
        m_firstText = FirstCell{.line = line, .text = std::string(cell)};
    return meaning == CellMeaning::Number;
}

void ColumnBuilder::beginAgain()
{
    m_state = State::Ignored;
    if (!m_isLate)
        return;
    m_state = State::Texts;
    m_isText = true;
    m_missing = 0;
    m_infinite = 0;
    m_numberCells = 0;
    m_firstTooLarge.reset();
    m_firstInfinite.reset();
}

void ColumnBuilder::moveTo(TableColumn& column, std::vector<std::size_t>& counts, MemoryBudget& budget,
                           const std::stop_token& stop)
{
    column.numeric = !m_isText;
    column.missing = m_missing;
    column.infinite = m_infinite;
    column.numberCells = m_numberCells;
    column.firstText = m_firstText;
    column.firstTooLarge = m_firstTooLarge;
    column.firstInfinite = m_firstInfinite;
    if (m_isText)
        m_texts.moveTo(column, counts, budget, stop);
    else
        column.numbers = m_numbers.take(budget, stop);
}

void TextColumn::addMissing(MemoryBudget& budget)
{
    if (!m_hasTooMany)
        m_codes.add(kMissingCode, budget);
}

std::optional<TextColumn::Added> TextColumn::add(std::string_view text, MemoryBudget& budget)
{
    if (m_hasTooMany)
        return std::nullopt;
    if (const auto found = m_codeOf.find(text); found != m_codeOf.end()) {
        ++m_counts[found->second];
        m_codes.add(found->second, budget);
        return Added{.code = found->second, .isNew = false};
    }
    if (m_texts.size() == m_maxDistinct) {
        forget();
        return std::nullopt;
    }
    constexpr std::size_t kOverhead = 128; // of an entry in the map and in the lists
    budget.take(text.size() + kOverhead);
    const auto code = static_cast<std::uint32_t>(m_texts.size());
    m_texts.push_back(&m_codeOf.emplace(text, code).first->first);
    m_counts.push_back(1);
    m_codes.add(code, budget);
    return Added{.code = code, .isNew = true};
}

void TextColumn::moveTo(TableColumn& column, std::vector<std::size_t>& counts, MemoryBudget& budget,
                        const std::stop_token& stop)
{
    column.codes = m_codes.take(budget, stop);
    column.texts.reserve(m_texts.size());
    for (const std::string* text : m_texts)
        column.texts.push_back(*text);
    counts = std::move(m_counts);
    column.manyDistinct = m_hasTooMany;
    forget();
}

void TextColumn::forget()
{
    m_hasTooMany = true;
    m_codes.clear();
    m_texts = {};
    m_counts = {};
    m_codeOf = {};
}

} // namespace core
