#include "app/commands/train_command.h"

#include "app/options/experiment_options.h"
#include "app/options/picture_options.h"
#include "app/options/run_in_picture.h"
#include "app/terminal/chart_application.h"
#include "app/terminal/command_line.h"
#include "app/terminal/interrupt.h"
#include "app/terminal/output.h"
#include "app/terminal/train_output.h"
#include "core/documents/run_document.h"
#include "core/experiment/knobs.h"
#include "core/export/run_files.h"
#include "core/io/output_file.h"
#include "core/training/model.h"
#include "core/training/run_recorder.h"
#include "ui/documents/data_hash.h"
#include "ui/pictures/picture_page.h"
#include "ui/text/failure_text.h"
#include "ui/text/verdict.h"

#include <QCommandLineParser>

#include <algorithm>
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
    } else {
        requireNoPictureOptions(parser, QStringLiteral("chart"));
    }
    if (options.chart && !options.hasAttention())
        throw UsageError(
            QStringLiteral("--chart: got it with --attention none, expected a network that has attention"));
    return options;
}

/// Finds out before the run whether its results can be kept.
void requireTargets(const TrainOptions& options)
{
    for (const auto& target : {options.savedWeights, options.chart, options.savedRun})
        if (target)
            core::requireWritable(*target);
}

/// One run from its data to its files.
class TrainCommand {
public:
    explicit TrainCommand(TrainOptions options)
        : m_options(std::move(options)), m_output(m_interrupt.source()),
          m_report(m_options.format == Format::Text ? makeTextTrainOutput(m_output) : makeJsonTrainOutput(m_output))
    {
        if (m_options.chart)
            m_chartApplication.emplace();
        if (m_options.showsAttention() || m_options.savedRun)
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
        if (weights) {
            trainer.setParameters(*weights);
            m_firstWeights = trainer.network().parameters(); // those that are frozen are what they are
        }
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
        if (m_recorder)
            m_recorder->onEnd(trainer);
        if (m_options.savedRun || m_options.chart)
            m_document.run = savedRun(trainer, outcome.kind);
        if (m_options.savedRun)
            core::writeRunDocument(*m_options.savedRun, m_document);
        if (m_options.showsAttention())
            showAttention(trainer, std::move(attention));
        else if (m_options.format == Format::Text)
            m_output.write("\nThis network has no attention.\n");
        return Done;
    }

    [[nodiscard]] core::SavedRun savedRun(const core::Trainer& trainer, Kind outcome) const
    {
        core::SavedRun run{m_options.experiment,
                           outcome,
                           ui::dataHash(trainer.dataset()),
                           {{1, 0, m_options.experiment.learningRate}},
                           m_recorder->history(),
                           m_recorder->reports(),
                           m_firstWeights,
                           {}};
        if (trainer.network().parameters().size() <= core::Model::kMaxParameters)
            run.weights = trainer.network().parameters();
        return run;
    }

    void showAttention(core::Trainer& trainer, std::vector<double> attention)
    {
        if (attention.empty())
            attention = trainer.evaluate(trainer.dataset().testRows).value().attention;
        if (!std::ranges::all_of(attention, [](double share) { return std::isfinite(share); }))
            throw std::runtime_error("with these weights the attention is not a finite number, and cannot be shown");
        const core::FeatureRoles roles = m_options.experiment.roles();
        const ui::Verdict verdict = ui::verdictOf(m_options.experiment, m_recorder->history().snapshots(), attention,
                                                  m_options.initialWeights.has_value());
        if (m_options.format == Format::Text)
            printAttention(m_output, attention, roles, verdict);
        if (m_options.chart)
            ui::saveAttentionChart(QString::fromStdString(m_options.chart->string()), attention, roles, verdict,
                                   m_options.chartFormat, carriedRunOf(*m_options.chart, m_document));
    }

    TrainOptions m_options;
    Interrupt m_interrupt; ///< before the application, which may start threads
    std::optional<ChartApplication> m_chartApplication;
    Output m_output;
    std::optional<core::RunRecorder> m_recorder; ///< if the attention is to be shown, or the run to be kept
    core::Vector<float> m_firstWeights;          ///< if they were given
    core::RunDocument m_document;                ///< if it is to be kept, also in a picture
    std::unique_ptr<TrainOutput> m_report;
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
    requireTargets(options);
    return TrainCommand(options).run();
}

} // namespace app
