#include "app/ensemble_command.h"

#include "app/command_line.h"
#include "app/ensemble_output.h"
#include "app/experiment_options.h"
#include "app/interrupt.h"
#include "app/jobs_option.h"
#include "app/output.h"
#include "core/files/json_lines.h"
#include "core/text/number_text.h"
#include "core/training/ensemble.h"

#include <QCommandLineParser>

#include <limits>

namespace app {

namespace {

constexpr std::int64_t kMaxSeed = std::numeric_limits<std::uint32_t>::max();
constexpr std::int64_t kDefaultRuns = 200;

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

void printText(Output& output, const core::EnsembleSpec& spec, const std::stop_token& stop, EnsembleSummary& summary)
{
    const core::FeatureRoles roles = spec.experiment.roles();
    output.write(runTableHeader(roles));
    const std::int64_t runs = core::runEnsemble(spec, stop, [&](const core::EnsembleRun& run) {
        summary.add(run);
        output.write(runTableLine(run, roles));
    });
    if (runs < spec.runs)
        output.write("Stopped after " + core::groupedText(runs) + " of " + core::groupedText(spec.runs) + " runs\n");
    output.write(summary.text());
}

void printJson(Output& output, const core::EnsembleSpec& spec, const std::stop_token& stop, EnsembleSummary& summary)
{
    const core::FeatureNames names = spec.experiment.roles().names();
    const std::int64_t runs = core::runEnsemble(spec, stop, [&](const core::EnsembleRun& run) {
        summary.add(run);
        output.write(core::runLine(run, names) + "\n");
    });
    output.write(core::endLine(runs, runs < spec.runs, spec.experiment) + "\n");
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

    const Interrupt interrupt;
    Output output(interrupt.source());
    EnsembleSummary summary(spec.experiment);
    (format == Format::Text ? printText : printJson)(output, spec, interrupt.token(), summary);
    if (summary.diverged() > 0)
        printProblem("the loss of " + core::groupedText(summary.diverged()) +
                     (summary.diverged() == 1 ? " run" : " runs") +
                     " stopped being a finite number; try a lower learning rate");
    return summary.diverged() > 0 && summary.completed() == 0 ? CouldNot : Done;
}

} // namespace app
