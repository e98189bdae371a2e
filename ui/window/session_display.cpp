#include "ui/window/session_display.h"

#include "core/analysis/class_summary.h"
#include "core/experiment/learning_rates.h"
#include "core/experiment/result_origin.h"
#include "ui/controls/change_bar.h"
#include "ui/controls/experiment_panel.h"
#include "ui/inspector/inspector.h"
#include "ui/inspector/model_source.h"
#include "ui/session/session.h"
#include "ui/text/failure_text.h"
#include "ui/text/origin_text.h"
#include "ui/training/latest_job.h"
#include "ui/training/training_controller.h"
#include "ui/transport/timeline_panel.h"
#include "ui/transport/transport_bar.h"
#include "ui/views/attention/attention_view.h"
#include "ui/views/steps/step_caption.h"
#include "ui/widgets/notice_bar.h"
#include "ui/window/comparison.h"

namespace ui {

SessionDisplay::SessionDisplay(Session& session, const Parts& parts, QObject* parent)
    : QObject(parent), m_session(session), m_run(session.controller()), m_parts(parts),
      m_splitting(new LatestJob(QStringLiteral("classes"), this)), m_models(new ModelSource(m_run, this)),
      m_comparison(new Comparison(m_run, session.pins(), parts.attention, parts.inspector.curves(),
                                  parts.inspector.compare(), this))
{
    connectAll();
    showPresentState();
    // Connected last: the caption depends on the timeline's state after each of these.
    connect(&m_run, &TrainingController::stepChanged, this, &SessionDisplay::showSteps);
    connect(&m_run, &TrainingController::stateChanged, this, &SessionDisplay::showSteps);
    connect(&m_run, &TrainingController::historyGrew, this, &SessionDisplay::showSteps);
    connect(&m_run, &TrainingController::runBegun, this, &SessionDisplay::showSteps);
    connect(&m_parts.timeline, &TimelinePanel::momentChosen, this, &SessionDisplay::showSteps);
    showSteps();
}

void SessionDisplay::connectAll()
{
    connect(&m_run, &TrainingController::stateChanged, &m_parts.transport, &TransportBar::setState);
    connect(&m_run, &TrainingController::stateChanged, this, &SessionDisplay::updateResting);
    connect(&m_run, &TrainingController::stepChanged, this, &SessionDisplay::updateResting);
    connect(&m_run, &TrainingController::aboutToTrainChanged, &m_parts.transport, &TransportBar::setAboutToTrain);
    connect(&m_run, &TrainingController::runBegun, this, &SessionDisplay::onRunBegun);
    connect(&m_run, &TrainingController::historyGrew, this, &SessionDisplay::onHistoryGrew);
    connect(&m_run, &TrainingController::diverged, this, &SessionDisplay::showProblem);
    connect(&m_run, &TrainingController::failed, this, &SessionDisplay::showProblem);
    connect(&m_session, &Session::controlsChanged, this, &SessionDisplay::onControlsChanged);
    connect(&m_session, &Session::waitingChanged, this, &SessionDisplay::showWaiting);
    connect(m_models, &ModelSource::modelShown, this, &SessionDisplay::splitByClass);
    connect(m_models, &ModelSource::modelShown, &m_parts.inspector, &Inspector::showModel);
    connect(&m_parts.inspector, &Inspector::currentChanged, this, &SessionDisplay::requestModel);
    connect(&m_parts.attention, &AttentionView::splitWanted, this, &SessionDisplay::requestModel);
    connect(m_comparison, &Comparison::restoreWanted, &m_session, &Session::restoreRun);
    connect(&m_parts.timeline, &TimelinePanel::momentChosen, this, &SessionDisplay::showSnapshot);
}

void SessionDisplay::showPresentState()
{
    m_parts.transport.setPace(m_session.pace());
    m_parts.changes.setLive(m_session.isLive());
    m_parts.experiment.setExperiment(m_session.controls());
    onRunBegun(m_run.experiment());
    m_parts.transport.setState(m_run.state());
    m_parts.transport.setAboutToTrain(m_run.isAboutToTrain());
    updateResting();
    onHistoryGrew();
    if (m_session.isWaiting())
        showWaiting();
    showProblem();
}

void SessionDisplay::onRunBegun(const core::Experiment& experiment)
{
    m_parts.notice.clear();
    m_parts.transport.setProgress(m_run.progress());
    m_parts.timeline.setHistory(m_run.history(), experiment.epochs, m_run.branches());
    m_models->clear();
    m_splitting->cancel();
    m_parts.inspector.clear();
    m_parts.inspector.showExperiment(m_session.controls());
    m_parts.experiment.forgetRefused();
    m_parts.experiment.markWaiting(experiment);
}

void SessionDisplay::onControlsChanged(const core::Experiment& experiment)
{
    // A text that was refused goes with the settings that it was typed into: after New, Reset and opening, too.
    if (m_parts.experiment.experiment() != experiment || !m_parts.experiment.message().isEmpty())
        m_parts.experiment.setExperiment(experiment);
    m_parts.inspector.showExperiment(experiment);
}

void SessionDisplay::onHistoryGrew()
{
    m_parts.transport.setProgress(m_run.progress());
    m_parts.timeline.historyGrew(m_run.history());
    showSnapshot();
}

void SessionDisplay::showSnapshot()
{
    const auto index = m_parts.timeline.shownIndex();
    if (index < 0)
        return;
    const auto shown = static_cast<std::size_t>(index);
    m_parts.inspector.showRun(m_run, shown);
    const core::Snapshot& snapshot = m_run.history().snapshots()[shown];
    m_models->showSnapshot(snapshot.epoch, snapshot.batch);
    m_comparison->showSnapshot(shown);
    m_parts.timeline.setBranching(m_session.canBranchFrom(shown));
}

/// Models are restored only while a visible view needs one.
void SessionDisplay::requestModel()
{
    m_models->setWanted(m_parts.inspector.needsModel());
}

/// Splits the bars by class, computed on another thread, if wanted.
void SessionDisplay::splitByClass(const std::shared_ptr<const core::Model>& model)
{
    if (!m_parts.attention.isSplitWanted() || model->experiment.attention == core::AttentionKind::None)
        return;
    m_splitting->follow(
        [this, model, groups = m_parts.attention.barGroups()](const std::stop_token& stop) -> std::function<void()> {
            const auto summary = core::summariseClasses(*model, stop, groups);
            if (!summary)
                return nullptr;
            return [this, summary] { m_parts.attention.setClassSummary(*summary); };
        });
}

/// Shows the steps of the newest batch in slow motion and after a step of one batch; hides the caption otherwise.
void SessionDisplay::showSteps()
{
    const std::optional<StepUpdate>& step = m_run.step();
    if (!m_parts.timeline.isFollowing())
        m_parts.steps.showNothing(tr("The timeline shows an earlier moment. Its button Latest brings the steps back."));
    else if (step)
        m_parts.steps.showStep(m_run.experiment(), step->trace, step->phase, m_run.state() == RunState::Training);
    else
        m_parts.steps.showNothing(tr("The numbers of each batch appear here while it is trained."));
    m_parts.steps.setVisible(step || m_run.isSlowMotion());
}

/// Slow motion leaves the processor idle between the batches.
void SessionDisplay::updateResting()
{
    m_parts.inspector.setResting(m_run.state() != RunState::Training || m_run.isSlowMotion());
}

/// Shows whether the controls differ from the settings of the run shown.
void SessionDisplay::showWaiting()
{
    m_parts.experiment.markWaiting(m_run.experiment());
    showSnapshot();
    if (m_session.isWaiting()) {
        m_parts.notice.setNotice(NoticeBar::Kind::Note, waitingText(), NoticeBar::Subject::Settings);
        return;
    }
    m_parts.notice.settle(NoticeBar::Subject::Settings);
    showProblem(); // which the note has replaced
}

/// What Train and Branch do with the settings that wait.
QString SessionDisplay::waitingText() const
{
    const core::Experiment& run = m_run.experiment();
    const core::Experiment& controls = m_session.controls();
    if (!core::haveSameSource(run, controls))
        return tr("What is shown is of other data: %1. Train starts a new run on the data of the controls.")
            .arg(dataName(run));
    if (!core::canBranchTo(run, controls))
        return tr(
            "The settings have changed. Train starts a new run with them; Branch takes over the learning rate and "
            "the epochs only.");
    if (!m_run.history().snapshots().empty() && m_session.canBranchFrom(0))
        return tr("The settings have changed. Train starts a new run with them; Branch goes on with them from the "
                  "moment shown.");
    return tr("The settings have changed. Train starts a new run with them.");
}

/// Shows why the run diverged or failed, if it did.
void SessionDisplay::showProblem()
{
    if (m_run.divergence())
        m_parts.notice.setNotice(NoticeBar::Kind::Advice,
                                 tr("The run diverged: %1.").arg(divergenceText(*m_run.divergence())),
                                 NoticeBar::Subject::Run);
    else if (m_run.state() == RunState::Failed)
        m_parts.notice.setNotice(NoticeBar::Kind::Error, m_run.failure(), NoticeBar::Subject::Run);
}

} // namespace ui

#include "moc_session_display.cpp"
