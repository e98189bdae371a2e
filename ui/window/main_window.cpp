#include "ui/window/main_window.h"

#include "ui/actions/document_actions.h"
#include "ui/actions/figure_actions.h"
#include "ui/actions/help_menu.h"
#include "ui/actions/menu_bar.h"
#include "ui/actions/numbers_action.h"
#include "ui/actions/recovery_bar.h"
#include "ui/actions/report_action.h"
#include "ui/actions/table_actions.h"
#include "ui/actions/view_menu.h"
#include "ui/actions/window_keys.h"
#include "ui/actions/window_parts.h"
#include "ui/charts/attention_chart.h"
#include "ui/controls/change_bar.h"
#include "ui/controls/experiment_panel.h"
#include "ui/documents/run_files.h"
#include "ui/inspector/inspector.h"
#include "ui/session/pace_scale.h"
#include "ui/session/session.h"
#include "ui/training/training_controller.h"
#include "ui/transport/timeline_panel.h"
#include "ui/transport/transport_bar.h"
#include "ui/views/attention/attention_view.h"
#include "ui/views/seeds/seeds_view.h"
#include "ui/views/steps/step_caption.h"
#include "ui/widgets/accessible_combo.h"
#include "ui/widgets/divider.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/page_scroll.h"
#include "ui/window/focus_keeper.h"
#include "ui/window/notice_place.h"
#include "ui/window/session_display.h"
#include "ui/window/window_geometry.h"
#include "ui/window/window_state.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QScreen>
#include <QScrollArea>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr QSize kMinimumSize(640, 400);
const QList<int> kDefaultShares{kDefaultSize.width(), kDefaultSize.width()};
constexpr int kWindowMargin = 24;
constexpr int kWindowGap = 16;
constexpr int kHeaderGap = 8;
constexpr double kUsualDpi = 96.0;

QSize firstSizeOn(const QWidget& window)
{
    return firstSize(window.screen()->availableGeometry(), window.logicalDpiY() / kUsualDpi);
}

} // namespace

MainWindow::MainWindow(QWidget* parent) : MainWindow(*new Session, parent)
{
    m_session.setParent(this);
}

MainWindow::MainWindow(Session& session, QWidget* parent) : QMainWindow(parent), m_session(session)
{
    setObjectName(QStringLiteral("mainWindow"));
    nameCombosByLabel();
    setMinimumSize(kMinimumSize);
    resize(kDefaultSize);
    build();
}

MainWindow::~MainWindow()
{
    tearDown();
}

void MainWindow::build()
{
    m_menuBar = new MenuBar(*this);
    setMenuBar(m_menuBar);
    m_notices = new NoticePlace(*m_menuBar, m_session.safekeeping());
    auto* scroll = new PageScroll("windowScroll", this);
    scroll->setMinimumSize(1, 1); // however small the window is, it scrolls
    setCentralWidget(scroll);
    auto* whole = new QWidget(scroll->widget());
    makeParts(whole);
    compose(whole);
    m_display = new SessionDisplay(m_session,
                                   {*m_transport, *m_experimentPanel, *m_changeBar, m_notices->notice(), *m_attention,
                                    *m_timeline, *m_steps, *m_inspector},
                                   this);
    makeMenus();
    connect(m_experimentPanel, &ExperimentPanel::tableChangeWanted, &m_documents->tables(), &TableActions::change);
    connect(&m_notices->recovery(), &RecoveryBar::recoverWanted, m_documents, &DocumentActions::recover);
    nameParts(*this);
    keepFocus();
}

/// Lets the focus go to Train where its widget disappears, and when another document is shown.
void MainWindow::keepFocus()
{
    auto& start = *m_transport->findChild<QWidget*>(QStringLiteral("trainButton"));
    m_focus = new FocusKeeper(*this, start, *m_inspector, *findChild<QWidget*>(QStringLiteral("viewTabs")));
    connect(&m_session.files(), &RunFiles::opened, m_focus, &FocusKeeper::toStart);
    connect(m_documents, &DocumentActions::begun, m_focus, &FocusKeeper::toStart);
}

/// The menus show the entries in this order.
void MainWindow::makeMenus()
{
    MenuBar& bar = *m_menuBar;
    bar.addButtons(bar.edit(), {{"undoButton", QKeySequence::Undo}, {"redoButton", QKeySequence::Redo}, {nullptr}});
    m_documents = new DocumentActions(*this, m_session, bar, m_notices->notice());
    m_figures = new FigureActions(*this, m_session, {*m_inspector, bar, m_notices->notice()});
    new ReportAction(*this, m_session, *m_inspector, bar, m_notices->notice());
    m_numbers = new NumbersAction(*this, m_session, {*m_timeline, *m_inspector, bar, m_notices->notice()});
    bar.file().addSeparator();
    QAction* quit =
        MenuBar::add(bar.file(), {"quitAction", tr("Quit"),
                                  tr("Closes the window, after a question if work is not saved"), QKeySequence::Quit});
    quit->setMenuRole(QAction::QuitRole);
    connect(quit, &QAction::triggered, this, &QWidget::close);
    bar.addButtons(bar.edit(), {{nullptr}, {"articleButton"}});
    bar.addButtons(bar.run(), {{"trainButton", Qt::Key_Space},
                               {"stepBatchButton", Qt::Key_B},
                               {"stepEpochButton", Qt::Key_E},
                               {"resetButton", Qt::CTRL | Qt::Key_R},
                               {"liveCheck"},
                               {nullptr},
                               {"playButton"},
                               {"playBackwardsButton"},
                               {"lowestButton", Qt::Key_L},
                               {"latestButton"},
                               {"branchButton"},
                               {nullptr},
                               {"pinButton", Qt::Key_P},
                               {"splitByClassButton"}});
    addWindowKeys(*this, bar, *m_inspector);
    bar.complete(*m_viewMenu, *new HelpMenu(*this, bar, *m_inspector));
}

void MainWindow::tearDown()
{
    // In this order: each one has connections to the next.
    delete m_focus;
    delete m_figures;
    delete m_documents;
    delete m_display;
    delete centralWidget();
    delete m_notices;
    delete m_menuBar;
}

void MainWindow::rebuild()
{
    const WindowState before = state();
    const WidgetValues values = valuesOf(*m_views);
    const QString focused = focusWidget() ? focusWidget()->objectName() : QString();
    setUpdatesEnabled(false);
    tearDown();
    build();
    centralWidget()->show();
    arrange(before);
    setValues(*m_views, values); // among them the snapshot shown
    if (auto* widget = focused.isEmpty() ? nullptr : findChild<QWidget*>(focused))
        widget->setFocus(Qt::OtherFocusReason);
    setUpdatesEnabled(true);
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}

TrainingController& MainWindow::controller()
{
    return m_session.controller();
}

/// Each part gets its final parent at once: a widget that gets another parent later is styled again, with its children.
void MainWindow::makeParts(QWidget* whole)
{
    m_transport = new TransportBar(whole);
    auto* column = new QWidget(whole);
    column->setObjectName(QStringLiteral("controlColumn"));
    m_experimentPanel = new ExperimentPanel(column);
    m_changeBar = new ChangeBar(m_session.changes(), column);
    m_views = new QSplitter(whole);
    auto* centre = new QWidget(m_views);
    m_attention = new AttentionView((new PageScroll("barsScroll", centre))->widget());
    m_timeline = new TimelinePanel(centre);
    m_steps = new StepCaption(whole);
    m_inspector = new Inspector(*m_attention, m_session.faithfulness(), m_session.importance(), m_session.seeds(),
                                (new PageScroll("viewScroll", m_views))->widget());
}

/// In a low window, the bars and the view beside them scroll, and the other parts stay in place.
void MainWindow::composeViews()
{
    auto* column = new QVBoxLayout(m_timeline->parentWidget());
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kWindowGap);
    column->addWidget(m_timeline->parentWidget()->findChild<QScrollArea*>(QStringLiteral("barsScroll")), 1);
    column->addWidget(m_timeline);
    m_views->setObjectName(QStringLiteral("viewsSplitter"));
    m_views->setHandleWidth(kWindowMargin);
    m_views->setChildrenCollapsible(false);
    m_views->setStretchFactor(0, 1);
    m_views->setStretchFactor(1, 1);
    m_views->setSizes(kDefaultShares);
}

void MainWindow::compose(QWidget* whole)
{
    composeViews();
    auto* views = new QVBoxLayout;
    views->setContentsMargins(kWindowMargin, kWindowGap / 2, kWindowMargin, kWindowGap);
    views->setSpacing(kHeaderGap);
    views->addWidget(m_inspector->makeHeader());
    views->addWidget(m_views, 1);
    views->addWidget(m_steps);

    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    layOutControlColumn(*m_experimentPanel, *m_changeBar);
    body->addWidget(m_experimentPanel->parentWidget());
    body->addWidget(makeDivider(QFrame::VLine));
    body->addLayout(views, 1);

    auto* rows = new QVBoxLayout(whole);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_transport);
    rows->addWidget(makeDivider(QFrame::HLine));
    rows->addLayout(body, 1);
    m_viewMenu = new ViewMenu(*this, *m_inspector, m_menuBar);
    connectParts();
}

WindowState MainWindow::state() const
{
    return {saveGeometry(),       m_views->saveState(),   m_inspector->currentIndex(),
            m_session.pace(),     m_session.isLive(),     m_session.controls(),
            m_viewMenu->theme(),  m_viewMenu->language(), m_session.files().recent(),
            m_figures->choices(), m_numbers->dialect()};
}

bool MainWindow::setState(const WindowState& state)
{
    const bool hasPlace = !state.geometry.isEmpty() && restoreGeometry(state.geometry);
    m_hasPlace = m_hasPlace || hasPlace;
    const bool whole = (state.geometry.isEmpty() || hasPlace) && arrange(state);
    m_transport->setPace(state.pace > 0.0 ? state.pace : PaceScale::kDefault);
    m_session.restore(state.experiment);
    m_session.files().setRecent(state.recent);
    m_changeBar->setLive(state.live);
    return whole;
}

void MainWindow::fitToScreen()
{
    if (isMaximized() || isFullScreen())
        return;
    if (!m_hasPlace) {
        resize(firstSizeOn(*this)); // the window manager places it
        return;
    }
    QList<QRect> areas;
    for (const QScreen* screen : QGuiApplication::screens())
        areas.append(screen->availableGeometry());
    setGeometry(broughtOnScreen(geometry(), areas));
}

/// Restores the state of the parts, without the window's geometry.
bool MainWindow::arrange(const WindowState& state)
{
    m_inspector->setCurrentIndex(state.tab);
    m_viewMenu->setTheme(state.theme);
    m_viewMenu->setLanguage(state.language);
    m_figures->setChoices(state.figure);
    m_numbers->setDialect(state.csv);
    return (state.views.isEmpty() || m_views->restoreState(state.views)) && m_inspector->currentIndex() == state.tab;
}

void MainWindow::layOutByDefault()
{
    m_views->setSizes(kDefaultShares);
    m_inspector->setCurrentIndex(0);
    if (!isMaximized() && !isFullScreen())
        resize(firstSizeOn(*this));
}

/// Resets all remembered state; Undo restores the settings.
void MainWindow::resetToDefaults()
{
    const WindowState first;
    layOutByDefault();
    m_changeBar->setLive(first.live);
    m_transport->setPace(PaceScale::kDefault);
    m_session.change(first.experiment);
    m_viewMenu->setTheme(first.theme);
    m_viewMenu->setLanguage(first.language);
    m_figures->setChoices(first.figure);
    m_numbers->setDialect(first.csv);
    emit themeChosen(first.theme);
    // Later: each change visits every widget.
    QTimer::singleShot(0, this, [this, language = first.language] { emit languageChosen(language); });
}

void MainWindow::showNote(const QString& note)
{
    m_notices->notice().addLasting(NoticeBar::Kind::Note, note);
}

void MainWindow::open(const QString& path)
{
    m_documents->open(path);
}

/// Refuses a new run while the controls show values that it would not have.
void MainWindow::train()
{
    const QString contradiction = m_experimentPanel->contradiction();
    if (contradiction.isEmpty() || controller().state() == RunState::Paused)
        m_session.train();
    else
        m_notices->notice().setNotice(NoticeBar::Kind::Error, tr("Not trained. %1").arg(contradiction),
                                      NoticeBar::Subject::Contradiction);
}

void MainWindow::connectParts()
{
    connect(m_experimentPanel, &ExperimentPanel::messageChanged, this, [this] {
        if (m_experimentPanel->contradiction().isEmpty())
            m_notices->notice().settle(NoticeBar::Subject::Contradiction);
    });
    connect(m_transport, &TransportBar::trainRequested, this, &MainWindow::train);
    connect(m_transport, &TransportBar::stepBatchRequested, &m_session, &Session::stepBatch);
    connect(m_transport, &TransportBar::stepEpochRequested, &m_session, &Session::stepEpoch);
    connect(m_transport, &TransportBar::pauseRequested, &controller(), &TrainingController::pause);
    connect(m_transport, &TransportBar::resetRequested, &m_session, &Session::reset);
    connect(m_transport, &TransportBar::paceChanged, &m_session, &Session::setPace);
    connect(m_experimentPanel, &ExperimentPanel::experimentChanged, &m_session,
            [this](const core::Experiment& experiment) { m_session.change(experiment, m_experimentPanel->gesture()); });
    connect(m_changeBar, &ChangeBar::liveChanged, &m_session, &Session::setLive);
    connect(m_viewMenu, &ViewMenu::themeChosen, this, &MainWindow::themeChosen);
    connect(m_viewMenu, &ViewMenu::languageChosen, this, &MainWindow::languageChosen);
    connect(m_viewMenu, &ViewMenu::defaultLayoutWanted, this, &MainWindow::layOutByDefault);
    connect(m_viewMenu, &ViewMenu::forgetWanted, this, &MainWindow::resetToDefaults);
    connect(&m_inspector->seeds(), &SeedsView::seedChosen, this, &MainWindow::openSeed);
    connect(&m_inspector->seeds(), &SeedsView::spreadChanged, &m_attention->chart(), &AttentionChart::setWhiskers);
    m_inspector->seeds().emitSpread(); // runs may be older than this window
    connect(m_timeline, &TimelinePanel::branchRequested, &m_session,
            [this](qsizetype index) { m_session.branchFrom(static_cast<std::size_t>(index)); });
}

/// Shows the run of one seed.
void MainWindow::openSeed(std::uint32_t seed)
{
    m_experimentPanel->chooseSeed(seed);
    if (!m_session.isLive() && m_session.controls().seed == seed) // else it trains already, or the seed was refused
        m_session.train();
}

} // namespace ui

#include "moc_main_window.cpp"
