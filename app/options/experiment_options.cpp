#include "app/options/experiment_options.h"

#include "app/terminal/command_line.h"
#include "core/experiment/experiment.h"
#include "core/experiment/knobs.h"
#include "core/memory/memory.h"
#include "core/tables/prepare_table.h"
#include "core/tables/read_table.h"
#include "core/text/number_text.h"
#include "core/training/ensemble.h"

#include <QCommandLineParser>

#include <algorithm>
#include <array>
#include <span>
#include <thread>
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

/// Adds --table and its choices. The columns of the features are the value of --features, which the knobs have.
void addTableOptions(QCommandLineParser& parser)
{
    const auto add = [&parser](const QString& name, const QString& help, const QString& value = {}) {
        parser.addOption({name, help, value});
    };
    const auto oneOfThem = QStringLiteral("name");
    add(kTable,
        QStringLiteral(
            "Trains on a table of your own instead of generated data: text with commas, tabs or semicolons, "
            "maybe packed by gzip. --features is then the list of the columns to learn from (default: all "
            "that can be used), and options about how data are generated do not apply. Unless they are given, "
            "--batch-size and --epochs suit the number of rows."),
        QStringLiteral("F.csv"));
    add(kLabel, QStringLiteral("The table's column to predict. Default: the one that looks most like a label."),
        QStringLiteral("column"));
    add(kPositive,
        QStringLiteral("The label's value that is 1; all others are 0. Default: the one that says yes, true, positive, "
                       "present or sick in one of many languages; else the rarer one of two, the most frequent one of "
                       "more."),
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

/// Reads and prepares the table that the options name; null if they name none. Throws UsageError, also for an option
/// about a table without one.
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

QString text(std::string_view english)
{
    return QString::fromUtf8(english.data(), static_cast<qsizetype>(english.size()));
}

bool isSwitch(const core::Knob& knob)
{
    return knob.kind == core::KnobKind::Switch;
}

QString optionName(const core::Knob& knob)
{
    return isSwitch(knob) ? QString::fromStdString(core::switchOption(knob)) : text(knob.name);
}

QString description(const core::Knob& knob)
{
    if (isSwitch(knob))
        return (knob.isOnByDefault() ? QStringLiteral("Turns this off: ") : QStringLiteral("Turns this on: ")) +
               text(knob.help);
    return QStringLiteral("%1 Range: %2. Default: %3.")
        .arg(text(knob.help), QString::fromStdString(core::rangePhrase(knob).english()),
             QString::fromStdString(core::valueText(knob, {})));
}

/// The experiment on the table, with the schedule for its number of training rows, which depends on --test-fraction.
core::Experiment onTable(std::shared_ptr<const core::PreparedTable> table, const QCommandLineParser& parser)
{
    core::Experiment experiment = core::withTable({}, std::move(table));
    for (const core::Knob& knob : core::knobs())
        if (knob.onTable == core::KnobOnTable::Ignored && parser.isSet(optionName(knob)))
            throw UsageError(
                QStringLiteral("--%1: got it with --table, whose rows are not drawn").arg(optionName(knob)));
    const core::Knob& fraction = core::knob(core::KnobId::TestFraction);
    if (parser.isSet(optionName(fraction)))
        core::setFromText(fraction, parser.value(optionName(fraction)).toStdString(), experiment);
    const core::Schedule schedule = core::suggestSchedule(experiment.dataset().trainSamples());
    experiment.batchSize = schedule.batchSize;
    experiment.epochs = schedule.epochs;
    return experiment;
}

} // namespace

void addExperimentOptions(QCommandLineParser& parser)
{
    for (const core::Knob& knob : core::knobs())
        parser.addOption({optionName(knob), description(knob), text(knob.valueName)});
    addTableOptions(parser);
}

core::Experiment experimentOf(const QCommandLineParser& parser)
{
    core::Experiment experiment;
    auto table = tableOf(parser);
    try {
        if (table)
            experiment = onTable(std::move(table), parser);
        for (const core::Knob& knob : core::knobs()) {
            const QString option = optionName(knob);
            if (parser.isSet(option) && core::appliesTo(knob, experiment))
                core::setFromText(knob,
                                  isSwitch(knob) ? (knob.isOnByDefault() ? "false" : "true")
                                                 : parser.value(option).toStdString(),
                                  experiment);
        }
        core::check(experiment);
    } catch (const core::KnobError& error) {
        throw UsageError(QStringLiteral("--") + QString::fromUtf8(error.what()));
    }
    return experiment;
}

void requireAttention(const core::Experiment& experiment, const QString& option)
{
    if (experiment.attention == core::AttentionKind::None)
        throw UsageError(
            QStringLiteral("--%1: got it with --attention none, expected a network that has attention").arg(option));
}

void addJobsOption(QCommandLineParser& parser)
{
    parser.addOption({QStringLiteral("jobs"),
                      QStringLiteral("Runs at the same time. Range: 1 to %1. Default: one for each processor, or as "
                                     "many as the memory holds.")
                          .arg(QString::fromStdString(core::groupedText(core::kMaxJobs))),
                      QStringLiteral("number")});
}

int jobsOf(const QCommandLineParser& parser, std::int64_t runs, std::uint64_t required, std::uint64_t taken)
{
    const auto given = wholeNumberOf(parser, QStringLiteral("jobs"), 1, core::kMaxJobs);
    const std::uint64_t all = core::availableMemory();
    const std::uint64_t available = all - std::min(taken, all);
    const std::int64_t jobs =
        std::min(given ? *given : core::jobsThatFit(std::thread::hardware_concurrency(), required, available), runs);
    core::requireMemory(jobs == 1 ? "one run at a time" : core::groupedText(jobs) + " runs at a time",
                        required * static_cast<std::uint64_t>(jobs), available);
    return static_cast<int>(jobs);
}

} // namespace app
