#include "ui/window/comparison.h"

#include "core/experiment/result_origin.h"
#include "ui/charts/attention_chart.h"
#include "ui/charts/pin_outlines.h"
#include "ui/text/branch_text.h"
#include "ui/training/training_controller.h"
#include "ui/views/attention/attention_view.h"
#include "ui/views/compare/compare_view.h"
#include "ui/views/curves/curves_view.h"

#include <QKeySequence>
#include <QPushButton>

#include <span>
#include <utility>

namespace ui {

Comparison::Comparison(const TrainingController& run, PinnedRuns& pins, AttentionView& bars, CurvesView& curves,
                       CompareView& table, QObject* parent)
    : QObject(parent), m_run(run), m_pins(pins), m_bars(bars), m_curves(curves), m_table(table),
      m_button(new QPushButton(tr("Pin")))
{
    m_button->setObjectName(QStringLiteral("pinButton"));
    m_button->setAccessibleName(tr("Pin this run"));
    m_button->setFocusPolicy(Qt::TabFocus);
    m_button->setShortcut(QKeySequence(Qt::Key_P));
    m_bars.addButton(m_button);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (!isPinned())
            m_pins.pin(m_run.runSnapshot());
    });
    connect(&m_pins, &PinnedRuns::changed, this, &Comparison::showPins);
    connect(&m_run, &TrainingController::runBegun, this, [this] {
        m_shown = 0;
        showPins();
    });
    connect(&m_run, &TrainingController::historyGrew, this, &Comparison::updateButton);
    connect(&m_table, &CompareView::shown, this, &Comparison::showTable);
    connect(&m_table, &CompareView::bringBackWanted, this, [this](std::size_t place) {
        if (const auto pinned = m_pins.runs().at(place))
            emit restoreWanted(*pinned);
    });
    connect(&m_table, &CompareView::unpinWanted, &m_pins, &PinnedRuns::unpin);
    updateButton();
}

void Comparison::showSnapshot(std::size_t shown)
{
    m_shown = shown;
    showTable();
}

/// Shows the pinned runs in every view, and their differences from the run shown. Bars and curves leave out those of
/// other data, which the table names.
void Comparison::showPins()
{
    std::vector<LabelledPin> pins;
    std::vector<PinnedAttention> bars;
    m_pinned.clear();
    const std::vector<core::BranchPoint> shownBranches = m_run.branches();
    for (std::size_t place = 0; place < PinnedRuns::kMaxRuns; ++place) {
        const auto& run = m_pins.runs().at(place);
        Known& known = m_known.at(place);
        if (known.run != run)
            known = {run, run ? resultOf(run->experiment, run->history.snapshots(), run->state, run->replay.classes())
                              : RunResult{}};
        if (!run)
            continue;
        const std::vector<core::BranchPoint> branches = run->branches();
        const RunSettings pinned{run->experiment, branches};
        const RunSettings shown{m_run.experiment(), shownBranches};
        QString label = settingsApartText(pinned, shown);
        QString difference = differenceText(pinned, shown);
        if (label.isEmpty())
            label = difference = tr("the same settings");
        const auto& snapshots = run->history.snapshots();
        // On other data the same bar is another feature, and the same loss another task.
        if (core::haveSameSource(run->experiment, m_run.experiment())) {
            pins.push_back({place, label, run});
            bars.push_back({place, label, snapshots.back().test.attention});
        }
        m_pinned.push_back({place, difference, run->experiment, known.result, run->hasData(), branches});
    }
    m_bars.chart().setPinned(std::move(bars));
    m_curves.setPinned(pins);
    updateButton();
    showTable();
}

void Comparison::showTable()
{
    if (!m_table.isVisible())
        return;
    ComparedRun shown{std::nullopt, {}, m_run.experiment(), std::nullopt, true, m_run.branches()};
    const std::span snapshots(m_run.history().snapshots());
    if (m_shown < snapshots.size())
        shown.result =
            resultOf(shown.experiment, snapshots.first(m_shown + 1), m_run.state(), m_run.replay().classes());
    std::vector<ComparedRun> runs{std::move(shown)};
    runs.insert(runs.end(), m_pinned.begin(), m_pinned.end());
    m_table.setRuns(std::move(runs));
}

bool Comparison::isPinned() const
{
    const auto place = m_pins.placeOf(m_run.experiment(), m_run.branches());
    const auto& snapshots = m_run.history().snapshots();
    if (!place || snapshots.empty())
        return false;
    // The run may have been trained on since, or again to an earlier moment.
    const core::Snapshot& pinned = m_pins.runs().at(*place)->history.snapshots().back();
    const core::Snapshot& newest = snapshots.back();
    return pinned.epoch == newest.epoch && pinned.batch == newest.batch && pinned.epochEnd == newest.epochEnd &&
           pinned.test.attention == newest.test.attention;
}

void Comparison::updateButton()
{
    const auto& snapshots = m_run.history().snapshots();
    const bool isTrained = !snapshots.empty() && snapshots.back().batch > 0;
    const bool isKnown = m_pins.placeOf(m_run.experiment(), m_run.branches()).has_value();
    QString help = tr("Keep this run: its bars and curves stay as outlines behind those of the next");
    if (!isTrained)
        help = tr("A run can be pinned after its first batch");
    else if (isPinned())
        help = tr("This run is pinned as it is now; Compare lists it");
    else if (isKnown)
        help = tr("Pin this run in the place of the pinned one with the same settings");
    else if (m_pins.isFull())
        help = tr("Four runs are pinned, and more could not be told apart. Unpin one in Compare");
    const QString key = m_button->shortcut().toString(QKeySequence::NativeText);
    m_button->setText(isPinned() ? tr("Pinned") : tr("Pin"));
    m_button->setShortcut(QKeySequence(key, QKeySequence::NativeText)); // changing the text removes it
    m_button->setEnabled(isTrained && (isKnown || !m_pins.isFull()));
    m_button->setToolTip(tr("%1 (%2)").arg(help, key));
}

} // namespace ui

#include "moc_comparison.cpp"
