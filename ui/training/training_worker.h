#pragma once

#include "core/experiment/history.h"
#include "core/training/model.h"
#include "core/training/replay.h"
#include "core/training/step_trace.h"

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

/// At a pace of up to so many batches a second, a run reports the phases of each batch: a reader can still follow.
constexpr double kSlowMotionPace = 4.0;

/// The trace of a batch, up to this phase.
struct StepUpdate {
    core::StepTrace trace;
    core::StepPhase phase = core::StepPhase::Update;
};

/// End of a call of advance(): a position in the run, so that an order that is repeated at another pace has the same
/// end.
struct Goal {
    bool oneBatch = false;
    std::int64_t epochs = 0; ///< complete epochs
    bool again = false;      ///< the order is repeated at another pace, which also applies to the present batch
};

using Snapshots = std::vector<core::Snapshot>;

/// Begin of a run that branches off another one.
struct Branch {
    core::Replay replay; ///< of the new run
    core::Snapshot from; ///< at the end of an epoch, its test is complete
};

/// Trains on its own thread and reports by signals.
///
/// Every slot blocks until its work is done or its token is stopped; queue them from other threads.
/// Values cross threads by copy or as pointers to constants. Exceptions become failed().
class TrainingWorker : public QObject {
    Q_OBJECT

public:
    /// Drops the run before, draws the data (unless they are the same) and makes a new trainer. Ends with prepared() or
    /// failed(); without a signal after a stop request.
    void prepare(ui::RunId run, const core::Experiment& experiment, const std::stop_token& stop);
    /// As prepare(), for a run that begins where it branches off.
    void prepareBranch(ui::RunId run, const ui::Branch& branch, const std::stop_token& stop);

    /// Trains until the goal, at most `pace` batches a second (infinity: full speed). Ends with advanced(). Has no
    /// effect if the run is not the prepared one.
    void advance(ui::RunId run, std::uint64_t order, ui::Goal goal, double pace, const std::stop_token& stop);

signals:
    /// The run is ready: before its first batch, or where it branches off. The model is null for networks above
    /// core::Model::kMaxParameters.
    void prepared(ui::RunId run, const core::Snapshot& start, const std::shared_ptr<const core::Model>& model,
                  const std::shared_ptr<const core::Dataset<float>>& dataset);
    /// The snapshots since the last report, at most one signal in kReportInterval. The last one is the newest.
    void snapshotsReached(ui::RunId run, const std::shared_ptr<const ui::Snapshots>& snapshots);
    /// The network at the newest of these snapshots; for large ones only at the ends of epochs and of advance(), for
    /// those above core::Model::kMaxParameters never.
    void modelReached(ui::RunId run, const std::shared_ptr<const core::Model>& model);
    /// A phase of a batch: in slow motion one after the other, the last one with the batch's snapshot; after a step of
    /// one batch only the last one.
    void stepReported(ui::RunId run, const ui::StepUpdate& step);
    /// The checkpoint is null where the network is too large for core::Replay.
    void epochFinished(ui::RunId run, const core::EpochReport& report,
                       const std::shared_ptr<const core::Checkpoint<float>>& checkpoint);
    /// advance() with this order has ended.
    void advanced(ui::RunId run, std::uint64_t order, const core::TrainingOutcome& outcome);
    void failed(ui::RunId run, const QString& reason);

private:
    class Advance;

    bool drawData(const core::Experiment& experiment, const std::stop_token& stop);
    void begin(RunId run, const core::Snapshot& start, const std::stop_token& stop);
    [[nodiscard]] std::shared_ptr<const core::Model> model(std::int64_t epoch, std::int64_t batch) const;
    void guarded(RunId run, const std::function<void()>& work);

    RunId m_run = 0; ///< of m_trainer
    std::shared_ptr<const core::Dataset<float>> m_dataset;
    std::unique_ptr<core::BasicTrainer<float>> m_trainer;
    std::stop_token m_runStop; ///< of the run as a whole
    core::History m_schedule;  ///< empty; selects the snapshots to keep
    core::BatchReport m_lastBatch;
    std::chrono::steady_clock::time_point m_lastBegin; ///< begin of m_lastBatch; set in slow motion only
};

} // namespace ui
