#include "app/terminal/train_output.h"

#include "app/terminal/keras_progress.h"
#include "app/terminal/output.h"
#include "app/terminal/result_lines.h"
#include "app/terminal/text_format.h"
#include "core/export/json_lines.h"

namespace app {

namespace {

class JsonTrainOutput final : public TrainOutput {
public:
    explicit JsonTrainOutput(Output& output) : m_output(output) {}

    void begin(const core::Experiment& experiment) override
    {
        m_columns = experiment.columnRoles();
        m_output.writeJson(core::startLine(experiment));
    }
    void onEpoch(const core::EpochReport& report) override { m_output.writeJson(core::epochLine(report, m_columns)); }
    void end(const core::TrainingOutcome& outcome, const core::EndFacts& facts) override
    {
        m_output.writeJson(core::endLine(outcome, facts));
    }

private:
    Output& m_output;
    core::FeatureRoles m_columns;
};

class TextTrainOutput final : public TrainOutput {
public:
    explicit TextTrainOutput(Output& output) : m_output(output) {}

    void begin(const core::Experiment& experiment) override
    {
        m_output.writeLines(tableHead(experiment));
        m_experiment = experiment;
        m_progress = std::make_unique<KerasProgress>(m_output, experiment);
    }

    void onData(const core::ClassCounts& classes) override
    {
        m_output.writeLines(rareClassWarning(m_experiment, classes));
    }

    void onBatch(const core::BatchReport& report) override
    {
        m_last = report;
        m_progress->onBatch(report);
    }

    void onEpoch(const core::EpochReport& report) override
    {
        m_progress->onEpoch(report);
        m_epochsDone = report.epoch;
        m_testAccuracy = report.testAccuracy;
        m_last = {};
    }

    void end(const core::TrainingOutcome& outcome, const core::EndFacts& facts) override
    {
        m_progress->leave();
        if (outcome.kind == core::TrainingOutcome::Kind::Stopped)
            sayWhereItStopped();
        if (m_epochsDone == 0)
            return;
        if (facts.lowest && facts.lowest->epoch < m_epochsDone)
            m_output.writeLines("Lowest test loss " + kerasText(facts.lowest->loss) + " in epoch " +
                                std::to_string(facts.lowest->epoch) + "\n");
        if (facts.classes && facts.classes->isTelling(m_testAccuracy))
            m_output.writeLines(majorityLine("Test accuracy", m_testAccuracy, *facts.classes, m_experiment));
    }

private:
    void sayWhereItStopped()
    {
        std::string place = "before the first batch";
        if (m_last.batch > 0)
            place = "in epoch " + std::to_string(m_last.epoch) + " after batch " + std::to_string(m_last.batch) +
                    " of " + std::to_string(m_last.batches);
        else if (m_epochsDone > 0)
            place = "after epoch " + std::to_string(m_epochsDone);
        m_output.writeLines("Stopped " + place + "\n");
    }

    Output& m_output;
    std::unique_ptr<KerasProgress> m_progress;
    core::Experiment m_experiment;
    std::int64_t m_epochsDone = 0;
    double m_testAccuracy = 0.0; ///< after the last complete epoch
    core::BatchReport m_last;    ///< of the epoch that is not complete yet
};

} // namespace

std::unique_ptr<TrainOutput> makeTrainOutput(Format format, Output& output)
{
    if (format == Format::Text)
        return std::make_unique<TextTrainOutput>(output);
    return std::make_unique<JsonTrainOutput>(output);
}

void printAttention(Output& output, std::span<const double> attention, const core::FeatureRoles& roles,
                    const ui::Verdict& verdict)
{
    output.writeLines("\nMean attention on the test rows\n" + attentionBars(attention, roles, Output::columns()) +
                      "\n" + verdict.headline.toStdString() + "\n");
    if (!verdict.finding.isEmpty())
        output.writeLines(verdict.finding.toStdString() + "\n");
}

} // namespace app
