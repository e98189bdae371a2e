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
struct Demonstration;
struct ExampleTable;
struct TablePreparation;

/// Loads tables into a session from files, the clipboard and the examples, loads the demonstrations, and changes the
/// choices about the table that is loaded. The session's data stay the same until a dialog ends with OK.
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
    /// Emitted when the rows that the run's document lacks are loaded; the receiver reads the document again with them.
    void rowsFound(const std::shared_ptr<const core::PreparedTable>& table);

private:
    void addExamples(QMenu& file);
    void chooseAndOpen();
    void chooseAndOpenAgain();
    void openAgain(const QString& path);
    void paste();
    TableDialog& makeDialog(const TableSource& source);
    void showDialog(const TableSource& source, const core::PreparedTable* before = nullptr);
    void load(const ExampleTable& example);
    void show(const Demonstration& demonstration);
    /// What the user wants besides the table.
    struct Settings {
        bool byDefault = false;  ///< the defaults instead of the present settings
        bool stratified = false; ///< the split keeps the shares of the classes
    };
    void use(const std::shared_ptr<const core::PreparedTable>& table, const TableSource& source,
             const Settings& settings);
    void showMissing();

    QMainWindow& m_window;
    Session& m_session;
    NoticeBar& m_notice;
    QPointer<TableDialog> m_dialog;  ///< while it is open
    TableReader* m_reader = nullptr; ///< of the last example; null before the first, to save its thread
};

} // namespace ui
