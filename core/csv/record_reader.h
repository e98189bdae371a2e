#pragma once

#include "core/csv/byte_source.h"
#include "core/csv/record_splitter.h"

#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace core {

/// Reads the rows of a text stream. Throws TableError.
class RecordReader {
public:
    enum class Outcome { Row, End, Stopped };

    /// `text` must outlive the object. Reads the first 128 KiB; stop requests take effect between pieces.
    RecordReader(ByteSource& text, std::string table, const TableLimits& limits, std::stop_token stop);

    /// Returns the text read ahead. Only before the first row.
    [[nodiscard]] std::string_view sample() const { return {m_buffer.data(), m_end}; }
    [[nodiscard]] bool sampleIsAll() const { return m_isLast; }
    [[nodiscard]] bool stopped() const { return m_stop.stop_requested(); }

    /// Call it once, before the first row. `onPiece` is called whenever more text was read.
    void begin(const TableFormat& format, std::function<void()> onPiece);
    /// Reads a row, which may be an empty line, and skips what the format says.
    Outcome next();

    /// Describe the last row, until the next call of next().
    [[nodiscard]] std::span<const RawCell> cells() { return m_splitter->cells(); }
    [[nodiscard]] std::size_t line() const { return m_splitter->line(); }
    [[nodiscard]] bool isBlank() const { return m_splitter->isBlank(); }

    /// Returns the number of comments so far.
    [[nodiscard]] std::size_t comments() const { return m_comments; }
    /// Returns the number of cells so far that were written as ="007".
    [[nodiscard]] std::size_t formulaTexts() const { return m_formulaTexts; }
    /// Returns whether a Ctrl-Z stood behind the last row, as DOS ends files.
    [[nodiscard]] bool endedWithCtrlZ() const { return m_endedWithCtrlZ; }

private:
    bool splitRow();
    void fill();
    void cutCtrlZ();
    /// Takes doubled quotes and escaping backslashes out of the cells. A backslash before a letter or digit stays, so
    /// \N and C:\data are what is written.
    void undoEscapes();

    ByteSource& m_source;
    std::string m_table;
    TableLimits m_limits;
    std::stop_token m_stop;
    std::function<void()> m_onPiece;
    TableFormat m_format;
    std::optional<RecordSplitter> m_splitter;
    std::vector<char> m_buffer;
    std::size_t m_begin = 0; ///< start of the text that is not split yet
    std::size_t m_end = 0;
    bool m_isLast = false; ///< whether nothing comes after what is in the buffer
    std::uint64_t m_bytes = 0;
    std::size_t m_comments = 0;
    std::size_t m_formulaTexts = 0;
    bool m_endedWithCtrlZ = false;
};

} // namespace core
