#include "app/commands/explain_command.h"

#include "app/options/explain_options.h"
#include "app/terminal/explain_output.h"
#include "app/terminal/interrupt.h"
#include "app/terminal/output.h"
#include "core/export/run_files.h"
#include "core/training/trainer.h"
#include "ui/text/failure_text.h"

#include <chrono>

namespace app {

namespace {

using Kind = core::TrainingOutcome::Kind;
using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// One run from its data to what its rivals say and to what the tests of the claim come to.
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
        m_report->begin(m_options.experiment, m_options.methods);
        const auto dataset = core::makeDataset<float>(m_options.experiment.dataset(), m_interrupt.token());
        if (!dataset)
            return end(Kind::Stopped);
        core::Model model{m_options.experiment, dataset, {}};
        const core::TrainingOutcome outcome = train(model, weights);
        if (outcome.kind == Kind::Completed)
            return explain(model);
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

    int explain(const core::Model& model)
    {
        const auto start = Clock::now();
        const bool compared = !m_options.computesImportance || compare(model);
        const double seconds = m_options.computesImportance ? secondsSince(start) : 0.0;
        const bool complete = compared && (!m_options.makesTests || test(model));
        return end(complete ? Kind::Completed : Kind::Stopped, seconds);
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
    const auto options = explainOptionsOf(arguments);
    return options ? ExplainCommand(*options).run() : Done;
}

} // namespace app
