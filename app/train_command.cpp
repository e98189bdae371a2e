#include "app/train_command.h"

#include "app/command_line.h"
#include "app/experiment_options.h"
#include "app/interrupt.h"
#include "app/moment_recorder.h"
#include "app/output.h"
#include "app/train_output.h"
#include "core/analysis/attention_profile.h"
#include "core/analysis/finding.h"
#include "core/files/output_file.h"
#include "core/files/weights.h"
#include "core/training/knobs.h"
#include "ui/charts/chart_file.h"
#include "ui/views/divergence_text.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLoggingCategory>

#include <algorithm>
#include <array>
#include <clocale>
#include <cmath>

namespace app {

namespace {

using Path = std::filesystem::path;
using Kind = core::TrainingOutcome::Kind;

struct TrainOptions {
    core::Experiment experiment;
    Format format = Format::Text;
    std::optional<Path> initialWeights;
    std::optional<Path> savedWeights;
    std::optional<Path> chart;

    [[nodiscard]] bool saves() const { return savedWeights || chart; }
    [[nodiscard]] bool hasAttention() const { return experiment.attention != core::AttentionKind::None; }
    [[nodiscard]] bool showsAttention() const { return hasAttention() && (chart || format == Format::Text); }
};

void addOptions(QCommandLineParser& parser)
{
    parser.setApplicationDescription(QStringLiteral("Trains the network once and reports every epoch."));
    addFormatOption(parser);
    const QString weights = QStringLiteral("F.safetensors");
    parser.addOption({QStringLiteral("initial-weights"), QStringLiteral("Begins with these weights."), weights});
    parser.addOption({QStringLiteral("save-weights"), QStringLiteral("Writes the weights at the end."), weights});
    parser.addOption({QStringLiteral("chart"),
                      QStringLiteral("Draws the attention at the end; the ending says in which format."),
                      QStringLiteral("F.png|svg|pdf")});
    addExperimentOptions(parser);
}

void requireChartEnding(const Path& chart)
{
    const QString name = QString::fromStdString(chart.string());
    for (const char* ending : {".png", ".svg", ".pdf"})
        if (name.endsWith(QLatin1StringView(ending), Qt::CaseInsensitive))
            return;
    throw UsageError(QStringLiteral("--chart: %1 does not end in .png, .svg or .pdf").arg(name));
}

TrainOptions optionsOf(const QCommandLineParser& parser)
{
    TrainOptions options{experimentOf(parser), formatOf(parser), fileOf(parser, QStringLiteral("initial-weights")),
                         fileOf(parser, QStringLiteral("save-weights")), fileOf(parser, QStringLiteral("chart"))};
    if (options.chart)
        requireChartEnding(*options.chart);
    if (options.chart && !options.hasAttention())
        throw UsageError(
            QStringLiteral("--chart: got it with --attention none, expected a network that has attention"));
    return options;
}

/// Finds out before the run whether its results can be kept.
void requireTargets(const TrainOptions& options)
{
    if (options.savedWeights)
        core::requireWritable(*options.savedWeights);
    if (options.chart)
        core::requireWritable(*options.chart);
}

/// Charts are painted by an application, which needs no display.
class ChartApplication {
public:
    ChartApplication()
    {
        if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
        // Standard error is for what could not be done, not for what Qt thinks of the desktop.
        QLoggingCategory::setFilterRules(QStringLiteral("*.debug=false\n*.info=false\n*.warning=false"));
        m_application.emplace(m_count, m_arguments.data());
        setlocale(LC_NUMERIC, "C"); // numbers are printed with a point, whatever the application has set
    }

private:
    std::string m_name = "attention-lab";
    std::array<char*, 2> m_arguments{m_name.data(), nullptr};
    int m_count = 1;
    std::optional<QApplication> m_application;
};

/// One run from its data to its files.
class TrainCommand {
public:
    explicit TrainCommand(TrainOptions options)
        : m_options(std::move(options)), m_output(m_interrupt.source()),
          m_report(m_options.format == Format::Text ? makeTextTrainOutput(m_output) : makeJsonTrainOutput(m_output))
    {
        if (m_options.chart)
            m_chartApplication.emplace();
        if (m_options.showsAttention())
            m_recorder.emplace(m_options.experiment);
    }

    int run()
    {
        std::optional<core::Vector<float>> weights;
        if (m_options.initialWeights)
            weights =
                core::loadWeights(*m_options.initialWeights, core::ParameterLayout(m_options.experiment.network()));
        m_report->begin(m_options.experiment);
        const auto dataset = core::makeDataset<float>(m_options.experiment.dataset(), m_interrupt.token());
        if (!dataset)
            return endWithoutData();
        core::Trainer trainer(m_options.experiment, dataset);
        if (weights)
            trainer.setParameters(*weights);
        return train(trainer);
    }

private:
    int endWithoutData()
    {
        m_report->end({Kind::Stopped, 0.0, {}});
        if (!m_options.saves())
            return Done;
        printProblem("stopped before the data set was complete; nothing was saved");
        return CouldNot;
    }

    int train(core::Trainer& trainer)
    {
        if (m_recorder)
            m_recorder->onStart(trainer);
        std::vector<double> attention; // of the last epoch, as long as no batch came after it
        const core::TrainingOutcome outcome = core::train(
            trainer, m_interrupt.token(),
            [&](const core::EpochReport& report) {
                attention = report.attention;
                m_report->onEpoch(report);
                if (m_recorder)
                    m_recorder->onEpoch(report);
            },
            [&](const core::BatchReport& report) {
                attention.clear();
                m_report->onBatch(report);
                if (m_recorder)
                    m_recorder->onBatch(trainer, report);
            });
        m_report->end(outcome);
        if (outcome.kind == Kind::Diverged) {
            printProblem(ui::divergenceText(outcome.divergence.value()).toStdString() +
                         (m_options.saves() ? "; nothing was saved" : ""));
            return CouldNot;
        }
        if (m_options.savedWeights)
            core::saveWeights(*m_options.savedWeights, trainer.network().layout(), trainer.network().parameters());
        if (m_options.showsAttention())
            showAttention(trainer, std::move(attention));
        else if (m_options.format == Format::Text)
            m_output.write("\nThis network has no attention.\n");
        return Done;
    }

    void showAttention(core::Trainer& trainer, std::vector<double> attention)
    {
        if (attention.empty())
            attention = trainer.evaluate(trainer.dataset().testRows).value().attention;
        if (!std::ranges::all_of(attention, [](double share) { return std::isfinite(share); }))
            throw std::runtime_error("with these weights the attention is not a finite number, and cannot be shown");
        const core::FeatureRoles roles = m_options.experiment.roles();
        const ui::Verdict verdict = verdictOf(trainer, attention);
        if (m_options.format == Format::Text)
            printAttention(m_output, attention, roles, verdict);
        if (m_options.chart)
            ui::saveAttentionChart(QString::fromStdString(m_options.chart->string()), attention, roles, verdict);
    }

    [[nodiscard]] ui::Verdict verdictOf(const core::Trainer& trainer, const std::vector<double>& attention) const
    {
        const bool batchesDone = trainer.completedEpochs() > 0 || trainer.batchesDone() > 0;
        const bool trained = batchesDone || m_options.initialWeights;
        const core::FeatureRoles roles = m_options.experiment.roles();
        auto finding = core::findingAt(m_recorder->history().moments(), roles);
        if (m_options.initialWeights && finding && finding->batch == 0)
            finding.reset(); // found before this run began, and not by chance
        ui::Verdict verdict = ui::verdictFor(core::profileOf(attention, roles), finding, trained);
        if (!trained)
            verdict.finding = verdict.outcome + u'.'; // the rest is advice for the window
        return verdict;
    }

    TrainOptions m_options;
    Interrupt m_interrupt; ///< before the application, which may start threads
    std::optional<ChartApplication> m_chartApplication;
    Output m_output;
    std::optional<MomentRecorder> m_recorder; ///< if the attention is to be shown
    std::unique_ptr<TrainOutput> m_report;
};

} // namespace

int runTrain(const QStringList& arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parseCommand(parser, QStringLiteral("train"), arguments))
        return Done;
    const TrainOptions options = optionsOf(parser);
    core::checkWithMemory(options.experiment);
    requireTargets(options);
    return TrainCommand(options).run();
}

} // namespace app
