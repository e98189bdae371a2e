#include "ui/export/chart_at_hand.h"

#include "core/export/chart_numbers.h"
#include "core/memory/memory.h"
#include "ui/jobs/faithfulness_job.h"
#include "ui/jobs/seeds_job.h"
#include "ui/training/training_controller.h"

#include <QCoreApplication>

#include <utility>

namespace ui {

namespace {

using Table = std::optional<core::NumberTable>;
using Make = std::function<Table(const std::stop_token&)>;
using ModelPointer = std::shared_ptr<const core::Model>;

/// Gathers the charts of one session at one moment.
class Gathering {
    Q_DECLARE_TR_FUNCTIONS(ui::ChartNumbers)

public:
    Gathering(const NumberSources& sources, std::size_t snapshot)
        : m_sources(sources), m_run(sources.run), m_moments(m_run.history().snapshots())
    {
        if (snapshot < m_moments.size())
            m_shown = m_moments[snapshot];
    }

    std::vector<ChartNumbers> all()
    {
        addAttention();
        addCurves();
        addSeeds();
        addRows();
        addWeights();
        addImportance();
        addFaithfulness();
        return std::move(m_charts);
    }

private:
    void add(ChartNumbers chart) { m_charts.push_back(std::move(chart)); }

    /// Why there is nothing of the run: nothing, where there is.
    [[nodiscard]] QString missingRun() const { return m_shown ? QString() : tr("The run is still being prepared."); }

    [[nodiscard]] QString missingAttention() const
    {
        return m_run.experiment().attention == core::AttentionKind::None ? tr("The network has no attention.")
                                                                         : missingRun();
    }

    [[nodiscard]] QString missingModel() const
    {
        if (!m_shown || m_run.model())
            return missingRun();
        return tr("The network is too large to be looked into.");
    }

    /// "…, at the moment shown: epoch 2, batch 17."
    [[nodiscard]] QString atTheSnapshot(const QString& what) const
    {
        if (!m_shown)
            return what;
        return what + u' ' + tr("At the moment shown: epoch %1, batch %2.").arg(m_shown->epoch).arg(m_shown->batch);
    }

    void addAttention()
    {
        const core::Experiment& experiment = m_run.experiment();
        add({"attention", tr("Attention over the run"),
             tr("A row for each moment of the run: epoch, batch and the attention to every feature."),
             missingAttention(), "attentionView", experiment,
             [experiment, snapshots = m_moments](const std::stop_token&) {
                 return core::attentionNumbers(experiment, snapshots);
             }});
    }

    void addCurves()
    {
        add({"curves", tr("Loss and accuracy over the run"),
             tr("A row for each moment of the run: epoch, batch, loss and accuracy of training and test."),
             missingRun(), "curvesView", m_run.experiment(),
             [snapshots = m_moments](const std::stop_token&) { return core::curveNumbers(snapshots); }});
    }

    void addSeeds()
    {
        const SeedsJob& runner = m_sources.seeds;
        const auto summary = std::make_shared<const core::SeedsSummary>(runner.summary());
        const core::Experiment experiment = runner.madeWith().value_or(m_run.experiment());
        QString skipReason;
        if (experiment.attention == core::AttentionKind::None)
            skipReason = tr("The network has no attention.");
        else if (summary->completed() == 0)
            skipReason = tr("No runs of other seeds have been made yet: see Seeds.");
        const QString tooMany = summary->hasShares() || !skipReason.isEmpty()
                                    ? skipReason
                                    : tr("Of so many features, only their spread over the runs is kept.");
        add({"seeds", tr("Runs of other seeds"), tr("A row for each run: its seed and the attention to every feature."),
             tooMany, "seedsView", experiment,
             [summary](const std::stop_token&) { return core::seedNumbers(summary); }});
        add({"spread", tr("Spread over the seeds"),
             tr("A row for each feature: least, quartiles, median and most of its attention over the runs."),
             skipReason, "seedsView", experiment,
             [summary](const std::stop_token&) { return core::spreadNumbers(summary); }});
    }

    void addRows()
    {
        add({"rows", tr("Test rows"),
             atTheSnapshot(tr("A row for each test row: label, probability, its inputs and its attention.")),
             missingModel(), "rowsView", m_run.experiment(), ofModel([](const ModelPointer& model, const auto& stop) {
                 const auto shares = sizeof(float) * model->dataset->testRows.size() *
                                     static_cast<std::size_t>(model->experiment.features);
                 core::requireMemory(tr("The attention of all test rows").toStdString(), shares,
                                     core::availableMemory());
                 const auto rows = core::evaluateTestRows(model, true, stop);
                 return rows ? Table(core::rowNumbers(rows)) : Table();
             })});
    } // NOLINT(clang-analyzer-cplusplus.NewDeleteLeaks): a std::function takes it

    void addWeights()
    {
        const QString skipReason = missingAttention();
        add({"weights", tr("Weights of the attention"),
             atTheSnapshot(tr("A row for each input: how it moves the attention to every feature. The last one is the "
                              "bias.")),
             skipReason.isEmpty() ? missingModel() : skipReason, "weightsView", m_run.experiment(),
             ofModel([](const ModelPointer& model, const auto&) { return Table(core::weightNumbers(model)); })});
    } // NOLINT(clang-analyzer-cplusplus.NewDeleteLeaks): a std::function takes it

    void addImportance()
    {
        const auto ask = [this](auto tableOf) {
            return ofModel([tableOf](const ModelPointer& model, const auto& stop) {
                const core::ImportanceSpec spec;
                spec.requireMemory(model->experiment, 0, tr("The comparison with all rivals").toStdString());
                auto report = core::compareMethods(*model, spec, {}, stop);
                if (!report)
                    return Table();
                return Table(
                    tableOf(model->experiment, std::make_shared<const core::ImportanceReport>(std::move(*report))));
            });
        };
        add({"rivals", tr("Attention and its rivals"),
             atTheSnapshot(tr("A row for each feature: what every measure says about it.")), missingModel(),
             "rivalsView", m_run.experiment(), ask([](const core::Experiment& experiment, const auto& report) {
                 return core::methodNumbers(experiment, report);
             })});
        add({"agreement", tr("Agreement of the rivals"),
             atTheSnapshot(tr("A row for each measure: Kendall's tau with every other.")), missingModel(), "rivalsView",
             m_run.experiment(),
             ask([](const core::Experiment&, const auto& report) { return core::agreementNumbers(report); })});
    } // NOLINT(clang-analyzer-cplusplus.NewDeleteLeaks): a std::function takes it

    void addFaithfulness()
    {
        const FaithfulnessJob& runner = m_sources.tests;
        add({"claims", tr("Tests of the claim"),
             tr("A row for each number that a test has measured, with what the test means for the bars."),
             runner.results().empty() ? tr("No test has been made yet: see Believe it? for them.") : QString(),
             "claimsView", runner.tested() ? runner.tested()->experiment : m_run.experiment(),
             [results = runner.results()](const std::stop_token&) { return core::testNumbers(results); }});
    }

    /// What is made of the network at the moment shown, which is trained again where it is not the newest.
    template <typename MakeTable>
    [[nodiscard]] Make ofModel(const MakeTable& makeTable) const
    {
        if (!m_shown || !m_run.model())
            return nullptr;
        return [makeTable, newest = m_run.model(), replay = m_run.replay(), epoch = m_shown->epoch,
                batch = m_shown->batch](const std::stop_token& stop) {
            const bool isNewest = newest->epoch == epoch && newest->batch == batch;
            const ModelPointer model = isNewest ? newest : replay.modelAt(epoch, batch, stop);
            return model ? makeTable(model, stop) : Table();
        };
    }

    NumberSources m_sources;
    const TrainingController& m_run;
    const std::vector<core::Snapshot>& m_moments;
    std::optional<core::Snapshot> m_shown;
    std::vector<ChartNumbers> m_charts;
};

} // namespace

std::vector<ChartNumbers> chartNumbers(const NumberSources& sources, std::size_t snapshot)
{
    return Gathering(sources, snapshot).all();
}

} // namespace ui
