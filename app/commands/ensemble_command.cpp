#include "app/commands/commands.h"

#include "app/options/command_files.h"
#include "app/options/csv_option.h"
#include "app/options/experiment_options.h"
#include "app/terminal/command_line.h"
#include "app/terminal/ensemble_output.h"
#include "app/terminal/interrupt.h"
#include "app/terminal/output.h"
#include "app/terminal/result_lines.h"
#include "app/terminal/saves.h"
#include "app/terminal/text_format.h"
#include "core/export/chart_numbers.h"
#include "core/export/json_lines.h"
#include "core/text/number_text.h"
#include "core/training/ensemble.h"

#include <QCommandLineParser>

#include <limits>
#include <optional>
#include <vector>

namespace app {

namespace {

constexpr std::int64_t kMaxSeed = std::numeric_limits<std::uint32_t>::max();
constexpr std::int64_t kDefaultRuns = 200;
const auto kNumbers = QStringLiteral("numbers");

void addOptions(QCommandLineParser& parser)
{
    const QString number = QStringLiteral("number");
    parser.setApplicationDescription(
        QStringLiteral("Trains many networks that differ only in their seed: first-seed, first-seed + 1, ...\n"
                       "A run depends on its seed alone, so a range can be divided and its lines be concatenated."));
    parser.addOption({QStringLiteral("runs"),
                      QStringLiteral("How many runs. Range: 1 to %1. Default: %2.")
                          .arg(QString::fromStdString(core::groupedText(core::kMaxRuns)))
                          .arg(kDefaultRuns),
                      number});
    parser.addOption({QStringLiteral("first-seed"),
                      QStringLiteral("Seed of the first run. Range: 0 to %1. Default: the value of --seed.")
                          .arg(QString::fromStdString(core::groupedText(kMaxSeed))),
                      number});
    addJobsOption(parser);
    addFormatOption(parser);
    parser.addOption({kNumbers,
                      QStringLiteral("Writes the numbers of all runs at the end; the ending says in which format."),
                      QStringLiteral("F.csv|json")});
    addCsvOption(parser);
    addExperimentOptions(parser);
}

core::EnsembleSpec specOf(const QCommandLineParser& parser)
{
    core::EnsembleSpec spec;
    spec.experiment = experimentOf(parser);
    if (spec.experiment.epochs == 0)
        throw UsageError(QStringLiteral("--epochs: got 0, expected 1 to 10,000: an untrained network has no results"));
    spec.runs = wholeNumberOf(parser, QStringLiteral("runs"), 1, core::kMaxRuns).value_or(kDefaultRuns);
    const std::int64_t first =
        wholeNumberOf(parser, QStringLiteral("first-seed"), 0, kMaxSeed).value_or(spec.experiment.seed);
    const std::int64_t lastFirst = kMaxSeed - (spec.runs - 1);
    if (first > lastFirst)
        throw UsageError(
            QStringLiteral("--first-seed: got %1, expected 0 to %2, so that the last of %3 runs has a seed, too")
                .arg(QString::number(first), QString::fromStdString(core::groupedText(lastFirst)),
                     QString::fromStdString(core::groupedText(spec.runs))));
    spec.firstSeed = static_cast<std::uint32_t>(first);
    return spec;
}

/// The file for the numbers of all runs, if any.
std::optional<std::filesystem::path> numbersOf(const QCommandLineParser& parser)
{
    auto path = fileOf(parser, kNumbers);
    if (path && !core::isNumbersName(*path))
        throw wrongEnding(kNumbers, *path, QStringLiteral(".csv or .json"));
    return path;
}

/// The summary of the runs, and the runs themselves if they are written to a file.
struct RunsMade {
    EnsembleSummary summary;
    std::optional<std::filesystem::path> numbers;
    std::vector<core::EnsembleRun> runs = {};

    void add(const core::EnsembleRun& run)
    {
        summary.add(run);
        if (numbers)
            runs.push_back(run);
    }
};

void printText(Output& output, const core::EnsembleSpec& spec, const std::stop_token& stop, RunsMade& results)
{
    const RunTable table(spec.experiment);
    output.writeLines(tableHead(spec.experiment) + table.header());
    const std::int64_t runs = core::runEnsemble(spec, stop, [&](const core::EnsembleRun& run) {
        results.add(run);
        output.writeLines(table.line(run));
    });
    if (runs < spec.runs)
        output.writeLines("Stopped after " + core::groupedText(runs) + " of " + core::groupedText(spec.runs) +
                          " runs\n");
    output.writeLines(results.summary.text());
}

void printJson(Output& output, const core::EnsembleSpec& spec, const std::stop_token& stop, RunsMade& results)
{
    const core::FeatureNames names = spec.experiment.roles().names();
    const core::FeatureRoles columns = spec.experiment.columnRoles();
    const std::int64_t runs = core::runEnsemble(spec, stop, [&](const core::EnsembleRun& run) {
        results.add(run);
        output.writeJson(core::runLine(run, names, columns));
    });
    output.writeJson(core::endLine(runs, runs < spec.runs, spec.experiment, results.summary.majorityShare()));
}

} // namespace

int runEnsemble(const QStringList& arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parseCommand(parser, QStringLiteral("ensemble"), arguments))
        return Done;
    const Format format = formatOf(parser);
    core::EnsembleSpec spec = specOf(parser);
    spec.jobs = jobsOf(parser, spec.runs, spec.experiment.requiredMemory());

    const auto numbers = numbersOf(parser);
    const core::CsvDialect csv = csvDialectOf(parser, numbers && !core::isJsonName(*numbers));
    const core::ActionFiles own = checkFilesOf(parser, {kNumbers});

    const Interrupt interrupt;
    Output output(interrupt.source(), numbers ? Results::InFiles : Results::Printed);
    RunsMade results{EnsembleSummary(spec.experiment), numbers};
    (format == Format::Text ? printText : printJson)(output, spec, interrupt.token(), results);
    Saves saves;
    if (results.numbers)
        saves.make([&] {
            core::saveNumbers(*results.numbers, spec.experiment,
                              core::seedNumbers(spec.experiment, std::move(results.runs)), {}, csv);
        });
    const EnsembleSummary& summary = results.summary;
    if (summary.diverged() > 0)
        printProblem("the loss of " + countedText(summary.diverged(), "run") +
                     " stopped being a finite number; try a lower learning rate");
    const int status = saves.statusWith(output);
    return summary.diverged() > 0 && summary.completed() == 0 ? CouldNot : status;
}

} // namespace app
