#include "core/tables/table_builder.h"

#include "core/csv/text_encoding.h"
#include "core/tables/column_names.h"
#include "core/tables/reading_notes.h"
#include "core/tables/table.h"
#include "core/text/number_text.h"
#include "core/text/phrase.h"
#include "core/text/translatable.h"

#include <algorithm>

namespace core {

namespace {

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
    if (isBlank) {
        if (m_emptyLines++ == 0)
            m_firstEmptyLine = line;
        return;
    }
    if (!m_hasBegun) {
        m_hasBegun = true;
        m_emptyLines = 0;
        if (!m_isAgain)
            begin(cells, line);
        if (m_format.header)
            return;
    }
    if (cells.size() != m_columns.size())
        refuseCount(line, cells.size());
    if (m_emptyLines > 0)
        addEmptyLines(line);
    addRow(cells, line);
}

void TableBuilder::begin(std::span<const RawCell> cells, std::size_t line)
{
    m_facts.resize(cells.size());
    m_names.resize(cells.size());
    m_columns.reserve(cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        m_budget.take(sizeof(ColumnBuilder) + sizeof(TableColumn));
        m_columns.emplace_back(m_facts[i], m_format.decimalMark, m_words, m_limits.distinctTexts);
        m_names[i] = m_format.header ? std::string(cells[i].text) : "Column " + std::to_string(i + 1);
        m_watch.see(m_names[i], line);
    }
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

void TableBuilder::addEmptyLines(std::size_t nextLine)
{
    if (m_columns.size() > 1)
        refuse(m_firstEmptyLine, {QT_TRANSLATE_NOOP("Table", "an empty line, expected %1 cells as in the first line"),
                                  {Numeral{countText(m_columns.size())}}});
    constexpr std::size_t kLinesPerStopCheck = 65'536;
    const RawCell missing;
    for (; m_emptyLines > 0; --m_emptyLines) {
        if (m_emptyLines % kLinesPerStopCheck == 0 && m_stop.stop_requested())
            return;
        addRow({&missing, 1}, nextLine - m_emptyLines);
    }
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
    m_emptyLines = 0;
    m_rows = 0;
    for (ColumnBuilder& column : m_columns)
        column.beginAgain();
}

bool TableBuilder::moveTo(Table& table, bool encodingIsCertain, const std::function<void(double)>& onProgress)
{
    if (m_columns.empty())
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
    makeNamesDistinct(m_names, table.notes);
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
        std::for_each(column.texts.begin(), column.texts.end(), decode);
        if (column.firstText) {
            decode(column.firstText->text);
            column.firstText->text = shortened(column.firstText->text);
        }
        if (!summarise(column, counts, m_limits.distinctTexts, m_stop))
            return false;
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
               {QT_TRANSLATE_NOOP("Table", "bytes that are not %1, in which the table is written"),
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
    const Numeral expected{countText(m_columns.size())};
    if (count == 1)
        refuse(line, {QT_TRANSLATE_NOOP("Table", "1 cell, expected %1 as in the first line"), {expected}});
    refuse(line, {QT_TRANSLATE_NOOP("Table", "%1 cells, expected %2 as in the first line"),
                  {Numeral{countText(count)}, expected}});
}

} // namespace core
