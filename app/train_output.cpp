#include "app/train_output.h"

#include "app/attention_bars.h"
#include "app/keras_progress.h"
#include "app/output.h"
#include "core/files/json_lines.h"
#include "core/training/measure.h"

namespace app {

namespace {

class JsonTrainOutput final : public TrainOutput {
public:
    explicit JsonTrainOutput(Output& output) : m_output(output) {}

    void begin(const core::Experiment& experiment) override { m_output.write(core::startLine(experiment) + "\n"); }
    void onStart(core::Trainer& /*trainer*/) override {}
    void onBatch(core::Trainer& /*trainer*/, const core::BatchReport& /*report*/) override {}
    void onEpoch(const core::EpochReport& report) override { m_output.write(core::epochLine(report) + "\n"); }
    void end(const core::TrainingOutcome& outcome) override { m_output.write(core::endLine(outcome) + "\n"); }

private:
    Output& m_output;
};

class TextTrainOutput final : public TrainOutput {
public:
    TextTrainOutput(Output& output, core::History& history) : m_output(output), m_history(history) {}

    void begin(const core::Experiment& experiment) override
    {
        m_progress = std::make_unique<KerasProgress>(m_output, experiment);
    }

    void onStart(core::Trainer& trainer) override { m_history.append(core::measureStart(trainer)); }

    void onBatch(core::Trainer& trainer, const core::BatchReport& report) override
    {
        m_last = report;
        m_progress->onBatch(report);
        // The last batch of an epoch is measured on all test rows; its report is to come.
        if (report.batch < report.batches && m_history.keeps(report.epoch, report.batch))
            m_history.append(core::measureMoment(trainer, report));
    }

    void onEpoch(const core::EpochReport& report) override
    {
        m_progress->onEpoch(report);
        m_history.append({report.epoch,
                          m_last.batch,
                          m_last.loss,
                          m_last.accuracy,
                          {report.testLoss, report.testAccuracy, report.attention},
                          true});
        m_epochsDone = report.epoch;
        m_last = {};
    }

    void end(const core::TrainingOutcome& outcome) override
    {
        m_progress->leave();
        if (outcome.kind != core::TrainingOutcome::Kind::Stopped)
            return;
        std::string place = "before the first batch";
        if (m_last.batch > 0)
            place = "in epoch " + std::to_string(m_last.epoch) + " after batch " + std::to_string(m_last.batch) +
                    " of " + std::to_string(m_last.batches);
        else if (m_epochsDone > 0)
            place = "after epoch " + std::to_string(m_epochsDone);
        m_output.write("Stopped " + place + "\n");
    }

private:
    Output& m_output;
    core::History& m_history;
    std::unique_ptr<KerasProgress> m_progress;
    std::int64_t m_epochsDone = 0;
    core::BatchReport m_last; ///< of the epoch that is not complete yet
};

} // namespace

std::unique_ptr<TrainOutput> makeJsonTrainOutput(Output& output)
{
    return std::make_unique<JsonTrainOutput>(output);
}

std::unique_ptr<TrainOutput> makeTextTrainOutput(Output& output, core::History& history)
{
    return std::make_unique<TextTrainOutput>(output, history);
}

void printAttention(Output& output, std::span<const double> attention, std::int64_t golden, const ui::Verdict& verdict)
{
    output.write("\nMean attention on the test rows\n" + attentionBars(attention, golden, Output::columns()) + "\n" +
                 verdict.headline.toStdString() + "\n");
    if (!verdict.finding.isEmpty())
        output.write(verdict.finding.toStdString() + "\n");
}

} // namespace app
