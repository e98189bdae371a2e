#include "core/csv/record_reader.h"

#include "core/text/number_text.h"
#include "core/text/translatable.h"

#include <algorithm>

namespace core {

namespace {

constexpr char kCtrlZ = '\x1A';

bool isLetterOrDigit(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
}

} // namespace

RecordReader::RecordReader(ByteSource& text, std::string table, const TableLimits& limits, std::stop_token stop)
    : m_source(text), m_table(std::move(table)), m_limits(limits), m_stop(std::move(stop)),
      m_buffer(std::size_t{1} << 17U) // fits the second-level cache, and is cheap for small tables
{
    fill();
}

void RecordReader::begin(const TableFormat& format, std::function<void()> onPiece)
{
    m_format = format;
    m_splitter.emplace(m_table, format, m_limits);
    m_onPiece = std::move(onPiece);
}

RecordReader::Outcome RecordReader::next()
{
    bool wantsMore = false;
    for (;;) {
        // Whether a Ctrl-Z ends the table is known only with what follows it.
        wantsMore = !wantsMore && !m_isLast && m_begin < m_end && m_buffer[m_begin] == kCtrlZ;
        if (m_begin < m_end && !wantsMore) {
            if (splitRow())
                return Outcome::Row;
        } else if (m_isLast) {
            return Outcome::End;
        }
        fill();
        if (stopped())
            return Outcome::Stopped;
        if (m_onPiece)
            m_onPiece();
    }
}

/// Splits the next row off, behind lines that are not read. Returns false if more text is needed.
bool RecordReader::splitRow()
{
    while (m_begin < m_end) {
        const std::string_view rest(m_buffer.data() + m_begin, m_end - m_begin);
        const std::size_t used = m_splitter->split(rest, m_isLast);
        if (used == 0)
            return false;
        const bool isRow = !m_splitter->isSkipped();
        if (isRow)
            undoEscapes();
        m_comments += m_splitter->isComment() ? 1U : 0U;
        m_formulaTexts += m_splitter->formulaTexts();
        m_begin += used;
        if (isRow)
            return true;
    }
    return false;
}

void RecordReader::fill()
{
    std::copy(m_buffer.begin() + static_cast<std::ptrdiff_t>(m_begin),
              m_buffer.begin() + static_cast<std::ptrdiff_t>(m_end), m_buffer.begin());
    m_end -= m_begin;
    m_begin = 0;
    if (m_end == m_buffer.size()) // a row longer than the buffer; the splitter bounds it
        m_buffer.resize(2 * m_buffer.size());
    while (m_end < m_buffer.size() && !m_isLast && !stopped()) {
        const ByteSource::Piece piece = m_source.read(std::span(m_buffer).subspan(m_end));
        m_end += piece.size;
        m_isLast = piece.end;
        m_bytes += piece.size;
        if (m_bytes > m_limits.bytes)
            throw TableError({.table = m_table, .line = 0, .column = {}},
                             {QT_TRANSLATE_NOOP("Table", "more than %1 of text, the most that a table can have"),
                              {Numeral{bytesText(m_limits.bytes)}}});
    }
    if (m_isLast)
        cutCtrlZ();
}

void RecordReader::cutCtrlZ()
{
    std::size_t end = m_end;
    std::size_t first = m_end;
    while (end > m_begin && (m_buffer[end - 1] == kCtrlZ || m_buffer[end - 1] == '\r' || m_buffer[end - 1] == '\n'))
        if (m_buffer[--end] == kCtrlZ)
            first = end;
    m_endedWithCtrlZ = m_endedWithCtrlZ || first < m_end;
    m_end = first;
}

void RecordReader::undoEscapes()
{
    for (RawCell& cell : m_splitter->cells()) {
        if (!cell.escaped)
            continue;
        char* const first = m_buffer.data() + (cell.text.data() - m_buffer.data());
        char* end = first;
        for (std::size_t i = 0; i < cell.text.size(); ++i) {
            const bool isLast = i + 1 == cell.text.size();
            const bool isEscape =
                m_format.backslashEscapes && cell.text[i] == '\\' && !isLast && !isLetterOrDigit(cell.text[i + 1]);
            if (isEscape || (cell.quoted && cell.text[i] == m_format.quote))
                ++i; // the next one is what is meant
            *end++ = cell.text[i];
        }
        cell.text = {first, static_cast<std::size_t>(end - first)};
        cell.escaped = false;
    }
}

} // namespace core
