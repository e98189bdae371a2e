#include "app/commands/commands.h"

#include "app/commands/training_run.h"
#include "app/options/command_files.h"
#include "app/options/experiment_options.h"
#include "app/options/picture_options.h"
#include "app/terminal/chart_application.h"
#include "app/terminal/command_line.h"
#include "app/terminal/interrupt.h"
#include "app/terminal/output.h"
#include "app/terminal/saves.h"
#include "app/terminal/train_output.h"
#include "core/analysis/attention_profile.h"
#include "core/documents/run_document.h"
#include "core/experiment/knobs.h"
#include "core/export/result_files.h"
#include "core/export/table_inputs.h"
#include "ui/pictures/picture_page.h"
#include "ui/text/verdict.h"

#include <QCommandLineParser>

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
    std::optional<Path> savedRun;
    ui::PictureFormat chartFormat;

    [[nodiscard]] bool saves() const { return savedWeights || chart || savedRun; }
    [[nodiscard]] bool hasAttention() const { return experiment.attention != core::AttentionKind::None; }
    [[nodiscard]] bool showsAttention() const { return hasAttention() && (chart || format == Format::Text); }
};

void addTrainOptions(QCommandLineParser& parser)
{
    parser.setApplicationDescription(QStringLiteral("Trains the network once and reports every epoch."));
    addFormatOption(parser);
    const QString weights = QStringLiteral("F.safetensors");
    parser.addOption({QStringLiteral("initial-weights"), QStringLiteral("Begins with these weights."), weights});
    parser.addOption({QStringLiteral("save-weights"), QStringLiteral("Writes the weights at the end."), weights});
    parser.addOption({QStringLiteral("chart"),
                      QStringLiteral("Draws the attention at the end; the ending says in which format. A PNG or an "
                                     "SVG carries its run, and can be opened like it."),
                      QStringLiteral("F.png|svg|pdf")});
    parser.addOption({QStringLiteral("save-run"),
                      QStringLiteral("Writes the run at the end, to be opened in the window, rendered or trained on."),
                      QStringLiteral("F.attnlab")});
    addPictureOptions(parser);
    addExperimentOptions(parser);
}

TrainOptions trainOptionsOf(const QCommandLineParser& parser)
{
    TrainOptions options{experimentOf(parser),
                         formatOf(parser),
                         fileOf(parser, QStringLiteral("initial-weights")),
                         fileOf(parser, QStringLiteral("save-weights")),
                         fileOf(parser, QStringLiteral("chart")),
                         fileOf(parser, QStringLiteral("save-run")),
                         {}};
    if (options.chart) {
        requirePictureName(QStringLiteral("chart"), *options.chart);
        options.chartFormat = pictureFormatOf(parser, *options.chart);
        requireAttention(options.experiment, QStringLiteral("chart"));
    } else {
        requireNoPictureOptions(parser, QStringLiteral("chart"));
    }
    return options;
}

/// Trains one run and writes its files.
class TrainCommand {
public:
    explicit TrainCommand(TrainOptions options)
        : m_options(std::move(options)),
          m_output(m_interrupt.source(), m_options.saves() ? Results::InFiles : Results::Printed),
          m_run(m_options.experiment,
                m_options.showsAttention() || m_options.savedRun ? TrainingRun::Records::History
                                                                 : TrainingRun::Records::Epochs,
                m_options.initialWeights),
          m_report(makeTrainOutput(m_options.format, m_output))
    {
        if (m_options.chart)
            m_chartApplication = makeChartApplication();
    }

    int run()
    {
        m_report->begin(m_options.experiment);
        std::vector<double> attention; // after the last epoch; empty if a batch followed
        const core::TrainingOutcome outcome = m_run.train(
            m_interrupt.token(),
            [&](const core::BatchReport& report) {
                attention.clear();
                m_report->onBatch(report);
            },
            [&](const core::EpochReport& report) {
                attention = report.attention;
                m_report->onEpoch(report);
            },
            [&](const core::ClassCounts& classes) { m_report->onData(classes); });
        m_report->end(outcome, m_run.endFacts());
        return m_run.trainer() ? save(outcome, std::move(attention)) : endWithoutData();
    }

private:
    int endWithoutData()
    {
        if (!m_options.saves())
            return Done;
        printProblem("stopped before the data set was complete; nothing was saved");
        return CouldNot;
    }

    int save(const core::TrainingOutcome& outcome, std::vector<double> attention)
    {
        if (outcome.kind == Kind::Diverged) {
            printProblem(divergenceLine(outcome.divergence.value()) + (m_options.saves() ? "; nothing was saved" : ""));
            return CouldNot;
        }
        const core::Network<float>& network = m_run.trainer()->network();
        if (m_options.savedWeights)
            m_saves.make([&] {
                core::saveWeights(*m_options.savedWeights, network.layout(), network.parameters(), tableInputs());
            });
        if (m_options.savedRun || m_options.chart) {
            m_document.run = m_run.saved(outcome.kind);
            if (network.parameters().size() <= core::Model::kMaxParameters)
                m_document.run.weights = network.parameters();
        }
        if (m_options.savedRun)
            m_saves.make([&] { core::writeRunDocument(*m_options.savedRun, m_document); });
        if (m_options.showsAttention())
            showAttention(std::move(attention));
        else if (m_options.format == Format::Text)
            m_output.writeLines("\nThis network has no attention.\n");
        return m_saves.statusWith(m_output);
    }

    /// Returns the JSON about the table's inputs for the file of weights; empty without a table.
    std::string tableInputs()
    {
        const core::Experiment& experiment = m_options.experiment;
        return experiment.table ? core::tableInputsText(experiment, m_run.trainer()->dataset().trainRows)
                                : std::string();
    }

    void showAttention(std::vector<double> attention)
    {
        if (attention.empty())
            attention = m_run.trainer()->evaluate(m_run.trainer()->dataset().testRows).value().attention;
        if (!core::isFinite(attention))
            throw std::runtime_error("with these weights the attention is not a finite number, and cannot be shown");
        const core::FeatureRoles roles = m_options.experiment.columnRoles();
        const ui::Verdict verdict = ui::verdictOf(m_options.experiment, m_run.history().snapshots(), attention,
                                                  m_options.initialWeights.has_value());
        if (m_options.format == Format::Text)
            printAttention(m_output, attention, roles, verdict);
        if (m_options.chart)
            m_saves.make([&] {
                ui::saveAttentionChart(ui::pathText(m_options.chart->native()), attention, roles, verdict,
                                       m_options.chartFormat, carriedRunOf(*m_options.chart, m_document));
            });
    }

    TrainOptions m_options;
    Interrupt m_interrupt; ///< before the application, which may start threads
    std::unique_ptr<QApplication> m_chartApplication;
    Output m_output;
    TrainingRun m_run;
    core::RunDocument m_document; ///< empty unless it is saved, in a file or a picture
    std::unique_ptr<TrainOutput> m_report;
    Saves m_saves;
};

} // namespace

int runTrain(const QStringList& arguments)
{
    QCommandLineParser parser;
    addTrainOptions(parser);
    if (!parseCommand(parser, QStringLiteral("train"), arguments))
        return Done;
    const TrainOptions options = trainOptionsOf(parser);
    core::checkWithMemory(options.experiment);
    const core::ActionFiles own =
        checkFilesOf(parser, {QStringLiteral("save-weights"), QStringLiteral("chart"), QStringLiteral("save-run")});
    return TrainCommand(options).run();
}

} // namespace app
