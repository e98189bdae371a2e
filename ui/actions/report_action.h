#pragma once

#include "ui/report/run_report.h"
#include "ui/training/latest_job.h"

#include <QObject>
#include <QTimer>

class QAction;
class QMainWindow;

namespace ui {

class Inspector;
class MenuBar;
class NoticeBar;
class Session;

/// Collects the run up to its newest snapshot, the runs of other seeds with the same settings, and the results of
/// importance methods and tests for this network. There must be a run.
RunFacts collectFacts(Session& session);

/// Writes a report about the run shown, on another thread; its entry of the menu and its dialog.
class ReportAction : public QObject {
    Q_OBJECT

public:
    /// All must outlive it. The outcome is shown in the notice bar.
    ReportAction(QMainWindow& window, Session& session, Inspector& inspector, MenuBar& menu, NoticeBar& notice);

    /// Writes the report in the format of the path's ending. Ends with written() or failed().
    void write(const QString& path);

signals:
    void written(const QString& path);
    /// Emitted with the reason; a file that was there before is unchanged.
    void failed(const QString& reason);

private:
    void choose();
    [[nodiscard]] bool hasRun() const;
    void refresh();
    void finish(const QString& path, const QString& problem, const QString& note);

    QMainWindow& m_window;
    Session& m_session;
    NoticeBar& m_notice;
    QAction* m_action;
    QTimer m_messageDelay; ///< no message for work that ends sooner
    bool m_isWriting = false;
    LatestJob m_work;
};

} // namespace ui
