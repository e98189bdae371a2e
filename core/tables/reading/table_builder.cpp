#include "core/tables/reading/table_builder.h"

#include "core/csv/sample_rows.h"
#include "core/csv/text_encoding.h"
#include "core/numeric/stop_check.h"
#include "core/tables/column_names.h"
#include "core/tables/look_alikes.h"
#include "core/tables/reading/reading_notes.h"
#include "core/tables/table.h"
#include "core/text/number_text.h"
#include "core/text/phrase.h"
#include "core/text/translatable.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

/// Returns whether the numbers are whole, from 0 on, all different and not far apart, as those of rows are. False after
/// a stop request.
bool numbersRows(const TableColumn& column, const std::stop_token& stop)
{
    constexpr double kMostGaps = 16.0;
    const double limit = kMostGaps * static_cast<double>(column.numbers.size()) + 1'000.0;
    if (column.missing > 0 || column.minimum < 0.0 || !(column.maximum < limit))
        return false;
    std::vector<bool> isTaken(static_cast<std::size_t>(column.maximum) + 1);
    for (std::size_t row = 0; row < column.numbers.size(); ++row) {
        if (stopsAtRow(stop, row))
            return false;
        const double number = column.numbers[row];
        const auto place = static_cast<std::size_t>(number);
        if (number != std::trunc(number) || isTaken[place])
            return false;
        isTaken[place] = true;
    }
    return true;
}

bool hasVotes(const std::vector<NumberFacts>& facts, char decimalMark)
{
    return std::ranges::any_of(facts, [decimalMark](const NumberFacts& column) {
        return (decimalMark == ',' ? column.votes().commas : column.votes().points) > 0;
    });
}

} // namespace

TableBuilder::TableBuilder(std::string name, const TableFormat& format, std::vector<NumberFacts> facts,
                           bool markIsChosen, const TableLimits& limits, std::stop_token stop)
    : m_name(std::move(name)), m_format(format), m_facts(std::move(facts)),
      m_markIsKnown(markIsChosen || hasVotes(m_facts, format.decimalMark)),
      m_words(std::make_shared<const MissingWords>(format)), m_limits(limits), m_stop(std::move(stop)),
      m_budget("reading " + m_name)
{
}

void TableBuilder::add(std::span<const RawCell> cells, std::size_t line, bool isBlank)
{
    const bool isEmptyRole = m_format.headerForm == HeaderForm::ThreeLines && isInHead() && m_headLines == 2;
    if (isBlank && !isEmptyRole) {
        ++m_emptyLines;
        return;
    }
    if (isInHead()) {
        m_emptyLines = 0;
        addToHead(cells, line);
        return;
    }
    if (takeRepeat(cells, line))
        return;
    if (!m_hasBegun)
        begin(cells.size(), line);
    if (takeFooter(cells, line))
        return;
    cells = withoutEnd(cells, line);
    if (cells.size() != m_columns.size() + (m_format.rowNames ? 1U : 0U))
        refuseCount(line, cells.size());
    if (m_emptyLines > 0)
        addEmptyLines(line);
    addRow(cells.subspan(m_format.rowNames ? 1 : 0), line);
}

void TableBuilder::addToHead(std::span<const RawCell> cells, std::size_t line)
{
    ++m_headLines;
    if (!m_isAgain) {
        if (m_head.empty())
            m_beginsWithMark = m_format.delimiter == ' ' && isCommentMark(cells.front());
        const bool isFirst = m_head.empty();
        std::vector<std::string>& texts = m_head.emplace_back();
        for (const RawCell& cell : cells) {
            texts.emplace_back(cell.text);
            m_watch.see(texts.back(), line);
        }
        if (texts.size() > m_head.front().size())
            refuseCount(line, texts.size(), m_head.front().size());
        if (isFirst)
            m_firstLine = texts;
    }
    if (!isInHead() && !m_format.rowNames && !m_beginsWithMark && !mayNamesEnd())
        begin(m_head.front().size(), line);
}

bool TableBuilder::mayNamesEnd() const
{
    constexpr std::size_t kMinCells = 3;
    return headerLines(m_format) == 1 && !m_format.rowNames && m_head.front().size() >= kMinCells &&
           m_head.front().back().empty();
}

/// Makes the columns, for rows of so many cells.
void TableBuilder::begin(std::size_t cells, std::size_t line)
{
    m_hasBegun = true;
    if (!m_format.header)
        m_emptyLines = 0;
    if (m_isAgain)
        return;
    if (m_format.rowNames && cells < 2)
        refuse(line, {QT_TRANSLATE_NOOP("Table", "1 cell, expected the name of a row and its cells"), {}});
    const std::size_t columns = cells - (m_format.rowNames ? 1U : 0U);
    if (m_format.header) {
        readHead(cells, line);
    } else {
        m_heads.resize(columns);
        for (std::size_t i = 0; i < columns; ++i)
            m_heads[i].name = "Column " + std::to_string(i + 1);
    }
    m_facts.resize(columns);
    m_columns.reserve(columns);
    for (std::size_t i = 0; i < columns; ++i) {
        m_budget.take(sizeof(ColumnBuilder) + sizeof(TableColumn));
        if (m_heads[i].type == ColumnType::Category && m_heads[i].role != ColumnRole::Label)
            m_facts[i].ruleOutNumbers();
        m_columns.emplace_back(m_facts[i], m_format.decimalMark, m_words, m_limits.distinctTexts);
        m_names.push_back(m_heads[i].name);
    }
}

/// Reads the heads of the columns, for rows of so many cells.
void TableBuilder::readHead(std::size_t cells, std::size_t line)
{
    const std::size_t columns = cells - (m_format.rowNames ? 1U : 0U);
    if (m_format.rowNames && m_head.front().size() == cells)
        for (auto& texts : m_head) // the rows' names have a name
            texts.erase(texts.begin(), texts.begin() + (texts.empty() ? 0 : 1));
    if (m_beginsWithMark && m_head.front().size() == columns + 1) // the names stand behind it
        m_head.front().erase(m_head.front().begin());
    m_namesEnd = mayNamesEnd() && m_head.front().size() == columns + 1;
    if (m_namesEnd)
        m_head.front().pop_back();
    if (m_head.front().size() != columns)
        refuseCount(line, cells, m_head.front().size() + (m_format.rowNames ? 1U : 0U));
    m_heads = columnHeads(m_head, m_format.headerForm);
}

void TableBuilder::addRow(std::span<const RawCell> cells, std::size_t line)
{
    if (m_rows == m_limits.rows)
        refuse(line, {QT_TRANSLATE_NOOP("Table", "more than %1 rows"), {Numeral{countText(m_limits.rows)}}});
    ++m_rows;
    for (std::size_t i = 0; i < cells.size(); ++i)
        m_columns[i].add(cells[i].text, line, m_budget, m_watch);
    if (m_preview.size() >= kPreviewRows || m_isAgain)
        return;
    std::vector<std::string>& row = m_preview.emplace_back();
    for (const RawCell& cell : cells) {
        m_budget.take(sizeof(std::string) + cell.text.size());
        row.emplace_back(cell.text);
    }
}

std::span<const RawCell> TableBuilder::withoutEnd(std::span<const RawCell> cells, std::size_t line)
{
    const std::size_t named = m_columns.size();
    const bool hasEnd = m_format.header && !m_format.rowNames && named > 1 && cells.size() == named + 1 &&
                        cells.back().text.empty() && !cells.back().quoted;
    if (m_rows == 0) {
        m_firstRow = line;
        m_skipped.rowsEnd = hasEnd && !m_namesEnd;
    }
    if (m_skipped.rowsEnd && !hasEnd) // the first row has a cell too many
        refuseCount(m_firstRow, named + 1);
    return m_skipped.rowsEnd ? cells.first(named) : cells;
}

bool TableBuilder::takeRepeat(std::span<const RawCell> cells, std::size_t line)
{
    if (!canRepeatNames(m_format) || !std::ranges::equal(cells, m_firstLine, {}, &RawCell::text))
        return false;
    if (m_skipped.footers.count > 0)
        refuseCount(m_skipped.footers.first, 1);
    if (m_skipped.repeats.count++ == 0)
        m_skipped.repeats.first = line;
    return true;
}

bool TableBuilder::takeFooter(std::span<const RawCell> cells, std::size_t line)
{
    const bool hasSeveral = m_columns.size() + (m_format.rowNames ? 1U : 0U) > 1;
    LinesFound& footers = m_skipped.footers;
    if (hasSeveral && m_rows > 0 && footers.count < kMaxFooters && isFooter(cells, m_format.decimalMark) &&
        m_words->meaningOf(cells.front().text) == MissingWords::Meaning::None) {
        if (footers.count++ == 0)
            footers.first = line;
        return true;
    }
    if (footers.count > 0) // it was a row that is too short
        refuseCount(footers.first, 1);
    return false;
}

void TableBuilder::addEmptyLines(std::size_t nextLine)
{
    if (m_columns.size() > 1) { // else each is a missing cell
        m_skipped.emptyLines += m_emptyLines;
        m_emptyLines = 0;
        return;
    }
    constexpr std::size_t kLinesPerStopCheck = 65'536;
    const RawCell missing;
    for (; m_emptyLines > 0; --m_emptyLines) {
        if (m_emptyLines % kLinesPerStopCheck == 0 && m_stop.stop_requested())
            return;
        addRow({&missing, 1}, nextLine - m_emptyLines);
    }
}

SkippedParts TableBuilder::skipped() const
{
    SkippedParts parts = m_skipped;
    parts.namesEnd = m_namesEnd;
    return parts;
}

bool TableBuilder::isLate() const
{
    return std::ranges::any_of(m_columns, &ColumnBuilder::isLate);
}

bool TableBuilder::needsReading() const
{
    return std::ranges::any_of(m_columns, &ColumnBuilder::needsReading);
}

void TableBuilder::beginAgain()
{
    m_isAgain = true;
    m_hasBegun = false;
    m_headLines = 0;
    m_emptyLines = 0;
    m_skipped = {};
    m_rows = 0;
    for (ColumnBuilder& column : m_columns)
        column.beginAgain();
}

bool TableBuilder::moveTo(Table& table, bool encodingIsCertain, const std::function<void(double)>& onProgress)
{
    if (m_columns.empty() && m_head.empty())
        refuse(0, {QT_TRANSLATE_NOOP("Table", "it is empty, expected a table"), {}});
    if (m_rows == 0)
        refuse(0, {QT_TRANSLATE_NOOP("Table", "it has names of columns and no rows"), {}});
    table.name = m_name;
    table.format = m_format;
    table.rows = m_rows;
    decideEncoding(table, encodingIsCertain);
    const auto decode = [&table](std::string& text) {
        if (table.format.encoding == TextEncoding::Windows1252)
            text = fromWindows1252(text);
    };
    std::for_each(m_names.begin(), m_names.end(), decode);
    noteNumbersAsNames(table.notes);
    const bool isFirstNameless = m_format.header && m_names.front().empty() && m_names.size() > 1;
    makeNamesDistinct(m_names, table.notes);
    noteLookAlikes(m_names, table.notes);
    table.preview = std::move(m_preview);
    for (auto& row : table.preview)
        std::for_each(row.begin(), row.end(), decode);
    table.columns.resize(m_columns.size());
    std::vector<StyledColumn> styled(m_columns.size());
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        TableColumn& column = table.columns[i];
        std::vector<std::size_t> counts;
        m_columns[i].moveTo(column, counts, m_budget, m_stop);
        if (const auto& cell = m_columns[i].styledCell()) {
            styled[i] = {.example = cell->text, .isUnclear = m_columns[i].isUnclear() && !m_markIsKnown};
            decode(styled[i].example);
        }
        column.name = m_names[i];
        column.role = m_heads[i].role;
        column.declaredType = m_heads[i].type;
        std::for_each(column.texts.begin(), column.texts.end(), decode);
        if (column.firstText) {
            decode(column.firstText->text);
            column.firstText->text = shortened(column.firstText->text);
        }
        if (!summarise(column, counts, m_limits.distinctTexts, m_stop))
            return false;
        const bool canNumber = column.kind == ColumnKind::Number || column.kind == ColumnKind::Identifier;
        if (i == 0 && isFirstNameless && column.numeric && canNumber && numbersRows(column, m_stop)) {
            column.kind = ColumnKind::Identifier;
            table.notes.push_back(
                {QT_TRANSLATE_NOOP("Table", "The first column has no name and only numbers the rows."), {}});
        }
        onProgress(static_cast<double>(i + 1) / static_cast<double>(m_columns.size()));
    }
    noteReadings(table, styled);
    return true;
}

void TableBuilder::decideEncoding(Table& table, bool encodingIsCertain) const
{
    const bool isUnicode = m_format.encoding != TextEncoding::Windows1252;
    if (isUnicode && m_watch.firstInvalidLine == 0)
        return;
    if (isUnicode && (encodingIsCertain || m_watch.hasUtf8Letters))
        refuse(m_watch.firstInvalidLine,
               {QT_TRANSLATE_NOOP("Table", "bytes that are not %1, in which the table is written; choose another "
                                           "encoding, or save the table as UTF-8"),
                {std::string(encodingName(m_format.encoding))}});
    table.format.encoding = TextEncoding::Windows1252;
    if (!encodingIsCertain)
        table.notes.push_back(
            {QT_TRANSLATE_NOOP("Table", "Its letters are not UTF-8, so they were read as Windows-1252."), {}});
}

void TableBuilder::refuse(std::size_t line, const Phrase& reason) const
{
    throw TableError({.table = m_name, .line = line, .column = {}}, reason);
}

void TableBuilder::refuseCount(std::size_t line, std::size_t count) const
{
    refuseCount(line, count, m_columns.size() + (m_format.rowNames ? 1U : 0U));
}

void TableBuilder::refuseCount(std::size_t line, std::size_t count, std::size_t expectedCount) const
{
    const Numeral expected{countText(expectedCount)};
    if (m_format.rowNames)
        refuse(line, {QT_TRANSLATE_NOOP("Table", "cells: %1, expected %2, of which the first is the name of the row"),
                      {Numeral{countText(count)}, expected}});
    if (count == 1)
        refuse(line, {QT_TRANSLATE_NOOP("Table", "1 cell, expected %1 as in the first line"), {expected}});
    refuse(line, {QT_TRANSLATE_NOOP("Table", "%1 cells, expected %2 as in the first line"),
                  {Numeral{countText(count)}, expected}});
}

void TableBuilder::noteNumbersAsNames(std::vector<Phrase>& notes) const
{
    const auto isNumber = [this](const std::string& name) {
        return readCell(name, m_format.decimalMark).meaning == CellMeaning::Number;
    };
    const auto first = std::ranges::find_if(m_names, isNumber);
    if (m_format.header && first != m_names.end())
        notes.push_back(
            {QT_TRANSLATE_NOOP("Table", "The first row was read as names, though it has numbers such as %1."),
             {shortened(*first)}});
}

} // namespace core
