#include "app/commands/training_run.h"

#include "core/analysis/test_loss_trend.h"
#include "core/export/result_files.h"
#include "ui/documents/data_hash.h"

namespace app {

namespace {

using Kind = core::TrainingOutcome::Kind;

} // namespace

TrainingRun::TrainingRun(const core::Experiment& experiment, Records records,
                         const std::optional<std::filesystem::path>& initialWeights)
    : m_experiment(experiment)
{
    if (initialWeights)
        m_firstWeights = core::loadWeights(*initialWeights, core::ParameterLayout(experiment.network()));
    if (records == Records::History)
        m_recorder.emplace(experiment);
}

core::TrainingOutcome TrainingRun::train(const std::stop_token& stop,
                                         const std::function<void(const core::BatchReport&)>& onBatch,
                                         const std::function<void(const core::EpochReport&)>& onEpoch,
                                         const std::function<void(const core::ClassCounts&)>& onData)
{
    m_dataset = core::makeDataset<float>(m_experiment.dataset(), stop);
    if (!m_dataset)
        return {Kind::Stopped, 0.0, {}};
    if (onData)
        onData(m_dataset->classes);
    m_trainer = std::make_unique<core::Trainer>(m_experiment, m_dataset);
    if (m_firstWeights.size() > 0) {
        m_trainer->setParameters(m_firstWeights);
        m_firstWeights = m_trainer->network().parameters(); // frozen weights keep their values
    }
    if (m_recorder)
        m_recorder->onStart(*m_trainer);
    const core::TrainingOutcome outcome = core::train(
        *m_trainer, stop,
        [&](const core::EpochReport& report) {
            m_reports.push_back(report);
            if (onEpoch)
                onEpoch(report);
            if (m_recorder)
                m_recorder->onEpoch(report);
        },
        [&](const core::BatchReport& report) {
            if (onBatch)
                onBatch(report);
            if (m_recorder)
                m_recorder->onBatch(*m_trainer, report);
        });
    if (m_recorder && outcome.kind != Kind::Diverged)
        m_recorder->onEnd(*m_trainer);
    return outcome;
}

core::Model TrainingRun::model() const
{
    return {m_experiment, m_dataset, m_trainer->network().parameters(), m_trainer->completedEpochs(), 0};
}

core::EndFacts TrainingRun::endFacts() const
{
    return {m_dataset ? std::optional(m_dataset->classes) : std::nullopt, core::lowestTestLoss(m_reports)};
}

core::SavedRun TrainingRun::saved(Kind outcome) const
{
    return {m_experiment,          outcome,   ui::dataHash(*m_dataset), {{1, 0, m_experiment.learningRate}},
            m_recorder->history(), m_reports, m_firstWeights,           {},
            m_dataset->classes};
}

} // namespace app
