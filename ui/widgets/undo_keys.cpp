#include "ui/widgets/undo_keys.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace ui {

UndoKeys::UndoKeys(QWidget& field, QLineEdit& edit) : QObject(&field), m_edit(edit)
{
    field.installEventFilter(this);
    connect(&edit, &QLineEdit::editingFinished, &edit, [&edit] { edit.setModified(false); });
}

bool UndoKeys::eventFilter(QObject* /*watched*/, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride || m_edit.isModified())
        return false;
    const auto& key = *static_cast<QKeyEvent*>(event);
    if (!key.matches(QKeySequence::Undo) && !key.matches(QKeySequence::Redo))
        return false;
    event->ignore(); // not a letter for the field, so the window's shortcut gets it
    return true;
}

} // namespace ui
