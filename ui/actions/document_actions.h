#pragma once

#include <QObject>
#include <QPointer>
#include <QStringList>

#include <functional>

class QAction;
class QMainWindow;
class QMenu;
class QMessageBox;
class QMimeData;

namespace ui {

class MenuBar;
class NoticeBar;
class RunFiles;
class Session;
class TableActions;

/// Opens and saves documents for a window: the entries of the menu, the dialogs, the questions about unsaved work and
/// about a file that another program has changed, files dropped on the window, and the window's title.
///
/// While a question is open, training pauses.
class DocumentActions : public QObject {
    Q_OBJECT

public:
    /// All must outlive it. Problems are shown in the notice bar.
    DocumentActions(QMainWindow& window, Session& session, MenuBar& menu, NoticeBar& notice);

    /// Opens a document, after the question about unsaved work, or a table.
    void open(const QString& path);
    [[nodiscard]] TableActions& tables() { return *m_tables; }
    /// Opens the offered document of a crashed program, after the same question.
    void recover();

signals:
    /// New has taken the present document away.
    void begun();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeEntries(MenuBar& menu);
    void fillRecent();
    void chooseAndOpen();
    void openDropped(const QMimeData& files);
    void save();
    void saveAs();
    /// What an act cannot bring back.
    enum class Loss { Document, Window };
    /// Runs `act` at once, or after unsaved work is saved or discarded; not at all if the question is cancelled.
    void afterQuestion(std::function<void()> act, Loss loss = Loss::Document);
    [[nodiscard]] bool wouldBeMissed(Loss loss) const;
    void ask(std::function<void()> act, Loss loss);
    void askAboutRenewed();
    void openQuestion(QMessageBox& question, std::function<void()> answered);
    void saveWhenStill();
    void abandon();
    void goOnIfShown();
    void startAnew();
    [[nodiscard]] bool mayClose();
    void refresh();

    QMainWindow& m_window;
    Session& m_session;
    RunFiles& m_files;
    NoticeBar& m_notice;
    TableActions* m_tables;
    QAction* m_save = nullptr;
    QAction* m_saveAs = nullptr;
    QMenu* m_recent = nullptr;
    QPointer<QMessageBox> m_question;  ///< while it is open
    std::function<void()> m_whenSaved; ///< runs once the file is written
    bool m_isAnswered = false;         ///< the question before closing
};

} // namespace ui
