#include "ui/training/training_worker.h"

#include "core/experiment/knobs.h"
#include "core/training/run_recorder.h"
#include "ui/text/failure_text.h"

#include <cmath>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <utility>

namespace ui {

namespace {

using Clock = std::chrono::steady_clock;

/// One frame at 60 Hz: faster reports are not visible.
constexpr auto kReportInterval = std::chrono::milliseconds(16);

/// The phases of a batch are reported within this time, however slow the pace.
constexpr auto kMaxStepReport = std::chrono::milliseconds(1000);

/// Networks up to so many parameters are handed over with every report: 4 MB, copied in less than a millisecond.
constexpr core::Index kParametersEachReport = 1'000'000;

/// Sleeps until this time or a stop request.
void sleepUntil(Clock::time_point then, const std::stop_token& stop)
{
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any().wait_until(lock, stop, then, [] { return false; });
}

} // namespace

/// One call of advance(): its goal, its pace and its pending reports.
class TrainingWorker::Advance {
public:
    Advance(TrainingWorker& worker, Goal goal, double pace, const std::stop_token& stop)
        : m_worker(worker), m_goal(goal), m_pace(pace), m_forward(stop, [this] { m_stop.request_stop(); }),
          m_due(Clock::now()), m_lastMeasured(m_due - kReportInterval), m_lastFlushed(m_lastMeasured)
    {
    }

    core::TrainingOutcome run()
    {
        m_worker.m_trainer->setTraced(m_goal.oneBatch || isSlowMotion());
        if (m_worker.m_trainer->completedEpochs() >= m_goal.epochs)
            m_stop.request_stop();
        if (m_goal.again && !std::isinf(m_pace))
            m_due = std::max(m_due, m_worker.m_lastBegin + batchTime());
        sleepUntil(m_due, m_stop.get_token());
        const auto outcome = core::train(
            *m_worker.m_trainer, m_stop.get_token(), [this](const core::EpochReport& report) { finishEpoch(report); },
            [this](const core::BatchReport& report) { finishBatch(report); });
        flush();
        if (m_modelIsLate)
            reportModel();
        return outcome;
    }

private:
    void finishBatch(const core::BatchReport& report)
    {
        m_worker.m_lastBatch = report;
        m_worker.m_lastBegin = isSlowMotion() ? m_due : Clock::time_point{};
        // A long run keeps few snapshots; those in between are measured only as often as they can be shown.
        const bool due = Clock::now() - m_lastMeasured >= kReportInterval;
        if (due || m_goal.oneBatch || m_worker.m_schedule.keeps(report.epoch, report.batch)) {
            core::Snapshot snapshot = core::measureSnapshot(*m_worker.m_trainer, report, m_worker.m_runStop);
            if (m_worker.m_runStop.stop_requested())
                return; // the measurement is incomplete
            m_snapshots.push_back(std::move(snapshot));
            m_lastMeasured = Clock::now();
        }
        if (m_worker.m_trainer->lastStep())
            reportStep(*m_worker.m_trainer->lastStep());
        else
            flushIfDue();
        // The step of an epoch's last batch includes the test that follows it.
        if (!m_goal.oneBatch)
            waitForPace();
        else if (!m_worker.m_trainer->epochTrained())
            m_stop.request_stop();
    }

    [[nodiscard]] bool isSlowMotion() const { return m_pace <= kSlowMotionPace; }

    /// Reports the phases of the batch, in slow motion one after the other: a fifth of the batch's time each, and the
    /// rest for the update, which moves the bars. The snapshot is reported together with the update. A stop skips the
    /// phases before it.
    void reportStep(const core::StepTrace& trace)
    {
        using Phase = core::StepPhase;
        if (isSlowMotion() && !m_goal.oneBatch) {
            const auto share = std::min<Clock::duration>(batchTime(), kMaxStepReport) / 5;
            auto until = Clock::now();
            for (const Phase phase : {Phase::Forward, Phase::Loss, Phase::Backward}) {
                if (m_stop.stop_requested())
                    break;
                emit m_worker.stepReported(m_worker.m_run, {trace, phase});
                sleepUntil(until += share, m_stop.get_token());
            }
        }
        emit m_worker.stepReported(m_worker.m_run, {trace, Phase::Update});
        flush();
    }

    void finishEpoch(const core::EpochReport& report)
    {
        const core::BatchReport& batch = m_worker.m_lastBatch;
        m_snapshots.push_back({batch.epoch, batch.batch, batch.loss, batch.accuracy,
                               core::Evaluation{report.testLoss, report.testAccuracy, report.attention}, true});
        flushIfDue();
        const bool fits = core::Replay::hasRoomFor(m_worker.m_trainer->network().parameters().size());
        emit m_worker.epochFinished(
            m_worker.m_run, report,
            fits ? std::make_shared<const core::Checkpoint<float>>(m_worker.m_trainer->checkpoint()) : nullptr);
        if (m_goal.oneBatch || report.epoch >= m_goal.epochs)
            m_stop.request_stop();
    }

    void flushIfDue()
    {
        if (Clock::now() - m_lastFlushed >= kReportInterval)
            flush();
    }

    void flush()
    {
        m_lastFlushed = Clock::now();
        if (m_snapshots.empty())
            return;
        m_newest = {m_snapshots.back().epoch, m_snapshots.back().batch};
        m_modelIsLate = true;
        if (m_worker.m_trainer->network().parameters().size() <= kParametersEachReport || m_snapshots.back().epochEnd)
            reportModel();
        emit m_worker.snapshotsReached(m_worker.m_run,
                                       std::make_shared<const Snapshots>(std::exchange(m_snapshots, {})));
    }

    void reportModel()
    {
        m_modelIsLate = false;
        if (const auto model = m_worker.model(m_newest.first, m_newest.second))
            emit m_worker.modelReached(m_worker.m_run, model);
    }

    /// At this pace, which is not infinite.
    [[nodiscard]] Clock::duration batchTime() const
    {
        return std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(1.0 / m_pace));
    }

    void waitForPace()
    {
        if (std::isinf(m_pace))
            return;
        m_due += batchTime();
        const auto now = Clock::now();
        if (m_due <= now) {
            m_due = now; // slower than the pace: do not catch up later
            return;
        }
        // Pending snapshots must not wait for the end of a long sleep.
        if (m_due - m_lastFlushed >= kReportInterval)
            flush();
        sleepUntil(m_due, m_stop.get_token());
    }

    TrainingWorker& m_worker;
    Goal m_goal;
    double m_pace;
    std::stop_source m_stop; ///< requested at the goal, or by the caller's token
    std::stop_callback<std::function<void()>> m_forward;
    Clock::time_point m_due; ///< when the next batch may start
    Clock::time_point m_lastMeasured;
    Clock::time_point m_lastFlushed;
    Snapshots m_snapshots;
    std::pair<std::int64_t, std::int64_t> m_newest; ///< epoch and batch of the newest reported snapshot
    bool m_modelIsLate = false;                     ///< the model of that snapshot is not reported yet
};

/// False after a stop request.
bool TrainingWorker::drawData(const core::Experiment& experiment, const std::stop_token& stop)
{
    // The old data are freed first: there may not be room for both.
    m_trainer.reset();
    if (m_dataset && m_dataset->spec != experiment.dataset())
        m_dataset.reset();
    core::checkWithMemory(experiment, m_dataset ? experiment.datasetMemory() : 0);
    if (!m_dataset)
        m_dataset = core::makeDataset<float>(experiment.dataset(), stop);
    return m_dataset != nullptr;
}

/// Reports that the new run is ready.
void TrainingWorker::begin(RunId run, const core::Snapshot& start, const std::stop_token& stop)
{
    m_schedule = core::History(m_trainer->experiment());
    m_run = run;
    m_runStop = stop;
    m_lastBegin = {};
    if (!stop.stop_requested())
        emit prepared(run, start, model(start.epoch, start.batch), m_dataset);
}

/// Null where the network is too large.
std::shared_ptr<const core::Model> TrainingWorker::model(std::int64_t epoch, std::int64_t batch) const
{
    if (m_trainer->network().parameters().size() > core::Model::kMaxParameters)
        return nullptr;
    return std::make_shared<const core::Model>(
        core::Model{m_trainer->experiment(), m_dataset, m_trainer->network().parameters(), epoch, batch});
}

/// Turns exceptions into failed().
void TrainingWorker::guarded(RunId run, const std::function<void()>& work)
{
    try {
        work();
    } catch (const std::exception& exception) {
        emit failed(run, failureText(exception));
    }
}

void TrainingWorker::prepare(RunId run, const core::Experiment& experiment, const std::stop_token& stop)
{
    guarded(run, [&] {
        if (stop.stop_requested() || !drawData(experiment, stop))
            return;
        m_trainer = std::make_unique<core::Trainer>(experiment, m_dataset, core::HeadKind::Shortest, stop);
        begin(run, core::measureStart(*m_trainer, stop), stop);
    });
}

void TrainingWorker::prepareBranch(RunId run, const Branch& branch, const std::stop_token& stop)
{
    guarded(run, [&] {
        if (stop.stop_requested())
            return;
        core::Replay replay = branch.replay;
        if (!replay.dataset()) {
            if (!drawData(replay.experiment(), stop))
                return;
            replay = core::Replay(replay.experiment(), m_dataset, replay.rates());
        }
        const core::Snapshot& from = branch.from;
        m_trainer =
            from.epochEnd ? replay.trainerAt(from.epoch + 1, 0, stop) : replay.trainerAt(from.epoch, from.batch, stop);
        if (!m_trainer)
            return;
        m_dataset = replay.dataset();
        m_lastBatch = {from.epoch, from.batch, m_trainer->batchesPerEpoch(), from.loss, from.accuracy};
        begin(run, core::measureSnapshot(*m_trainer, m_lastBatch, stop), stop);
    });
}

void TrainingWorker::advance(RunId run, std::uint64_t order, Goal goal, double pace, const std::stop_token& stop)
{
    if (m_trainer && run == m_run)
        guarded(run, [&] { emit advanced(run, order, Advance(*this, goal, pace, stop).run()); });
}

} // namespace ui

#include "moc_training_worker.cpp"
