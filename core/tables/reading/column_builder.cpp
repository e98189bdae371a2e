#include "core/tables/reading/column_builder.h"

#include "core/csv/text_encoding.h"
#include "core/numeric/stop_check.h"

#include <algorithm>
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

namespace {

bool hasBytesBeyondAscii(std::string_view text)
{
    return std::ranges::any_of(text, [](char letter) { return static_cast<unsigned char>(letter) >= 0x80; });
}

/// Returns whether a cell is a whole number such as 007.
bool hasLeadingZero(std::string_view cell)
{
    return cell.size() > 1 && cell[0] == '0' &&
           std::ranges::all_of(cell, [](char letter) { return letter >= '0' && letter <= '9'; });
}

/// Makes the cells of some texts missing. Ends early after a stop request.
void dropTexts(const std::vector<std::uint32_t>& codes, TableColumn& column, std::vector<std::size_t>& counts,
               const std::stop_token& stop)
{
    if (column.texts.empty())
        return;
    std::vector<std::uint32_t> newCodes(column.texts.size(), kMissingCode);
    std::uint32_t kept = 0;
    for (std::uint32_t code = 0; code < newCodes.size(); ++code) {
        if (std::ranges::find(codes, code) != codes.end())
            continue;
        newCodes[code] = kept;
        if (kept != code) {
            column.texts[kept] = std::move(column.texts[code]);
            counts[kept] = counts[code];
        }
        ++kept;
    }
    column.texts.resize(kept);
    counts.resize(kept);
    for (std::size_t row = 0; row < column.codes.size() && !stopsAtRow(stop, row); ++row)
        if (std::uint32_t& code = column.codes[row]; code != kMissingCode)
            code = newCodes[code];
}

} // namespace

ColumnBuilder::ColumnBuilder(const NumberFacts& facts, char decimalMark, std::shared_ptr<const MissingWords> words,
                             std::size_t maxDistinct)
    : m_decimalMark(decimalMark), m_words(std::move(words)), m_texts(maxDistinct)
{
    if (const auto style = facts.style(decimalMark)) {
        beginNumbers(*style, facts);
        m_watchesZeros = facts.areOnlyDigits();
        return;
    }
    m_state = State::Texts;
    m_isText = true;
    m_style = facts.likelyStyle(decimalMark);
    if (facts.isCode())
        m_facts.emplace();
}

void ColumnBuilder::beginNumbers(const NumberStyle& style, const NumberFacts& facts)
{
    m_state = State::Numbers;
    m_isText = false;
    m_style = style;
    m_doubt.reset();
    if (facts.isUnclear())
        m_doubt = facts;
    m_wantsExample = m_doubt || style != NumberStyle{.decimalMark = m_decimalMark};
}

CellReading ColumnBuilder::readStyled(std::string_view cell) const
{
    const CellReading styled = readStyledNumber(cell, m_style);
    if (styled.meaning != CellMeaning::Text)
        return styled;
    const CellReading plain = readPlainNumber(cell, m_style.decimalMark);
    // The words for infinity and NaN are the same in every style.
    return plain.meaning == CellMeaning::Number ? styled : plain;
}

void ColumnBuilder::addToNumbers(std::string_view cell, std::size_t line, MemoryBudget& budget, EncodingWatch& watch)
{
    if (!m_style.percent) {
        const CellReading reading = readPlainNumber(cell, m_style.decimalMark);
        if (reading.meaning == CellMeaning::Number) {
            if (m_watchesZeros && hasLeadingZero(cell))
                becomeLate();
            else
                addNumber(reading.number, cell, line, budget);
            return;
        }
    }
    if (cell.empty()) {
        addOther(cell, CellMeaning::Missing, line, budget, watch);
        return;
    }
    if (hasBytesBeyondAscii(cell))
        watch.see(cell, line);
    const MissingWords::Meaning word = m_words->meaningOf(cell);
    if (word != MissingWords::Meaning::None) {
        m_answers += word == MissingWords::Meaning::Answer ? 1U : 0U;
        addOther(cell, CellMeaning::Missing, line, budget, watch);
        return;
    }
    const CellReading reading = readStyled(cell);
    if (reading.meaning != CellMeaning::Number) {
        addOther(cell, reading.meaning, line, budget, watch);
        return;
    }
    addNumber(reading.number, cell, line, budget);
}

void ColumnBuilder::addNumber(double number, std::string_view cell, std::size_t line, MemoryBudget& budget)
{
    if (m_words->hasNumbers() && m_words->containsNumber(number)) {
        ++m_missing;
        m_numbers.add(std::numeric_limits<double>::quiet_NaN(), budget);
        return;
    }
    if (m_wantsExample)
        lookForExample(cell, line);
    if (m_doubt) {
        m_doubt->see(cell);
        if (!m_doubt->isUnclear())
            m_doubt.reset();
    }
    m_numbers.add(number, budget);
    ++m_numberCells;
    if (std::abs(number) > kLargestCell && !m_firstTooLarge)
        m_firstTooLarge = FirstCell{.line = line, .text = std::string(cell)};
}

void ColumnBuilder::lookForExample(std::string_view cell, std::size_t line)
{
    const bool isPlain = readPlainNumber(cell, m_decimalMark).meaning == CellMeaning::Number;
    if (isPlain && (!m_doubt || cell.find_first_of(",.") == std::string_view::npos))
        return;
    m_styledCell = FirstCell{.line = line, .text = std::string(withoutBlanks(cell))};
    m_wantsExample = false;
}

void ColumnBuilder::addOther(std::string_view cell, CellMeaning meaning, std::size_t line, MemoryBudget& budget,
                             EncodingWatch& watch)
{
    if (meaning == CellMeaning::Text) {
        m_firstText = FirstCell{.line = line, .text = std::string(cell)};
        watch.see(cell, line);
        becomeLate();
        return;
    }
    m_numbers.add(std::numeric_limits<double>::quiet_NaN(), budget);
    ++m_missing;
    if (meaning == CellMeaning::Infinite)
        addInfinite(cell, line);
}

void ColumnBuilder::becomeLate()
{
    m_isLate = true;
    m_state = State::Ignored;
    m_numbers.clear();
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
    const MissingWords::Meaning meaning = m_words->meaningOf(cell);
    if (meaning == MissingWords::Meaning::Missing) {
        ++m_missing;
        m_texts.addMissing(budget);
        return;
    }
    m_signCells += meaning == MissingWords::Meaning::Sign ? 1U : 0U;
    if (m_facts && meaning == MissingWords::Meaning::None && !m_facts->isHopeless())
        m_facts->see(cell);
    const auto added = m_texts.add(cell, budget);
    const bool isKnown = added && !added->isNew;
    const bool isNumber = isKnown ? m_areNumbers[added->code] : lookAt(cell, meaning, line);
    m_numberCells += isNumber ? 1U : 0U;
    if (added && added->isNew) {
        m_areNumbers.push_back(isNumber);
        if (meaning == MissingWords::Meaning::Sign)
            m_signs.push_back(added->code);
        watch.see(cell, line);
    }
}

bool ColumnBuilder::lookAt(std::string_view cell, MissingWords::Meaning meaning, std::size_t line)
{
    // Words for missing values are not what keeps a column from being one of numbers.
    if (meaning != MissingWords::Meaning::None)
        return false;
    const CellMeaning number = readStyled(cell).meaning;
    if (number == CellMeaning::Text && !m_firstText)
        m_firstText = FirstCell{.line = line, .text = std::string(cell)};
    return number == CellMeaning::Number;
}

bool ColumnBuilder::needsReading() const
{
    if (m_isLate)
        return true;
    // A column of "none" alone is one of texts.
    if (m_state == State::Numbers)
        return m_numberCells == 0 && m_answers > 0;
    return m_state == State::Texts && m_facts && m_facts->style(m_decimalMark);
}

void ColumnBuilder::beginAgain()
{
    if (!needsReading()) {
        m_state = State::Ignored;
        return;
    }
    if (m_state == State::Texts) {
        beginNumbers(*m_facts->style(m_decimalMark), *m_facts);
        m_watchesZeros = false;
        m_isStudied = true;
        m_firstText.reset();
        m_facts.reset();
        m_texts.clear();
        m_areNumbers.clear();
        m_signs.clear();
    } else {
        m_state = State::Texts;
        m_isText = true;
        m_doubt.reset();
        if (m_isLate && !m_isStudied)
            m_facts.emplace();
        m_numbers.clear();
    }
    m_isLate = false;
    resetCounts();
}

void ColumnBuilder::resetCounts()
{
    m_missing = 0;
    m_signCells = 0;
    m_answers = 0;
    m_infinite = 0;
    m_numberCells = 0;
    m_styledCell.reset();
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
    if (!m_isText) {
        column.style = m_style;
        column.numbers = m_numbers.take(budget, stop);
        return;
    }
    const bool areSignsMissing = m_texts.hasTooMany() || !areAllSigns();
    column.leadingZeros = m_facts && m_facts->isCode();
    m_texts.moveTo(column, counts, budget, stop);
    if (!areSignsMissing)
        return;
    column.missing += m_signCells;
    if (!m_signs.empty())
        dropTexts(m_signs, column, counts, stop);
}

bool ColumnBuilder::areAllSigns() const
{
    bool hasOther = false;
    for (std::uint32_t code = 0; code < m_texts.size(); ++code) {
        if (!isSign(m_texts.text(code)))
            return false;
        hasOther = hasOther || std::ranges::find(m_signs, code) == m_signs.end();
    }
    return hasOther;
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
    clear();
    m_hasTooMany = true;
}

void TextColumn::clear()
{
    m_hasTooMany = false;
    m_codes.clear();
    m_texts = {};
    m_counts = {};
    m_codeOf = {};
}

} // namespace core
