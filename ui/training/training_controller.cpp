#include "ui/training/training_controller.h"

#include "core/experiment/learning_rates.h"
#include "core/tables/prepared_table.h"

#include <algorithm>

namespace ui {

TrainingController::TrainingController(QObject* parent) : QObject(parent), m_worker(new TrainingWorker)
{
    m_thread.setObjectName(QStringLiteral("training"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &TrainingWorker::prepared, this, &TrainingController::onPrepared);
    connect(m_worker, &TrainingWorker::snapshotsReached, this, &TrainingController::onSnapshots);
    connect(m_worker, &TrainingWorker::advanced, this, &TrainingController::onAdvanced);
    connect(m_worker, &TrainingWorker::failed, this, &TrainingController::onFailed);
    connect(m_worker, &TrainingWorker::epochFinished, this,
            [this](RunId run, const core::EpochReport& report,
                   const std::shared_ptr<const core::Checkpoint<float>>& checkpoint) {
                if (run != m_run)
                    return;
                m_reports.push_back(report);
                if (checkpoint)
                    m_replay.keep(checkpoint);
                emit epochFinished(report);
            });
    connect(m_worker, &TrainingWorker::stepReported, this, [this](RunId run, const StepUpdate& step) {
        // Late reports from before the pace became fast are dropped.
        if (run == m_run && reportsSteps())
            setStep(step);
    });
    connect(m_worker, &TrainingWorker::modelReached, this,
            [this](RunId run, const std::shared_ptr<const core::Model>& model) {
                if (run == m_run)
                    m_model = model;
            });
    m_thread.start();
}

TrainingController::~TrainingController()
{
    m_runStop.request_stop();
    m_advanceStop.request_stop();
    m_thread.quit();
    m_thread.wait();
}

Progress TrainingController::progress() const
{
    Progress progress;
    progress.epochs = m_experiment.epochs;
    progress.batches = m_history.batchesPerEpoch();
    if (m_history.snapshots().empty())
        return progress;
    const core::Snapshot& last = m_history.snapshots().back();
    progress.epoch = last.epoch;
    progress.batch = last.batch;
    const double rate = m_batchRate.perSecond();
    progress.samplesPerSecond =
        rate * static_cast<double>(m_experiment.dataset().trainSamples()) / static_cast<double>(progress.batches);
    const auto left = progress.epochs * progress.batches - m_history.batchesUntil(last);
    if (rate > 0.0)
        progress.secondsLeft = static_cast<double>(left) / rate;
    return progress;
}

/// Stops and drops the present run.
RunId TrainingController::beginRun(const core::Experiment& experiment)
{
    m_runStop.request_stop();
    m_advanceStop.request_stop();
    m_runStop = std::stop_source();
    m_experiment = experiment;
    m_failure.clear();
    m_divergence.reset();
    m_batchRate.restart();
    m_model.reset();
    setStep(std::nullopt);
    setTrainWhenPrepared(false);
    return ++m_run;
}

void TrainingController::reset(const core::Experiment& experiment)
{
    const RunId run = beginRun(experiment);
    const std::stop_token stop = m_runStop.get_token(); // this run's, even if a receiver of the signals begins another
    m_history = core::History(experiment);
    m_reports.clear();
    m_replay = {};
    setState(RunState::Preparing);
    emit runBegun(experiment);
    // Last, when the receivers have released the data of the run before: there may not be room for both.
    QMetaObject::invokeMethod(m_worker,
                              [worker = m_worker, run, experiment, stop] { worker->prepare(run, experiment, stop); });
}

bool TrainingController::canBranch(const core::Experiment& experiment, const core::Snapshot& from) const
{
    return m_replay.dataset() && core::canBranchTo(m_experiment, experiment) && experiment.epochs >= from.epoch;
}

void TrainingController::branch(const core::Experiment& experiment, const core::Snapshot& from)
{
    core::History history(experiment);
    for (const core::Snapshot& snapshot : m_history.snapshots())
        if (m_history.batchesUntil(snapshot) < m_history.batchesUntil(from))
            history.append(snapshot);
    std::erase_if(m_reports, [&from](const core::EpochReport& report) { return report.epoch >= from.epoch; });
    core::Snapshot begin = from;
    begin.epochEnd = false; // the new run measures and reports it again
    beginBranch(experiment, {m_replay.branchAt(from.epoch, from.batch, experiment), begin}, std::move(history));
}

/// m_reports must be those of the branch.
void TrainingController::beginBranch(const core::Experiment& experiment, const Branch& branch, core::History history)
{
    const RunId run = beginRun(experiment);
    m_history = std::move(history);
    m_replay = branch.replay;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, run, branch, stop = m_runStop.get_token()] {
        worker->prepareBranch(run, branch, stop);
    });
    setState(RunState::Preparing);
    emit runBegun(experiment);
}

RunSnapshot TrainingController::runSnapshot() const
{
    const bool isOver = m_state == RunState::Finished || m_state == RunState::Diverged;
    return {m_experiment, m_history, m_reports, m_replay, m_model, isOver ? m_state : RunState::Paused};
}

void TrainingController::restoreRun(const RunSnapshot& run)
{
    // A run that lacks its data and the rows of its table cannot be trained again and is only shown.
    const bool canTrain = !run.experiment.table || run.experiment.table->hasValues();
    if (!run.hasData() && canTrain) {
        trainAgain(run);
        return;
    }
    m_reports = run.reports;
    if (run.state == RunState::Paused && run.hasData()) {
        // Reports beyond the newest snapshot will be made again.
        const core::Snapshot& newest = run.history.snapshots().back();
        const std::int64_t present = newest.epochEnd ? newest.epoch + 1 : newest.epoch;
        std::erase_if(m_reports, [=](const core::EpochReport& report) { return report.epoch >= present; });
        beginBranch(run.experiment,
                    {run.replay.branchAt(present, newest.epochEnd ? 0 : newest.batch, run.experiment), newest},
                    run.history);
        m_model = run.model;
    } else {
        beginRun(run.experiment);
        m_history = run.history;
        m_replay = run.replay;
        m_model = run.model; // before the state, whose receivers may keep this run
        setState(run.state);
        emit runBegun(m_experiment);
    }
    emit historyGrew();
}

/// Trains a run without its data again: from its first batch, or on from its last branch, until which the worker
/// trains it again with the learning rates before.
void TrainingController::trainAgain(const RunSnapshot& run)
{
    const std::vector<core::BranchPoint> branches = run.branches();
    if (branches.empty()) {
        reset(run.experiment);
    } else {
        const core::BranchPoint& last = branches.back();
        core::History history(run.experiment);
        core::Snapshot begin;
        for (const core::Snapshot& snapshot : run.history.snapshots()) {
            if (last.isBefore(snapshot.epoch, snapshot.batch))
                break;
            begin = snapshot;
            if (snapshot.epoch != last.epoch || snapshot.batch != last.batch)
                history.append(snapshot);
        }
        begin.epoch = last.epoch;
        begin.batch = last.batch;
        begin.epochEnd = false; // measured and reported again
        m_reports = run.reports;
        std::erase_if(m_reports, [&last](const core::EpochReport& report) { return report.epoch >= last.epoch; });
        beginBranch(run.experiment, {run.replay, begin}, std::move(history));
        if (!m_history.snapshots().empty())
            emit historyGrew();
    }
    train();
}

void TrainingController::advance(Step step)
{
    if (m_state == RunState::Preparing) {
        setTrainWhenPrepared(true);
        m_step = step;
        return;
    }
    // During a step, only the order to train to the end is accepted.
    const bool extendsStep = m_state == RunState::Training && m_step != Step::None && step == Step::None;
    if (m_state != RunState::Untrained && m_state != RunState::Paused && !extendsStep)
        return;
    m_step = step;
    m_goal.again = false;
    m_goal.oneBatch = step == Step::Batch;
    m_goal.epochs = step == Step::Epoch ? static_cast<std::int64_t>(m_reports.size()) + 1 : m_experiment.epochs;
    m_batchRate.restart();
    if (!reportsSteps())
        setStep(std::nullopt);
    post();
    setState(RunState::Training);
}

/// Sends the order to the worker. The end of the order before is ignored by its number.
void TrainingController::post()
{
    m_advanceStop.request_stop();
    m_advanceStop = std::stop_source();
    ++m_order;
    QMetaObject::invokeMethod(m_worker,
                              [worker = m_worker, run = m_run, order = m_order, goal = m_goal, pace = m_pace,
                               stop = m_advanceStop.get_token()] { worker->advance(run, order, goal, pace, stop); });
}

void TrainingController::pause()
{
    setTrainWhenPrepared(false);
    m_advanceStop.request_stop();
}

void TrainingController::setPace(double batchesPerSecond)
{
    m_pace = batchesPerSecond;
    m_batchRate.restart();
    if (m_state == RunState::Training && !reportsSteps())
        m_stepUpdate.reset();
    emit stepChanged();
    // Stopping and continuing between batches costs microseconds and needs no state that is shared with the worker.
    if (m_state == RunState::Training && m_step != Step::Batch && !m_advanceStop.stop_requested()) {
        m_goal.again = true;
        post();
    }
}

void TrainingController::setTrainWhenPrepared(bool train)
{
    if (m_trainWhenPrepared == train)
        return;
    m_trainWhenPrepared = train;
    emit aboutToTrainChanged(train);
}

void TrainingController::setStep(const std::optional<StepUpdate>& step)
{
    if (!m_stepUpdate && !step)
        return;
    m_stepUpdate = step;
    emit stepChanged();
}

void TrainingController::setState(RunState state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged(state);
}

void TrainingController::onPrepared(RunId run, const core::Snapshot& start,
                                    const std::shared_ptr<const core::Model>& model,
                                    const std::shared_ptr<const core::Dataset<float>>& dataset)
{
    if (run != m_run)
        return;
    if (!m_replay.dataset())
        m_replay = core::Replay(m_experiment, dataset, m_replay.rates());
    m_model = model;
    const auto& known = m_history.snapshots();
    // A restored run has this snapshot already.
    if (known.empty() || m_history.batchesUntil(known.back()) < m_history.batchesUntil(start))
        m_history.append(start);
    setState(start.batch == 0 ? RunState::Untrained : RunState::Paused);
    emit historyGrew();
    const bool trains = m_trainWhenPrepared;
    setTrainWhenPrepared(false);
    if (trains)
        advance(m_step);
}

void TrainingController::onSnapshots(RunId run, const std::shared_ptr<const Snapshots>& snapshots)
{
    if (run != m_run)
        return;
    for (const core::Snapshot& snapshot : *snapshots)
        m_history.append(snapshot);
    m_batchRate.mark(RateMeter::Clock::now(), m_history.batchesUntil(m_history.snapshots().back()));
    emit historyGrew();
}

void TrainingController::onAdvanced(RunId run, std::uint64_t order, const core::TrainingOutcome& outcome)
{
    if (run != m_run || order != m_order)
        return;
    using Kind = core::TrainingOutcome::Kind;
    if (outcome.kind == Kind::Diverged) {
        m_divergence = outcome.divergence;
        setState(RunState::Diverged);
        emit diverged(*m_divergence);
        return;
    }
    const bool isComplete = outcome.kind == Kind::Completed || std::ssize(m_reports) == m_experiment.epochs;
    setState(isComplete ? RunState::Finished : RunState::Paused);
}

void TrainingController::onFailed(RunId run, const QString& reason)
{
    if (run != m_run)
        return;
    m_failure = reason;
    setState(RunState::Failed);
    emit failed(reason);
}

} // namespace ui

#include "moc_training_controller.cpp"
