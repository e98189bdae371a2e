#include "core/scripts/train_command_line.h"

#include "core/csv/missing_words.h"
#include "core/experiment/experiment.h"
#include "core/experiment/knobs.h"
#include "core/tables/prepared_table.h"
#include "core/text/visible_text.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

namespace core {

namespace {

void add(std::string& line, std::string_view option, std::string_view value = {})
{
    line += " --" + std::string(option);
    if (!value.empty())
        line += ' ' + shellWord(value);
}

bool hasOuterSpace(const std::string& name)
{
    constexpr std::string_view kSpace = " \t\n\v\f\r";
    return name.empty() || kSpace.find(name.front()) != std::string_view::npos ||
           kSpace.find(name.back()) != std::string_view::npos;
}

/// Appends an entry of a list with commas, or returns false if none can express the name.
bool appendEntry(std::string& list, const std::string& column, std::string_view behind = {})
{
    if (column.find('"') != std::string::npos || hasOuterSpace(column))
        return false;
    const bool isQuoted = column.find(',') != std::string::npos;
    list += (list.empty() ? "" : ",") + (isQuoted ? '"' + column + '"' : column);
    list += behind;
    return true;
}

/// Returns the argument of --features, or of another list, or nothing if it cannot express the names.
std::optional<std::string> columnList(const std::vector<std::string>& columns)
{
    std::string list;
    for (const std::string& column : columns)
        if (!appendEntry(list, column))
            return std::nullopt;
    return list;
}

/// Returns the argument of --types, or nothing if it cannot express the names.
std::optional<std::string> typeList(const std::map<std::string, ColumnType>& types)
{
    constexpr std::array<std::string_view, 3> kNames{"=number", "=category", "=skip"}; // in the order of ColumnType
    std::string list;
    for (const auto& [column, type] : types)
        if (!appendEntry(list, column, kNames.at(static_cast<std::size_t>(type))))
            return std::nullopt;
    return list;
}

/// Adds what is not as in a plain table, and what would be guessed otherwise.
void addStructure(std::string& line, const PreparedTable& table)
{
    const TableFormat plain;
    const TableFormat& format = table.format;
    const auto needs = [&](auto member) {
        return format.*member != plain.*member ||
               (table.guessedFormat && (*table.guessedFormat).*member != format.*member);
    };
    const auto addIf = [&line](bool isNeeded, const char* option, const std::string& value) {
        if (isNeeded)
            add(line, option, value);
    };
    const auto addFlag = [&](bool TableFormat::*member, const char* option) {
        addIf(needs(member), option, format.*member ? "yes" : "no");
    };
    constexpr std::array kHeads{"one", "two", "orange", "prefixed"}; // in the order of HeaderForm
    addIf(needs(&TableFormat::skippedLines), "skip-lines", std::to_string(format.skippedLines));
    addIf(format.header && needs(&TableFormat::headerForm), "header-lines",
          kHeads.at(static_cast<std::size_t>(format.headerForm)));
    addFlag(&TableFormat::rowNames, "row-names");
    addFlag(&TableFormat::joinsDelimiters, "join-delimiters");
    addIf(needs(&TableFormat::quote), "quote", format.quote == '\'' ? "single" : "double");
    addFlag(&TableFormat::backslashEscapes, "backslash-escapes");
    addIf(needs(&TableFormat::comment), "comment",
          format.comment == '#'   ? "hash"
          : format.comment == '%' ? "percent"
                                  : "none");
}

bool hasWord(const std::vector<std::string>& words, const std::string& word)
{
    return std::ranges::find(words, word) != words.end();
}

/// Adds the words for missing values where they are not the usual ones. Returns false if the command line cannot
/// express them.
bool addMissingWords(std::string& line, const TableFormat& format)
{
    TableFormat usual;
    chooseMissingWords({}, usual);
    if (format.missingWords == usual.missingWords && format.answerWords == usual.answerWords)
        return true;
    if (format.answerWords.empty()) {
        const auto all = columnList(format.missingWords);
        line += all ? " --missing-words " + shellWord(*all) : "";
        return all.has_value();
    }
    std::vector<std::string> more;
    for (const std::string& word : format.missingWords)
        if (!hasWord(usual.missingWords, word) ||
            (hasWord(usual.answerWords, word) && !hasWord(format.answerWords, word)))
            more.push_back(word);
    std::vector<std::string> fewer;
    for (const std::string& word : usual.missingWords)
        if (!hasWord(format.missingWords, word))
            fewer.push_back(word);
    for (const auto& [option, words] : {std::pair{"also-missing", &more}, std::pair{"not-missing", &fewer}}) {
        const auto list = columnList(*words);
        if (!list)
            return false;
        if (!list->empty())
            add(line, option, *list);
    }
    return true;
}

/// Returns false if the command line cannot express the table.
bool addTable(std::string& line, const PreparedTable& table)
{
    const TableChoices& choices = table.choices;
    const auto columns = columnList(choices.features);
    const auto types = typeList(choices.types);
    if (!columns || !types)
        return false;
    add(line, "table", table.fileName);
    add(line, "label", choices.label);
    add(line, "positive", choices.positive);
    add(line, "features", *columns);
    if (!types->empty())
        add(line, "types", *types);
    if (choices.missing == MissingRule::DropRows)
        add(line, "missing", "drop-rows");
    if (!choices.standardise)
        add(line, "no-standardise");
    const char delimiter = table.format.delimiter;
    add(line, "delimiter",
        delimiter == '\t'  ? "tab"
        : delimiter == ';' ? "semicolon"
        : delimiter == '|' ? "pipe"
        : delimiter == ' ' ? "blanks"
                           : "comma");
    add(line, "header", table.format.header ? "yes" : "no");
    add(line, "decimal-mark", table.format.decimalMark == ',' ? "comma" : "point");
    if (table.format.encoding != TextEncoding::Utf8)
        add(line, "encoding", encodingWord(table.format.encoding));
    addStructure(line, table);
    return addMissingWords(line, table.format);
}

/// Returns whether the command line needs the option. The schedule of a table depends on its rows, so it is explicit.
bool needsOption(const Knob& knob, const Experiment& experiment)
{
    if (!appliesTo(knob, experiment))
        return false;
    return (experiment.table && knob.onTable == KnobOnTable::Suggested) || knob.get(experiment) != knob.get({});
}

bool isPlainInFormat(char character)
{
    return character >= ' ' && character <= '~' && character != '\'' && character != '\\' && character != '-';
}

/// Appends a byte as printf reads it: "\033".
void appendOctal(std::string& word, char character)
{
    const auto byte = static_cast<unsigned char>(character);
    word += '\\';
    for (const unsigned shift : {6U, 3U, 0U})
        word += static_cast<char>('0' + (byte >> shift & 7U));
}

} // namespace

std::string shellWord(std::string_view text)
{
    constexpr std::string_view kPlain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_./,:=+-@%";
    if (!text.empty() && text.find_first_not_of(kPlain) == std::string_view::npos)
        return std::string(text);
    if (text.ends_with('\n') || visibleText(text) == text) {
        std::string word = "'";
        for (const char character : text)
            word += character == '\'' ? std::string("'\\''") : std::string(1, character);
        return word + "'";
    }
    std::string word = "\"$(printf '"; // which takes line breaks off the end
    for (const char character : text)
        if (character == '%')
            word += "%%";
        else if (isPlainInFormat(character))
            word += character;
        else
            appendOctal(word, character);
    return word + "')\"";
}

std::string trainCommand(const Experiment& experiment)
{
    std::string line = "attention-lab train";
    if (experiment.table && !addTable(line, *experiment.table))
        return {};
    for (const Knob& knob : knobs()) {
        if (!needsOption(knob, experiment))
            continue;
        if (knob.kind == KnobKind::Switch)
            add(line, switchOption(knob));
        else
            add(line, knob.name, valueText(knob, experiment));
    }
    return line;
}

} // namespace core
