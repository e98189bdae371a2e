#include "core/csv/sample_rows.h"

#include "core/csv/table_error.h"

#include <algorithm>
#include <map>

namespace core {

SampleRows sampleRows(const TableSample& sample, const TableFormat& format, std::size_t maxRows)
{
    SampleRows found;
    RecordSplitter splitter({}, format, {});
    std::string_view rest = sample.text;
    try {
        while (!rest.empty() && found.rows.size() < maxRows) {
            const std::size_t used = splitter.split(rest, sample.isAll || found.rows.empty());
            if (used == 0) {
                found.isWhole = rest.find_first_of("\r\n") == std::string_view::npos;
                break;
            }
            if (splitter.isComment()) {
                std::string_view line = rest.substr(0, used);
                line = line.substr(0, line.find_last_not_of("\r\n") + 1);
                found.comments.push_back({line, found.rows.size()});
            } else if (!splitter.isSkipped() && !splitter.isBlank()) {
                const auto cells = splitter.cells();
                found.rows.emplace_back(cells.begin(), cells.end());
                found.lines.push_back(splitter.line());
            }
            rest.remove_prefix(used);
        }
    } catch (const TableError&) { // reported when the table is read
        found.isWhole = false;
    }
    return found;
}

UsualCells usualCells(SampleSpan rows)
{
    std::map<std::size_t, std::size_t> counts;
    UsualCells usual;
    for (const SampleRow& row : rows)
        if (row.size() > 1)
            if (const std::size_t count = ++counts[row.size()]; count > usual.rows)
                usual = {.cells = row.size(), .rows = count};
    return usual;
}

void removeFooters(SampleRows& sample)
{
    constexpr std::size_t kMinRows = 2;
    const std::size_t cells = usualCells(sample.rows).cells;
    const auto isBelow = [](const SampleRow& row) {
        // Else the text can be a row in which another delimiter parts the cells.
        return isFooter(row, '.') &&
               (row.front().quoted || row.front().text.find_first_of("\t;|") == std::string_view::npos);
    };
    std::size_t kept = sample.rows.size();
    while (kept > kMinRows && sample.rows.size() - kept < kMaxFooters && isBelow(sample.rows[kept - 1]))
        --kept;
    if (cells < 2 || kept == 0 || sample.rows[kept - 1].size() != cells)
        return;
    sample.rows.resize(kept);
    sample.lines.resize(kept);
}

bool hasNamesBehindMark(const SampleRow& names, std::size_t cells)
{
    return names.size() == cells + 1 && isCommentMark(names.front());
}

bool isNumberColumn(SampleSpan rows, std::size_t firstRow, std::size_t column, char decimalMark)
{
    bool hasNumber = false;
    for (std::size_t row = firstRow; row < rows.size(); ++row) {
        if (column >= rows[row].size())
            continue;
        const CellMeaning meaning = meaningOf(rows[row][column], decimalMark);
        if (meaning == CellMeaning::Text)
            return false;
        hasNumber = hasNumber || meaning == CellMeaning::Number;
    }
    return hasNumber;
}

} // namespace core
