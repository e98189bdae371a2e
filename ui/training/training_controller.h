#pragma once

#include "core/experiment/history.h"
#include "ui/training/rate_meter.h"
#include "ui/training/run_cache.h"
#include "ui/training/run_state.h"
#include "ui/training/training_worker.h"

#include <QObject>
#include <QThread>

#include <limits>
#include <optional>
#include <vector>

namespace ui {

/// Trains a run on a thread of its own and keeps its history.
///
/// Lives on the GUI thread; no call blocks, except the destructor, which stops the worker and joins its thread. The
/// latest order replaces earlier ones.
class TrainingController : public QObject {
    Q_OBJECT

public:
    explicit TrainingController(QObject* parent = nullptr);
    ~TrainingController() override;

    [[nodiscard]] RunState state() const { return m_state; }
    /// Whether the run is trained to its end, or will be as soon as it is prepared.
    [[nodiscard]] bool isTrainingToTheEnd() const
    {
        const bool advances = m_state == RunState::Training || (m_state == RunState::Preparing && m_trainWhenPrepared);
        return advances && m_step == Step::None;
    }
    /// Whether an epoch is trained by stepEpoch(), or will be as soon as the run is prepared.
    [[nodiscard]] bool isSteppingEpoch() const
    {
        const bool advances = m_state == RunState::Training || (m_state == RunState::Preparing && m_trainWhenPrepared);
        return advances && m_step == Step::Epoch;
    }
    /// Whether training begins as soon as the run is prepared.
    [[nodiscard]] bool isAboutToTrain() const { return m_trainWhenPrepared; }
    /// Nothing unless the run diverged.
    [[nodiscard]] const std::optional<core::Divergence>& divergence() const { return m_divergence; }
    /// The reason why the run failed; empty if it did not.
    [[nodiscard]] const QString& failure() const { return m_failure; }
    /// The settings of the present run, which may still be preparing.
    [[nodiscard]] const core::Experiment& experiment() const { return m_experiment; }
    [[nodiscard]] const core::History& history() const { return m_history; }
    [[nodiscard]] const std::vector<core::EpochReport>& reports() const { return m_reports; }
    [[nodiscard]] Progress progress() const;
    /// Restores the network at any snapshot of this run. Without data while a plain run is preparing.
    [[nodiscard]] const core::Replay& replay() const { return m_replay; }
    /// The moments from which the run was trained on with another learning rate; also while it is preparing.
    [[nodiscard]] std::vector<core::BranchPoint> branches() const { return core::branchesOf(m_replay.rates()); }
    /// The network at the newest snapshot; null while the run is preparing, and for networks above
    /// core::Model::kMaxParameters.
    [[nodiscard]] const std::shared_ptr<const core::Model>& model() const { return m_model; }

    /// The last reported phase of a batch; nothing unless the run is in slow motion or was stepped by one batch.
    [[nodiscard]] const std::optional<StepUpdate>& step() const { return m_stepUpdate; }
    /// Whether the pace is slow enough for step().
    [[nodiscard]] bool isSlowMotion() const { return m_pace <= kSlowMotionPace; }

    /// Begins a new run, untrained. The experiment must have passed core::check().
    void reset(const core::Experiment& experiment);
    /// Whether branch() can train on with these settings: only learning rate and epochs may differ.
    [[nodiscard]] bool canBranch(const core::Experiment& experiment, const core::Snapshot& from) const;
    /// Begins a new run, paused, at a snapshot of the present one, with the history before.
    void branch(const core::Experiment& experiment, const core::Snapshot& from);
    /// The present run up to its newest snapshot, at any time after its first batch.
    [[nodiscard]] RunSnapshot runSnapshot() const;
    /// Replaces the present run at once by this one: its history and its network. A run that was not at its end can be
    /// trained on, to the same bits; one without its data is trained again, with its
    /// branches.
    void restoreRun(const RunSnapshot& run);
    /// Trains to the end, from when the run is prepared.
    void train() { advance(Step::None); }
    void stepBatch() { advance(Step::Batch); }
    void stepEpoch() { advance(Step::Epoch); }
    void pause();
    /// At most so many batches a second; infinity: full speed. Takes effect at once.
    void setPace(double batchesPerSecond);

signals:
    void stateChanged(ui::RunState state);
    /// Whether training begins as soon as the run is prepared.
    void aboutToTrainChanged(bool aboutToTrain);
    /// A new run begins.
    void runBegun(const core::Experiment& experiment);
    /// Snapshots were added; at most once in 16 ms.
    void historyGrew();
    void epochFinished(const core::EpochReport& report);
    /// step() or isSlowMotion() has changed.
    void stepChanged();
    void diverged(const core::Divergence& divergence);
    void failed(const QString& reason);

private:
    /// Length of the last order; None: to the end.
    enum class Step { None, Batch, Epoch };

    void advance(Step step);
    RunId beginRun(const core::Experiment& experiment);
    void beginBranch(const core::Experiment& experiment, const Branch& branch, core::History history);
    void trainAgain(const RunSnapshot& run);
    void post();
    void setState(RunState state);
    void setTrainWhenPrepared(bool train);
    void setStep(const std::optional<StepUpdate>& step);
    [[nodiscard]] bool reportsSteps() const { return isSlowMotion() || m_step == Step::Batch; }
    void onPrepared(RunId run, const core::Snapshot& start, const std::shared_ptr<const core::Model>& model,
                    const std::shared_ptr<const core::Dataset<float>>& dataset);
    void onSnapshots(RunId run, const std::shared_ptr<const Snapshots>& snapshots);
    void onAdvanced(RunId run, std::uint64_t order, const core::TrainingOutcome& outcome);
    void onFailed(RunId run, const QString& reason);

    QThread m_thread;
    TrainingWorker* m_worker; ///< lives on m_thread and is deleted by it
    RunId m_run = 0;
    std::uint64_t m_order = 0; ///< of the last advance(); the end of an earlier one is ignored
    std::stop_source m_runStop;
    std::stop_source m_advanceStop;
    Step m_step = Step::None;
    Goal m_goal;
    double m_pace = std::numeric_limits<double>::infinity();

    RunState m_state = RunState::Preparing;
    bool m_trainWhenPrepared = false;
    std::optional<core::Divergence> m_divergence;
    QString m_failure;
    core::Experiment m_experiment;
    core::History m_history;
    std::vector<core::EpochReport> m_reports;
    core::Replay m_replay;
    std::shared_ptr<const core::Model> m_model;
    std::optional<StepUpdate> m_stepUpdate;
    RateMeter m_batchRate;
};

} // namespace ui
