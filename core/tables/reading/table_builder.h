#pragma once

#include "core/csv/record_splitter.h"
#include "core/tables/reading/column_builder.h"
#include "core/tables/reading/column_heads.h"
#include "core/tables/reading/format_notes.h"

#include <functional>
#include <stop_token>

namespace core {

/// Builds a table from rows. Throws TableError.
class TableBuilder {
public:
    /// `facts`: of the first cells of each column. `markIsChosen`: the user chose the decimal mark.
    TableBuilder(std::string name, const TableFormat& format, std::vector<NumberFacts> facts, bool markIsChosen,
                 const TableLimits& limits, std::stop_token stop);

    void add(std::span<const RawCell> cells, std::size_t line, bool isBlank);

    [[nodiscard]] std::size_t rows() const { return m_rows; }
    /// Returns whether a column turned out not to be what it was read as, so far.
    [[nodiscard]] bool isLate() const;
    /// Returns, after a reading, whether a column needs another one; two at most.
    [[nodiscard]] bool needsReading() const;
    void beginAgain();
    /// Returns which lines were left out, in this reading.
    [[nodiscard]] SkippedParts skipped() const;

    /// Moves the result into `table`. `encodingIsCertain`: the encoding was chosen or has a byte order mark, so other
    /// bytes are an error. `onProgress` receives the share that is done. False after a stop request.
    bool moveTo(Table& table, bool encodingIsCertain, const std::function<void(double)>& onProgress);

private:
    /// Returns whether a line with names, types or roles of columns is still to come.
    [[nodiscard]] bool isInHead() const { return m_headLines < headerLines(m_format); }
    void addToHead(std::span<const RawCell> cells, std::size_t line);
    void begin(std::size_t cells, std::size_t line);
    /// Returns whether the names end in a delimiter, so that it is open whether a column is behind it.
    [[nodiscard]] bool mayNamesEnd() const;
    void readHead(std::size_t cells, std::size_t line);
    void noteNumbersAsNames(std::vector<Phrase>& notes) const;
    void addRow(std::span<const RawCell> cells, std::size_t line);
    /// Takes the empty last cell off, where all rows end in a delimiter and the names do not.
    std::span<const RawCell> withoutEnd(std::span<const RawCell> cells, std::size_t line);
    /// Returns whether the cells repeat the line of names, and counts it.
    bool takeRepeat(std::span<const RawCell> cells, std::size_t line);
    /// Returns whether the cells can be a line below the table, and counts it. Throws if a row follows such a line.
    bool takeFooter(std::span<const RawCell> cells, std::size_t line);
    void addEmptyLines(std::size_t nextLine);
    void decideEncoding(Table& table, bool encodingIsCertain) const;
    [[noreturn]] void refuse(std::size_t line, const Phrase& reason) const;
    [[noreturn]] void refuseCount(std::size_t line, std::size_t count) const;
    [[noreturn]] void refuseCount(std::size_t line, std::size_t count, std::size_t expectedCount) const;

    std::string m_name;
    TableFormat m_format;
    std::vector<NumberFacts> m_facts;
    bool m_markIsKnown; ///< the user or some cell says which the decimal mark is
    std::shared_ptr<const MissingWords> m_words;
    TableLimits m_limits;
    std::stop_token m_stop;
    MemoryBudget m_budget;
    EncodingWatch m_watch;

    std::vector<std::vector<std::string>> m_head; ///< the lines above the rows
    std::vector<std::string> m_firstLine;         ///< the first of them, as it is written
    bool m_beginsWithMark = false;                ///< the first of them does: a comment's mark alone, between blanks
    std::size_t m_headLines = 0;                  ///< how many of them were read, in this reading
    std::vector<ColumnHead> m_heads;
    std::vector<std::string> m_names;
    std::vector<ColumnBuilder> m_columns;
    std::vector<std::vector<std::string>> m_preview;
    std::size_t m_rows = 0;
    bool m_namesEnd = false;      ///< in a delimiter, and the rows do not
    std::size_t m_firstRow = 0;   ///< its line
    std::size_t m_emptyLines = 0; ///< since the last row
    SkippedParts m_skipped;
    bool m_hasBegun = false; ///< whether the columns are known, in this reading
    bool m_isAgain = false;
};

} // namespace core
