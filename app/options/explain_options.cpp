#include "app/options/explain_options.h"

#include "app/options/experiment_options.h"
#include "app/options/jobs_option.h"
#include "core/experiment/knobs.h"
#include "core/memory/memory.h"
#include "core/text/number_text.h"

#include <QCommandLineParser>

#include <algorithm>
#include <array>

namespace app {

namespace {

constexpr std::int64_t kMaxRows = 10'000'000;
constexpr QLatin1StringView kRows("rows");
constexpr QLatin1StringView kInitialWeights("initial-weights");
constexpr QLatin1StringView kSkipImportance("skip-rivals");
constexpr QLatin1StringView kSkipTests("skip-tests");

/// An option for how often something is done.
struct CountOption {
    const char* name;
    const char* help;
    std::int64_t least;
    std::int64_t most;
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

QString rangeText(std::int64_t least, std::int64_t most)
{
    return QStringLiteral("Range: %1 to %2.")
        .arg(QString::number(least), QString::fromStdString(core::groupedText(most)));
}

void addOptions(QCommandLineParser& parser)
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
                              .arg(QString::fromLatin1(count.help), rangeText(count.least, count.most))
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

ExplainOptions read(const QCommandLineParser& parser)
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
        if (const auto value = wholeNumberOf(parser, QString::fromLatin1(count.name), count.least, count.most))
            count.value(options) = *value;
    if (const auto rows = wholeNumberOf(parser, kRows, 1, kMaxRows)) {
        options.methods.rows = *rows;
        options.tests.rows = *rows;
    }
    return options;
}

/// Finds out how many jobs there are to be, which also says whether they fit.
void requireRoom(const QCommandLineParser& parser, ExplainOptions& options)
{
    const std::uint64_t dataset = options.experiment.datasetMemory();
    if (options.computesImportance)
        options.methods.requireMemory(options.experiment, dataset);
    if (!options.makesTests)
        return;
    const std::int64_t mostRuns = std::max(options.tests.seeds, options.tests.labelShuffles);
    const std::uint64_t aRun = core::FaithfulnessSpec{}.requiredMemory(options.experiment);
    core::requireMemory("the tests of the claim (--skip-tests leaves them out)", dataset + aRun,
                        core::availableMemory());
    options.tests.jobs = jobsOf(parser, mostRuns, aRun, dataset);
}

} // namespace

std::optional<ExplainOptions> explainOptionsOf(const QStringList& arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parseCommand(parser, QStringLiteral("explain"), arguments))
        return std::nullopt;
    ExplainOptions options = read(parser);
    core::checkWithMemory(options.experiment);
    requireRoom(parser, options);
    return options;
}

} // namespace app
