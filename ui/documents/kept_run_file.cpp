#include "ui/documents/kept_run_file.h"

#include <algorithm>
#include <utility>

namespace ui {

namespace {

using Kind = core::TrainingOutcome::Kind;

Kind outcomeOf(RunState state)
{
    if (state == RunState::Finished)
        return Kind::Completed;
    return state == RunState::Diverged ? Kind::Diverged : Kind::Stopped;
}

RunState stateOf(Kind outcome)
{
    if (outcome == Kind::Completed)
        return RunState::Finished;
    return outcome == Kind::Diverged ? RunState::Diverged : RunState::Paused;
}

/// The network at this moment, if that is the one at hand.
core::Vector<float> weightsAt(const core::Snapshot& snapshot, const RunSnapshot& run)
{
    const bool isThere = run.model && run.model->epoch == snapshot.epoch && run.model->batch == snapshot.batch;
    return isThere ? run.model->parameters : core::Vector<float>();
}

} // namespace

core::SavedRun savedRunOf(const RunSnapshot& run, std::string dataHash)
{
    core::SavedRun saved{run.experiment,
                         outcomeOf(run.state),
                         std::move(dataHash),
                         run.replay.rates(),
                         run.history,
                         run.reports,
                         {},
                         {}};
    if (saved.rates.empty()) // of a run whose data are forgotten, the way is too
        saved.rates = {{1, 0, run.experiment.learningRate}};
    // The worker tells of an epoch's end and of its report one after the other: what is between them is not over yet.
    core::Snapshot newest = run.history.snapshots().back();
    newest.epochEnd = newest.epochEnd && std::ssize(run.reports) >= newest.epoch;
    saved.history.append(newest);
    const std::int64_t over = newest.epochEnd ? newest.epoch : newest.epoch - 1;
    std::erase_if(saved.reports, [over](const core::EpochReport& report) { return report.epoch > over; });
    if (saved.outcome == Kind::Stopped && over == run.experiment.epochs)
        saved.outcome = Kind::Completed; // and its worker has not said so yet
    if (const auto* weights = run.replay.firstWeights())
        saved.firstWeights = *weights;
    saved.weights = weightsAt(newest, run);
    return saved;
}

RunSnapshot keptRunOf(const core::SavedRun& run, std::shared_ptr<const core::Dataset<float>> dataset)
{
    RunSnapshot kept{run.experiment, run.history, run.reports, {}, nullptr, stateOf(run.outcome)};
    if (!dataset)
        return kept;
    kept.replay = core::Replay(run.experiment, dataset, run.rates);
    if (run.firstWeights.size() > 0)
        kept.replay.beginWith(run.firstWeights);
    const core::Snapshot& newest = run.history.snapshots().back();
    if (run.weights.size() > 0)
        kept.model = std::make_shared<const core::Model>(
            core::Model{run.experiment, std::move(dataset), run.weights, newest.epoch, newest.batch});
    return kept;
}

} // namespace ui
