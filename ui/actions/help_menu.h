#pragma once

#include <QMenu>
#include <QPointer>

class QDialog;
class QMainWindow;

namespace ui {

class Inspector;
class MenuBar;

/// The menu Help: keyboard shortcuts, a guide to the window, and version and licences.
class HelpMenu : public QMenu {
    Q_OBJECT

public:
    /// All must outlive it.
    HelpMenu(QMainWindow& window, MenuBar& bar, Inspector& inspector);
    ~HelpMenu() override;

private:
    /// Shows the text in a dialog of this name, which replaces the dialog before.
    void show(const char* name, const QString& title, const QString& html);

    QMainWindow& m_window;
    QPointer<QDialog> m_dialog; ///< while it is open
};

} // namespace ui
