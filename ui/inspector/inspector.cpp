#include "ui/inspector/inspector.h"

#include "ui/inspector/steady_tab_bar.h"
#include "ui/training/training_controller.h"
#include "ui/views/code/code_view.h"
#include "ui/views/compare/compare_view.h"
#include "ui/views/curves/curves_view.h"
#include "ui/views/faithfulness/believe_view.h"
#include "ui/views/faithfulness/faithfulness_view.h"
#include "ui/views/importance/importance_view.h"
#include "ui/views/network/layers_view.h"
#include "ui/views/network/network_view.h"
#include "ui/views/rows/rows_view.h"
#include "ui/views/seeds/seeds_view.h"
#include "ui/views/weights/weights_view.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int kTabGap = 16;
constexpr int kMinimumWidth = 212; // for the smallest window

bool isOn(const QWidget* page, const View* view)
{
    return page == view || page->isAncestorOf(view);
}

} // namespace

ShownRun shownRun(const TrainingController& run, std::size_t shown)
{
    return {run.experiment(), run.history().snapshots(), shown, run.model(), &run.replay()};
}

Inspector::Inspector(View& bars, FaithfulnessJob& tests, ImportanceJob& importance, SeedsJob& seeds, QWidget* parent)
    : QStackedWidget(parent), m_tabs(new SteadyTabBar), m_views{&bars}, m_front(&bars), m_curves(new CurvesView),
      m_seeds(new SeedsView(seeds)), m_compare(new CompareView), m_believe(new BelieveView)
{
    setObjectName(QStringLiteral("inspector"));
    setMinimumWidth(kMinimumWidth);
    auto* learning = new QWidget;
    auto* layers = new LayersView;
    auto* column = new QVBoxLayout(learning);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kTabGap);
    column->addWidget(m_curves, 3);
    column->addWidget(layers, 2);
    connect(m_curves, &CurvesView::typeScaleChanged, layers, &LayersView::setTypeScale);
    auto* faithfulness = new FaithfulnessView(tests);
    auto* importanceView = new ImportanceView(importance);
    m_believe->addPage(importanceView, importanceView->title(),
                       tr("How measures other than attention rate each feature"));
    m_believe->addPage(faithfulness, faithfulness->title(), tr("Six tests of whether the bars say what matters"));
    addTab(learning, m_curves->title(), {m_curves, layers});
    addTab(m_seeds);
    addTab(new RowsView);
    addTab(new WeightsView);
    addTab(new NetworkView);
    addTab(new CodeView);
    addTab(m_compare);
    addTab(m_believe, tr("Believe it?"), {importanceView, faithfulness});
    connect(m_tabs, &QTabBar::currentChanged, this, &Inspector::showTab);
    connect(this, &Inspector::currentChanged, m_tabs, &QTabBar::setCurrentIndex);
    connect(this, &Inspector::currentChanged, this, &Inspector::showRunInFront);
    connect(this, &Inspector::currentChanged, this, &QWidget::updateGeometry);
    shareRows();
    followUser();
}

Inspector::~Inspector()
{
    qApp->disconnect(this); // QWidget's destructor takes the focus from children
    disconnect(this, nullptr, this, nullptr);
}

/// Keeps the view that the user turned to last.
void Inspector::followUser()
{
    const auto forgetFront = [this] { m_front = nullptr; };
    connect(this, &Inspector::currentChanged, this, forgetFront);
    connect(m_tabs, &QTabBar::tabBarClicked, this, forgetFront);
    connect(m_believe, &BelieveView::pageChanged, this, forgetFront);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget* /*old*/, QWidget* now) { onFocus(now); });
    for (View* view : m_views)
        view->installEventFilter(this);
}

void Inspector::onFocus(QWidget* now)
{
    if (!now || now->window() != window() || now == m_focused)
        return; // a focus that comes back when a dialog closes is no choice
    m_focused = now;
    for (View* view : m_views)
        if (view->isVisible() && view->isAncestorOf(now))
            m_front = view;
}

/// A click on what takes no focus, or on the view's ground, arrives at the view.
bool Inspector::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseButtonPress)
        for (View* view : m_views)
            if (view == watched)
                m_front = view;
    return QStackedWidget::eventFilter(watched, event);
}

void Inspector::addTab(View* view)
{
    addTab(view, view->title(), {view});
}

void Inspector::addTab(QWidget* page, const QString& title, std::initializer_list<View*> views)
{
    addWidget(page);
    m_tabs->setTabToolTip(m_tabs->addTab(title), (*views.begin())->question());
    m_views.insert(m_views.end(), views);
}

/// Shows a row that is chosen in one view in every view.
void Inspector::shareRows()
{
    for (View* chooser : m_views)
        connect(chooser, &View::rowChosen, this, [this, chooser](std::int64_t testRow) {
            for (View* view : m_views)
                if (view != chooser)
                    view->setRow(testRow);
        });
}

QSize Inspector::minimumSizeHint() const
{
    const QWidget* front = currentWidget();
    return {QStackedWidget::minimumSizeHint().width(), front ? front->minimumSizeHint().height() : 0};
}

QString Inspector::titleOf(int tab) const
{
    return m_tabs->tabText(tab);
}

QString Inspector::helpOf(int tab) const
{
    return m_tabs->tabToolTip(tab);
}

QWidget* Inspector::makeHeader()
{
    m_tabs->setObjectName(QStringLiteral("viewTabs"));
    m_tabs->setAccessibleName(tr("Views"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (auto* scroll : m_tabs->findChildren<QToolButton*>())
        scroll->setToolTip(scroll->arrowType() == Qt::LeftArrow ? tr("Views further left") : tr("Views further right"));
    auto* header = new QWidget;
    header->setObjectName(QStringLiteral("viewHeader"));
    header->setAttribute(Qt::WA_StyledBackground);
    auto* line = new QHBoxLayout(header);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    line->addWidget(m_tabs, 1);
    return header;
}

View& Inspector::view(const QString& name) const
{
    return **std::ranges::find(m_views, name, &View::objectName);
}

bool Inspector::isBehindTab(const View& view) const
{
    return view.isVisible() && isAncestorOf(&view);
}

View& Inspector::front() const
{
    if (m_front && m_front->isVisible())
        return *m_front;
    const auto found = std::ranges::find_if(m_views, [this](const View* view) { return isBehindTab(*view); });
    return found == m_views.end() ? *m_views.front() : **found;
}

View& Inspector::frontThat(const std::function<bool(const View&)>& fits) const
{
    View& inFront = front();
    if (fits(inFront))
        return inFront;
    const auto found =
        std::ranges::find_if(m_views, [&](const View* view) { return isBehindTab(*view) && fits(*view); });
    if (found != m_views.end())
        return **found;
    return fits(*m_views.front()) ? *m_views.front() : inFront;
}

void Inspector::bringToFront(View& view)
{
    for (int tab = 0; tab < count(); ++tab)
        if (isOn(widget(tab), &view))
            showTab(tab);
    m_believe->showPage(&view);
    m_front = &view;
}

void Inspector::showTab(int tab)
{
    if (tab != currentIndex() && isAncestorOf(window()->focusWidget()))
        m_tabs->setFocus(Qt::OtherFocusReason);
    setCurrentIndex(tab);
}

void Inspector::showExperiment(const core::Experiment& controls)
{
    for (View* view : m_views)
        view->showExperiment(controls);
}

void Inspector::showRun(const TrainingController& run, std::size_t shown)
{
    m_run = &run;
    m_shown = shown;
    for (View* view : m_views)
        view->showRun(shownRun(run, shown));
}

/// Updates views that were hidden at the last showRun().
void Inspector::showRunInFront()
{
    for (View* view : m_views)
        if (m_run && isAncestorOf(view) && view->isVisible())
            view->showRun(shownRun(*m_run, m_shown));
}

/// Views that were hidden with their window have not shown the run yet.
void Inspector::showEvent(QShowEvent* event)
{
    QStackedWidget::showEvent(event);
    showRunInFront();
}

bool Inspector::needsModel() const
{
    const auto needsIt = [this](const View* view) {
        return (!isAncestorOf(view) || isOn(currentWidget(), view)) && view->needsModel();
    };
    return std::ranges::any_of(m_views, needsIt);
}

void Inspector::showModel(const std::shared_ptr<const core::Model>& model)
{
    for (View* view : m_views)
        view->showModel(model);
}

void Inspector::setResting(bool resting)
{
    for (View* view : m_views)
        view->setResting(resting);
}

void Inspector::clear()
{
    m_run = nullptr;
    for (View* view : m_views)
        view->clear();
}

} // namespace ui

#include "moc_inspector.cpp"
