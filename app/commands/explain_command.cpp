#include "app/commands/commands.h"

#include "app/commands/training_run.h"
#include "app/options/experiment_options.h"
#include "app/terminal/command_line.h"
#include "app/terminal/explain_output.h"
#include "app/terminal/interrupt.h"
#include "app/terminal/output.h"
#include "core/analysis/faithfulness/run_faithfulness_tests.h"
#include "core/analysis/importance/compare_methods.h"
#include "core/experiment/knobs.h"
#include "core/memory/memory.h"
#include "core/text/number_text.h"

#include <QCommandLineParser>

#include <algorithm>
#include <array>
#include <chrono>
#include <filesystem>
#include <optional>

namespace app {

namespace {

using Kind = core::TrainingOutcome::Kind;
using Clock = std::chrono::steady_clock;

/// Options of `explain`.
struct ExplainOptions {
    core::Experiment experiment;
    core::ImportanceSpec methods;
    core::FaithfulnessSpec tests;
    bool computesImportance = true;
    bool makesTests = true;
    Format format = Format::Text;
    std::optional<std::filesystem::path> initialWeights;
};

constexpr std::int64_t kMaxRows = 10'000'000;
constexpr QLatin1StringView kRows("rows");
constexpr QLatin1StringView kInitialWeights("initial-weights");
constexpr QLatin1StringView kSkipImportance("skip-rivals");
constexpr QLatin1StringView kSkipTests("skip-tests");

/// An option for a number of repetitions.
struct CountOption {
    const char* name;
    const char* help;
    std::int64_t minimum;
    std::int64_t maximum;
    std::int64_t& (*value)(ExplainOptions&);
};

constexpr std::array kCounts{
    CountOption{"repeats", "How often each column is shuffled for the permutation importance.", 1,
                core::ImportanceSpec::kMaxRepeats,
                [](ExplainOptions& options) -> std::int64_t& { return options.methods.repeats; }},
    CountOption{"claim-seeds", "Test 3: runs with other seeds.", 2, core::FaithfulnessSpec::kMaxSeeds,
                [](ExplainOptions& options) -> std::int64_t& { return options.tests.seeds; }},
    CountOption{"attention-shuffles", "Test 1: how often each row's attention is shuffled.", 1,
                core::FaithfulnessSpec::kMaxPermutations,
                [](ExplainOptions& options) -> std::int64_t& { return options.tests.permutations; }},
    CountOption{"label-shuffles", "Test 6: runs on shuffled labels.", 1, core::FaithfulnessSpec::kMaxLabelShuffles,
                [](ExplainOptions& options) -> std::int64_t& { return options.tests.labelShuffles; }},
};

QString rangeText(std::int64_t minimum, std::int64_t maximum)
{
    return QStringLiteral("Range: %1 to %2.")
        .arg(QString::number(minimum), QString::fromStdString(core::groupedText(maximum)));
}

void addExplainOptions(QCommandLineParser& parser)
{
    const QString number = QStringLiteral("number");
    parser.setApplicationDescription(
        QStringLiteral("Trains the network once, then asks attention and its rivals how much each feature matters:\n"
                       "permutation importance, gradient and leave-one-out of the network, and logistic regression\n"
                       "and AUC of the data. Kendall's tau compares their rankings: by score, but by size for the\n"
                       "regression's weights and by the distance from 0.5 for the AUC.\n"
                       "Then it tests the claim that attention says how much each feature matters, in six ways:\n"
                       "attention shuffled, attention frozen uniform, other seeds, an adversary, the golden value\n"
                       "hidden from the product or from the softmax, and labels shuffled. Each test says what was\n"
                       "done, what was measured, what that means for the bars, and where it was published."));
    ExplainOptions initial;
    for (const CountOption& count : kCounts)
        parser.addOption({QString::fromLatin1(count.name),
                          QStringLiteral("%1 %2 Default: %3.")
                              .arg(QString::fromLatin1(count.help), rangeText(count.minimum, count.maximum))
                              .arg(count.value(initial)),
                          number});
    parser.addOption({kRows,
                      QStringLiteral("Test rows that are asked about: the first so many, or all if there are fewer. "
                                     "%1 Default: all for the rivals, %2 for tests 1 and 4.")
                          .arg(rangeText(1, kMaxRows),
                               QString::fromStdString(core::groupedText(core::FaithfulnessSpec::kDefaultRows))),
                      number});
    parser.addOption({kSkipImportance, QStringLiteral("Makes the tests alone.")});
    parser.addOption({kSkipTests, QStringLiteral("Asks the rivals alone.")});
    addJobsOption(parser);
    parser.addOption({kInitialWeights,
                      QStringLiteral("Begins with these weights; with --epochs 0 they are explained as they are. Tests "
                                     "that train anew begin with weights of their own."),
                      QStringLiteral("F.safetensors")});
    addFormatOption(parser);
    addExperimentOptions(parser);
}

ExplainOptions readOptions(const QCommandLineParser& parser)
{
    ExplainOptions options;
    options.experiment = experimentOf(parser);
    options.format = formatOf(parser);
    options.initialWeights = fileOf(parser, kInitialWeights);
    options.computesImportance = !parser.isSet(kSkipImportance);
    options.makesTests = !parser.isSet(kSkipTests);
    if (!options.computesImportance && !options.makesTests)
        throw UsageError(QStringLiteral("--skip-tests: nothing is left to do beside --skip-rivals"));
    for (const CountOption& count : kCounts)
        if (const auto value = wholeNumberOf(parser, QString::fromLatin1(count.name), count.minimum, count.maximum))
            count.value(options) = *value;
    if (const auto rows = wholeNumberOf(parser, kRows, 1, kMaxRows)) {
        options.methods.rows = *rows;
        options.tests.rows = *rows;
    }
    return options;
}

/// Chooses the number of jobs. Throws core::NotEnoughMemory if not even one fits.
void requireRoom(const QCommandLineParser& parser, ExplainOptions& options)
{
    const std::uint64_t dataset = options.experiment.datasetMemory();
    if (options.computesImportance)
        options.methods.requireMemory(options.experiment, dataset);
    if (!options.makesTests)
        return;
    const std::int64_t maxRuns = std::max(options.tests.seeds, options.tests.labelShuffles);
    const std::uint64_t oneRun = core::FaithfulnessSpec{}.requiredMemory(options.experiment);
    core::requireMemory("the tests of the claim (--skip-tests leaves them out)", dataset + oneRun,
                        core::availableMemory());
    options.tests.jobs = jobsOf(parser, maxRuns, oneRun, dataset);
}

/// Returns nothing after --help.
std::optional<ExplainOptions> explainOptionsOf(const QStringList& arguments)
{
    QCommandLineParser parser;
    addExplainOptions(parser);
    if (!parseCommand(parser, QStringLiteral("explain"), arguments))
        return std::nullopt;
    ExplainOptions options = readOptions(parser);
    core::checkWithMemory(options.experiment);
    requireRoom(parser, options);
    return options;
}

/// Trains one run, compares attention with the other importance methods and tests it.
class ExplainCommand {
public:
    explicit ExplainCommand(ExplainOptions options)
        : m_options(std::move(options)), m_output(m_interrupt.source()),
          m_report(makeExplainOutput(m_options.format, m_output))
    {
    }

    int run()
    {
        core::Model model;
        const core::TrainingOutcome outcome = train(model);
        if (outcome.kind == Kind::Completed)
            return explain(model);
        m_report->end(outcome.kind, 0.0);
        if (outcome.kind == Kind::Stopped)
            return Done;
        printProblem(divergenceLine(outcome.divergence.value()));
        return CouldNot;
    }

private:
    /// Fills in the model. The trainer's own memory is free again afterwards.
    core::TrainingOutcome train(core::Model& model)
    {
        TrainingRun run(m_options.experiment, TrainingRun::Records::Epochs, m_options.initialWeights);
        m_report->begin(m_options.experiment, m_options.methods);
        const core::TrainingOutcome outcome = run.train(
            m_interrupt.token(), [this](const core::BatchReport& report) { m_report->onBatch(report); }, {},
            [this](const core::ClassCounts& classes) { m_report->onData(classes); });
        if (outcome.kind == Kind::Completed)
            model = run.model();
        return outcome;
    }

    int explain(const core::Model& model)
    {
        const auto start = Clock::now();
        const bool compared = !m_options.computesImportance || compare(model);
        const double seconds =
            m_options.computesImportance ? std::chrono::duration<double>(Clock::now() - start).count() : 0.0;
        const bool complete = compared && (!m_options.makesTests || test(model));
        m_report->end(complete ? Kind::Completed : Kind::Stopped, seconds);
        return Done;
    }

    /// False after a stop request.
    bool compare(const core::Model& model)
    {
        const core::ImportanceCallbacks listener{
            [this](double done) { m_report->onProgress(done); },
            [this](const core::ImportanceScores& scores) { m_report->onMethod(scores); }};
        const auto report = core::compareMethods(model, m_options.methods, listener, m_interrupt.token());
        if (report)
            m_report->onReport(*report);
        return report.has_value();
    }

    /// False after a stop request.
    bool test(const core::Model& model)
    {
        const core::FaithfulnessCallbacks listener{
            [this](double done) { m_report->onTestProgress(done); },
            [this](const core::TestResult& result) { m_report->onTest(result); }};
        const auto report = core::runFaithfulnessTests(model, m_options.tests, listener, m_interrupt.token());
        if (report)
            m_report->onConclusion(*report);
        return report.has_value();
    }

    ExplainOptions m_options;
    Interrupt m_interrupt;
    Output m_output;
    std::unique_ptr<ExplainOutput> m_report;
};

} // namespace

int runExplain(const QStringList& arguments)
{
    const auto options = explainOptionsOf(arguments);
    return options ? ExplainCommand(*options).run() : Done;
}

} // namespace app
