#pragma once

#include "core/csv/missing_words.h"
#include "core/csv/table_error.h"
#include "core/csv/table_format.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// A cell of the text, without surrounding spaces and quotes.
struct RawCell {
    std::string_view text;
    bool quoted = false;
    bool escaped = false; ///< the text contains doubled quotes or backslashes that undoEscapes() takes out
};

/// Returns whether a cell is nothing but the mark of a comment.
inline bool isCommentMark(const RawCell& cell)
{
    return !cell.quoted && (cell.text == "#" || cell.text == "%");
}

/// Splits a text into rows of cells and counts its lines. Throws TableError.
///
/// - A blank as delimiter stands for runs of blanks and tabs. Where runs of delimiters are joined, those at the
///   beginning and the end of a line make no cell, so only a cell in quotes can be empty.
/// - A comment is a line whose first character besides spaces is the comment's: a cell in quotes is never one, nor is
///   one of the format's words for a missing value, as #N/A.
/// - A cell such as ="007", with which spreadsheets keep a text as it is, is the text between its quotes, where double
///   quotes quote and backslashes do not escape.
class RecordSplitter {
public:
    RecordSplitter(std::string table, const TableFormat& format, const TableLimits& limits);

    /// Splits the first row of a text; returns its bytes including the line end, or 0 if more text is needed. `isLast`:
    /// this text, which must not be empty, is the end of the table.
    std::size_t split(std::string_view text, bool isLast);

    /// Returns the cells of the last row; they point into its text.
    [[nodiscard]] std::span<RawCell> cells() { return m_cells; }
    /// Returns the line where that row begins, from 1.
    [[nodiscard]] std::size_t line() const { return m_line; }
    /// Returns whether that row is a line that is not read: it has no cells.
    [[nodiscard]] bool isSkipped() const { return m_cells.empty(); }
    /// Returns how many cells of that row were written as ="007".
    [[nodiscard]] std::size_t formulaTexts() const { return m_formulaTexts; }
    /// Returns whether that row is a comment.
    [[nodiscard]] bool isComment() const { return m_isComment; }
    /// Returns whether that row is an empty line.
    [[nodiscard]] bool isBlank() const { return m_cells.size() == 1 && m_cells[0].text.empty() && !m_cells[0].quoted; }

private:
    enum class Letter : unsigned char { Ordinary, Delimiter, LineEnd, Nul, Backslash };
    enum class After { Cell, Row, Unknown }; ///< what follows a cell

    [[nodiscard]] bool beginsComment() const;
    std::size_t skipLine();
    bool splitCell();
    bool splitQuoted(std::size_t opening);
    /// Returns where the quote is that closes, or npos.
    std::size_t findClosing(std::size_t opening, bool& escaped) const;
    void splitPlain(std::size_t begin);
    /// Returns the place behind a backslash and what it escapes; npos if more text is needed.
    [[nodiscard]] std::size_t behindEscape(std::size_t backslash) const;
    /// Steps over the end of the cell.
    After stepOver();
    void skipBlanks();
    /// Steps over a run of delimiters and returns whether there is one.
    bool skipDelimiters();
    void addCell(std::string_view text, bool quoted, bool escaped);
    [[nodiscard]] Letter letterAt(std::size_t at) const { return m_letters[static_cast<unsigned char>(m_text[at])]; }
    [[nodiscard]] bool isBlankLetter(char letter) const
    {
        return (letter == ' ' && m_delimiter != ' ') || (letter == '\t' && !m_tabParts);
    }
    void checkRowBytes(std::size_t bytes) const;
    [[noreturn]] void refuse(std::size_t line, std::size_t column, const Phrase& reason) const; ///< column 0: none
    [[noreturn]] void refuseNul(std::size_t line) const;
    [[noreturn]] void refuseLongCell(std::size_t line, bool quoted) const;
    [[nodiscard]] std::size_t lineHere() const { return m_nextLine + m_breaks; }

    std::string m_table;
    char m_delimiter;
    char m_quote;
    char m_comment;
    std::optional<MissingWords> m_words; ///< only with comments
    bool m_joins;                        ///< runs of delimiters are one
    bool m_tabParts;                     ///< a tab is a delimiter
    bool m_escapes;                      ///< backslashes escape
    std::size_t m_linesToSkip;
    TableLimits m_limits;
    std::array<Letter, 256> m_letters{};

    std::vector<RawCell> m_cells;
    std::size_t m_line = 1;
    std::size_t m_nextLine = 1;
    bool m_isComment = false;
    std::size_t m_formulaTexts = 0;

    // While a row is split:
    std::string_view m_text;
    bool m_isLast = false;
    std::size_t m_at = 0;
    std::size_t m_breaks = 0; ///< line breaks within quotes
};

} // namespace core
