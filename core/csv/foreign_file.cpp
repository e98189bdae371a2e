#include "core/csv/foreign_file.h"

#include "core/text/translatable.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

namespace core {

namespace {

constexpr std::string_view kSpaces = " \t\r\n\v\f";

constexpr const char* kPacked =
    QT_TRANSLATE_NOOP("Table", "packed as %1, which is not read; unpack it and open the table");
constexpr const char* kPackedTwice = QT_TRANSLATE_NOOP("Table", "packed twice; unpack it and open the table");
constexpr const char* kFileOf =
    QT_TRANSLATE_NOOP("Table", "a file of %1, no table of text; save the table as CSV first");
constexpr const char* kPicture = QT_TRANSLATE_NOOP("Table", "a picture (%1), no table");
constexpr const char* kDocument =
    QT_TRANSLATE_NOOP("Table", "a document (%1), no table of text; save the table in it as CSV first");
constexpr const char* kProgram = QT_TRANSLATE_NOOP("Table", "a program, no table");
constexpr const char* kRun = QT_TRANSLATE_NOOP("Table", "a run of Attention Lab, no table; open it with File, Open");
constexpr const char* kPointer =
    QT_TRANSLATE_NOOP("Table", "only a pointer of %1, which stands for the table; get the table itself with: %2");
constexpr const char* kWebPage =
    QT_TRANSLATE_NOOP("Table", "a web page (HTML), no table; download the file to which the page leads. If a "
                               "program exported it as a spreadsheet, open it in a spreadsheet program and save it as "
                               "CSV");
constexpr const char* kNotFound =
    QT_TRANSLATE_NOOP("Table", "the answer of a web server that it has no such file; download the table again");
constexpr const char* kArff =
    QT_TRANSLATE_NOOP("Table", "a file of Weka (ARFF), no plain table; remove all lines to @data and put the names of "
                               "the attributes in their place, with commas between them");
constexpr const char* kLibsvm = QT_TRANSLATE_NOOP(
    "Table",
    "lines of LIBSVM (a label, and an index and a value for each number), no table; write it as CSV first, with "
    "a column for each index");
constexpr const char* kJson =
    QT_TRANSLATE_NOOP("Table", "records in JSON, no table; write them as CSV first, with a line for each record");
constexpr const char* kPrint =
    QT_TRANSLATE_NOOP("Table", "the print of a database, no table; export the rows as CSV instead");
constexpr const char* kFramePrint = QT_TRANSLATE_NOOP(
    "Table", "the print of a table in Python (pandas), which may lack rows and columns; save the table "
             "with to_csv() instead");
constexpr const char* kSql = QT_TRANSLATE_NOOP("Table", "a script in SQL, no table; save the table as CSV first");

/// Bytes at a place by which a kind of file is known.
struct Signature {
    std::string_view bytes;
    std::size_t place;
    const char* pattern;
    const char* name; ///< the value of the pattern; null: it has none
};

/// With the NUL bytes within.
template <std::size_t size>
constexpr std::string_view bytesOf(const char (&text)[size])
{
    return {text, size - 1};
}

constexpr std::array kSignatures = std::to_array<Signature>({
    {bytesOf("7z\xBC\xAF\x27\x1C"), 0, kPacked, "7z"},
    {bytesOf("Rar!\x1A\x07"), 0, kPacked, "RAR"},
    {bytesOf("\x28\xB5\x2F\xFD"), 0, kPacked, "Zstandard (.zst)"},
    {bytesOf("\x04\x22\x4D\x18"), 0, kPacked, "LZ4"},
    {bytesOf("LZIP\x01"), 0, kPacked, "lzip"},
    {bytesOf("\x5D\0\0"), 0, kPacked, "LZMA"},
    {bytesOf("\x1F\x9D"), 0, kPacked, "compress (.Z)"},
    {bytesOf("\xFF\x06\0\0sNaPpY"), 0, kPacked, "Snappy"},
    {bytesOf("MSCF\0\0\0\0"), 0, kPacked, "CAB"},
    {bytesOf("ustar"), 257, kPacked, "tar"},
    {bytesOf("\x1F\x8B"), 0, kPackedTwice, nullptr},
    {bytesOf("\xFD\x37zXZ\0"), 0, kPackedTwice, nullptr},
    {bytesOf("1AY&SY"), 4, kPackedTwice, nullptr},
    {bytesOf("PK\x03\x04"), 0, kPackedTwice, nullptr},
    {bytesOf("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), 0, kFileOf, "Excel (.xls)"},
    {bytesOf("PAR1\x15"), 0, kFileOf, "Parquet"},
    {bytesOf("ARROW1\0\0"), 0, kFileOf, "Arrow (Feather)"},
    {bytesOf("\xFF\xFF\xFF\xFF"), 0, kFileOf, "Arrow"},
    {bytesOf("FEA1\0"), 0, kFileOf, "Feather"},
    {bytesOf("ORC\x08"), 0, kFileOf, "ORC"},
    {bytesOf("Obj\x01"), 0, kFileOf, "Avro"},
    {bytesOf("\x89HDF\r\n\x1A\n"), 0, kFileOf, "HDF5"},
    {bytesOf("CDF\x01"), 0, kFileOf, "NetCDF"},
    {bytesOf("CDF\x02"), 0, kFileOf, "NetCDF"},
    {bytesOf("\x93NUMPY"), 0, kFileOf, "NumPy (.npy)"},
    {bytesOf("\x80\x02"), 0, kFileOf, "Python (pickle)"},
    {bytesOf("\x80\x03"), 0, kFileOf, "Python (pickle)"},
    {bytesOf("\x80\x04"), 0, kFileOf, "Python (pickle)"},
    {bytesOf("\x80\x05"), 0, kFileOf, "Python (pickle)"},
    {bytesOf("SQLite format 3\0"), 0, kFileOf, "SQLite"},
    {bytesOf("\0\x01\0\0Standard "), 0, kFileOf, "Access"},
    {bytesOf("$FL2@(#)"), 0, kFileOf, "SPSS"},
    {bytesOf("$FL3@(#)"), 0, kFileOf, "SPSS"},
    {bytesOf("<stata_dta>"), 0, kFileOf, "Stata"},
    {bytesOf("\0\0\0\0\0\0\0\0\0\0\0\0\xC2\xEA\x81\x60"), 0, kFileOf, "SAS"},
    {bytesOf("HEADER RECORD*******LIBRARY HEADER"), 0, kFileOf, "SAS"},
    {bytesOf("MATLAB 5.0 MAT-file"), 0, kFileOf, "MATLAB"},
    {bytesOf("RDX2\nX\n"), 0, kFileOf, "R"},
    {bytesOf("RDX3\nX\n"), 0, kFileOf, "R"},
    {bytesOf("RDA2\nA\n"), 0, kFileOf, "R"},
    {bytesOf("RDA3\nA\n"), 0, kFileOf, "R"},
    {bytesOf("X\n\0\0\0"), 0, kFileOf, "R (.rds)"},
    {bytesOf("\x89PNG\r\n\x1A\n"), 0, kPicture, "PNG"},
    {bytesOf("\xFF\xD8\xFF"), 0, kPicture, "JPEG"},
    {bytesOf("GIF87a"), 0, kPicture, "GIF"},
    {bytesOf("GIF89a"), 0, kPicture, "GIF"},
    {bytesOf("II*\0"), 0, kPicture, "TIFF"},
    {bytesOf("MM\0*"), 0, kPicture, "TIFF"},
    {bytesOf("WEBPVP8"), 8, kPicture, "WebP"},
    {bytesOf("%PDF-"), 0, kDocument, "PDF"},
    {bytesOf("%!PS-Adobe"), 0, kDocument, "PostScript"},
    {bytesOf("{\\rtf"), 0, kDocument, "RTF"},
    {bytesOf("\x7F"
             "ELF"),
     0, kProgram, nullptr},
    {bytesOf("version https://git-lfs.github.com/spec/"), 0, kPointer, "Git LFS"},
    {bytesOf("/annex/objects/"), 0, kPointer, "git-annex"},
});

Phrase phraseOf(const Signature& signature)
{
    if (!signature.name)
        return {signature.pattern, {}};
    if (signature.pattern != kPointer)
        return {signature.pattern, {signature.name}};
    return {kPointer, {signature.name, signature.bytes.starts_with("version") ? "git lfs pull" : "git annex get"}};
}

std::string_view withoutSpaces(std::string_view text)
{
    text.remove_prefix(std::min(text.find_first_not_of(kSpaces), text.size()));
    return text.substr(0, text.find_last_not_of(kSpaces) + 1);
}

/// Removes the first line from the text and returns it without its end.
std::string_view takeLine(std::string_view& text)
{
    const std::size_t end = text.find_first_of("\r\n");
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return line;
}

/// Whether a text begins with one of the tags of a page. A column may be called <html>, but its line has no other tag.
bool isWebPage(std::string_view low)
{
    if (low.starts_with("<!doctype html") || low.starts_with("mime-version: 1.0"))
        return true;
    const auto hasTag = [low](std::string_view tag) { return low.find(tag) != std::string_view::npos; };
    return (low.starts_with("<html") || low.starts_with("<head") || low.starts_with("<!--") ||
            low.starts_with("<body") || low.starts_with("<table") || low.starts_with("<style") ||
            low.starts_with("<meta ") || low.starts_with("<div") || low.starts_with("<center")) &&
           (hasTag("<body") || hasTag("<title") || hasTag("<meta") || hasTag("</head>") || hasTag("</html>") ||
            hasTag("<tr"));
}

/// Whether a line, after comments, names a relation, as the first of ARFF does.
bool isArff(std::string_view text)
{
    while (!text.empty()) {
        const std::string_view line = withoutSpaces(takeLine(text));
        if (line.empty() || line.front() == '%')
            continue;
        const std::string begin = lowerCase(std::string(line.substr(0, std::string_view("@relation ").size())));
        return begin == "@relation " || begin == "@relation\t";
    }
    return false;
}

/// Whether a text begins as an object, or as a list of objects or lists. A cell may be in such brackets, but then no
/// quote and colon follow.
bool isJson(std::string_view text)
{
    const auto next = [&text] {
        text = text.substr(std::min<std::size_t>(text.size(), 1));
        text.remove_prefix(std::min(text.find_first_not_of(kSpaces), text.size()));
        return text.empty() ? '\0' : text.front();
    };
    if (text.empty() || (text.front() != '{' && text.front() != '['))
        return false;
    if (text.front() == '[') {
        const char first = next();
        if (first == '[')
            return true;
        if (first != '{')
            return false;
    }
    if (next() != '"')
        return false;
    const std::size_t end = text.find('"', 1);
    return end != std::string_view::npos && withoutSpaces(text.substr(end + 1)).starts_with(':');
}

bool isPlainNumber(std::string_view text)
{
    if (text.starts_with('+'))
        text.remove_prefix(1);
    double number = 0.0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    return problem == std::errc() && end == text.data() + text.size();
}

/// A cell of LIBSVM: an index and a value.
struct IndexedValue {
    std::uint64_t index = 0;
    std::string_view value;
};

std::optional<IndexedValue> indexedValue(std::string_view word)
{
    const std::size_t colon = word.find(':');
    if (colon == std::string_view::npos || !isPlainNumber(word.substr(colon + 1)))
        return std::nullopt;
    IndexedValue cell{.value = word.substr(colon + 1)};
    const auto [end, problem] = std::from_chars(word.data(), word.data() + colon, cell.index);
    return problem == std::errc() && end == word.data() + colon ? std::optional(cell) : std::nullopt;
}

/// Whether the word can be a time of day instead, such as 12:30.
bool isTime(const IndexedValue& cell)
{
    return cell.index < 24 && cell.value.size() == 2 && cell.value[0] >= '0' && cell.value[0] <= '5' &&
           cell.value[1] >= '0' && cell.value[1] <= '9';
}

/// The values of a line of LIBSVM.
struct IndexedLine {
    std::size_t values = 0;
    bool areTimes = true;
};

/// Reads a number, maybe the number of a query, and values with rising indices; nothing if the line is anything else.
std::optional<IndexedLine> indexedLine(std::string_view line)
{
    const auto takeWord = [&line] {
        const std::string_view word = line.substr(0, line.find_first_of(kSpaces));
        line = withoutSpaces(line.substr(word.size()));
        return word;
    };
    IndexedLine found;
    if (!isPlainNumber(takeWord()))
        return std::nullopt;
    if (line.starts_with("qid:"))
        takeWord();
    std::uint64_t index = 0;
    for (; !line.empty(); ++found.values) {
        const auto cell = indexedValue(takeWord());
        if (!cell || (found.values > 0 && cell->index <= index))
            return std::nullopt;
        index = cell->index;
        found.areTimes = found.areTimes && isTime(*cell);
    }
    return found;
}

/// Whether all lines are such of LIBSVM, and one of them has several values that are no times of day.
bool isLibsvm(const TableSample& sample)
{
    constexpr int kLines = 50;
    std::string_view text = sample.text;
    std::size_t most = 0;
    bool areTimes = true;
    for (int i = 0; i < kLines && !text.empty(); ++i) {
        std::string_view line = takeLine(text);
        if (text.empty() && !sample.isAll) // cut off
            break;
        line = withoutSpaces(line.substr(0, line.find('#')));
        if (line.empty())
            continue;
        const auto found = indexedLine(line);
        if (!found)
            return false;
        most = std::max(most, found->values);
        areTimes = areTimes && found->areTimes;
    }
    return most >= 2 && !areTimes;
}

std::size_t countOf(std::string_view text, char letter)
{
    return static_cast<std::size_t>(std::ranges::count(text, letter));
}

/// Whether a line such as ----+---- stands below names with as many bars between them, or +----+----+ above them: so
/// the programs of databases print.
bool isDatabasePrint(std::string_view text)
{
    constexpr int kLines = 20; // messages can be above
    constexpr std::size_t kMinBytes = 3;
    std::size_t barsBefore = 0;
    std::size_t crossesBefore = 0;
    for (int i = 0; i < kLines && !text.empty(); ++i) {
        const std::string_view line = withoutSpaces(takeLine(text));
        if (line.empty())
            continue;
        const std::size_t crosses =
            line.size() >= kMinBytes && line.find_first_not_of("+-") == std::string_view::npos ? countOf(line, '+') : 0;
        const std::size_t bars = countOf(line, '|');
        const bool isBelow = crosses > 0 && crosses == barsBefore && countOf(line, '-') > crosses;
        const bool isAbove = crossesBefore > 1 && crossesBefore == bars && line.starts_with('|') && line.ends_with('|');
        if (isBelow || isAbove)
            return true;
        barsBefore = bars;
        crossesBefore = line.starts_with("+-") && line.ends_with("-+") ? crosses : 0;
    }
    return false;
}

/// Whether the last line is [2 rows x 3 columns], as pandas prints it.
bool isFramePrint(const TableSample& sample)
{
    std::string_view line = withoutSpaces(sample.text);
    line.remove_prefix(line.find_last_of("\r\n") + 1); // all of it without an end
    constexpr std::string_view kDigits = "0123456789";
    for (const std::string_view part : {"[", "", " rows x ", "", " columns]"}) {
        const std::size_t digits = part.empty() ? std::min(line.find_first_not_of(kDigits), line.size()) : 0;
        if (part.empty() ? digits == 0 : !line.starts_with(part))
            return false;
        line.remove_prefix(part.size() + digits);
    }
    return sample.isAll && line.empty();
}

} // namespace

std::optional<Phrase> foreignBytes(std::string_view firstBytes)
{
    for (const Signature& signature : kSignatures)
        if (firstBytes.size() > signature.place && firstBytes.substr(signature.place).starts_with(signature.bytes))
            return phraseOf(signature);
    return std::nullopt;
}

std::optional<Phrase> foreignText(const TableSample& sample)
{
    constexpr std::size_t kBeginning = 4096;
    const std::string_view text =
        sample.text.substr(std::min(sample.text.find_first_not_of(kSpaces), sample.text.size()));
    const std::string low = lowerCase(std::string(text.substr(0, kBeginning)));
    const std::string_view beginning = low;
    if (isWebPage(beginning))
        return Phrase{kWebPage, {}};
    if (beginning.starts_with("<?xml "))
        return Phrase{kFileOf, {"XML"}};
    if (beginning.starts_with("404: not found") || beginning.starts_with("404 not found"))
        return Phrase{kNotFound, {}};
    if (isArff(text))
        return Phrase{kArff, {}};
    if (isJson(text))
        return Phrase{beginning.find("\"attention-lab run\"") < 64 ? kRun : kJson, {}};
    for (const std::string_view script :
         {"-- mysql dump", "-- postgresql database dump", "--\n-- postgresql database dump", "create table ",
          "insert into ", "pragma foreign_keys"})
        if (beginning.starts_with(script))
            return Phrase{kSql, {}};
    if (isDatabasePrint(text))
        return Phrase{kPrint, {}};
    if (isFramePrint(sample))
        return Phrase{kFramePrint, {}};
    if (isLibsvm(sample))
        return Phrase{kLibsvm, {}};
    return std::nullopt;
}

} // namespace core
