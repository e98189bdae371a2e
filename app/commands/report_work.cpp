#include "app/commands/report_work.h"

#include "app/options/jobs_option.h"
#include "core/documents/run_document.h"
#include "core/experiment/knobs.h"
#include "core/io/file_error.h"
#include "core/memory/memory.h"
#include "core/training/ensemble.h"
#include "core/training/run_recorder.h"
#include "ui/documents/data_hash.h"
#include "ui/documents/run_document_io.h"
#include "ui/text/failure_text.h"

#include <QFile>

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace app {

using Kind = core::TrainingOutcome::Kind;

ReportWork::ReportWork(const ReportOptions& options, const QCommandLineParser& parser, std::stop_token stop,
                       WorkCallbacks listener)
    : m_options(options), m_parser(parser), m_stop(std::move(stop)), m_listener(std::move(listener))
{
}

std::optional<ui::RunFacts> ReportWork::measure()
{
    const bool complete = (m_options.run ? open() : train()) && (m_options.seeds == 0 || makeSeeds()) &&
                          (!m_options.computesImportance || computeImportance()) &&
                          (!m_options.makesTests || makeTests());
    return complete ? std::optional(std::move(m_facts)) : std::nullopt;
}

bool ReportWork::open()
{
    m_facts.run = core::readRunDocument(*m_options.run).run;
    const core::Experiment& experiment = m_facts.run.experiment;
    if (m_options.seeds > 0 && (experiment.attention == core::AttentionKind::None || experiment.epochs == 0))
        throw core::FileError(*m_options.run, "its network has no attention that is trained, and so none to compare "
                                              "over seeds");
    if (!needsModel())
        return true;
    const auto document = ui::readDocument(QFile::decodeName(m_options.run->c_str()), m_stop);
    if (!document)
        return false;
    const ui::RunSnapshot& run = document->run;
    if (!run.hasData())
        throw core::FileError(*m_options.run, "the rows of its table are not in it, and so neither rivals nor tests "
                                              "can be asked");
    const core::Snapshot& newest = run.history.snapshots().back();
    m_model = run.model ? run.model : run.replay.modelAt(newest.epoch, newest.batch, m_stop);
    return m_model != nullptr;
}

bool ReportWork::train()
{
    const core::Experiment& experiment = m_options.experiment;
    core::checkWithMemory(experiment);
    const auto dataset = core::makeDataset<float>(experiment.dataset(), m_stop);
    if (!dataset)
        return false;
    core::Trainer trainer(experiment, dataset);
    core::RunRecorder recorder(experiment);
    recorder.onStart(trainer);
    const double batches =
        static_cast<double>(experiment.batchesPerEpoch() * std::max<std::int64_t>(experiment.epochs, 1));
    double trained = 0.0;
    const core::TrainingOutcome outcome = core::train(
        trainer, m_stop, [&](const core::EpochReport& report) { recorder.onEpoch(report); },
        [&](const core::BatchReport& report) {
            recorder.onBatch(trainer, report);
            m_listener("Training", ++trained / batches);
        });
    if (outcome.kind == Kind::Diverged)
        throw std::runtime_error(ui::divergenceText(outcome.divergence.value()).toStdString() +
                                 "; no report was written");
    if (outcome.kind == Kind::Stopped)
        return false;
    recorder.onEnd(trainer);
    m_facts.run = {experiment,
                   outcome.kind,
                   ui::dataHash(*dataset),
                   {{1, 0, experiment.learningRate}},
                   recorder.history(),
                   recorder.reports(),
                   {},
                   {}};
    const core::Snapshot& newest = m_facts.run.history.snapshots().back();
    if (needsModel())
        m_model = std::make_shared<const core::Model>(
            core::Model{experiment, dataset, trainer.network().parameters(), newest.epoch, newest.batch});
    return true;
}

bool ReportWork::makeSeeds()
{
    const core::Experiment& experiment = m_facts.run.experiment;
    const std::uint64_t taken = m_model ? experiment.datasetMemory() : 0;
    core::EnsembleSpec spec{experiment, m_options.seeds, 0, 1};
    spec.jobs = jobsOf(m_parser, spec.runs, experiment.requiredMemory(), taken);
    ui::SeedsFacts seeds{core::SeedsSummary(experiment), spec.runs};
    std::int64_t made = 0;
    core::runEnsemble(spec, m_stop, [&](const core::EnsembleRun& run) {
        seeds.summary.add(run);
        m_listener("Other seeds", static_cast<double>(++made) / static_cast<double>(spec.runs));
    });
    m_facts.seeds = std::move(seeds);
    return made == spec.runs;
}

bool ReportWork::computeImportance()
{
    const core::ImportanceSpec spec;
    spec.requireMemory(m_model->experiment);
    auto report = core::compareMethods(*m_model, spec,
                                       {[this](double done) { m_listener("Asking the rivals", done); }, {}}, m_stop);
    if (!report)
        return false;
    m_facts.methods = std::make_shared<const core::ImportanceReport>(std::move(*report));
    return true;
}

bool ReportWork::makeTests()
{
    core::FaithfulnessSpec spec;
    spec.jobs = jobsOf(m_parser, std::max(spec.seeds, spec.labelShuffles), spec.requiredMemory(m_model->experiment));
    auto report = core::runFaithfulnessTests(
        *m_model, spec, {[this](double done) { m_listener("Testing the claim", done); }, {}, {}}, m_stop);
    if (!report)
        return false;
    auto shared = std::make_shared<const core::FaithfulnessReport>(std::move(*report));
    m_facts.tests = ui::FaithfulnessFacts{shared->tests, shared->attention, shared};
    return true;
}

} // namespace app
