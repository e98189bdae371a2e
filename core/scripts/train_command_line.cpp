#include "core/scripts/train_command_line.h"

#include "core/experiment/experiment.h"
#include "core/experiment/knobs.h"
#include "core/tables/prepared_table.h"
#include "core/text/visible_text.h"

#include <optional>

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

/// Returns the argument of --features, or nothing if it cannot express the names.
std::optional<std::string> columnList(const std::vector<std::string>& columns)
{
    std::string list;
    for (const std::string& column : columns) {
        if (column.find('"') != std::string::npos || hasOuterSpace(column))
            return std::nullopt;
        const bool isQuoted = column.find(',') != std::string::npos;
        list += (list.empty() ? "" : ",") + (isQuoted ? '"' + column + '"' : column);
    }
    return list;
}

/// Returns false if the command line cannot express the table.
bool addTable(std::string& line, const PreparedTable& table)
{
    const TableChoices& choices = table.choices;
    const auto columns = columnList(choices.features);
    if (!columns)
        return false;
    add(line, "table", table.fileName);
    add(line, "label", choices.label);
    add(line, "positive", choices.positive);
    add(line, "features", *columns);
    if (choices.missing == MissingRule::DropRows)
        add(line, "missing", "drop-rows");
    if (!choices.standardise)
        add(line, "no-standardise");
    const char delimiter = table.format.delimiter;
    add(line, "delimiter",
        delimiter == '\t'  ? "tab"
        : delimiter == ';' ? "semicolon"
        : delimiter == '|' ? "pipe"
                           : "comma");
    add(line, "header", table.format.header ? "yes" : "no");
    add(line, "decimal-mark", table.format.decimalMark == ',' ? "comma" : "point");
    return true;
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
