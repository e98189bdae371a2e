#pragma once

#include <QKeySequence>
#include <QMenuBar>

class QAbstractButton;
class QMainWindow;

namespace ui {

/// The properties of a menu entry.
struct MenuEntry {
    const char* name; ///< object name
    QString text;
    QString help;          ///< tooltip and status tip: one sentence
    QKeySequence key = {}; ///< works in the whole window
};

/// A button of the window that an entry presses.
struct ButtonEntry {
    const char* button;    ///< object name; null: a separator
    QKeySequence key = {}; ///< shown only: the button's own part of the window handles it
};

/// The menu bar of a window: File, Edit, View, Run and Help. Other classes add their entries in the order in which the
/// window makes them.
class MenuBar : public QMenuBar {
    Q_OBJECT

public:
    explicit MenuBar(QMainWindow& window);

    [[nodiscard]] QMenu& file() { return *m_file; }
    [[nodiscard]] QMenu& edit() { return *m_edit; }
    [[nodiscard]] QMenu& run() { return *m_run; }

    /// Appends an entry, which the menu owns. The caller connects its signal triggered().
    static QAction* add(QMenu& menu, const MenuEntry& entry);
    /// Appends entries that press buttons, which must be there: name, tooltip, state and whether an entry can be chosen
    /// follow the button.
    void addButtons(QMenu& menu, const QList<ButtonEntry>& entries);
    /// Puts the menus into the bar, with those that have classes of their own. To be called once, at the end.
    void complete(QMenu& view, QMenu& help);

private:
    void addButton(QMenu& menu, QAbstractButton& button, const QKeySequence& key);
    QMenu* makeMenu(const char* name, const QString& title);

    QMainWindow& m_window;
    QMenu* m_file;
    QMenu* m_edit;
    QMenu* m_run;
};

/// Gives each action a letter of its own to be chosen by, if possible the first letter of a word. It works for every
/// language, so that no translation has to choose letters.
void giveMnemonics(const QList<QAction*>& actions);

/// The text of an action without the mark of its letter and without the key that is shown beside it.
QString plainText(const QAction& action);
/// The keys of an action, also those that are shown only; empty if there are none.
QString keyText(const QAction& action);

} // namespace ui
