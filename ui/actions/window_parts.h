#pragma once

#include <QList>
#include <QString>

class QWidget;

namespace ui {

/// A part of the window: F6 goes to it, screen readers and the help name it.
struct WindowPart {
    const char* root;  ///< object name of the widget around it
    const char* first; ///< object name of the widget that F6 goes to; null: the first in the tab order
    QString name;
    QString help; ///< one sentence or two; empty: the tip of `first`
};

/// Returns all parts, in the order of F6. The table of them: keys, names and help come from it.
QList<WindowPart> windowParts();

/// Returns the place of the part that holds this widget; -1 for none.
qsizetype partOf(const QWidget& window, const QWidget* widget);

/// Gives the parts of a window their names for screen readers.
void nameParts(const QWidget& window);

/// Gives the focus to the next part that takes it, or to the one before (step -1), and brings it into view.
void goToPart(const QWidget& window, int step);

} // namespace ui
