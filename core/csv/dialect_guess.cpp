#include "core/csv/dialect_guess.h"

#include "core/csv/cell_text.h"
#include "core/csv/header_guess.h"
#include "core/csv/sample_rows.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string>
#include <utility>

namespace core {

namespace {

/// In the order of trial: the rarer a character is within cells, the earlier.
constexpr std::array kTried = {'\t', ';', '|', ','};
constexpr std::array kCommentMarks = {'#', '%'};

bool isNumberCell(const RawCell& cell, char delimiter)
{
    return meaningOf(cell, '.') == CellMeaning::Number ||
           (delimiter != ',' && meaningOf(cell, ',') == CellMeaning::Number);
}

bool hasNames(SampleSpan rows, char delimiter)
{
    return hasNamesAboveNumbers(rows, '.') || (delimiter != ',' && hasNamesAboveNumbers(rows, ','));
}

/// A number as people group it: 12 000.
bool isGroupedByBlanks(std::string_view text)
{
    constexpr std::size_t kGroup = 3;
    std::size_t digits = 0;
    std::size_t groups = 0;
    for (const char letter : text) {
        if (letter >= '0' && letter <= '9') {
            ++digits;
        } else if (letter == ' ' && digits > 0 && digits <= kGroup && (groups == 0 || digits == kGroup)) {
            digits = 0;
            ++groups;
        } else {
            return false;
        }
    }
    return groups > 0 && digits == kGroup;
}

/// The sample as one dialect reads it.
struct Attempt {
    TableFormat format;
    SampleRows sample;
    UsualCells usual;
    double share = 0.0;    ///< of the rows that have the usual number of cells
    std::size_t first = 0; ///< the first row behind titles
    bool isSound = false;  ///< every row behind titles has its cells
};

SampleSpan rowsOf(const Attempt& attempt)
{
    return std::span(attempt.sample.rows).subspan(attempt.first);
}

/// Returns the share of numbers among the cells below the first row.
double shareOfNumbers(const Attempt& attempt)
{
    std::size_t cells = 0;
    std::size_t numbers = 0;
    for (const SampleRow& row : rowsOf(attempt).subspan(1))
        for (const RawCell& cell : row) {
            cells += cell.text.empty() ? 0U : 1U;
            numbers += isNumberCell(cell, attempt.format.delimiter) ? 1U : 0U;
        }
    return cells == 0 ? 0.0 : static_cast<double>(numbers) / static_cast<double>(cells);
}

/// Judges the lines above the names and the lines that are no rows.
class Titles {
public:
    explicit Titles(Attempt& attempt) : m_attempt(attempt), m_rows(attempt.sample.rows) {}

    void find()
    {
        const std::size_t cells = m_attempt.usual.cells;
        std::size_t first = m_rows.size();
        while (first > 0 && m_rows[first - 1].size() == cells)
            --first;
        if (cells < 2 || m_rows.size() - first < 2)
            return;
        if (first == 0)
            first = behindNarrowTitles();
        else if ((m_attempt.format.delimiter == ' ' && hasNamesBehindMark(m_rows[first - 1], cells)) ||
                 (!hasNames(m_rows.subspan(first), m_attempt.format.delimiter) &&
                  (beginsWithRowNames(first - 1) || differInTheEnd(m_rows.subspan(first - 1)))))
            --first;
        if (first > kMaxTitles || !areTitles(first))
            return;
        m_attempt.first = first;
        m_attempt.isSound = m_attempt.sample.isWhole;
    }

private:
    static constexpr std::size_t kMaxTitles = 20;

    [[nodiscard]] bool beginsWithRowNames(std::size_t row) const { return hasRowNames(m_rows.subspan(row), '.'); }

    /// Titles of as many cells as the table, of which at most one is not empty, as spreadsheets write them.
    [[nodiscard]] std::size_t behindNarrowTitles() const
    {
        constexpr std::size_t kMinCells = 3;
        const auto filled = [](const SampleRow& row) {
            return static_cast<std::size_t>(
                std::ranges::count_if(row, [](const RawCell& cell) { return !cell.text.empty(); }));
        };
        std::size_t first = 0;
        while (first < m_rows.size() && filled(m_rows[first]) <= 1 &&
               std::ranges::none_of(m_rows[first], [](const RawCell& cell) { return isNumberCell(cell, ';'); }))
            ++first;
        const bool isTable = first < m_rows.size() && m_attempt.usual.cells >= kMinCells &&
                             filled(m_rows[first]) + 1 >= m_attempt.usual.cells &&
                             hasNames(m_rows.subspan(first), m_attempt.format.delimiter);
        return isTable ? first : 0;
    }

    /// A line of one cell above rows of three is a title; others are if names follow.
    [[nodiscard]] bool areTitles(std::size_t first) const
    {
        if (first == 0)
            return true;
        const SampleSpan rest = m_rows.subspan(first);
        const auto isNumber = [this](const RawCell& cell) { return isNumberCell(cell, m_attempt.format.delimiter); };
        const bool hasNumbers =
            std::ranges::any_of(rest, [&](const SampleRow& row) { return std::ranges::any_of(row, isNumber); });
        if (hasNames(rest, m_attempt.format.delimiter) || (!hasNumbers && looksLikeNames(rest)))
            return true;
        return m_attempt.usual.cells > 2 &&
               std::ranges::all_of(m_rows.first(first), [](const SampleRow& row) { return row.size() == 1; });
    }

    Attempt& m_attempt;
    SampleSpan m_rows;
};

/// Judges lines that begin with a mark: whether they are comments, or rows whose first cell begins with it.
class Comments {
public:
    Comments(const SampleRows& sample, TableFormat format) : m_sample(sample), m_format(std::move(format))
    {
        m_format.comment = '\0';
        m_format.skippedLines = 0;
    }

    [[nodiscard]] bool areComments() const
    {
        const std::size_t cells = usualCells(m_sample.rows).cells;
        if (cells < 2)
            return false;
        std::size_t alike = 0; // of as many cells as a row
        std::size_t alikeAbove = 0;
        std::size_t unlikeAbove = 0;
        bool lastAboveIsAlike = false;
        for (const SampleComment& comment : m_sample.comments) {
            const SampleRow row = rowOf(comment.text);
            const bool isAlike = row.size() == cells || (m_format.delimiter == ' ' && hasNamesBehindMark(row, cells));
            alike += isAlike ? 1U : 0U;
            if (comment.rowsBefore > 0)
                continue;
            ++(isAlike ? alikeAbove : unlikeAbove);
            lastAboveIsAlike = isAlike;
        }
        const std::size_t unlike = m_sample.comments.size() - alike;
        if (alike == 0)
            return true;
        const bool hasOwnNames = hasNames(m_sample.rows, m_format.delimiter);
        if (lastAboveIsAlike && !hasOwnNames) { // the names of the columns can begin with the mark
            const bool isAboveOnly = alike == 1 && unlike == unlikeAbove;
            return !isAboveOnly && unlike > alike;
        }
        if (alikeAbove == alike)
            return unlike > 0 || areSentences();
        return firstCellsAreNumbers() || unlike > alike;
    }

private:
    [[nodiscard]] SampleRow rowOf(std::string_view line) const
    {
        const SampleRows rows = sampleRows({.text = line, .isAll = true}, m_format, 1);
        return rows.rows.empty() ? SampleRow() : rows.rows.front();
    }

    /// Returns whether a blank follows each mark, as in "# years, kEUR".
    [[nodiscard]] bool areSentences() const
    {
        return std::ranges::all_of(m_sample.comments, [](const SampleComment& comment) {
            const std::size_t mark = comment.text.find_first_of("#%");
            return mark + 1 < comment.text.size() && comment.text[mark + 1] == ' ';
        });
    }

    /// Returns whether the first cells of the rows are numbers, so that one with a mark is none of them.
    [[nodiscard]] bool firstCellsAreNumbers() const { return isNumberColumn(m_sample.rows, 1, 0, '.'); }

    const SampleRows& m_sample;
    TableFormat m_format;
};

/// Returns whether the cells in single quotes are quoted: in each column all texts are, or those that need it.
bool areSingleQuotes(const Attempt& attempt)
{
    struct Texts {
        bool bare = false;
        bool quoted = false;
        bool quotedInVain = false;
    };
    std::vector<Texts> columns(attempt.usual.cells + 1);
    for (const SampleRow& row : rowsOf(attempt).subspan(1))
        for (std::size_t i = 0; i < row.size() && i < columns.size(); ++i) {
            const RawCell& cell = row[i];
            const bool needsQuotes = cell.text.find_first_of(" ,;|\t\r\n'\"\\{}%#") != std::string_view::npos;
            if (!cell.quoted && cell.text.starts_with('"'))
                return false;
            columns[i].quoted = columns[i].quoted || cell.quoted;
            columns[i].quotedInVain = columns[i].quotedInVain || (cell.quoted && !needsQuotes);
            columns[i].bare = columns[i].bare || (!cell.quoted && meaningOf(cell, '.') == CellMeaning::Text);
        }
    return std::ranges::none_of(columns, [](const Texts& texts) { return texts.bare && texts.quotedInVain; });
}

std::size_t quotedCells(const Attempt& attempt)
{
    std::size_t count = 0;
    for (const SampleRow& row : rowsOf(attempt))
        count += static_cast<std::size_t>(std::ranges::count_if(row, &RawCell::quoted));
    return count;
}

/// Returns whether a column between others is empty in all rows, as doubled tabs make it.
bool hasEmptyInnerColumn(const Attempt& attempt)
{
    const SampleSpan rows = rowsOf(attempt);
    for (std::size_t column = 1; column + 1 < attempt.usual.cells; ++column)
        if (std::ranges::all_of(
                rows, [column](const SampleRow& row) { return column < row.size() && row[column].text.empty(); }))
            return true;
    return false;
}

class DialectGuess {
public:
    DialectGuess(const TableSample& sample, const TableFormatChoice& known, TableFormat start)
        : m_sample(sample), m_known(known), m_start(std::move(start))
    {
        m_start.quote = known.quote.value_or('"');
        m_start.backslashEscapes = known.backslashEscapes.value_or(false);
        m_start.joinsDelimiters = known.joinsDelimiters.value_or(false);
        m_start.comment = known.comment.value_or('\0');
        m_start.skippedLines = known.skippedLines.value_or(0);
        obeySepLine();
    }

    [[nodiscard]] TableFormat make() const
    {
        const Attempt best = bestAttempt();
        TableFormat format = best.format;
        if (!m_known.skippedLines && best.isSound && best.first > 0)
            format.skippedLines = best.sample.lines[best.first] - 1;
        return format;
    }

private:
    /// A first line such as sep=; tells the delimiter to a spreadsheet.
    void obeySepLine()
    {
        std::string line(m_sample.text.substr(0, std::min(m_sample.text.find_first_of("\r\n"), std::size_t{16})));
        std::erase(line, '"');
        if (!lowerCase(line).starts_with("sep=") || (m_known.skippedLines && *m_known.skippedLines != 1))
            return;
        constexpr std::size_t kName = 4;
        const std::string mark = line.substr(kName) == "\\t" ? "\t" : line.substr(kName);
        if (mark.size() != 1)
            return;
        m_start.skippedLines = 1;
        if (std::ranges::find(kTried, mark.front()) != kTried.end() || mark == " ")
            m_told = mark.front();
    }

    [[nodiscard]] Attempt bestAttempt() const
    {
        if (m_known.delimiter || m_told)
            return withDelimiter(m_known.delimiter.value_or(m_told.value_or(',')));
        std::vector<Attempt> attempts;
        attempts.reserve(kTried.size());
        for (const char delimiter : kTried)
            attempts.push_back(withDelimiter(delimiter));
        Attempt* best = &attempts.back();
        double share = 0.0;
        for (Attempt& attempt : attempts)
            if (attempt.share > share) {
                best = &attempt;
                share = attempt.share;
            }
        if (share < 1.0)
            for (Attempt& attempt : attempts)
                if (attempt.isSound && (!best->isSound || attempt.share > best->share))
                    best = &attempt;
        Attempt blanks = withDelimiter(' ');
        return arePartedByBlanks(blanks, *best) ? std::move(blanks) : std::move(*best);
    }

    [[nodiscard]] Attempt withDelimiter(char delimiter) const
    {
        TableFormat format = m_start;
        format.delimiter = delimiter;
        Attempt single = withQuotes(format);
        if (m_known.joinsDelimiters || delimiter != '\t' || m_sample.text.find("\t\t") == std::string_view::npos)
            return single;
        format.joinsDelimiters = true;
        Attempt joined = withQuotes(format);
        const bool isBetter = joined.isSound && joined.share == 1.0 &&
                              (single.share < 1.0 || (single.usual.rows > 2 && hasEmptyInnerColumn(single)));
        return isBetter ? std::move(joined) : std::move(single);
    }

    /// Tries other quotes and escapes where the plain ones do not fit.
    [[nodiscard]] Attempt withQuotes(TableFormat format) const
    {
        Attempt plain = attempt(format);
        const bool hasApostrophes = m_sample.text.find('\'') != std::string_view::npos;
        const std::string escapedMark{'\\', format.delimiter};
        const bool hasEscapes = m_sample.text.find("\\\"") != std::string_view::npos ||
                                m_sample.text.find("\\'") != std::string_view::npos ||
                                m_sample.text.find(escapedMark) != std::string_view::npos;
        for (const auto& [quote, escapes] : {std::pair{'\'', false}, std::pair{'"', true}, std::pair{'\'', true}}) {
            if ((quote == '\'' && !hasApostrophes) || (escapes && (!hasEscapes || plain.isSound)) ||
                quote != m_known.quote.value_or(quote) || escapes != m_known.backslashEscapes.value_or(escapes))
                continue;
            format.quote = quote;
            format.backslashEscapes = escapes;
            Attempt other = attempt(format);
            if (!other.isSound)
                continue;
            if (quote == '\'' && (!areSingleQuotes(other) || quotedCells(other) < (plain.isSound ? 2U : 1U)))
                continue;
            return other;
        }
        return plain;
    }

    [[nodiscard]] Attempt attempt(const TableFormat& format) const
    {
        Attempt tried{.format = format, .sample = sampleRows(m_sample, format), .usual = {}};
        for (const char mark : kCommentMarks) {
            if (m_known.comment || !hasLineWith(mark))
                continue;
            TableFormat other = format;
            other.comment = mark;
            // All rows, as the last lines can be comments.
            SampleRows sample = sampleRows(m_sample, other, std::numeric_limits<std::size_t>::max());
            if (sample.comments.empty() || !Comments(sample, other).areComments())
                continue;
            tried.format = other;
            tried.sample = std::move(sample);
            break;
        }
        const auto& rows = tried.sample.rows; // with the lines below the table, so that they cost a share
        tried.usual = usualCells(rows);
        tried.share = rows.empty() ? 0.0 : static_cast<double>(tried.usual.rows) / static_cast<double>(rows.size());
        removeFooters(tried.sample);
        Titles(tried).find();
        return tried;
    }

    [[nodiscard]] bool hasLineWith(char mark) const
    {
        const std::string_view text = m_sample.text;
        for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + 1)) {
            const std::size_t before = text.substr(0, at).find_last_not_of(" \t");
            if (before == std::string_view::npos || text[before] == '\n' || text[before] == '\r')
                return true;
        }
        return false;
    }

    [[nodiscard]] static bool arePartedByBlanks(const Attempt& blanks, const Attempt& other)
    {
        const SampleSpan rows = rowsOf(blanks);
        if (!blanks.isSound || rows.size() < 2)
            return false;
        bool hasNumberColumn = false;
        const std::size_t firstColumn = rows.front().size() < blanks.usual.cells ? 1 : 0; // behind the rows' names
        for (std::size_t column = firstColumn; column < blanks.usual.cells; ++column)
            hasNumberColumn =
                hasNumberColumn || isNumberColumn(rows, 1, column, '.') || isNumberColumn(rows, 1, column, ',');
        if (!hasNumberColumn || !other.isSound)
            return hasNumberColumn;
        const double numbers = shareOfNumbers(blanks);
        if (blanks.share < 1.0 || numbers <= shareOfNumbers(other))
            return false;
        bool hasRuns = false;
        for (const SampleRow& row : rowsOf(other))
            for (const RawCell& cell : row) {
                if (isGroupedByBlanks(cell.text))
                    return false;
                hasRuns = hasRuns || cell.text.find("  ") != std::string_view::npos;
            }
        return hasRuns || numbers == 1.0;
    }

    const TableSample& m_sample;
    const TableFormatChoice& m_known;
    TableFormat m_start;
    std::optional<char> m_told;
};

} // namespace

void guessDialect(const TableSample& sample, const TableFormatChoice& known, TableFormat& format)
{
    format = DialectGuess(sample, known, format).make();
}

} // namespace core
