#include "ui/panels/change_bar.h"

#include "ui/panels/knob_row.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QUndoStack>

namespace ui {

namespace {

/// What the button does now: "Undo: golden feature 5 → 7 (Ctrl+Z)".
QString helpText(const QString& verb, const QString& change, const QKeySequence& key)
{
    const QString what = change.isEmpty() ? verb : ChangeBar::tr("%1: %2").arg(verb, change);
    return ChangeBar::tr("%1 (%2)").arg(what, key.toString(QKeySequence::NativeText));
}

} // namespace

ChangeBar::ChangeBar(QUndoStack& changes, QWidget* parent) : QWidget(parent), m_live(new QCheckBox(tr("Live")))
{
    setObjectName(QStringLiteral("changeBar"));
    setAttribute(Qt::WA_StyledBackground);
    m_live->setObjectName(QStringLiteral("liveCheck"));
    m_live->setAccessibleName(tr("Live"));
    m_live->setToolTip(
        tr("Train anew with each change of a control. At full speed the answer is there while you drag."));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(KnobRow::kMargin, 8, KnobRow::kMargin, 8);
    line->addWidget(m_live, 1);

    auto* undo = addButton(tr("Undo"), "undoButton");
    auto* redo = addButton(tr("Redo"), "redoButton");
    connect(m_live, &QCheckBox::toggled, this, &ChangeBar::liveChanged);
    const auto bind = [&](QPushButton* button, QKeySequence::StandardKey key, auto act, auto can, auto told) {
        const QKeySequence keys(key);
        button->setEnabled(false);
        button->setToolTip(helpText(button->text(), {}, keys));
        connect(button, &QPushButton::clicked, &changes, act);
        connect(&changes, can, button, &QPushButton::setEnabled);
        connect(&changes, told, button,
                [button, keys](const QString& change) { button->setToolTip(helpText(button->text(), change, keys)); });
        // A field that is being typed into takes these keys for itself, as everywhere.
        connect(new QShortcut(keys, this), &QShortcut::activated, &changes, act);
    };
    bind(undo, QKeySequence::Undo, &QUndoStack::undo, &QUndoStack::canUndoChanged, &QUndoStack::undoTextChanged);
    bind(redo, QKeySequence::Redo, &QUndoStack::redo, &QUndoStack::canRedoChanged, &QUndoStack::redoTextChanged);
}

QPushButton* ChangeBar::addButton(const QString& text, const char* name)
{
    auto* button = new QPushButton(text);
    button->setObjectName(QLatin1StringView(name));
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::TabFocus);
    layout()->addWidget(button);
    return button;
}

bool ChangeBar::isLive() const
{
    return m_live->isChecked();
}

void ChangeBar::setLive(bool live)
{
    m_live->setChecked(live);
}

} // namespace ui
