#include "ui/session/session.h"

#include "core/tables/prepared_table.h"
#include "ui/documents/run_files.h"
#include "ui/documents/safekeeping.h"
#include "ui/jobs/faithfulness_job.h"
#include "ui/jobs/importance_job.h"
#include "ui/jobs/seeds_job.h"
#include "ui/session/live_updates.h"
#include "ui/session/pace_scale.h"
#include "ui/text/experiment_change.h"
#include "ui/training/training_controller.h"

#include <utility>

namespace ui {

namespace {

/// Whether a run in this state stays visible when the settings change.
bool hasResult(RunState state)
{
    return state == RunState::Paused || state == RunState::Finished || state == RunState::Diverged;
}

} // namespace

Session::Session(QObject* parent)
    : QObject(parent), m_controller(new TrainingController(this)), m_live(new LiveUpdates(*m_controller, this)),
      m_faithfulness(new FaithfulnessJob(this)), m_importance(new ImportanceJob(this)), m_seeds(new SeedsJob(this)),
      m_files(new RunFiles(*m_controller, m_pins, *m_seeds, this)), m_safekeeping(new Safekeeping(*m_files, this))
{
    connect(m_files, &RunFiles::opened, this,
            [this](const std::shared_ptr<const OpenDocument>& document) { showDocument(*document); });
    connect(m_controller, &TrainingController::stateChanged, this, [this](RunState state) {
        if (state == RunState::Finished)
            m_cache.keep(m_controller->runSnapshot());
    });
    connect(m_controller, &TrainingController::runBegun, this, [this] { m_held.reset(); });
    connect(&m_changes, &QUndoStack::indexChanged, this, [this](int index) {
        const auto* last = dynamic_cast<const PutAway*>(m_changes.command(index - 1));
        if (last && last->isSpent()) // an undo that does nothing would look like a fault
            m_changes.undo();
    });
    constexpr int kMaxChanges = 500; // bounds the memory
    m_changes.setUndoLimit(kMaxChanges);
    setPace(PaceScale::kDefault);
    m_controller->reset(m_controls);
}

/// Whether the run stays visible when the settings change: also one that was brought back and is being prepared.
bool Session::showsResult() const
{
    const RunState state = m_controller->state();
    const bool isComingBack =
        state == RunState::Preparing && !m_controller->isAboutToTrain() && m_files->hasTrainedRun();
    return hasResult(state) || isComingBack;
}

bool Session::isWaiting() const
{
    return showsResult() && !m_isLive && m_controls != m_controller->experiment();
}

void Session::restore(const core::Experiment& experiment)
{
    m_controls = experiment;
    emit controlsChanged(m_controls);
    if (m_controls != m_controller->experiment())
        m_controller->reset(m_controls);
}

void Session::change(const core::Experiment& experiment, int gesture)
{
    if (experiment == m_controls)
        return;
    record(experiment, gesture);
    follow();
}

void Session::begin(const core::Experiment& experiment)
{
    recordNewRun(experiment);
    m_live->forget();
    emit controlsChanged(m_controls);
    m_controller->reset(m_controls);
    if (m_isLive)
        m_controller->train();
}

bool Session::lacksTable() const
{
    return m_controls.table && !m_controls.table->hasValues();
}

void Session::record(const core::Experiment& experiment, int gesture)
{
    m_changes.push(new ExperimentChange(std::exchange(m_controls, experiment), experiment, gesture,
                                        [this](const core::Experiment& changed) { apply(changed); }));
}

void Session::restoreRun(const RunSnapshot& run)
{
    recordNewRun(run.experiment);
    show(run);
}

/// Makes the step of the undo stack for a run that takes the place of the present one, which is put away unless the
/// cache holds it.
void Session::recordNewRun(const core::Experiment& experiment)
{
    if (experiment == m_controls)
        return;
    if (m_files->hasTrainedRun() && !m_cache.find(m_controller->experiment()))
        putAway(PutAway::Kind::Settings, experiment);
    else
        record(experiment, ExperimentChange::kNoGesture);
}

/// Replaces the pinned runs and the runs of other seeds as well.
void Session::showDocument(const OpenDocument& document)
{
    m_pins.replaceAll({});
    for (const auto& pinned : document.pinned)
        m_pins.pin(*pinned);
    m_seeds->restoreSeeds(document.seeds);
    if (document.run.experiment != m_controls)
        record(document.run.experiment, ExperimentChange::kNoGesture);
    show(document.run);
}

void Session::startAnew()
{
    if (m_files->hasContent())
        putAway(PutAway::Kind::New, {});
    else if (m_controls != core::Experiment{})
        record({}, ExperimentChange::kNoGesture);
    m_pins.replaceAll({});
    m_seeds->restoreSeeds(nullptr);
    m_live->forget();
    emit controlsChanged(m_controls);
    m_controller->reset(m_controls);
    m_files->forget();
}

void Session::show(const RunSnapshot& run)
{
    emit controlsChanged(m_controls);
    m_live->forget();
    m_controller->restoreRun(run);
}

/// Undoes or redoes a change: shows its run at once if it is cached or pinned. One that branched is shown, marked as
/// such, only where none was trained plainly with these settings: it was in front when they were left.
void Session::apply(const core::Experiment& experiment)
{
    m_controls = experiment;
    const RunSnapshot* run = m_cache.find(experiment);
    const auto pinned = m_pins.find(experiment);
    if (!run)
        run = pinned.get();
    if (!run)
        run = m_cache.findBranched(experiment);
    if (run)
        show(RunSnapshot(*run));
    else
        follow();
}

/// Reacts to a change of the controls.
void Session::follow()
{
    emit controlsChanged(m_controls);
    if (lacksTable()) {
        m_live->forget();
        emit waitingChanged();
        return;
    }
    if (m_isLive) {
        m_live->want(m_controls);
    } else if (showsResult()) {
        emit waitingChanged();
    } else {
        const bool trains = m_controller->isTrainingToTheEnd();
        m_controller->reset(m_controls);
        if (trains)
            m_controller->train();
    }
}

void Session::setLive(bool live)
{
    m_isLive = live;
    if (live && m_controls != m_controller->experiment())
        follow();
    else
        m_live->forget();
}

void Session::setPace(double batchesPerSecond)
{
    m_pace = batchesPerSecond;
    m_controller->setPace(batchesPerSecond);
}

bool Session::beginRunIfNeeded()
{
    m_live->forget();
    if (lacksTable()) {
        emit tableMissing();
        return false;
    }
    const RunState state = m_controller->state();
    const bool isOver = state == RunState::Finished || state == RunState::Diverged || state == RunState::Failed;
    if (isOver || m_controls != m_controller->experiment())
        m_controller->reset(m_controls);
    return true;
}

void Session::train()
{
    if (beginRunIfNeeded())
        m_controller->train();
}

void Session::stepBatch()
{
    if (beginRunIfNeeded())
        m_controller->stepBatch();
}

void Session::stepEpoch()
{
    if (beginRunIfNeeded())
        m_controller->stepEpoch();
}

void Session::reset()
{
    m_live->forget();
    if (lacksTable()) {
        emit tableMissing();
        return;
    }
    if (m_files->hasTrainedRun())
        putAway(PutAway::Kind::Reset, m_controls);
    emit controlsChanged(m_controls); // the same, and so without what was typed and refused
    m_controller->reset(m_controls);
}

PutAwayDocument Session::shownDocument(PutAway::Kind kind)
{
    PutAwayDocument document{m_controls, m_controller->runSnapshot(), m_files->trainedFor(), m_files->isLongRun(),
                             std::nullopt};
    if (kind == PutAway::Kind::New) {
        document.isLongWork = m_files->isLongWork();
        document.rest = PutAwayDocument::Rest{m_pins.runs(), m_seeds->saved(), m_files->file()};
    }
    return document;
}

/// Makes the step of the undo stack; the caller changes what is shown.
void Session::putAway(PutAway::Kind kind, const core::Experiment& after)
{
    const PutAwayShelf::Place place = m_shelf.add(shownDocument(kind));
    m_controls = after;
    m_changes.push(new PutAway(kind, place, after,
                               {[this, kind](PutAwayDocument& document) { exchange(kind, document); },
                                [this](const core::Experiment& experiment) { apply(experiment); }}));
}

/// Shows a document that was put away, and puts the one that was shown in its place.
void Session::exchange(PutAway::Kind kind, PutAwayDocument& document)
{
    const PutAwayDocument shown = std::exchange(document, shownDocument(kind));
    m_controls = shown.controls;
    if (shown.rest) {
        m_pins.replaceAll(shown.rest->pins);
        m_seeds->restoreSeeds(shown.rest->seeds);
    }
    if (shown.run.history.snapshots().empty()) {
        m_live->forget();
        emit controlsChanged(m_controls);
        m_controller->reset(shown.run.experiment);
    } else {
        show(shown.run);
    }
    m_files->restore(shown.trainedFor, shown.rest ? &shown.rest->file : nullptr);
    if (isWaiting())
        emit waitingChanged();
}

void Session::hold()
{
    disconnect(m_controller, &TrainingController::stateChanged, this, &Session::resume);
    if (m_held)
        return;
    m_live->forget();
    m_held = m_controller->isTrainingToTheEnd() ? Held::Run
             : m_controller->isSteppingEpoch()  ? Held::Epoch
                                                : Held::Nothing;
    if (m_held != Held::Nothing)
        m_controller->pause();
}

bool Session::isStill() const
{
    return m_controller->state() != RunState::Training;
}

void Session::goOn()
{
    if (!m_held)
        return;
    if (!isStill()) // the last batch before the pause: the order would come too early
        connect(m_controller, &TrainingController::stateChanged, this, &Session::resume,
                static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
    else
        resume();
}

void Session::resume()
{
    const auto held = std::exchange(m_held, std::nullopt);
    if (held == Held::Run)
        m_controller->train();
    else if (held == Held::Epoch)
        m_controller->stepEpoch();
    if (held && m_isLive && m_controls != m_controller->experiment())
        follow();
}

bool Session::canBranchFrom(std::size_t snapshot) const
{
    return m_controller->canBranch(m_controls, m_controller->history().snapshots()[snapshot]);
}

void Session::branchFrom(std::size_t snapshot)
{
    if (!canBranchFrom(snapshot))
        return;
    m_live->forget();
    m_controller->branch(m_controls, core::Snapshot(m_controller->history().snapshots()[snapshot]));
    m_controller->train();
}

} // namespace ui

#include "moc_session.cpp"
