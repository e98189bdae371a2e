#pragma once

#include "ui/tables/table_source.h"

#include <QKeySequence>
#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

class QAction;
class QMainWindow;
class QMenu;

namespace core {
struct PreparedTable;
} // namespace core

namespace ui {

class NoticeBar;
class Session;
class TableDialog;
class TableReader;
struct ExampleTable;
struct TablePreparation;

/// The ways by which a person's own table comes into a window: the menu, files dropped on it, the clipboard, the
/// examples; and the way to other choices about the one that is there. The session's data stay what they are until a
/// dialog ends with OK.
class TableActions : public QObject {
    Q_OBJECT

public:
    /// All must outlive it. Problems are told in the strip.
    TableActions(QMainWindow& window, Session& session, NoticeBar& notice, QObject* parent);
    ~TableActions() override;

    [[nodiscard]] QAction* openAction() const { return m_open; }
    [[nodiscard]] QAction* pasteAction() const { return m_paste; }
    [[nodiscard]] QMenu* makeExamplesMenu(QWidget* parent);

    /// Asks about the table in this file; as soon as the window is there.
    void open(const QString& path);
    /// Asks about the table that the controls are about; where its rows are missing, for its file.
    void change();

signals:
    /// The rows of a run were opened again whose document does not hold them: it is to be read once more with them.
    void rowsFound(const std::shared_ptr<const core::PreparedTable>& table);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QAction* makeAction(const char* name, const QString& text, const QKeySequence& keys, std::function<void()> act);
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
    QAction* m_open;
    QAction* m_paste;
    QPointer<TableDialog> m_dialog;  ///< while it is open
    TableReader* m_reader = nullptr; ///< of the last example; a window that opens none has no thread for it
};

} // namespace ui
