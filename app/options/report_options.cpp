#include "app/options/report_options.h"

#include "app/options/experiment_options.h"
#include "app/options/jobs_option.h"
#include "app/options/run_argument.h"
#include "app/terminal/command_line.h"
#include "core/experiment/knobs.h"
#include "ui/report/report_file.h"

#include <QCommandLineParser>

namespace app {

namespace {

constexpr std::int64_t kMaxSeeds = 10'000;

const auto kOutput = QStringLiteral("output");
const auto kTitle = QStringLiteral("title");
const auto kSeeds = QStringLiteral("seeds");
const auto kMethods = QStringLiteral("rivals");
const auto kFaithfulnessTests = QStringLiteral("claims");
const auto kLanguage = QStringLiteral("language");

ui::LanguageChoice languageOf(const QCommandLineParser& parser)
{
    if (!parser.isSet(kLanguage))
        return ui::LanguageChoice::English;
    const QString value = parser.value(kLanguage);
    const auto choice = ui::choiceOfCode(value);
    if (!choice || *choice == ui::LanguageChoice::System)
        throw UsageError(QStringLiteral("--language: got %1, expected en or de")
                             .arg(value.isEmpty() ? QStringLiteral("nothing") : value));
    return *choice;
}

std::filesystem::path outputOf(const QCommandLineParser& parser)
{
    const auto output = fileOf(parser, kOutput);
    if (!output)
        throw UsageError(QStringLiteral("--output: got nothing, expected the name of a file"));
    const QString name = QString::fromStdString(output->string());
    if (!ui::isReportName(name))
        throw UsageError(QStringLiteral("--output: %1 does not end in .html or .pdf").arg(name));
    return *output;
}

/// A saved run has its settings.
void refuseSettings(const QCommandLineParser& parser)
{
    const QStringList own{kOutput, kTitle, kSeeds, kMethods, kFaithfulnessTests, kLanguage, QStringLiteral("jobs")};
    for (const QString& option : parser.optionNames())
        if (!own.contains(option))
            throw UsageError(
                QStringLiteral("--%1: got it with a saved run, which has settings of its own").arg(option));
}

/// Runs of other seeds are compared by their attention.
void checkSeeds(const ReportOptions& options)
{
    if (options.seeds == 0 || options.run)
        return;
    if (options.experiment.attention == core::AttentionKind::None)
        throw UsageError(
            QStringLiteral("--seeds: got it with --attention none, expected a network that has attention"));
    if (options.experiment.epochs == 0)
        throw UsageError(QStringLiteral("--seeds: got it with --epochs 0, expected a network that is trained"));
}

} // namespace

void addReportOptions(QCommandLineParser& parser)
{
    parser.setApplicationDescription(
        QStringLiteral("Writes one page about a run, as HTML or PDF: what was measured, and how to make it again.\n"
                       "About a saved run, as it stood at its newest moment; or about one that is trained now."));
    parser.addPositionalArgument(QStringLiteral("RUN"),
                                 QStringLiteral("A run that was saved, F.attnlab. Without it, one is trained."),
                                 QStringLiteral("[RUN]"));
    parser.addOption(
        {kOutput, QStringLiteral("Where to; the ending says in which format."), QStringLiteral("F.html|pdf")});
    parser.addOption({kTitle, QStringLiteral("What stands at its top."), QStringLiteral("title")});
    parser.addOption({kSeeds,
                      QStringLiteral("Makes so many runs that differ only in their seed, which are 0, 1, ... Range: 1 "
                                     "to 10,000. Default: none."),
                      QStringLiteral("number")});
    parser.addOption({kMethods, QStringLiteral("Asks attention's rivals, as explain does.")});
    parser.addOption({kFaithfulnessTests, QStringLiteral("Makes the tests of the claim, as explain does.")});
    parser.addOption({kLanguage, QStringLiteral("Language of the page. Default: en."), QStringLiteral("en|de")});
    addJobsOption(parser);
    addExperimentOptions(parser);
}

ReportOptions reportOptionsOf(const QCommandLineParser& parser)
{
    ReportOptions options;
    options.output = outputOf(parser);
    options.title = parser.value(kTitle);
    options.seeds = wholeNumberOf(parser, kSeeds, 1, kMaxSeeds).value_or(0);
    options.computesImportance = parser.isSet(kMethods);
    options.makesTests = parser.isSet(kFaithfulnessTests);
    options.language = languageOf(parser);
    if (!parser.positionalArguments().isEmpty()) {
        options.run = runArgumentOf(parser, QStringLiteral("report"));
        refuseSettings(parser);
    } else {
        options.experiment = experimentOf(parser);
    }
    checkSeeds(options);
    return options;
}

} // namespace app
