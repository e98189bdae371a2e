#pragma once

#include "ui/tables/table_source.h"

#include <QObject>
#include <QPointer>

#include <memory>

class QMainWindow;
class QMenu;

namespace core {
struct PreparedTable;
} // namespace core

namespace ui {

class MenuBar;
class NoticeBar;
class Session;
class TableDialog;
class TableReader;
struct ExampleTable;
struct TablePreparation;

/// Brings tables into a window: from the menu, files dropped on it, the clipboard and the examples; and changes the
/// choices about the table that is loaded. The session's data stay as they are until a dialog ends with OK.
class TableActions : public QObject {
    Q_OBJECT

public:
    /// All must outlive it. Problems are shown in the notice bar.
    TableActions(QMainWindow& window, Session& session, NoticeBar& notice, QObject* parent);
    ~TableActions() override;

    /// Appends the entries about tables to the menus File and Edit.
    void addEntries(MenuBar& menu);

    /// Shows the dialog about the table in this file, at the earliest when the window is shown.
    void open(const QString& path);
    /// Shows the dialog about the table of the controls, or one for its file if its rows are missing.
    void change();

signals:
    /// Emitted when the rows are loaded that the run's document does not hold: it is to be read once more with them.
    void rowsFound(const std::shared_ptr<const core::PreparedTable>& table);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addExamples(QMenu& file);
    void chooseAndOpen();
    void chooseAndOpenAgain();
    void openAgain(const QString& path);
    void paste();
    void ask(const TableSource& source);
    TableDialog* makeDialog(const TableSource& source);
    void load(const ExampleTable& example);
    void take(const std::shared_ptr<const core::PreparedTable>& table, const TableSource& source);
    void tellMissing();

    QMainWindow& m_window;
    Session& m_session;
    NoticeBar& m_notice;
    QPointer<TableDialog> m_dialog;  ///< while it is open
    TableReader* m_reader = nullptr; ///< of the last example; a window that opens none has no thread for it
};

} // namespace ui
