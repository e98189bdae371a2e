#include "app/explain_command.h"

#include "app/command_line.h"
#include "app/experiment_options.h"
#include "app/explain_output.h"
#include "app/interrupt.h"
#include "app/output.h"
#include "core/data/memory.h"
#include "core/files/weights.h"
#include "core/text/number_text.h"
#include "core/training/knobs.h"
#include "core/training/trainer.h"
#include "ui/views/divergence_text.h"

#include <QCommandLineParser>

#include <chrono>

namespace app {

namespace {

using Kind = core::TrainingOutcome::Kind;
using Clock = std::chrono::steady_clock;

constexpr std::int64_t kMostRows = 10'000'000;

struct ExplainOptions {
    core::Experiment experiment;
    core::RivalsSpec spec;
    Format format = Format::Text;
    std::optional<std::filesystem::path> initialWeights;
};

QString rangeOf(std::int64_t most)
{
    return QStringLiteral("Range: 1 to %1.").arg(QString::fromStdString(core::groupedText(most)));
}

void addOptions(QCommandLineParser& parser)
{
    const QString number = QStringLiteral("number");
    parser.setApplicationDescription(
        QStringLiteral("Trains the network once, then asks attention and its rivals how much each feature matters:\n"
                       "permutation importance, gradient and leave-one-out of the network, and logistic regression\n"
                       "and AUC of the data. Kendall's tau compares their rankings: by score, but by size for the\n"
                       "regression's weights and by the distance from 0.5 for the AUC."));
    parser.addOption(
        {QStringLiteral("repeats"),
         QStringLiteral("How often each column is shuffled for the permutation importance. %1 Default: %2.")
             .arg(rangeOf(core::RivalsSpec::kMostRepeats))
             .arg(core::RivalsSpec::kDefaultRepeats),
         number});
    parser.addOption({QStringLiteral("rows"),
                      QStringLiteral("Test rows that are asked about: the first so many, or all if there are fewer. "
                                     "%1 Default: all.")
                          .arg(rangeOf(kMostRows)),
                      number});
    parser.addOption({QStringLiteral("initial-weights"),
                      QStringLiteral("Begins with these weights; with --epochs 0 they are explained as they are."),
                      QStringLiteral("F.safetensors")});
    addFormatOption(parser);
    addExperimentOptions(parser);
}

ExplainOptions optionsOf(const QCommandLineParser& parser)
{
    ExplainOptions options{
        experimentOf(parser), {}, formatOf(parser), fileOf(parser, QStringLiteral("initial-weights"))};
    if (const auto repeats = wholeNumberOf(parser, QStringLiteral("repeats"), 1, core::RivalsSpec::kMostRepeats))
        options.spec.repeats = *repeats;
    if (const auto rows = wholeNumberOf(parser, QStringLiteral("rows"), 1, kMostRows))
        options.spec.rows = *rows;
    return options;
}

/// One run from its data to what its rivals say.
class ExplainCommand {
public:
    explicit ExplainCommand(ExplainOptions options)
        : m_options(std::move(options)), m_output(m_interrupt.source()),
          m_report(m_options.format == Format::Text ? makeTextExplainOutput(m_output) : makeJsonExplainOutput(m_output))
    {
    }

    int run()
    {
        std::optional<core::Vector<float>> weights;
        if (m_options.initialWeights)
            weights =
                core::loadWeights(*m_options.initialWeights, core::ParameterLayout(m_options.experiment.network()));
        m_report->begin(m_options.experiment, m_options.spec);
        const auto dataset = core::makeDataset<float>(m_options.experiment.dataset(), m_interrupt.token());
        if (!dataset)
            return end(Kind::Stopped);
        core::Model model{m_options.experiment, dataset, {}};
        const core::TrainingOutcome outcome = train(model, weights);
        if (outcome.kind == Kind::Completed)
            return compare(model);
        if (outcome.kind == Kind::Stopped)
            return end(Kind::Stopped);
        end(outcome.kind);
        printProblem(ui::divergenceText(outcome.divergence.value()).toStdString());
        return CouldNot;
    }

private:
    /// Fills in the model's weights. The trainer's own memory is free again afterwards.
    core::TrainingOutcome train(core::Model& model, const std::optional<core::Vector<float>>& weights)
    {
        core::Trainer trainer(model.experiment, model.dataset);
        if (weights)
            trainer.setParameters(*weights);
        const core::TrainingOutcome outcome = core::train(
            trainer, m_interrupt.token(), [](const core::EpochReport&) {},
            [this](const core::BatchReport& report) { m_report->onBatch(report); });
        model.parameters = trainer.network().parameters();
        return outcome;
    }

    int compare(const core::Model& model)
    {
        const auto start = Clock::now();
        const core::RivalsListener listener{[this](double done) { m_report->onProgress(done); },
                                            [this](const core::RivalScores& scores) { m_report->onRival(scores); }};
        const auto report = core::compareRivals(model, m_options.spec, listener, m_interrupt.token());
        if (report)
            m_report->onReport(*report);
        return end(report ? Kind::Completed : Kind::Stopped,
                   std::chrono::duration<double>(Clock::now() - start).count());
    }

    int end(Kind outcome, double seconds = 0.0)
    {
        m_report->end(outcome, seconds);
        return Done;
    }

    ExplainOptions m_options;
    Interrupt m_interrupt;
    Output m_output;
    std::unique_ptr<ExplainOutput> m_report;
};

} // namespace

int runExplain(const QStringList& arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parseCommand(parser, QStringLiteral("explain"), arguments))
        return Done;
    const ExplainOptions options = optionsOf(parser);
    core::checkWithMemory(options.experiment);
    core::requireMemory("the comparison with all rivals",
                        options.experiment.datasetMemory() + options.spec.requiredMemory(options.experiment),
                        core::availableMemory());
    return ExplainCommand(options).run();
}

} // namespace app
