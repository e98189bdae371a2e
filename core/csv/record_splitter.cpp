#include "core/csv/record_splitter.h"

#include "core/text/number_text.h"
#include "core/text/translatable.h"

#include <algorithm>

namespace core {

namespace {

std::size_t countLineBreaks(std::string_view text)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n')))
            ++count;
    return count;
}

} // namespace

RecordSplitter::RecordSplitter(std::string table, char delimiter, const TableLimits& limits)
    : m_table(std::move(table)), m_delimiter(delimiter), m_limits(limits)
{
    m_letters[static_cast<unsigned char>('\n')] = Letter::LineEnd;
    m_letters[static_cast<unsigned char>('\r')] = Letter::LineEnd;
    m_letters[0] = Letter::Nul;
    m_letters[static_cast<unsigned char>(delimiter)] = Letter::Delimiter;
}

std::size_t RecordSplitter::split(std::string_view text, bool isLast)
{
    m_text = text;
    m_isLast = isLast;
    m_at = 0;
    m_breaks = 0;
    m_cells.clear();
    m_line = m_nextLine;
    for (;;) {
        if (!splitCell())
            break;
        const After after = stepOver();
        if (after == After::Unknown)
            break;
        if (after == After::Row) {
            checkRowBytes(m_at);
            m_nextLine += m_breaks + 1;
            return m_at;
        }
    }
    checkRowBytes(text.size());
    return 0;
}

void RecordSplitter::checkRowBytes(std::size_t bytes) const
{
    if (bytes > m_limits.rowBytes)
        refuse(m_line, 0,
               {QT_TRANSLATE_NOOP("Table", "a row of more than %1 bytes"), {Numeral{countText(m_limits.rowBytes)}}});
}

bool RecordSplitter::splitCell()
{
    const std::size_t begin = m_at;
    skipBlanks();
    if (m_at == m_text.size() && !m_isLast)
        return false;
    if (m_at < m_text.size() && m_text[m_at] == '"')
        return splitQuoted(m_at);
    m_at = begin;
    skipBlanks();
    splitPlain(m_at);
    return m_at < m_text.size() || m_isLast;
}

bool RecordSplitter::splitQuoted(std::size_t opening)
{
    const std::size_t line = lineHere();
    bool doubled = false;
    std::size_t at = opening + 1;
    for (;;) {
        at = m_text.find('"', at);
        const std::size_t size = std::min(at, m_text.size()) - opening - 1;
        if (size > m_limits.cellBytes)
            refuseLongCell(line, true);
        if (at == std::string_view::npos && m_isLast)
            refuse(line, m_cells.size() + 1,
                   {QT_TRANSLATE_NOOP("Table", "the quote that begins here is never closed"), {}});
        if (at == std::string_view::npos || (at + 1 == m_text.size() && !m_isLast))
            return false;
        if (at + 1 == m_text.size() || m_text[at + 1] != '"')
            break;
        doubled = true;
        at += 2;
    }
    const std::string_view text = m_text.substr(opening + 1, at - opening - 1);
    if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos)
        refuseNul(line + countLineBreaks(text.substr(0, nul)));
    m_breaks += countLineBreaks(text);
    addCell(text, true, doubled);
    m_at = at + 1;
    skipBlanks();
    if (m_at < m_text.size() && m_letters[static_cast<unsigned char>(m_text[m_at])] == Letter::Ordinary)
        refuse(line, m_cells.size(),
               {QT_TRANSLATE_NOOP("Table", "text after a closing quote; a quote within quotes must be doubled"), {}});
    return true;
}

void RecordSplitter::splitPlain(std::size_t begin)
{
    std::size_t end = begin;
    while (end < m_text.size() && m_letters[static_cast<unsigned char>(m_text[end])] == Letter::Ordinary)
        ++end;
    m_at = end;
    if (end - begin > m_limits.cellBytes)
        refuseLongCell(lineHere(), false);
    while (end > begin && isBlankLetter(m_text[end - 1]))
        --end;
    addCell(m_text.substr(begin, end - begin), false, false);
}

RecordSplitter::After RecordSplitter::stepOver()
{
    if (m_at == m_text.size())
        return m_isLast ? After::Row : After::Unknown;
    const char letter = m_text[m_at];
    if (letter == m_delimiter) {
        ++m_at;
        return After::Cell;
    }
    if (letter == '\0')
        refuseNul(lineHere());
    ++m_at;
    if (letter == '\r') {
        if (m_at == m_text.size() && !m_isLast)
            return After::Unknown;
        if (m_at < m_text.size() && m_text[m_at] == '\n')
            ++m_at;
    }
    return After::Row;
}

void RecordSplitter::skipBlanks()
{
    while (m_at < m_text.size() && isBlankLetter(m_text[m_at]))
        ++m_at;
}

void RecordSplitter::addCell(std::string_view text, bool quoted, bool doubled)
{
    if (m_cells.size() == m_limits.columns)
        refuse(m_line, 0,
               {QT_TRANSLATE_NOOP("Table", "more than %1 cells, the most that a table can have in a row"),
                {Numeral{countText(m_limits.columns)}}});
    m_cells.push_back({.text = text, .quoted = quoted, .doubled = doubled});
}

void RecordSplitter::refuse(std::size_t line, std::size_t column, const Phrase& reason) const
{
    throw TableError({.table = m_table, .line = line, .column = column == 0 ? std::string() : std::to_string(column)},
                     reason);
}

void RecordSplitter::refuseNul(std::size_t line) const
{
    refuse(line, 0, {QT_TRANSLATE_NOOP("Table", "a NUL byte: this is not a table of text"), {}});
}

void RecordSplitter::refuseLongCell(std::size_t line, bool quoted) const
{
    const Phrase reason =
        quoted ? Phrase{QT_TRANSLATE_NOOP("Table",
                                          "a cell in quotes of more than %1 bytes; is its closing quote missing?"),
                        {Numeral{countText(m_limits.cellBytes)}}}
               : Phrase{QT_TRANSLATE_NOOP("Table", "a cell of more than %1 bytes"),
                        {Numeral{countText(m_limits.cellBytes)}}};
    refuse(line, m_cells.size() + 1, reason);
}

} // namespace core
