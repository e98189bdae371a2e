#include "core/csv/table_format.h"

#include "core/csv/cell_text.h"
#include "core/csv/dialect_guess.h"
#include "core/csv/header_guess.h"
#include "core/csv/missing_words.h"
#include "core/csv/record_splitter.h"
#include "core/csv/sample_rows.h"
#include "core/csv/table_error.h"
#include "core/csv/text_encoding.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>

namespace core {

namespace {

constexpr std::array kDelimiters = {'\t', ';', '|', ',', ' '};

using Row = SampleRow;

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

TextEncoding guessEncoding(const TableSample& sample)
{
    const Utf8Look look = lookForUtf8(sample.text, sample.isAll);
    // Valid characters of UTF-8 hardly ever occur by chance, so other bytes among them are damage.
    return look.valid || look.hasLetters ? TextEncoding::Utf8 : TextEncoding::Windows1252;
}

} // namespace

const char* encodingWord(TextEncoding encoding)
{
    return std::ranges::find(kEncodingWords, encoding, [](const auto& word) { return word.second; })->first;
}

std::string_view encodingName(TextEncoding encoding)
{
    constexpr std::array kNames{"UTF-8",  "UTF-16", "UTF-16",       "Windows-1252",
                                "UTF-32", "UTF-32", "Windows-1250", "Windows-1251"};
    return kNames.at(static_cast<std::size_t>(encoding));
}

TableFormat guessFormatOfSample(const TableSample& sample, const TableFormatChoice& known)
{
    TableFormat format;
    format.encoding = known.encoding ? *known.encoding : guessEncoding(sample);
    chooseMissingWords(known, format); // a line that begins with one of them is no comment
    guessDialect(sample, known, format);
    SampleRows found = sampleRows(sample, format);
    removeFooters(found);
    format.decimalMark = known.decimalMark ? *known.decimalMark : guessDecimalMark(found.rows, format.delimiter);
    guessHeader(found, known, format);
    return format;
}

TableFormatChoice choiceOf(const TableFormat& format)
{
    return {.delimiter = format.delimiter,
            .header = format.header,
            .decimalMark = format.decimalMark,
            .encoding = format.encoding,
            .headerForm = format.headerForm,
            .rowNames = format.rowNames,
            .joinsDelimiters = format.joinsDelimiters,
            .quote = format.quote,
            .backslashEscapes = format.backslashEscapes,
            .comment = format.comment,
            .skippedLines = format.skippedLines,
            .missingWords = format.missingWords,
            .answerWords = format.answerWords};
}

std::size_t headerLines(const TableFormat& format)
{
    constexpr std::array kLines{1, 2, 3, 1};
    return format.header ? static_cast<std::size_t>(kLines.at(static_cast<std::size_t>(format.headerForm))) : 0;
}

namespace {

/// Returns whether a line behind the names is one of those that are left out, in a table of so many columns.
bool isNoRow(std::span<const RawCell> cells, const SampleRow& names, std::size_t columns, const TableFormat& format)
{
    return (columns > 1 && isFooter(cells, format.decimalMark)) ||
           (canRepeatNames(format) && std::ranges::equal(cells, names, {}, &RawCell::text, &RawCell::text));
}

void seeCells(std::span<const RawCell> cells, const MissingWords& words, std::vector<NumberFacts>& columns)
{
    columns.resize(std::max(columns.size(), cells.size()));
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (words.meaningOf(cells[i].text) == MissingWords::Meaning::None)
            columns[i].see(cells[i].text);
}

} // namespace

std::vector<NumberFacts> factsOfColumns(const TableSample& sample, const TableFormat& format)
{
    std::vector<NumberFacts> columns;
    const MissingWords words(format);
    RecordSplitter splitter({}, format, {});
    std::string_view rest = sample.text;
    std::size_t linesToPass = headerLines(format);
    const bool hasThreeLines = linesToPass == 3;
    SampleRow names;
    try {
        while (!rest.empty()) {
            const std::size_t used = splitter.split(rest, sample.isAll);
            rest.remove_prefix(used);
            if (used == 0)
                break;
            const bool isEmptyUse = hasThreeLines && linesToPass == 1; // of Orange's roles, which can be empty
            if (splitter.isSkipped() || (splitter.isBlank() && !isEmptyUse))
                continue;
            if (linesToPass > 0) {
                --linesToPass;
                names.assign(splitter.cells().begin(), splitter.cells().end());
                continue;
            }
            if (isNoRow(splitter.cells(), names, columns.size(), format))
                continue;
            seeCells(splitter.cells().subspan(format.rowNames ? 1 : 0), words, columns);
        }
    } catch (const TableError&) { // reported when the table is read
    }
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
                                    ", expected a comma, tab, semicolon, | or blank");
    if (choice.decimalMark && *choice.decimalMark != '.' && *choice.decimalMark != ',')
        throw std::invalid_argument("decimal mark: got " + std::string(1, *choice.decimalMark) +
                                    ", expected a point or a comma");
    if (choice.quote && *choice.quote != '"' && *choice.quote != '\'')
        throw std::invalid_argument("quote: got " + std::string(1, *choice.quote) + ", expected \" or '");
    if (choice.comment && *choice.comment != '\0' && *choice.comment != '#' && *choice.comment != '%')
        throw std::invalid_argument("comment: got " + std::string(1, *choice.comment) + ", expected #, % or none");
    if (choice.skippedLines && *choice.skippedLines > kMaxSkippedLines)
        throw std::invalid_argument("skipped lines: got " + std::to_string(*choice.skippedLines) +
                                    ", expected at most " + std::to_string(kMaxSkippedLines));
}

} // namespace core
