#pragma once

#include "core/csv/table_error.h"
#include "core/csv/table_format.h"

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// A cell of the text, without surrounding spaces and quotes.
struct RawCell {
    std::string_view text;
    bool quoted = false;
    bool doubled = false; ///< the text contains doubled quotes
};

/// Splits a text into rows of cells and counts its lines. Throws TableError.
class RecordSplitter {
public:
    RecordSplitter(std::string table, char delimiter, const TableLimits& limits);

    /// Splits the first row of a text; returns its bytes including the line end, or 0 if more text is needed. `isLast`:
    /// this text, which must not be empty, is the end of the table.
    std::size_t split(std::string_view text, bool isLast);

    /// Returns the cells of the last row; they point into its text.
    [[nodiscard]] std::span<RawCell> cells() { return m_cells; }
    /// Returns the line where that row begins, from 1.
    [[nodiscard]] std::size_t line() const { return m_line; }
    /// Returns whether that row is an empty line.
    [[nodiscard]] bool isBlank() const { return m_cells.size() == 1 && m_cells[0].text.empty() && !m_cells[0].quoted; }

private:
    enum class Letter : unsigned char { Ordinary, Delimiter, LineEnd, Nul };
    enum class After { Cell, Row, Unknown }; ///< what follows a cell

    bool splitCell();
    bool splitQuoted(std::size_t opening);
    void splitPlain(std::size_t begin);
    /// Steps over the end of the cell.
    After stepOver();
    void skipBlanks();
    void addCell(std::string_view text, bool quoted, bool doubled);
    [[nodiscard]] bool isBlankLetter(char letter) const
    {
        return letter == ' ' || (letter == '\t' && m_delimiter != '\t');
    }
    void checkRowBytes(std::size_t bytes) const;
    [[noreturn]] void refuse(std::size_t line, std::size_t column, const Phrase& reason) const; ///< column 0: none
    [[noreturn]] void refuseNul(std::size_t line) const;
    [[noreturn]] void refuseLongCell(std::size_t line, bool quoted) const;
    [[nodiscard]] std::size_t lineHere() const { return m_nextLine + m_breaks; }

    std::string m_table;
    char m_delimiter;
    TableLimits m_limits;
    std::array<Letter, 256> m_letters{};

    std::vector<RawCell> m_cells;
    std::size_t m_line = 1;
    std::size_t m_nextLine = 1;

    // While a row is split:
    std::string_view m_text;
    bool m_isLast = false;
    std::size_t m_at = 0;
    std::size_t m_breaks = 0; ///< line breaks within quotes
};

} // namespace core
