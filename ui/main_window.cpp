#include "ui/main_window.h"

#include "ui/charts/attention_chart.h"
#include "ui/class_split.h"
#include "ui/inspector.h"
#include "ui/panels/change_bar.h"
#include "ui/panels/experiment_change.h"
#include "ui/panels/experiment_panel.h"
#include "ui/panels/notice_bar.h"
#include "ui/panels/timeline_panel.h"
#include "ui/panels/transport_bar.h"
#include "ui/slow_motion.h"
#include "ui/training/live_updates.h"
#include "ui/training/training_controller.h"
#include "ui/view_menu.h"
#include "ui/views/attention_view.h"
#include "ui/views/divergence_text.h"
#include "ui/views/seeds_view.h"
#include "ui/views/step_caption.h"
#include "ui/window_state.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QSplitter>
#include <QVBoxLayout>

#include <span>
#include <utility>

namespace ui {

namespace {

constexpr QSize kDefaultSize(1280, 800);
constexpr QSize kMinimumSize(1024, 640);
constexpr int kMargin = 24;
constexpr int kGap = 16;
constexpr int kCaptionGap = 10;

/// A line between two parts of the window.
QFrame* makeDivider(QFrame::Shape shape)
{
    auto* line = new QFrame;
    line->setFrameShape(shape);
    line->setObjectName(QStringLiteral("divider"));
    return line;
}

} // namespace

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent), m_controller(new TrainingController(this)), m_live(new LiveUpdates(*m_controller, this)),
      m_transport(new TransportBar), m_experimentPanel(new ExperimentPanel), m_changeBar(new ChangeBar(m_changes)),
      m_notice(new NoticeBar), m_attention(new AttentionView), m_timeline(new TimelinePanel), m_steps(new StepCaption),
      m_inspector(new Inspector), m_split(new ClassSplit(*m_attention, this)), m_views(new QSplitter),
      m_viewMenu(new ViewMenu(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Attention Lab"));
    setMinimumSize(kMinimumSize);
    compose();
    resize(kDefaultSize);
    connectTransport();
    connectRun();
    connectControls();
    new SlowMotion(*m_controller, *m_timeline, *m_steps, this);
    m_controller->setPace(m_transport->pace());
    m_controller->reset(m_experimentPanel->experiment());
}

MainWindow::~MainWindow() = default;

QWidget* MainWindow::composeLeft()
{
    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_experimentPanel, 1);
    column->addWidget(makeDivider(QFrame::HLine));
    column->addWidget(m_changeBar);
    return left;
}

QWidget* MainWindow::composeCentre()
{
    auto* centre = new QWidget;
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGap);
    column->addWidget(m_attention, 1);
    column->addWidget(m_timeline);
    return centre;
}

void MainWindow::compose()
{
    m_views->setObjectName(QStringLiteral("viewsSplitter"));
    m_views->setHandleWidth(kMargin);
    m_views->setChildrenCollapsible(false);
    m_views->addWidget(composeCentre());
    m_views->addWidget(m_inspector);
    m_views->setStretchFactor(0, 3);
    m_views->setStretchFactor(1, 2);
    m_inspector->setMenu(m_viewMenu);
    layOutByDefault();
    auto* views = new QVBoxLayout;
    views->setSpacing(kCaptionGap);
    views->setContentsMargins(kMargin, kGap, kMargin, kGap);
    views->addWidget(m_views, 1);
    views->addWidget(m_steps);

    auto* ground = new QVBoxLayout;
    ground->setSpacing(0);
    ground->addWidget(m_notice);
    ground->addLayout(views, 1);

    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(composeLeft());
    body->addWidget(makeDivider(QFrame::VLine));
    body->addLayout(ground, 1);

    auto* whole = new QWidget;
    auto* rows = new QVBoxLayout(whole);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_transport);
    rows->addWidget(makeDivider(QFrame::HLine));
    rows->addLayout(body, 1);
    setCentralWidget(whole);
}

void MainWindow::layOutByDefault()
{
    m_views->setSizes({3 * kDefaultSize.width(), 2 * kDefaultSize.width()}); // shares, not pixels
}

WindowState MainWindow::state() const
{
    return {saveGeometry(),      m_views->saveState(),  m_inspector->currentIndex(),
            m_transport->pace(), m_changeBar->isLive(), m_controls};
}

bool MainWindow::setState(const WindowState& state)
{
    const bool whole = (state.geometry.isEmpty() || restoreGeometry(state.geometry)) &&
                       (state.views.isEmpty() || m_views->restoreState(state.views));
    if (state.pace > 0.0)
        m_transport->setPace(state.pace);
    m_inspector->setCurrentIndex(state.tab);
    m_controls = state.experiment;
    m_experimentPanel->setExperiment(m_controls);
    m_changeBar->setLive(state.live);
    if (m_controls != m_controller->experiment())
        m_controller->reset(m_controls);
    return whole;
}

void MainWindow::tell(const QString& note)
{
    m_notice->setNotice(NoticeBar::Kind::Note, note);
}

void MainWindow::connectTransport()
{
    connect(m_transport, &TransportBar::trainRequested, this, [this] {
        beginRunIfNeeded();
        m_controller->train();
    });
    connect(m_transport, &TransportBar::stepBatchRequested, this, [this] {
        beginRunIfNeeded();
        m_controller->stepBatch();
    });
    connect(m_transport, &TransportBar::stepEpochRequested, this, [this] {
        beginRunIfNeeded();
        m_controller->stepEpoch();
    });
    connect(m_transport, &TransportBar::pauseRequested, m_controller, &TrainingController::pause);
    connect(m_transport, &TransportBar::resetRequested, this, [this] {
        m_live->forget();
        m_controller->reset(m_controls);
    });
    connect(m_transport, &TransportBar::paceChanged, m_controller, &TrainingController::setPace);
}

void MainWindow::connectControls()
{
    connect(m_experimentPanel, &ExperimentPanel::experimentChanged, this, &MainWindow::onExperimentChanged);
    connect(m_changeBar, &ChangeBar::liveChanged, this, [this](bool live) {
        if (live && m_controls != m_controller->experiment())
            followControls();
        else
            m_live->forget();
    });
    connect(m_viewMenu, &ViewMenu::defaultLayoutWanted, this, [this] {
        layOutByDefault();
        if (!isMaximized() && !isFullScreen())
            resize(kDefaultSize);
    });
    connect(&m_inspector->seeds(), &SeedsView::seedChosen, this, &MainWindow::openSeed);
    connect(m_inspector, &Inspector::modelShown, m_split, &ClassSplit::setModel);
    connect(&m_inspector->seeds(), &SeedsView::spreadChanged, &m_attention->chart(), &AttentionChart::setWhiskers);
    connect(m_timeline, &TimelinePanel::momentChosen, this, &MainWindow::showMoment);
    connect(m_timeline, &TimelinePanel::branchRequested, this, &MainWindow::branchFrom);
}

void MainWindow::connectRun()
{
    connect(m_controller, &TrainingController::stateChanged, m_transport, &TransportBar::setState);
    connect(m_controller, &TrainingController::aboutToTrainChanged, m_transport, &TransportBar::setAboutToTrain);
    connect(m_controller, &TrainingController::runBegun, this, &MainWindow::onRunBegun);
    connect(m_controller, &TrainingController::stateChanged, this, &MainWindow::onStateChanged);
    connect(m_controller, &TrainingController::historyGrew, this, &MainWindow::onHistoryGrew);
    connect(m_controller, &TrainingController::diverged, this, [this](const core::Divergence& divergence) {
        m_notice->setNotice(NoticeBar::Kind::Advice, tr("The run diverged: %1.").arg(divergenceText(divergence)));
    });
    connect(m_controller, &TrainingController::failed, this,
            [this](const QString& reason) { m_notice->setNotice(NoticeBar::Kind::Error, reason); });
}

void MainWindow::onExperimentChanged(const core::Experiment& experiment)
{
    m_changes.push(new ExperimentChange(std::exchange(m_controls, experiment), experiment, m_experimentPanel->gesture(),
                                        [this](const core::Experiment& changed) { applyChange(changed); }));
    followControls();
}

/// A change was taken back or made again: its result is back at once if it is still known.
void MainWindow::applyChange(const core::Experiment& experiment)
{
    m_controls = experiment;
    m_experimentPanel->setExperiment(experiment);
    const FinishedRun* run = m_memory.find(experiment);
    if (!run) {
        followControls();
        return;
    }
    m_live->forget();
    m_controller->bringBack(FinishedRun(*run));
}

/// The controls say something new.
void MainWindow::followControls()
{
    m_inspector->setExperiment(m_controls);
    if (m_changeBar->isLive()) {
        m_live->want(m_controls);
        return;
    }
    switch (m_controller->state()) {
    case RunState::Training:
    case RunState::Preparing:
    case RunState::Untrained:
    case RunState::Failed:
        restart(m_controls);
        break;
    case RunState::Paused:
    case RunState::Finished:
    case RunState::Diverged:
        // What was learned stays to be looked at until a new run is asked for.
        showPending();
        break;
    }
}

/// A run on its way to the end goes on with the new settings.
void MainWindow::restart(const core::Experiment& experiment)
{
    const bool goesOn = m_controller->isTrainingToTheEnd();
    m_controller->reset(experiment);
    if (goesOn)
        m_controller->train();
}

void MainWindow::beginRunIfNeeded()
{
    m_live->forget();
    const RunState state = m_controller->state();
    const bool isOver = state == RunState::Finished || state == RunState::Diverged || state == RunState::Failed;
    if (isOver || m_controls != m_controller->experiment())
        m_controller->reset(m_controls);
}

/// A run of many is to be seen by itself.
void MainWindow::openSeed(std::uint32_t seed)
{
    m_experimentPanel->chooseSeed(seed);
    if (m_changeBar->isLive() || m_controls.seed != seed)
        return; // answered already, or the seed was refused beside another control's error
    beginRunIfNeeded();
    m_controller->train();
}

/// Trains on from a moment of the run, with the learning rate and the epochs that the controls say.
void MainWindow::branchFrom(qsizetype index)
{
    const core::Moment from = m_controller->history().moments()[static_cast<std::size_t>(index)];
    if (!m_controller->canBranch(m_controls, from))
        return;
    m_live->forget();
    m_controller->branch(m_controls, from);
    m_controller->train();
}

void MainWindow::onRunBegun(const core::Experiment& experiment)
{
    m_notice->clear();
    m_transport->setProgress(m_controller->progress());
    m_timeline->setHistory(m_controller->history(), experiment.epochs);
    m_attention->clear();
    m_split->clear();
    m_inspector->clear();
    m_inspector->setExperiment(m_controls);
    m_experimentPanel->markWaiting(experiment);
}

void MainWindow::onStateChanged()
{
    if (m_controller->state() == RunState::Finished)
        m_memory.keep(m_controller->finishedRun());
}

void MainWindow::onHistoryGrew()
{
    m_transport->setProgress(m_controller->progress());
    m_timeline->historyGrew(m_controller->history());
    showMoment();
}

/// Every view shows the moment that the timeline stands at.
void MainWindow::showMoment()
{
    const auto index = m_timeline->shownIndex();
    if (index < 0)
        return;
    const auto shown = static_cast<std::size_t>(index);
    const std::span moments(m_controller->history().moments());
    m_attention->showMoment(m_controller->experiment(), moments.first(shown + 1));
    m_inspector->showMoments(*m_controller, shown);
    const bool possible = m_controller->canBranch(m_controls, moments[shown]);
    m_timeline->setBranching(possible,
                             tr("Only learning rate and epochs may differ from the run's settings, and at least "
                                "as many epochs as are begun"));
}

/// The run shown was made with other settings than the controls have now.
void MainWindow::showPending()
{
    m_experimentPanel->markWaiting(m_controller->experiment());
    showMoment();
    if (m_controls == m_controller->experiment())
        m_notice->clear();
    else
        m_notice->setNotice(NoticeBar::Kind::Note, tr("The settings have changed. Train starts a new run with them."));
}

} // namespace ui
