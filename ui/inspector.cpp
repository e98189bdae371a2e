#include "ui/inspector.h"

#include "ui/training/latest_work.h"
#include "ui/training/training_controller.h"
#include "ui/views/curves_view.h"
#include "ui/views/layers_view.h"
#include "ui/views/network_view.h"
#include "ui/views/rows_view.h"
#include "ui/views/seeds_view.h"
#include "ui/views/weights_view.h"

#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <span>

namespace ui {

namespace {

constexpr int kGap = 16;
constexpr int kMinimumWidth = 212; // in the smallest window; the views scroll or shrink

} // namespace

Inspector::Inspector(QWidget* parent)
    : QTabWidget(parent), m_models(new LatestWork(QStringLiteral("models"), this)), m_curves(new CurvesView),
      m_layers(new LayersView), m_seeds(new SeedsView), m_rows(new RowsView), m_weights(new WeightsView),
      m_network(new NetworkView)
{
    setObjectName(QStringLiteral("inspector"));
    setDocumentMode(true);
    setMinimumWidth(kMinimumWidth);
    setUsesScrollButtons(true);
    auto* learning = new QWidget;
    auto* column = new QVBoxLayout(learning);
    column->setContentsMargins(0, kGap / 2, 0, 0);
    column->setSpacing(kGap);
    column->addWidget(m_curves, 3);
    column->addWidget(m_layers, 2);
    addTab(learning, tr("Learning"));
    addTab(m_seeds, tr("Seeds"));
    addTab(m_rows, tr("Rows"));
    addTab(m_weights, tr("Weights"));
    addTab(m_network, tr("Network"));
    // One row is looked at, in every view.
    connect(m_rows, &RowsView::rowChosen, m_weights, &WeightsView::setRow);
    connect(m_rows, &RowsView::rowChosen, m_network, &NetworkView::setRow);
    connect(m_weights, &WeightsView::rowChosen, m_network, &NetworkView::setRow);
    connect(m_weights, &WeightsView::rowChosen, m_rows, &RowsView::chooseRow);
    connect(m_network, &NetworkView::rowChosen, m_weights, &WeightsView::setRow);
    connect(m_network, &NetworkView::rowChosen, m_rows, &RowsView::chooseRow);
}

void Inspector::setMenu(QMenu* menu)
{
    auto* button = new QToolButton;
    button->setObjectName(QStringLiteral("viewMenuButton"));
    button->setText(QStringLiteral("⋯"));
    button->setAccessibleName(tr("View"));
    button->setToolTip(tr("Theme, language and layout (F10)"));
    button->setAutoRaise(true);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(menu);
    button->setShortcut(Qt::Key_F10);
    setCornerWidget(button);
}

void Inspector::setExperiment(const core::Experiment& experiment)
{
    m_layers->showNetwork(experiment.network());
    m_seeds->setExperiment(experiment);
}

void Inspector::showMoments(const TrainingController& run, std::size_t shown)
{
    const std::span moments(run.history().moments());
    m_curves->showMoments(run.experiment(), moments, shown);
    const core::Moment& moment = moments[shown];
    const auto& newest = run.model();
    if (newest && newest->epoch == moment.epoch && newest->batch == moment.batch) {
        m_models->cancel();
        showModel(newest);
    } else if (newest && run.replay().dataset()) {
        m_models->replace([this, replay = run.replay(), epoch = moment.epoch,
                           batch = moment.batch](const std::stop_token& stop) -> std::function<void()> {
            const auto model = replay.modelAt(epoch, batch, stop);
            if (!model)
                return nullptr;
            return [this, model] { showModel(model); };
        });
    }
}

void Inspector::clear()
{
    m_models->cancel();
    m_curves->clear();
    m_rows->clear();
    m_weights->clear();
    m_network->clear();
}

void Inspector::showModel(const std::shared_ptr<const core::Model>& model)
{
    emit modelShown(model);
    m_rows->setModel(model);
    m_weights->setModel(model);
    m_network->setModel(model);
}

} // namespace ui
