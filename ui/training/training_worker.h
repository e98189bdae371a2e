#pragma once

#include "core/experiment/history.h"
#include "core/training/model.h"
#include "core/training/replay.h"
#include "ui/training/slow_motion_pace.h"

#include <QObject>
#include <QString>

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

namespace ui {

/// Number of a run, which distinguishes a late report of an old run from those of the present one.
using RunId = std::uint64_t;

/// End of a call of advance(). A place in the run rather than a distance, so that an order that is repeated, when the
/// pace changes, means the same.
struct Goal {
    bool oneBatch = false;
    std::int64_t epochs = 0; ///< until so many are complete
    /// The same order once more, at another pace: a batch in slow motion still has its time, at the new pace.
    bool again = false;
};

using Snapshots = std::vector<core::Snapshot>;

/// Begin of a run that branches off another one.
struct Branch {
    core::Replay replay; ///< of the new run
    core::Snapshot from; ///< at an epoch's end: that is measured already
};

/// Trains on its own thread and reports by signals.
///
/// Every slot blocks until its work is done or its token is stopped; queue them from other threads.
/// Values cross threads by copy or as pointers to constants. Exceptions become failed().
class TrainingWorker : public QObject {
    Q_OBJECT

public:
    TrainingWorker();
    ~TrainingWorker() override;

    /// Drops the run before, draws the data (unless they are the same again) and makes a new trainer.
    /// Ends with prepared() or failed(), or silently if stopped.
    void prepare(ui::RunId run, const core::Experiment& experiment, const std::stop_token& stop);
    /// Likewise, but the run begins where it branches off.
    void prepareBranch(ui::RunId run, const ui::Branch& branch, const std::stop_token& stop);

    /// Trains on until the goal, at most `pace` batches a second (infinity: full speed). Ends with advanced().
    /// Does nothing if the run is not the prepared one.
    void advance(ui::RunId run, std::uint64_t order, ui::Goal goal, double pace, const std::stop_token& stop);

signals:
    /// The run is ready: before its first batch, or where it branches off. The model is null where the network is too
    /// large for one.
    void prepared(ui::RunId run, const core::Snapshot& start, const std::shared_ptr<const core::Model>& model,
                  const std::shared_ptr<const core::Dataset<float>>& dataset);
    /// The snapshots since the last report, at most one signal in kReportInterval. The last one is the newest.
    void snapshotsReached(ui::RunId run, const std::shared_ptr<const ui::Snapshots>& snapshots);
    /// The network at the newest of these snapshots; for large ones only at the ends of epochs and of advance(), for
    /// those above core::Model::kMaxParameters never.
    void modelReached(ui::RunId run, const std::shared_ptr<const core::Model>& model);
    /// A phase of a batch: at a pace of at most kSlowMotionPace one phase after the other, the last one together with
    /// the batch's snapshot; after a step of one batch all of them at once; else none.
    void stepReported(ui::RunId run, const ui::StepUpdate& step);
    /// The checkpoint is null where the network is too large for one.
    void epochFinished(ui::RunId run, const core::EpochReport& report,
                       const std::shared_ptr<const core::Checkpoint<float>>& checkpoint);
    /// advance() with this order is over.
    void advanced(ui::RunId run, std::uint64_t order, const core::TrainingOutcome& outcome);
    void failed(ui::RunId run, const QString& reason);

private:
    class Advance;

    bool drawData(const core::Experiment& experiment, const std::stop_token& stop);
    void makeRun(RunId run, const core::Experiment& experiment, const std::stop_token& stop);
    void makeBranch(RunId run, const Branch& branch, const std::stop_token& stop);
    void begin(RunId run, const core::Snapshot& start, const std::stop_token& stop);
    [[nodiscard]] std::shared_ptr<const core::Model> model(std::int64_t epoch, std::int64_t batch) const;
    void guarded(RunId run, const std::function<void()>& work);

    RunId m_run = 0; ///< of m_trainer
    std::shared_ptr<const core::Dataset<float>> m_dataset;
    std::unique_ptr<core::BasicTrainer<float>> m_trainer;
    std::stop_token m_runStop; ///< of the run as a whole
    core::History m_schedule;  ///< empty; selects the snapshots to keep
    core::BatchReport m_lastBatch;
    std::chrono::steady_clock::time_point m_lastBegin; ///< of m_lastBatch, in slow motion
};

} // namespace ui
