#include "app/options/experiment_options.h"

#include "app/options/command_files.h"
#include "app/terminal/command_line.h"
#include "core/experiment/experiment.h"
#include "core/experiment/knobs.h"
#include "core/memory/memory.h"
#include "core/tables/label_guess.h"
#include "core/tables/look_alikes.h"
#include "core/tables/prepare_table.h"
#include "core/tables/reading/read_table.h"
#include "core/text/look.h"
#include "core/text/number_text.h"
#include "core/training/ensemble.h"

#include <QCommandLineParser>

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <string>
#include <thread>
#include <utility>

namespace app {

namespace {

const auto kTable = QStringLiteral("table");
const auto kLabel = QStringLiteral("label");
const auto kFeatures = QStringLiteral("features");
const auto kPositive = QStringLiteral("positive");
const auto kTypes = QStringLiteral("types");
const auto kMissing = QStringLiteral("missing");
const auto kAsTheyAre = QStringLiteral("no-standardise");
const auto kDelimiter = QStringLiteral("delimiter");
const auto kHeader = QStringLiteral("header");
const auto kDecimalMark = QStringLiteral("decimal-mark");
const auto kSkipLines = QStringLiteral("skip-lines");
const auto kHeaderLines = QStringLiteral("header-lines");
const auto kRowNames = QStringLiteral("row-names");
const auto kJoinDelimiters = QStringLiteral("join-delimiters");
const auto kQuote = QStringLiteral("quote");
const auto kBackslashEscapes = QStringLiteral("backslash-escapes");
const auto kComment = QStringLiteral("comment");
const auto kMissingWords = QStringLiteral("missing-words");
const auto kAlsoMissing = QStringLiteral("also-missing");
const auto kNotMissing = QStringLiteral("not-missing");
const auto kEncoding = QStringLiteral("encoding");

constexpr std::array kDelimiters{std::pair{"comma", ','}, std::pair{"tab", '\t'}, std::pair{"semicolon", ';'},
                                 std::pair{"pipe", '|'}, std::pair{"blanks", ' '}};
constexpr std::array kHeaderForms{
    std::pair{"one", core::HeaderForm::OneLine}, std::pair{"two", core::HeaderForm::TwoLines},
    std::pair{"orange", core::HeaderForm::ThreeLines}, std::pair{"prefixed", core::HeaderForm::PrefixedLine}};
constexpr std::array kQuotes{std::pair{"double", '"'}, std::pair{"single", '\''}};
constexpr std::array kComments{std::pair{"none", '\0'}, std::pair{"hash", '#'}, std::pair{"percent", '%'}};
constexpr std::array kHeaders{std::pair{"yes", true}, std::pair{"no", false}};
constexpr std::array kDecimalMarks{std::pair{"point", '.'}, std::pair{"comma", ','}};
constexpr std::array kColumnTypes{std::pair{"number", core::ColumnType::Number},
                                  std::pair{"category", core::ColumnType::Category},
                                  std::pair{"skip", core::ColumnType::Skip}};
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

/// The names of columns for a message, at most a few.
QString columnNames(const core::Table& table, std::span<const std::size_t> columns)
{
    constexpr std::size_t kMaxNamed = 12;
    QStringList names;
    for (const std::size_t column : columns.first(std::min(columns.size(), kMaxNamed)))
        names.append(QString::fromStdString(table.columns[column].name));
    if (columns.size() > kMaxNamed)
        names.append(QStringLiteral("..."));
    return names.join(QStringLiteral(", "));
}

/// Returns the advice for a table of one column: its delimiter was probably not found.
QString onlyColumnHint()
{
    return QStringLiteral("only one column was found, so choose the delimiter (--%1)").arg(kDelimiter);
}

/// Returns the name of the column that an option means, as it is in the table. Throws UsageError if there is none, or
/// if several look like it.
std::string columnNamed(const QString& option, const QString& name, const core::Table& table)
{
    const std::string given = name.toStdString();
    if (const auto column = core::columnMeant(table, given))
        return table.columns[*column].name;
    const auto alike = core::columnsThatLookLike(table, given);
    if (!alike.empty()) {
        QStringList spelled;
        for (const std::size_t column : alike)
            spelled.append(QStringLiteral("column %1, %2")
                               .arg(column + 1)
                               .arg(QString::fromStdString(core::spelledText(table.columns[column].name))));
        throw wrongValue(
            option, QString::fromStdString(core::spelledText(given)),
            QStringLiteral("the name of one of those that look like it: %1").arg(spelled.join(QStringLiteral("; "))));
    }
    std::vector<std::size_t> all(table.columns.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    const QString expected =
        QStringLiteral("a column of %1: %2").arg(QString::fromStdString(table.name), columnNames(table, all));
    throw wrongValue(option, name, all.size() == 1 ? expected + QStringLiteral("; ") + onlyColumnHint() : expected);
}

/// Reads --types: zip=category,client_id=skip.
std::map<std::string, core::ColumnType> typesOf(const QCommandLineParser& parser, const core::Table& table)
{
    std::map<std::string, core::ColumnType> types;
    if (!parser.isSet(kTypes))
        return types;
    for (const QString& entry : listOf(parser.value(kTypes))) {
        const qsizetype equals = entry.lastIndexOf(u'=');
        const QString name = entry.left(equals).trimmed();
        const QString type = entry.mid(equals + 1).trimmed();
        const auto* const found = std::ranges::find_if(
            kColumnTypes, [&type](const auto& known) { return type == QLatin1StringView(known.first); });
        if (equals < 0 || found == kColumnTypes.end())
            throw wrongValue(kTypes, entry,
                             QStringLiteral("a column and its type, as zip=category: %1")
                                 .arg(namesOf<core::ColumnType>(kColumnTypes)));
        types[columnNamed(kTypes, name, table)] = found->second;
    }
    return types;
}

std::string guessedLabel(const core::Table& table, const core::TableChoices& choices)
{
    const QString name = QString::fromStdString(table.name);
    if (table.columns.size() == 1)
        throw UsageError(
            QStringLiteral("--label: got nothing, expected a column of %1; %2").arg(name, onlyColumnHint()));
    const core::LabelGuess guess = core::guessLabel(table, choices);
    if (guess.column)
        return table.columns[*guess.column].name;
    throw UsageError(guess.candidates.size() < 2
                         ? QStringLiteral("--label: got nothing, and no column of %1 looks like a label; expected the "
                                          "name of the column to predict")
                               .arg(name)
                         : QStringLiteral("--label: got nothing, and several columns of %1 could be it: %2; expected "
                                          "the name of the column to predict")
                               .arg(name, columnNames(table, guess.candidates)));
}

core::TableChoices choicesOf(const QCommandLineParser& parser, const core::Table& table)
{
    core::TableChoices choices;
    choices.types = typesOf(parser, table);
    if (parser.isSet(kFeatures))
        for (const QString& name : listOf(parser.value(kFeatures)))
            choices.features.push_back(columnNamed(kFeatures, name, table));
    choices.label =
        parser.isSet(kLabel) ? columnNamed(kLabel, parser.value(kLabel), table) : guessedLabel(table, choices);
    choices.positive = parser.value(kPositive).toStdString();
    choices.missing = choiceOf<core::MissingRule>(parser, kMissing, kMissingRules).value_or(core::MissingRule::Median);
    choices.standardise = !parser.isSet(kAsTheyAre);
    return choices;
}

/// Adds the options about the structure of the table's text.
void addStructureOptions(QCommandLineParser& parser)
{
    const auto add = [&parser](const QString& name, const QString& help, const QString& value) {
        parser.addOption({name, help + QStringLiteral(" Default: guessed."), value});
    };
    const auto oneOfThem = QStringLiteral("name");
    const QString yesOrNo = namesOf<bool>(kHeaders);
    add(kSkipLines, QStringLiteral("How many lines come before the names of the columns and are not read."),
        QStringLiteral("number"));
    add(kHeaderLines,
        QStringLiteral("The lines with the names of the columns: %1. One; two that are joined, such as names and "
                       "units; Orange's names, types and roles; Orange's one line with prefixes, as cD#paid.")
            .arg(namesOf<core::HeaderForm>(kHeaderForms)),
        oneOfThem);
    add(kRowNames, QStringLiteral("Whether each row begins with its name, which is left out: %1.").arg(yesOrNo),
        oneOfThem);
    add(kJoinDelimiters,
        QStringLiteral("Whether a run of delimiters is one, as it always is with blanks: %1.").arg(yesOrNo), oneOfThem);
    add(kQuote, QStringLiteral("The quotes around texts: %1.").arg(namesOf<char>(kQuotes)), oneOfThem);
    add(kBackslashEscapes,
        QStringLiteral("Whether a backslash makes a quote or delimiter a part of its cell: %1.").arg(yesOrNo),
        oneOfThem);
    add(kComment, QStringLiteral("The mark of lines that are skipped: %1.").arg(namesOf<char>(kComments)), oneOfThem);
}

void readStructure(const QCommandLineParser& parser, core::TableFormatChoice& format)
{
    if (const auto lines = wholeNumberOf(parser, kSkipLines, 0, std::int64_t{core::kMaxSkippedLines}))
        format.skippedLines = static_cast<std::size_t>(*lines);
    format.headerForm = choiceOf<core::HeaderForm>(parser, kHeaderLines, kHeaderForms);
    format.rowNames = choiceOf<bool>(parser, kRowNames, kHeaders);
    format.joinsDelimiters = choiceOf<bool>(parser, kJoinDelimiters, kHeaders);
    format.quote = choiceOf<char>(parser, kQuote, kQuotes);
    format.backslashEscapes = choiceOf<bool>(parser, kBackslashEscapes, kHeaders);
    format.comment = choiceOf<char>(parser, kComment, kComments);
}

void addMissingWordOptions(QCommandLineParser& parser)
{
    const auto list = QStringLiteral("list");
    parser.addOption({kMissingWords,
                      QStringLiteral("The words that stand for missing values, with commas between, in any case; empty "
                                     "cells are missing, too. Default: NA, null, ?, #N/A, #DIV/0! and others that "
                                     "programs write; some, as none, only among numbers, and signs, as -, only where a "
                                     "column has other values."),
                      list});
    parser.addOption({kAlsoMissing,
                      QStringLiteral("Words that stand for missing values besides the others. A number, as -999, means "
                                     "all cells of this value."),
                      list});
    parser.addOption({kNotMissing, QStringLiteral("Words that are ordinary texts, as NA for Namibia."), list});
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
            "Trains on a table of your own instead of generated data: text with commas, tabs, semicolons or blanks, "
            "maybe packed (gzip, xz, bzip2, or a zip with one table). A dash is standard input. --features is then the "
            "list of the columns to learn from (default: all "
            "that can be used), and options about how data are generated do not apply. Unless they are given, "
            "--batch-size and --epochs suit the number of rows."),
        QStringLiteral("F.csv"));
    add(kLabel,
        QStringLiteral("The table's column to predict. Default: the one with a usual name such as target, class or "
                       "survived, or else by its place and values. Where several could be it, they are named."),
        QStringLiteral("column"));
    add(kPositive,
        QStringLiteral(
            "The label's value that is 1; all others are 0. Of a label of numbers also a cut: \">=7\", "
            "\">7\", \"<=3\" or \"<3\". Default: the value that says yes, true, positive, present or sick in "
            "one of many languages; else the rarer one of two; the most frequent one of more; of more than "
            "two numbers the cut nearest to half of the rows."),
        QStringLiteral("value"));
    add(kTypes,
        QStringLiteral("What columns hold, as zip=category,client_id=skip: %1. Names with commas stand in double "
                       "quotes. Default: what their cells look like.")
            .arg(namesOf<core::ColumnType>(kColumnTypes)),
        QStringLiteral("list"));
    add(kMissing,
        QStringLiteral("What happens to missing values: %1. Default: median, of the training rows.")
            .arg(namesOf<core::MissingRule>(kMissingRules)),
        oneOfThem);
    add(kAsTheyAre, QStringLiteral("Leaves the table's numbers as they are, instead of standardising them."));
    add(kDelimiter, QStringLiteral("What stands between cells: %1. Default: guessed.").arg(namesOf<char>(kDelimiters)),
        oneOfThem);
    add(kHeader,
        QStringLiteral("Whether names of the columns come before the rows: %1. Default: guessed.")
            .arg(namesOf<bool>(kHeaders)),
        oneOfThem);
    add(kDecimalMark,
        QStringLiteral(
            "Of numbers: %1. Default: guessed. A column whose numbers can only be read with the other one is "
            "read so.")
            .arg(namesOf<char>(kDecimalMarks)),
        oneOfThem);
    add(kEncoding,
        QStringLiteral("Of the text: %1. Default: that of its byte order mark, else guessed.")
            .arg(namesOf<core::TextEncoding>(core::kEncodingWords)),
        oneOfThem);
    addStructureOptions(parser);
    addMissingWordOptions(parser);
}

void chooseMissingWords(const QCommandLineParser& parser, core::TableFormatChoice& format)
{
    const auto wordsOf = [&parser](const QString& option) {
        std::vector<std::string> words;
        for (const QString& word : listOf(parser.value(option)))
            words.push_back(word.toStdString());
        return words;
    };
    if (parser.isSet(kMissingWords))
        format.missingWords = wordsOf(kMissingWords);
    format.alsoMissing = wordsOf(kAlsoMissing);
    format.notMissing = wordsOf(kNotMissing);
}

/// Reads and prepares the table that the options name; null if they name none. Throws UsageError, also for an option
/// about a table without one.
std::shared_ptr<const core::PreparedTable> tableOf(const QCommandLineParser& parser)
{
    const auto path = tableFileOf(parser);
    if (!path) {
        for (const QString& option : {kLabel, kPositive, kTypes, kMissing, kAsTheyAre, kDelimiter, kHeader,
                                      kDecimalMark, kEncoding, kSkipLines, kHeaderLines, kRowNames, kJoinDelimiters,
                                      kQuote, kBackslashEscapes, kComment, kMissingWords, kAlsoMissing, kNotMissing})
            if (parser.isSet(option))
                throw UsageError(QStringLiteral("--%1: got it without --table, which it is about").arg(option));
        return nullptr;
    }
    core::TableReading reading;
    reading.format.delimiter = choiceOf<char>(parser, kDelimiter, kDelimiters);
    reading.format.header = choiceOf<bool>(parser, kHeader, kHeaders);
    reading.format.decimalMark = choiceOf<char>(parser, kDecimalMark, kDecimalMarks);
    readStructure(parser, reading.format);
    chooseMissingWords(parser, reading.format);
    reading.format.encoding = choiceOf<core::TextEncoding>(parser, kEncoding, core::kEncodingWords);
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
