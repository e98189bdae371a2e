#include "core/csv/record_splitter.h"

#include "core/text/number_text.h"
#include "core/text/translatable.h"

#include <algorithm>
#include <array>
#include <optional>

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

/// Returns the text that stands between the quotes of ="007", which is within quotes "=""007"""; else nothing.
std::optional<std::string_view> textOfFormula(std::string_view cell, bool quoted)
{
    const std::string_view mark = quoted ? "\"\"" : "\"";
    if (!cell.starts_with('=') || cell.size() < 1 + 2 * mark.size())
        return std::nullopt;
    cell.remove_prefix(1);
    if (!cell.starts_with(mark) || !cell.ends_with(mark))
        return std::nullopt;
    const std::string_view text = cell.substr(mark.size(), cell.size() - 2 * mark.size());
    return text.find('"') == std::string_view::npos ? std::optional(text) : std::nullopt;
}

} // namespace

RecordSplitter::RecordSplitter(std::string table, const TableFormat& format, const TableLimits& limits)
    : m_table(std::move(table)), m_delimiter(format.delimiter), m_quote(format.quote), m_comment(format.comment),
      m_joins(format.joinsDelimiters || format.delimiter == ' '),
      m_tabParts(format.delimiter == '\t' || format.delimiter == ' '), m_escapes(format.backslashEscapes),
      m_linesToSkip(format.skippedLines), m_limits(limits)
{
    if (m_comment != '\0')
        m_words.emplace(format);
    if (m_escapes)
        m_letters[static_cast<unsigned char>('\\')] = Letter::Backslash;
    m_letters[static_cast<unsigned char>('\n')] = Letter::LineEnd;
    m_letters[static_cast<unsigned char>('\r')] = Letter::LineEnd;
    m_letters[0] = Letter::Nul;
    m_letters[static_cast<unsigned char>(m_delimiter)] = Letter::Delimiter;
    if (m_tabParts)
        m_letters[static_cast<unsigned char>('\t')] = Letter::Delimiter;
}

std::size_t RecordSplitter::split(std::string_view text, bool isLast)
{
    m_text = text;
    m_isLast = isLast;
    m_at = 0;
    m_breaks = 0;
    m_cells.clear();
    m_line = m_nextLine;
    m_isComment = false;
    m_formulaTexts = 0;
    if (m_linesToSkip > 0)
        return skipLine();
    if (m_comment != '\0' && beginsComment()) {
        m_isComment = true;
        return skipLine();
    }
    if (m_joins && skipDelimiters() && m_at == text.size() && !isLast) {
        checkRowBytes(text.size());
        return 0;
    }
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

bool RecordSplitter::beginsComment() const
{
    const std::size_t first = m_text.find_first_not_of(m_delimiter == ' ' ? " \t" : " ");
    if (first == std::string_view::npos || m_text[first] != m_comment)
        return false;
    const std::array ends{m_delimiter, m_tabParts ? '\t' : m_delimiter, '\r', '\n'};
    const std::size_t end = m_text.find_first_of(std::string_view(ends.data(), ends.size()), first);
    const std::string_view cell = m_text.substr(first, std::min(end, m_text.size()) - first);
    return m_words->meaningOf(cell) == MissingWords::Meaning::None; // else it is as #N/A and #DIV/0!
}

std::size_t RecordSplitter::skipLine()
{
    std::size_t end = m_text.find_first_of("\r\n");
    checkRowBytes(std::min(end, m_text.size()));
    if (end == std::string_view::npos) {
        if (!m_isLast)
            return 0;
        end = m_text.size();
    } else if (m_text[end] == '\r' && end + 1 == m_text.size() && !m_isLast) {
        return 0;
    } else {
        end += m_text.substr(end).starts_with("\r\n") ? 2U : 1U;
    }
    if (m_linesToSkip > 0)
        --m_linesToSkip;
    ++m_nextLine;
    return end;
}

void RecordSplitter::checkRowBytes(std::size_t bytes) const
{
    if (bytes > m_limits.rowBytes)
        refuse(m_line, 0,
               {QT_TRANSLATE_NOOP("Table", "a row of more than %1 bytes"), {Numeral{countText(m_limits.rowBytes)}}});
}

bool RecordSplitter::splitCell()
{
    skipBlanks();
    if (m_at == m_text.size() && !m_isLast)
        return false;
    if (m_at < m_text.size() && m_text[m_at] == m_quote)
        return splitQuoted(m_at);
    splitPlain(m_at);
    return m_at < m_text.size() || m_isLast;
}

bool RecordSplitter::splitQuoted(std::size_t opening)
{
    const std::size_t line = lineHere();
    bool escaped = false;
    const std::size_t at = findClosing(opening, escaped);
    if (at == std::string_view::npos && m_isLast)
        refuse(line, m_cells.size() + 1,
               {QT_TRANSLATE_NOOP("Table", "the quote that begins here is never closed"), {}});
    if (at == std::string_view::npos)
        return false;
    const std::string_view text = m_text.substr(opening + 1, at - opening - 1);
    if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos)
        refuseNul(line + countLineBreaks(text.substr(0, nul)));
    m_breaks += countLineBreaks(text);
    addCell(text, true, escaped);
    m_at = at + 1;
    skipBlanks();
    if (m_at < m_text.size() && (letterAt(m_at) == Letter::Ordinary || letterAt(m_at) == Letter::Backslash))
        refuse(line, m_cells.size(),
               {QT_TRANSLATE_NOOP("Table", "text after a closing quote; a quote within quotes must be doubled"), {}});
    return true;
}

std::size_t RecordSplitter::findClosing(std::size_t opening, bool& escaped) const
{
    const std::array<char, 2> stops{m_quote, '\\'};
    std::size_t at = opening + 1;
    for (;;) {
        at = m_escapes ? m_text.find_first_of({stops.data(), stops.size()}, at) : m_text.find(m_quote, at);
        if (std::min(at, m_text.size()) - opening - 1 > m_limits.cellBytes)
            refuseLongCell(lineHere(), true);
        if (at == std::string_view::npos || (at + 1 == m_text.size() && !m_isLast))
            return std::string_view::npos;
        const bool isEscape = m_text[at] == '\\';
        if (at + 1 == m_text.size())
            return isEscape ? std::string_view::npos : at;
        if (!isEscape && m_text[at + 1] != m_quote)
            return at;
        escaped = true;
        at += 2;
    }
}

void RecordSplitter::splitPlain(std::size_t begin)
{
    std::size_t end = begin;
    while (end < m_text.size() && letterAt(end) == Letter::Ordinary)
        ++end;
    bool escaped = false;
    if (m_escapes)
        while (end < m_text.size() && (letterAt(end) == Letter::Backslash || letterAt(end) == Letter::Ordinary)) {
            escaped = true;
            end = letterAt(end) == Letter::Backslash ? behindEscape(end) : end + 1;
        }
    m_at = end;
    if (end - begin > m_limits.cellBytes)
        refuseLongCell(lineHere(), false);
    while (end > begin && isBlankLetter(m_text[end - 1]))
        --end;
    const std::string_view text = m_text.substr(begin, end - begin);
    if (escaped)
        m_breaks += countLineBreaks(text);
    addCell(text, false, escaped);
}

std::size_t RecordSplitter::behindEscape(std::size_t backslash) const
{
    const std::size_t next = backslash + 1;
    if (next == m_text.size() || m_text[next] == '\0')
        return next;
    return next + (m_text.substr(next).starts_with("\r\n") ? 2U : 1U);
}

RecordSplitter::After RecordSplitter::stepOver()
{
    if (m_at == m_text.size())
        return m_isLast ? After::Row : After::Unknown;
    if (m_text[m_at] == m_delimiter && !m_joins) {
        ++m_at;
        return After::Cell;
    }
    if (m_joins && skipDelimiters()) {
        if (m_at == m_text.size())
            return m_isLast ? After::Row : After::Unknown;
        if (letterAt(m_at) != Letter::LineEnd)
            return After::Cell;
    }
    if (m_text[m_at] == '\0')
        refuseNul(lineHere());
    const bool isReturn = m_text[m_at++] == '\r';
    if (isReturn && m_at == m_text.size() && !m_isLast)
        return After::Unknown;
    m_at += isReturn && m_text.substr(m_at).starts_with('\n') ? 1U : 0U;
    return After::Row;
}

void RecordSplitter::skipBlanks()
{
    while (m_at < m_text.size() && isBlankLetter(m_text[m_at]))
        ++m_at;
}

bool RecordSplitter::skipDelimiters()
{
    const std::size_t begin = m_at;
    while (m_at < m_text.size() && letterAt(m_at) == Letter::Delimiter)
        ++m_at;
    return m_at > begin;
}

void RecordSplitter::addCell(std::string_view text, bool quoted, bool escaped)
{
    if (m_cells.size() == m_limits.columns)
        refuse(m_line, 0,
               {QT_TRANSLATE_NOOP("Table", "more than %1 cells, the most that a table can have in a row"),
                {Numeral{countText(m_limits.columns)}}});
    const bool canKeepText = m_quote == '"' && !m_escapes && text.starts_with('=');
    if (const auto kept = canKeepText ? textOfFormula(text, quoted) : std::nullopt) {
        ++m_formulaTexts;
        text = *kept;
        quoted = true; // it is no empty line
        escaped = false;
    }
    m_cells.push_back({.text = text, .quoted = quoted, .escaped = escaped});
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
