#pragma once

#include <QMenu>
#include <QPointer>

#include <functional>

class QDialog;
class QMainWindow;

namespace ui {

class Inspector;
class MenuBar;

/// The menu Help: the keys, what each part of the window shows, and what the program is made of.
class HelpMenu : public QMenu {
    Q_OBJECT

public:
    /// All must outlive it.
    HelpMenu(QMainWindow& window, MenuBar& bar, Inspector& inspector);
    ~HelpMenu() override;

private:
    /// Shows this text in a dialog of this name; in place of the dialog before.
    void show(const char* name, const QString& title, const QString& html);

    QMainWindow& m_window;
    QPointer<QDialog> m_dialog; ///< while it is open
};

} // namespace ui
