#include "ui/inspector/inspector.h"

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

#include <QHBoxLayout>
#include <QLabel>
#include <QRegularExpression>
#include <QTabBar>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kGap = 16;
constexpr int kMinimumWidth = 212; // in the smallest window; the views scroll or shrink

} // namespace

Inspector::Inspector(FaithfulnessJob& tests, SeedsJob& seeds, QWidget* parent)
    : QStackedWidget(parent), m_tabs(new QTabBar), m_curves(new CurvesView), m_layers(new LayersView),
      m_seeds(new SeedsView(seeds)), m_rows(new RowsView), m_weights(new WeightsView), m_network(new NetworkView),
      m_code(new CodeView), m_compare(new CompareView), m_believe(new BelieveView), m_importance(new ImportanceView),
      m_faithfulness(new FaithfulnessView(tests))
{
    setObjectName(QStringLiteral("inspector"));
    setMinimumWidth(kMinimumWidth);
    auto* learning = new QWidget;
    auto* column = new QVBoxLayout(learning);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGap);
    column->addWidget(m_curves, 3);
    column->addWidget(m_layers, 2);
    addView(learning, tr("Learning"));
    addView(m_seeds, tr("Seeds"));
    addView(m_rows, tr("Rows"));
    addView(m_weights, tr("Weights"));
    addView(m_network, tr("Network"));
    addView(m_code, tr("Code"));
    addView(m_compare, tr("Compare"));
    m_believe->addPage(m_importance, tr("Rivals"), tr("What other measures than attention say about each feature"));
    m_believe->addPage(m_faithfulness, tr("Tests"), tr("Six tests of whether the bars say what matters"));
    addView(m_believe, tr("Believe it?"));
    connect(m_tabs, &QTabBar::currentChanged, this, &Inspector::setCurrentIndex);
    connect(this, &Inspector::currentChanged, m_tabs, &QTabBar::setCurrentIndex);
    connect(this, &Inspector::currentChanged, this, &Inspector::showCurves);
    // One row is looked at, in every view.
    connect(m_rows, &RowsView::rowChosen, m_weights, &WeightsView::setRow);
    connect(m_rows, &RowsView::rowChosen, m_network, &NetworkView::setRow);
    connect(m_weights, &WeightsView::rowChosen, m_network, &NetworkView::setRow);
    connect(m_weights, &WeightsView::rowChosen, m_rows, &RowsView::chooseRow);
    connect(m_network, &NetworkView::rowChosen, m_weights, &WeightsView::setRow);
    connect(m_network, &NetworkView::rowChosen, m_rows, &RowsView::chooseRow);
}

void Inspector::addView(QWidget* view, const QString& name)
{
    addWidget(view);
    m_tabs->addTab(name);
}

QString Inspector::titleOf(int view) const
{
    return m_tabs->tabText(view);
}

QString Inspector::helpOf(int view) const
{
    return m_tabs->tabToolTip(view);
}

QWidget* Inspector::makeHeader()
{
    m_tabs->setObjectName(QStringLiteral("viewTabs"));
    m_tabs->setAccessibleName(tr("Views"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    static const QRegularExpression isQuestion(QStringLiteral("Question$"));
    for (int view = 0; view < count(); ++view)
        if (const auto questions = widget(view)->findChildren<QLabel*>(isQuestion); !questions.isEmpty())
            m_tabs->setTabToolTip(view, questions.constFirst()->text());
    auto* header = new QWidget;
    header->setObjectName(QStringLiteral("viewHeader"));
    header->setAttribute(Qt::WA_StyledBackground);
    auto* line = new QHBoxLayout(header);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    line->addWidget(m_tabs, 1);
    return header;
}

void Inspector::setExperiment(const core::Experiment& experiment)
{
    m_layers->showNetwork(experiment.network());
    m_seeds->setExperiment(experiment);
    m_code->setExperiment(experiment);
}

void Inspector::showSnapshots(const TrainingController& run, std::size_t shown)
{
    m_run = &run;
    m_shown = shown;
    m_importance->setExperiment(run.experiment());
    m_faithfulness->setExperiment(run.experiment());
    showCurves();
}

void Inspector::showCurves()
{
    if (m_run && m_curves->isVisible())
        m_curves->showSnapshots(m_run->experiment(), m_run->history().snapshots(), m_shown);
}

bool Inspector::wantsModel() const
{
    const QWidget* front = currentWidget();
    return front == m_rows || front == m_weights || front == m_network || front == m_believe;
}

void Inspector::clear()
{
    m_run = nullptr;
    m_curves->clear();
    m_rows->clear();
    m_weights->clear();
    m_network->clear();
    m_importance->clear();
    m_faithfulness->clear();
}

void Inspector::setResting(bool resting)
{
    m_importance->setResting(resting);
    m_faithfulness->setResting(resting);
}

void Inspector::showModel(const std::shared_ptr<const core::Model>& model)
{
    m_rows->setModel(model);
    m_weights->setModel(model);
    m_network->setModel(model);
    m_importance->setModel(model);
    m_faithfulness->setModel(model);
}

} // namespace ui
