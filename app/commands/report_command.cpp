#include "app/commands/commands.h"

#include "app/commands/training_run.h"
#include "app/options/command_files.h"
#include "app/options/experiment_options.h"
#include "app/terminal/chart_application.h"
#include "app/terminal/command_line.h"
#include "app/terminal/interrupt.h"
#include "app/terminal/live_line.h"
#include "app/terminal/output.h"
#include "core/data/dataset.h"
#include "core/documents/run_document.h"
#include "core/experiment/experiment.h"
#include "core/experiment/knobs.h"
#include "core/io/file_error.h"
#include "core/io/file_stamp.h"
#include "core/memory/memory.h"
#include "core/training/ensemble.h"
#include "core/training/model.h"
#include "ui/documents/run_document_io.h"
#include "ui/language/language.h"
#include "ui/report/report_file.h"
#include "ui/report/run_report.h"
#include "ui/theme/theme.h"

#include <QCommandLineParser>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <stop_token>
#include <utility>

namespace app {

namespace {

using Kind = core::TrainingOutcome::Kind;

/// Options of `report`.
struct ReportOptions {
    std::optional<std::filesystem::path> run; ///< a saved run; without one the experiment is trained
    core::Experiment experiment;              ///< if there is no saved run
    std::filesystem::path output;
    QString title;
    std::int64_t seeds = 0; ///< runs of other seeds
    bool computesImportance = false;
    bool makesTests = false;
    ui::LanguageChoice language = ui::LanguageChoice::English;
};

constexpr std::int64_t kMaxSeeds = 10'000;

const auto kOutput = QStringLiteral("output");
const auto kTitle = QStringLiteral("title");
const auto kSeeds = QStringLiteral("seeds");
const auto kMethods = QStringLiteral("rivals");
const auto kFaithfulnessTests = QStringLiteral("claims");
const auto kLanguage = QStringLiteral("language");

ui::LanguageChoice pageLanguageOf(const QCommandLineParser& parser)
{
    if (!parser.isSet(kLanguage))
        return ui::LanguageChoice::English;
    const QString value = parser.value(kLanguage);
    const auto choice = ui::choiceOfCode(value);
    if (!choice || *choice == ui::LanguageChoice::System)
        throw wrongValue(kLanguage, value, QStringLiteral("en or de"));
    return *choice;
}

std::filesystem::path outputOf(const QCommandLineParser& parser)
{
    auto output = requiredFileOf(parser, kOutput);
    if (!ui::isReportName(ui::pathText(output.native())))
        throw wrongEnding(kOutput, output, QStringLiteral(".html or .pdf"));
    return output;
}

/// Throws UsageError for any option that sets the experiment, which a saved run already has.
void refuseSettings(const QCommandLineParser& parser)
{
    const QStringList own{kOutput, kTitle, kSeeds, kMethods, kFaithfulnessTests, kLanguage, QStringLiteral("jobs")};
    for (const QString& option : parser.optionNames())
        if (!own.contains(option))
            throw UsageError(
                QStringLiteral("--%1: got it with a saved run, which has settings of its own").arg(option));
}

/// Throws UsageError if runs of other seeds could not be compared, which needs a trained attention.
void checkSeeds(const ReportOptions& options)
{
    if (options.seeds == 0 || options.run)
        return;
    requireAttention(options.experiment, kSeeds);
    if (options.experiment.epochs == 0)
        throw UsageError(QStringLiteral("--seeds: got it with --epochs 0, expected a network that is trained"));
}

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
    options.language = pageLanguageOf(parser);
    if (!parser.positionalArguments().isEmpty()) {
        options.run = runArgumentOf(parser, QStringLiteral("report"));
        refuseSettings(parser);
    } else {
        options.experiment = experimentOf(parser);
    }
    checkSeeds(options);
    return options;
}

/// Receives the name of the current step and its completed share, 0 to 1. Called on any thread.
using ProgressListener = std::function<void(const char* step, double done)>;

/// Measures the content of a report.
class ReportWork {
public:
    /// parser: for --jobs. It and the options must outlive this object.
    ReportWork(const ReportOptions& options, const QCommandLineParser& parser, std::stop_token stop,
               ProgressListener listener)
        : m_options(options), m_parser(parser), m_stop(std::move(stop)), m_listener(std::move(listener))
    {
    }

    /// Returns nothing after a stop request. Blocks. Throws core::FileError, core::NotEnoughMemory, and
    /// std::runtime_error for a run that diverged.
    std::optional<ui::RunFacts> measure()
    {
        const bool complete = (m_options.run ? open() : train()) && (m_options.seeds == 0 || makeSeeds()) &&
                              (!m_options.computesImportance || computeImportance()) &&
                              (!m_options.makesTests || makeTests());
        return complete ? std::optional(std::move(m_facts)) : std::nullopt;
    }

private:
    [[nodiscard]] bool needsModel() const { return m_options.computesImportance || m_options.makesTests; }

    bool open()
    {
        const auto stamp = core::stampOf(*m_options.run);
        m_facts.run = core::readRunDocument(*m_options.run).run;
        const core::Experiment& experiment = m_facts.run.experiment;
        if (!m_facts.run.classes && experiment.table) // of an older program
            m_facts.run.classes = core::classCountsOf(*experiment.table, experiment.dataset());
        if (m_options.seeds > 0 && (experiment.attention == core::AttentionKind::None || experiment.epochs == 0))
            throw core::FileError(*m_options.run,
                                  "its network has no attention that is trained, and so none to compare "
                                  "over seeds");
        if (!needsModel())
            return true;
        const auto document = ui::readDocument(ui::pathText(m_options.run->native()), m_stop);
        if (!document)
            return false;
        core::requireStamp(*m_options.run, stamp); // it was read twice
        const ui::RunSnapshot& run = document->run;
        if (!run.hasData())
            throw core::FileError(*m_options.run,
                                  "the rows of its table are not in it, and so neither rivals nor tests "
                                  "can be asked");
        const core::Snapshot& newest = run.history.snapshots().back();
        m_model = run.model ? run.model : run.replay.modelAt(newest.epoch, newest.batch, m_stop);
        return m_model != nullptr;
    }

    bool train()
    {
        const core::Experiment& experiment = m_options.experiment;
        core::checkWithMemory(experiment);
        TrainingRun run(experiment, TrainingRun::Records::History);
        const double batches =
            static_cast<double>(experiment.batchesPerEpoch() * std::max<std::int64_t>(experiment.epochs, 1));
        double trained = 0.0;
        const core::TrainingOutcome outcome =
            run.train(m_stop, [&](const core::BatchReport&) { m_listener("Training", ++trained / batches); });
        if (outcome.kind == Kind::Diverged)
            throw std::runtime_error(divergenceLine(outcome.divergence.value()) + "; no report was written");
        if (outcome.kind == Kind::Stopped)
            return false;
        m_facts.run = run.saved(outcome.kind);
        if (needsModel())
            m_model = std::make_shared<const core::Model>(run.model());
        return true;
    }

    bool makeSeeds()
    {
        const core::Experiment& experiment = m_facts.run.experiment;
        const std::uint64_t taken = m_model ? experiment.datasetMemory() : 0;
        core::EnsembleSpec spec{experiment, m_options.seeds, 0, 1};
        spec.jobs = jobsOf(m_parser, spec.runs, experiment.requiredMemory(), taken);
        ui::SeedsFacts seeds{core::SeedsSummary(experiment), spec.runs};
        std::int64_t made = 0;
        core::runEnsemble(spec, m_stop, [&](const core::EnsembleRun& run) {
            seeds.summary.add(run);
            m_listener("Other seeds", static_cast<double>(++made) / static_cast<double>(spec.runs));
        });
        m_facts.seeds = std::move(seeds);
        return made == spec.runs;
    }

    bool computeImportance()
    {
        m_facts.methods = core::compareWithinMemory(
            *m_model, {}, {[this](double done) { m_listener("Asking the rivals", done); }, {}}, m_stop);
        return m_facts.methods != nullptr;
    }

    bool makeTests()
    {
        core::FaithfulnessSpec spec;
        spec.jobs =
            jobsOf(m_parser, std::max(spec.seeds, spec.labelShuffles), spec.requiredMemory(m_model->experiment));
        auto report = core::runFaithfulnessTests(
            *m_model, spec, {[this](double done) { m_listener("Testing the claim", done); }, {}, {}}, m_stop);
        if (!report)
            return false;
        auto shared = std::make_shared<const core::FaithfulnessReport>(std::move(*report));
        m_facts.tests = ui::FaithfulnessFacts{shared->tests, shared->attention, shared};
        return true;
    }

    const ReportOptions& m_options;
    const QCommandLineParser& m_parser;
    std::stop_token m_stop;
    ProgressListener m_listener;
    ui::RunFacts m_facts;
    std::shared_ptr<const core::Model> m_model; ///< at the newest snapshot, if it is needed
};

void write(const ReportOptions& options, ui::RunFacts facts)
{
    const auto application = makeChartApplication();
    ui::applyTheme(*qApp, ui::Scheme::Light);
    ui::applyLanguage(*qApp, options.language);
    facts.title = options.title;
    facts.written = QDateTime::currentDateTime();
    facts.version = QCoreApplication::applicationVersion();
    ui::writeReport(ui::pathText(options.output.native()), ui::makeReport(facts, ui::drawFigures(facts)));
}

} // namespace

int runReport(const QStringList& arguments)
{
    QCommandLineParser parser;
    addReportOptions(parser);
    if (!parse(parser, QStringLiteral("attention-lab report"), arguments))
        return Done;
    const ReportOptions options = reportOptionsOf(parser);
    const core::ActionFiles own = checkFilesOf(parser, {kOutput});
    std::optional<ui::RunFacts> facts;
    {
        const Interrupt interrupt;
        Output output(interrupt.source(), Results::InFiles); // which has nothing but progress, on a terminal
        LiveLine line(output);
        std::mutex lineMutex; // tests report from several threads
        facts = ReportWork(options, parser, interrupt.token(), [&](const char* step, double done) {
                    const std::scoped_lock lock(lineMutex);
                    line.drawProgress(step, done);
                }).measure();
        line.erase();
    }
    if (facts) {
        write(options, std::move(*facts));
        return Done;
    }
    printProblem("stopped before all was measured; no report was written");
    return CouldNot;
}

} // namespace app
