#pragma once

#include "core/csv/cell_text.h"
#include "core/csv/record_splitter.h"
#include "core/csv/styled_number.h"
#include "core/csv/table_format.h"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace core {

/// The cells of a row. They point into the sample, and are as they are written: with doubled quotes and backslashes.
using SampleRow = std::vector<RawCell>;
using SampleSpan = std::span<const SampleRow>;

/// A comment of a sample.
struct SampleComment {
    std::string_view text;      ///< the line
    std::size_t rowsBefore = 0; ///< above it
};

/// The first rows of a sample.
struct SampleRows {
    std::vector<SampleRow> rows; ///< without empty lines
    std::vector<std::size_t> lines;
    std::vector<SampleComment> comments;
    bool isWhole = true; ///< no row is malformed, and none extends over the end of the sample
};

/// The rows of a sample that are looked at.
constexpr std::size_t kSampledRows = 1'000;

/// Splits at most so many rows of a sample. A sample that is shorter than a row counts as a row.
SampleRows sampleRows(const TableSample& sample, const TableFormat& format, std::size_t maxRows = kSampledRows);

/// A number of cells, and of the rows that have it.
struct UsualCells {
    std::size_t cells = 0;
    std::size_t rows = 0;
};

/// Returns the most frequent number of cells, of two or more; 0 if there is none.
UsualCells usualCells(SampleSpan rows);

/// Limit of the lines below a table that are left out.
constexpr std::size_t kMaxFooters = 20;

/// Removes the lines below the table from a sample, if it ends in some.
void removeFooters(SampleRows& sample);

/// Returns whether a row of names has a cell more than the rows, a comment's mark behind which the names stand, as
/// NumPy writes them between blanks: # age income.
bool hasNamesBehindMark(const SampleRow& names, std::size_t cells);

/// Returns what a cell means; a number of any style is one.
inline CellMeaning meaningOf(const RawCell& cell, char decimalMark)
{
    const CellMeaning meaning = readCell(cell.text, decimalMark).meaning;
    return meaning == CellMeaning::Text && lookAtNumber(cell.text).pairs != 0 ? CellMeaning::Number : meaning;
}

/// Returns whether a row can be a line below a table of several columns, such as its source: one text alone.
inline bool isFooter(std::span<const RawCell> cells, char decimalMark)
{
    return cells.size() == 1 && meaningOf(cells.front(), decimalMark) == CellMeaning::Text;
}

/// Returns whether the cells of a column are numbers, some missing but not all, from a row on.
bool isNumberColumn(SampleSpan rows, std::size_t firstRow, std::size_t column, char decimalMark);

} // namespace core
