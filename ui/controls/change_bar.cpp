#include "ui/controls/change_bar.h"

#include "ui/controls/experiment_panel.h"
#include "ui/controls/knob_row.h"
#include "ui/text/described_change.h"
#include "ui/text/shown/shown_text.h"
#include "ui/widgets/divider.h"
#include "ui/widgets/push_button.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QUndoStack>
#include <QVBoxLayout>

namespace ui {

namespace {

/// The button's tooltip: "Undo: Golden feature 5 → 7 (Ctrl+Z)".
QString helpText(const QString& verb, const QString& change, const QKeySequence& key)
{
    const QString action = change.isEmpty() ? verb : ChangeBar::tr("%1: %2").arg(verb, change);
    return ChangeBar::tr("%1 (%2)").arg(action, key.toString(QKeySequence::NativeText));
}

} // namespace

ChangeBar::ChangeBar(QUndoStack& changes, QWidget* parent)
    : QWidget(parent), m_changes(changes), m_live(new QCheckBox(tr("Live"))),
      m_undo(makeTabFocusButton("undoButton", tr("Undo"), {})), m_redo(makeTabFocusButton("redoButton", tr("Redo"), {}))
{
    setObjectName(QStringLiteral("changeBar"));
    setAttribute(Qt::WA_StyledBackground);
    m_live->setObjectName(QStringLiteral("liveCheck"));
    m_live->setAccessibleName(tr("Live"));
    m_live->setToolTip(tr("Train anew with each change of a control. At full speed, results appear while you drag."));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(KnobRow::kMargin, 8, KnobRow::kMargin, 8);
    line->addWidget(m_live, 1);
    line->addWidget(m_undo);
    line->addWidget(m_redo);
    connect(m_live, &QCheckBox::toggled, this, &ChangeBar::liveChanged);
    const auto bind = [&](QPushButton* button, const QKeySequence& key, auto act) {
        connect(button, &QPushButton::clicked, &changes, act);
        // A field with a text not yet entered takes these keys first.
        connect(new QShortcut(key, this), &QShortcut::activated, &changes, act);
    };
    bind(m_undo, QKeySequence::Undo, [this] {
        if (!m_firstUndo || !m_firstUndo())
            m_changes.undo();
    });
    bind(m_redo, QKeySequence::Redo, &QUndoStack::redo);
    const QKeySequence other(Qt::CTRL | Qt::Key_Y); // as many programs have it
    if (other != QKeySequence(QKeySequence::Redo))
        connect(new QShortcut(other, this), &QShortcut::activated, &changes, &QUndoStack::redo);
    connect(&changes, &QUndoStack::indexChanged, this, &ChangeBar::refresh);
    connect(&changes, &QUndoStack::undoTextChanged, this, &ChangeBar::refresh); // during a drag
    refresh();
}

/// Enables the buttons, with the change that each would make as its tooltip.
void ChangeBar::refresh()
{
    const auto describe = [this](int index) {
        const auto* change = dynamic_cast<const DescribedChange*>(m_changes.command(index));
        return change ? change->describe() : QString();
    };
    m_undo->setEnabled(m_changes.canUndo());
    m_redo->setEnabled(m_changes.canRedo());
    const auto explain = [](QPushButton& button, const QString& help) {
        button.setToolTip(tipText(help));
        button.setAccessibleDescription(help); // without the markup that a tip may need
    };
    explain(*m_undo, helpText(m_undo->text(), describe(m_changes.index() - 1), QKeySequence::Undo));
    explain(*m_redo, helpText(m_redo->text(), describe(m_changes.index()), QKeySequence::Redo));
}

void layOutControlColumn(ExperimentPanel& controls, ChangeBar& changes)
{
    changes.setFirstUndo([&controls] { return controls.dropContradiction(); });
    auto* rows = new QVBoxLayout(controls.parentWidget());
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(&controls, 1);
    rows->addWidget(makeDivider(QFrame::HLine));
    rows->addWidget(&changes);
}

} // namespace ui

#include "moc_change_bar.cpp"
