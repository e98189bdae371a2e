#include "core/csv/table_format.h"

#include "core/csv/cell_text.h"
#include "core/csv/missing_words.h"
#include "core/csv/record_splitter.h"
#include "core/csv/text_encoding.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <stdexcept>
#include <string>

namespace core {

namespace {

/// In the order of trial: the rarer a character is within cells, the earlier.
constexpr std::array kDelimiters = {'\t', ';', '|', ','};
constexpr std::size_t kMaxRows = 1'000;

using Row = std::vector<RawCell>;

/// Calls take(cells) for the rows of a sample until it returns false, without empty lines and malformed rows.
/// isWhole(): the rest of the sample counts as a row.
template <typename IsWhole, typename Take>
void eachRow(const TableSample& sample, char delimiter, const IsWhole& isWhole, const Take& take)
{
    RecordSplitter splitter({}, delimiter, {});
    std::string_view rest = sample.text;
    try {
        while (!rest.empty()) {
            const std::size_t used = splitter.split(rest, isWhole());
            rest.remove_prefix(used);
            if (used == 0 || (!splitter.isBlank() && !take(splitter.cells())))
                break;
        }
    } catch (const TableError&) { // reported when the table is read
    }
}

std::vector<Row> rowsOf(const TableSample& sample, char delimiter)
{
    std::vector<Row> rows;
    // A sample shorter than a row counts as one row.
    eachRow(
        sample, delimiter, [&] { return sample.isAll || rows.empty(); },
        [&](std::span<const RawCell> cells) {
            rows.emplace_back(cells.begin(), cells.end());
            return rows.size() < kMaxRows;
        });
    return rows;
}

/// Returns the number of rows with the most frequent number of cells, of two or more.
std::size_t rowsThatAgree(const std::vector<Row>& rows)
{
    std::map<std::size_t, std::size_t> counts;
    std::size_t most = 0;
    for (const Row& row : rows)
        if (row.size() > 1)
            most = std::max(most, ++counts[row.size()]);
    return most;
}

char guessDelimiter(const TableSample& sample)
{
    char best = ',';
    double bestShare = 0.0;
    for (const char delimiter : kDelimiters) {
        const std::vector<Row> rows = rowsOf(sample, delimiter);
        const double share =
            rows.empty() ? 0.0 : static_cast<double>(rowsThatAgree(rows)) / static_cast<double>(rows.size());
        if (share > bestShare) {
            best = delimiter;
            bestShare = share;
        }
    }
    return best;
}

bool isNumber(const RawCell& cell, char decimalMark)
{
    return readCell(cell.text, decimalMark).meaning == CellMeaning::Number || lookAtNumber(cell.text).pairs != 0;
}

char guessDecimalMark(const std::vector<Row>& rows, char delimiter)
{
    std::vector<NumberFacts> columns;
    const auto see = [&columns](const Row& row) {
        columns.resize(std::max(columns.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i)
            if (!isMissingWord(row[i].text))
                columns[i].see(row[i].text);
    };
    std::ranges::for_each(rows, see);
    NumberFacts::Votes sum;
    for (const NumberFacts& column : columns) {
        const NumberFacts::Votes votes = column.votes();
        sum.commas += votes.commas;
        sum.points += votes.points;
        sum.unclearCommas += votes.unclearCommas;
        sum.unclearPoints += votes.unclearPoints;
    }
    if (sum.commas != sum.points)
        return sum.commas > sum.points ? ',' : '.';
    return delimiter == ';' && sum.unclearCommas > sum.unclearPoints ? ',' : '.';
}

/// Returns whether the cells of the first row can be names in a table without numbers.
bool looksLikeNames(const std::vector<Row>& rows)
{
    std::set<std::string_view> names;
    for (std::size_t column = 0; column < rows.front().size(); ++column) {
        const std::string_view name = rows.front()[column].text;
        if (name.empty() || !names.insert(name).second)
            return false;
        for (std::size_t row = 1; row < rows.size(); ++row)
            if (column < rows[row].size() && rows[row][column].text == name)
                return false;
    }
    return true;
}

bool guessHeader(const std::vector<Row>& rows, char decimalMark)
{
    if (rows.empty())
        return true;
    const Row& first = rows.front();
    const auto isHere = [decimalMark](const RawCell& cell) { return isNumber(cell, decimalMark); };
    if (std::ranges::any_of(first, isHere) ||
        std::ranges::all_of(first, [](const RawCell& cell) { return cell.text.empty(); }))
        return false;
    return std::ranges::any_of(rows, [&](const Row& row) { return std::ranges::any_of(row, isHere); }) ||
           looksLikeNames(rows);
}

TextEncoding guessEncoding(const TableSample& sample)
{
    const Utf8Look look = lookForUtf8(sample.text, sample.isAll);
    // Valid characters of UTF-8 hardly ever occur by chance, so other bytes among them are damage.
    return look.valid || look.hasLetters ? TextEncoding::Utf8 : TextEncoding::Windows1252;
}

} // namespace

std::string_view encodingName(TextEncoding encoding)
{
    constexpr std::array kNames{"UTF-8", "UTF-16", "UTF-16", "Windows-1252", "UTF-32", "UTF-32"};
    return kNames.at(static_cast<std::size_t>(encoding));
}

TableFormat guessFormatOfSample(const TableSample& sample, const TableFormatChoice& known)
{
    TableFormat format;
    format.encoding = known.encoding.value_or(guessEncoding(sample));
    format.delimiter = known.delimiter.value_or(guessDelimiter(sample));
    const std::vector<Row> rows = rowsOf(sample, format.delimiter);
    format.decimalMark = known.decimalMark.value_or(guessDecimalMark(rows, format.delimiter));
    format.header = known.header.value_or(guessHeader(rows, format.decimalMark));
    chooseMissingWords(known, format);
    return format;
}

std::vector<NumberFacts> factsOfColumns(const TableSample& sample, const TableFormat& format)
{
    std::vector<NumberFacts> columns;
    const MissingWords words(format);
    bool isHeader = format.header;
    eachRow(
        sample, format.delimiter, [&] { return sample.isAll; },
        [&](std::span<const RawCell> cells) {
            columns.resize(std::max(columns.size(), cells.size()));
            for (std::size_t i = 0; i < cells.size() && !isHeader; ++i)
                if (words.meaningOf(cells[i].text) == MissingWords::Meaning::None)
                    columns[i].see(cells[i].text);
            isHeader = false;
            return true;
        });
    return columns;
}

TableFormat guessTableFormat(std::string_view firstBytes, const TableFormatChoice& choice, bool isAll)
{
    checkFormatChoice(choice);
    MemoryBytes bytes(firstBytes);
    DecodedBytes decoded(bytes, choice.encoding);
    std::string text;
    for (bool end = false; !end;) {
        std::array<char, 4096> buffer{};
        const ByteSource::Piece piece = decoded.read(buffer);
        text.append(buffer.data(), piece.size);
        end = piece.end;
    }
    TableFormatChoice known = choice;
    known.encoding = decoded.encoding();
    return guessFormatOfSample({.text = text, .isAll = isAll}, known);
}

void checkFormatChoice(const TableFormatChoice& choice)
{
    if (choice.delimiter && std::find(kDelimiters.begin(), kDelimiters.end(), *choice.delimiter) == kDelimiters.end())
        throw std::invalid_argument("delimiter: got " + std::string(1, *choice.delimiter) +
                                    ", expected a comma, tab, semicolon or |");
    if (choice.decimalMark && *choice.decimalMark != '.' && *choice.decimalMark != ',')
        throw std::invalid_argument("decimal mark: got " + std::string(1, *choice.decimalMark) +
                                    ", expected a point or a comma");
}

} // namespace core
