#include "ui/main_window.h"

#include "ui/panels/experiment_panel.h"
#include "ui/panels/notice_bar.h"
#include "ui/panels/timeline_panel.h"
#include "ui/panels/transport_bar.h"
#include "ui/training/training_controller.h"
#include "ui/views/attention_view.h"
#include "ui/views/curves_view.h"
#include "ui/views/layers_view.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <span>

namespace ui {

namespace {

constexpr QSize kDefaultSize(1280, 800);
constexpr QSize kMinimumSize(1024, 640);
constexpr int kMargin = 24;
constexpr int kGap = 16;

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
    : QMainWindow(parent), m_controller(new TrainingController(this)), m_transport(new TransportBar),
      m_experimentPanel(new ExperimentPanel), m_notice(new NoticeBar), m_attention(new AttentionView),
      m_timeline(new TimelinePanel), m_curves(new CurvesView), m_layers(new LayersView)
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Attention Lab"));
    setMinimumSize(kMinimumSize);
    compose();
    resize(kDefaultSize);
    connectTransport();
    connectRun();
    m_controller->setPace(m_transport->pace());
    m_controller->reset(m_experimentPanel->experiment());
}

MainWindow::~MainWindow() = default;

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

QWidget* MainWindow::composeRight()
{
    auto* right = new QWidget;
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGap);
    column->addWidget(m_curves, 3);
    column->addWidget(m_layers, 2);
    return right;
}

void MainWindow::compose()
{
    auto* views = new QHBoxLayout;
    views->setContentsMargins(kMargin, kGap, kMargin, kGap);
    views->setSpacing(kMargin);
    views->addWidget(composeCentre(), 2);
    views->addWidget(composeRight(), 1);

    auto* ground = new QVBoxLayout;
    ground->setSpacing(0);
    ground->addWidget(m_notice);
    ground->addLayout(views, 1);

    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_experimentPanel);
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
    connect(m_transport, &TransportBar::resetRequested, this,
            [this] { m_controller->reset(m_experimentPanel->experiment()); });
    connect(m_transport, &TransportBar::paceChanged, m_controller, &TrainingController::setPace);
    connect(m_experimentPanel, &ExperimentPanel::experimentChanged, this, &MainWindow::onExperimentChanged);
    connect(m_timeline, &TimelinePanel::momentChosen, this, &MainWindow::showMoment);
}

void MainWindow::connectRun()
{
    connect(m_controller, &TrainingController::stateChanged, m_transport, &TransportBar::setState);
    connect(m_controller, &TrainingController::aboutToTrainChanged, m_transport, &TransportBar::setAboutToTrain);
    connect(m_controller, &TrainingController::runBegun, this, &MainWindow::onRunBegun);
    connect(m_controller, &TrainingController::historyGrew, this, &MainWindow::onHistoryGrew);
    connect(m_controller, &TrainingController::diverged, this, [this](const QString& advice) {
        m_notice->setNotice(NoticeBar::Kind::Advice, tr("The run diverged: %1.").arg(advice));
    });
    connect(m_controller, &TrainingController::failed, this,
            [this](const QString& reason) { m_notice->setNotice(NoticeBar::Kind::Error, reason); });
}

void MainWindow::onExperimentChanged(const core::Experiment& experiment)
{
    m_layers->showNetwork(experiment.network());
    switch (m_controller->state()) {
    case RunState::Training:
    case RunState::Preparing:
    case RunState::Untrained:
    case RunState::Failed:
        restart(experiment);
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
    const RunState state = m_controller->state();
    const bool isOver = state == RunState::Finished || state == RunState::Diverged || state == RunState::Failed;
    if (isOver || m_experimentPanel->experiment() != m_controller->experiment())
        m_controller->reset(m_experimentPanel->experiment());
}

void MainWindow::onRunBegun(const core::Experiment& experiment)
{
    m_notice->clear();
    m_transport->setProgress(m_controller->progress());
    m_timeline->setHistory(m_controller->history(), experiment.epochs);
    m_attention->clear();
    m_curves->clear();
    m_layers->showNetwork(experiment.network());
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
    m_curves->showMoments(m_controller->experiment(), moments, shown);
}

/// The run shown was made with other settings than the controls have now.
void MainWindow::showPending()
{
    if (m_experimentPanel->experiment() == m_controller->experiment())
        m_notice->clear();
    else
        m_notice->setNotice(NoticeBar::Kind::Note, tr("The settings have changed. Train starts a new run with them."));
}

} // namespace ui
