#include "app/options/table_options.h"

#include "app/terminal/command_line.h"
#include "core/tables/prepare_table.h"
#include "core/tables/read_table.h"
#include "core/text/number_text.h"

#include <QCommandLineParser>

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>

namespace app {

namespace {

const auto kTable = QStringLiteral("table");
const auto kLabel = QStringLiteral("label");
const auto kFeatures = QStringLiteral("features");
const auto kPositive = QStringLiteral("positive");
const auto kMissing = QStringLiteral("missing");
const auto kAsTheyAre = QStringLiteral("no-standardise");
const auto kDelimiter = QStringLiteral("delimiter");
const auto kHeader = QStringLiteral("header");
const auto kDecimalMark = QStringLiteral("decimal-mark");

constexpr std::array kDelimiters{std::pair{"comma", ','}, std::pair{"tab", '\t'}, std::pair{"semicolon", ';'},
                                 std::pair{"pipe", '|'}};
constexpr std::array kHeaders{std::pair{"yes", true}, std::pair{"no", false}};
constexpr std::array kDecimalMarks{std::pair{"point", '.'}, std::pair{"comma", ','}};
constexpr std::array kMissingRules{std::pair{"median", core::MissingRule::Median},
                                   std::pair{"drop-rows", core::MissingRule::DropRows}};

/// Splits names at commas outside of double quotes.
QStringList listOf(const QString& text)
{
    QStringList names(QString{});
    bool quoted = false;
    for (const QChar letter : text) {
        if (letter == u'"')
            quoted = !quoted;
        else if (letter == u',' && !quoted)
            names.append(QString{});
        else
            names.last() += letter;
    }
    for (QString& name : names)
        name = name.trimmed();
    return names;
}

void requireColumn(const QString& option, const QString& name, const core::Table& table)
{
    if (table.find(name.toStdString()))
        return;
    constexpr std::size_t kMaxNamed = 12;
    QStringList names;
    for (const core::TableColumn& column : std::span(table.columns).first(std::min(table.columns.size(), kMaxNamed)))
        names.append(QString::fromStdString(column.name));
    if (table.columns.size() > kMaxNamed)
        names.append(QStringLiteral("..."));
    throw wrongValue(
        option, name,
        QStringLiteral("a column of %1: %2").arg(QString::fromStdString(table.name), names.join(QStringLiteral(", "))));
}

core::TableChoices choicesOf(const QCommandLineParser& parser, const core::Table& table)
{
    core::TableChoices choices;
    if (parser.isSet(kLabel)) {
        requireColumn(kLabel, parser.value(kLabel), table);
        choices.label = parser.value(kLabel).toStdString();
    } else if (const auto guess = core::guessLabel(table)) {
        choices.label = table.columns[*guess].name;
    } else {
        throw UsageError(QStringLiteral("--label: got nothing, and no column of %1 looks like a label; expected the "
                                        "name of the column to predict")
                             .arg(QString::fromStdString(table.name)));
    }
    if (parser.isSet(kFeatures))
        for (const QString& name : listOf(parser.value(kFeatures))) {
            requireColumn(kFeatures, name, table);
            choices.features.push_back(name.toStdString());
        }
    choices.positive = parser.value(kPositive).toStdString();
    choices.missing = choiceOf<core::MissingRule>(parser, kMissing, kMissingRules).value_or(core::MissingRule::Median);
    choices.standardise = !parser.isSet(kAsTheyAre);
    return choices;
}

} // namespace

void addTableOptions(QCommandLineParser& parser)
{
    const auto add = [&parser](const QString& name, const QString& help, const QString& value = {}) {
        parser.addOption({name, help, value});
    };
    const auto oneOfThem = QStringLiteral("name");
    add(kTable,
        QStringLiteral("Trains on a table of your own instead of drawn data: text with commas, tabs or semicolons, "
                       "maybe packed by gzip. --features is then the list of the columns to learn from (default: all "
                       "that can be used), and options about how data are drawn do not apply. Unless they are given, "
                       "--batch-size and --epochs suit the number of rows."),
        QStringLiteral("F.csv"));
    add(kLabel, QStringLiteral("The table's column to predict. Default: the one that looks most like a label."),
        QStringLiteral("column"));
    add(kPositive,
        QStringLiteral("The label's value that is 1; all others are 0. Default: the natural or rarer one of two, the "
                       "most frequent one of more."),
        QStringLiteral("value"));
    add(kMissing,
        QStringLiteral("What happens to missing values: %1. Default: median, of the training rows.")
            .arg(namesOf<core::MissingRule>(kMissingRules)),
        oneOfThem);
    add(kAsTheyAre, QStringLiteral("Leaves the table's numbers as they are, instead of standardising them."));
    add(kDelimiter, QStringLiteral("What stands between cells: %1. Default: guessed.").arg(namesOf<char>(kDelimiters)),
        oneOfThem);
    add(kHeader,
        QStringLiteral("Whether the first row has the names: %1. Default: guessed.").arg(namesOf<bool>(kHeaders)),
        oneOfThem);
    add(kDecimalMark, QStringLiteral("Of numbers: %1. Default: guessed.").arg(namesOf<char>(kDecimalMarks)), oneOfThem);
}

std::shared_ptr<const core::PreparedTable> tableOf(const QCommandLineParser& parser)
{
    const auto path = fileOf(parser, kTable);
    if (!path) {
        for (const QString& option : {kLabel, kPositive, kMissing, kAsTheyAre, kDelimiter, kHeader, kDecimalMark})
            if (parser.isSet(option))
                throw UsageError(QStringLiteral("--%1: got it without --table, which it is about").arg(option));
        return nullptr;
    }
    core::TableReading reading;
    reading.format.delimiter = choiceOf<char>(parser, kDelimiter, kDelimiters);
    reading.format.header = choiceOf<bool>(parser, kHeader, kHeaders);
    reading.format.decimalMark = choiceOf<char>(parser, kDecimalMark, kDecimalMarks);
    const auto table = core::readTable(*path, reading);
    return core::prepareTable(*table, choicesOf(parser, *table));
}

} // namespace app
