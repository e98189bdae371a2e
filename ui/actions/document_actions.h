#pragma once

#include <QKeySequence>
#include <QObject>
#include <QPointer>
#include <QStringList>

#include <functional>

class QAction;
class QMainWindow;
class QMenu;
class QMessageBox;

namespace ui {

class NoticeBar;
class RunFiles;
class Session;
class TableActions;
class ViewMenu;

/// What a person does with files in a window: the menu's part about them, the dialogs, the question about what is not
/// saved, files that are dropped on the window, and its title.
class DocumentActions : public QObject {
    Q_OBJECT

public:
    /// All must outlive it. Problems are told in the strip.
    DocumentActions(QMainWindow& window, Session& session, ViewMenu& menu, NoticeBar& notice);

    /// Opens a document, after the question if there is one; or a table.
    void open(const QString& path);
    [[nodiscard]] TableActions& tables() { return *m_tables; }
    /// Has back what is offered after a crash, likewise.
    void recover();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QAction* addAction(const QString& name, const QString& text, QKeySequence::StandardKey key,
                       std::function<void()> act);
    void makeActions(ViewMenu& menu);
    void fillRecent();
    void startAnew();
    void chooseAndOpen();
    void save();
    void saveAs();
    /// Does it at once, or after what a person would miss is saved or given up; or not at all.
    void afterQuestion(std::function<void()> act);
    void ask(std::function<void()> act);
    void afterSaving(std::function<void()> act);
    bool close();
    void refresh();

    QMainWindow& m_window;
    Session& m_session;
    RunFiles& m_files;
    TableActions* m_tables;
    QAction* m_save = nullptr;
    QAction* m_saveAs = nullptr;
    QMenu* m_recent = nullptr;
    QPointer<QMessageBox> m_question;  ///< while it is open
    std::function<void()> m_whenSaved; ///< what waits for a file to be written
    bool m_mayClose = false;           ///< a person has answered
};

} // namespace ui
