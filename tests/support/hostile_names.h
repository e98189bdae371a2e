#pragma once

#include "core/experiment/experiment.h"
#include "core/tables/prepare_table.h"
#include "core/tables/reading/read_table.h"

#include <string>
#include <vector>

/// Names that a medium may obey instead of showing them, in UTF-8: terminals, text of two directions, XML, HTML,
/// Python, translations.
inline const std::vector<std::string>& hostileNames()
{
    static const std::vector<std::string> names{
        "\x1b[31mred",
        "\x1b]0;title\x07",
        "del\x7f",
        "c1 \u009b31m", // CSI in one character
        "next\u0085line",
        "right \u202e to left",
        "isolate \u2066x",
        "mark \u200f\u061c",
        "line\u2028paragraph\u2029",
        "none \uFFFE\uFFFF \U0001FFFE",
        "<b>bold</b>",
        "<!--",
        "&amp;",
        "]]>",
        "'single'",
        "\"double\"",
        "\"\"\"",
        "back\\slash\\",
        "two\nlines",
        "carriage\rreturn",
        "tab\tbed",
        "# comment",
        "%1 of %2 %n",
        "{braces}",
        "[*]",
        "$(shell) `x`",
        "\U0001F468\u200D\U0001F469\u200D\U0001F467",
        "a\u0301\u0327\u0323 e\u0308",
        std::string(3'000, 'x'),
    };
    return names;
}

/// The name of a label, and of its classes.
inline constexpr const char* kHostileLabel = "label \x1b[0m\u202e<i>";
inline constexpr const char* kHostileNo = "\x1b[2Jno \u202e";
inline constexpr const char* kHostileYes = "<b>yes</b>\n\u009b";

/// A table with these columns, and with the label.
inline std::string hostileTableText()
{
    const auto quoted = [](const std::string& cell) {
        std::string text = "\"";
        for (const char letter : cell)
            text += letter == '"' ? std::string("\"\"") : std::string(1, letter);
        return text + "\"";
    };
    std::string text;
    for (const std::string& name : hostileNames())
        text += quoted(name) + ",";
    text += quoted(kHostileLabel) + "\n";
    for (int row = 0; row < 60; ++row) {
        for (std::size_t column = 0; column < hostileNames().size(); ++column)
            text += std::to_string((row + 3) * (static_cast<int>(column) + 5) % 17 + (row % 2 == 0 ? 4 : 0)) + ",";
        text += quoted(row % 2 == 0 ? kHostileNo : kHostileYes) + "\n";
    }
    return text;
}

/// The name of its file.
inline constexpr const char* kHostileFile = "ta\x1b[1mble\n\u202e<b>&.csv";

/// A short experiment on it.
inline core::Experiment hostileExperiment()
{
    core::TableChoices choices;
    choices.label = kHostileLabel;
    core::TableReading reading;
    reading.format.delimiter = ',';
    reading.format.header = true;
    core::Experiment experiment = core::withTable(
        {}, core::prepareTable(*core::readTableText(hostileTableText(), kHostileFile, reading), choices));
    experiment.testFraction = 0.25;
    experiment.hidden = {8, 4};
    experiment.batchSize = 8;
    experiment.epochs = 3;
    return experiment;
}
