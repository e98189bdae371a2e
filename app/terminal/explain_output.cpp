#include "app/terminal/explain_output.h"

#include "app/terminal/live_line.h"
#include "app/terminal/output.h"
#include "app/terminal/result_lines.h"
#include "app/terminal/text_format.h"
#include "core/analysis/importance/agreement.h"
#include "core/export/json_lines.h"
#include "ui/text/class_text.h"
#include "ui/text/faithfulness_text.h"
#include "ui/text/importance_text.h"

#include <algorithm>
#include <optional>

namespace app {

namespace {

using Kind = core::TrainingOutcome::Kind;

/// Width of tables; a file or a pipe has room for a whole table.
int tableColumns()
{
    constexpr int kWideEnough = 200;
    return Output::isTerminal() ? Output::columns() : kWideEnough;
}

/// Width of sentences: long lines are hard to read.
int textColumns()
{
    constexpr int kComfortable = 100;
    return std::min(tableColumns(), kComfortable);
}

class JsonExplainOutput final : public ExplainOutput {
public:
    explicit JsonExplainOutput(Output& output) : m_output(output) {}

    void begin(const core::Experiment& experiment, const core::ImportanceSpec& spec) override
    {
        m_experiment = experiment;
        m_spec = spec;
        m_output.writeJson(core::startLine(experiment));
    }
    void onData(const core::ClassCounts& classes) override { m_classes = classes; }
    void onMethod(const core::ImportanceScores& scores) override { m_output.writeJson(core::methodLine(scores)); }
    void onReport(const core::ImportanceReport& report) override { m_output.writeJson(core::kendallLine(report)); }
    void onTest(const core::TestResult& result) override
    {
        m_output.writeJson(core::testLine(result, ui::testSentence(result).toStdString()));
    }
    void onConclusion(const core::FaithfulnessReport& report) override
    {
        m_output.writeJson(core::conclusionLine(report.conclusion, ui::conclusionText(report).toStdString()));
    }
    void end(Kind outcome, double seconds) override
    {
        m_output.writeJson(core::explainEndLine(outcome, m_spec, m_experiment, seconds, m_classes));
    }

private:
    Output& m_output;
    core::Experiment m_experiment;
    core::ImportanceSpec m_spec;
    std::optional<core::ClassCounts> m_classes;
};

class TextExplainOutput final : public ExplainOutput {
public:
    explicit TextExplainOutput(Output& output) : m_output(output), m_line(output) {}

    void begin(const core::Experiment& experiment, const core::ImportanceSpec& /*spec*/) override
    {
        m_experiment = experiment;
        m_output.writeLines(tableHead(experiment));
    }

    void onData(const core::ClassCounts& classes) override
    {
        m_output.writeLines(rareClassWarning(m_experiment, classes));
        if (classes.isTelling(1.0))
            m_output.writeLines(ui::majoritySentence(classes, core::FeatureNames(m_experiment.table)).toStdString() +
                                "\n\n");
    }

    void onBatch(const core::BatchReport& report) override
    {
        if (m_line.isDue())
            m_line.drawPassing("Training: epoch " + std::to_string(report.epoch) + " of " +
                               std::to_string(m_experiment.epochs) + ", batch " + std::to_string(report.batch) +
                               " of " + std::to_string(report.batches));
    }

    void onProgress(double done) override { m_line.drawProgress("Asking the rivals", done); }

    void onMethod(const core::ImportanceScores& /*scores*/) override { ++m_asked; }

    void onReport(const core::ImportanceReport& inputs) override
    {
        const core::ImportanceReport report = inputs.byColumn();
        m_line.erase();
        m_output.writeLines("Attention and its rivals on " + countedText(report.rows, "test row") + ", " +
                            countedText(report.spec.repeats, "shuffle") + " of each column; * comes first\n\n" +
                            importanceTable(report, m_experiment.columnRoles(), tableColumns()) +
                            "\nKendall's tau: how far two agree about the order of the features, from -1 to 1\n" +
                            wrappedText(ui::tauHelp(m_experiment.roles().isTruthKnown()), textColumns()) + "\n" +
                            kendallTable(report) + "\n");
        for (const core::ImportanceScores& scores : report.methods)
            if (const QString note = ui::methodNote(scores); !note.isEmpty())
                m_output.writeLines((ui::methodLabel(scores.id) + ": " + note + ".\n").toStdString());
        m_output.writeLines(ui::agreementText(core::agreementOf(report.methods), report.names).whole().toStdString() +
                            "\n");
        m_compared = true;
    }

    void onTestProgress(double done) override { m_line.drawProgress("Testing the claim", done); }

    void onTest(const core::TestResult& result) override
    {
        m_line.erase();
        m_output.writeLines((m_compared || m_tested > 0 ? "\n" : "") + testBlock(result, textColumns()));
        ++m_tested;
    }

    void onConclusion(const core::FaithfulnessReport& report) override
    {
        m_line.erase();
        m_output.writeLines("\n" + wrappedText(ui::conclusionText(report), textColumns()));
    }

    void end(Kind outcome, double /*seconds*/) override
    {
        m_line.erase();
        if (outcome != Kind::Stopped)
            return;
        if (m_compared || m_tested > 0)
            m_output.writeLines("Stopped after " + std::to_string(m_tested) + " of " +
                                std::to_string(core::faithfulnessTests().size()) + " tests\n");
        else
            m_output.writeLines("Stopped after " + std::to_string(m_asked) + " of " +
                                std::to_string(core::importanceMethods().size()) + " answers; nothing to compare\n");
    }

private:
    Output& m_output;
    LiveLine m_line;
    core::Experiment m_experiment;
    std::size_t m_asked = 0;
    bool m_compared = false;
    std::size_t m_tested = 0;
};

} // namespace

std::unique_ptr<ExplainOutput> makeExplainOutput(Format format, Output& output)
{
    if (format == Format::Text)
        return std::make_unique<TextExplainOutput>(output);
    return std::make_unique<JsonExplainOutput>(output);
}

} // namespace app
