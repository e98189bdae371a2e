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

/// A menu entry that presses a button of the window.
struct ButtonEntry {
    const char* button;    ///< object name; null: a separator
    QKeySequence key = {}; ///< shown only: another part of the window handles it
};

/// The menu bar of a window: File, Edit, View, Run and Help. Entries appear in the order in which they are added.
class MenuBar : public QMenuBar {
    Q_OBJECT

public:
    explicit MenuBar(QMainWindow& window);

    [[nodiscard]] QMenu& file() { return *m_file; }
    [[nodiscard]] QMenu& edit() { return *m_edit; }
    [[nodiscard]] QMenu& run() { return *m_run; }

    /// Appends an entry, which the menu owns. The caller connects its signal triggered().
    static QAction* add(QMenu& menu, const MenuEntry& entry);
    /// Appends entries that press buttons, which must exist. Name, tooltip and states of an entry follow its button.
    void addButtons(QMenu& menu, const QList<ButtonEntry>& entries);
    /// Puts all menus into the bar. To be called once, after all entries are added.
    void complete(QMenu& view, QMenu& help);

private:
    static void addButton(QMenu& menu, QAbstractButton& button, const QKeySequence& key);
    QMenu* makeMenu(const char* name, const QString& title);

    QMainWindow& m_window;
    QMenu* m_file;
    QMenu* m_edit;
    QMenu* m_run;
};

/// Gives each action a mnemonic, if possible the first letter of a word, so that translations need not choose letters.
void giveMnemonics(const QList<QAction*>& actions);

/// The text of an action without its mnemonic and without the key that is shown beside it.
QString plainText(const QAction& action);
/// The keys of an action, including keys that are only shown: "Ctrl+1, Alt+1"; empty if there are none.
QString keyText(const QAction& action);

} // namespace ui
