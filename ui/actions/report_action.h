#pragma once

#include "ui/report/run_facts.h"
#include "ui/training/latest_job.h"

#include <QObject>
#include <QTimer>

class QAction;
class QMainWindow;

namespace ui {

class Inspector;
class NoticeBar;
class Session;
class ViewMenu;

/// What a window has at hand about the run that it shows, until its newest moment: the run itself, the runs of other
/// seeds with the same settings, and what rivals and tests said about this very network. There must be a run.
RunFacts factsAtHand(Session& session);

/// The menu's way to a report about the run shown: a dialog for the file's name, and the writing off the GUI thread.
class ReportAction : public QObject {
    Q_OBJECT

public:
    /// All must outlive it. What came of it is told in the strip.
    ReportAction(QMainWindow& window, Session& session, Inspector& inspector, ViewMenu& menu, NoticeBar& notice);

    /// Writes the report there; the ending says how. Ends with written() or failed().
    void write(const QString& path);

signals:
    void written(const QString& path);
    /// What could not be done and why; a file that was there before is untouched.
    void failed(const QString& reason);

private:
    void choose();
    [[nodiscard]] bool hasRun() const;
    void refresh();
    void finish(const QString& path, const QString& problem);

    QMainWindow& m_window;
    Session& m_session;
    NoticeBar& m_notice;
    QAction* m_action;
    QTimer m_patience; ///< work that is done sooner is not spoken of
    bool m_isWriting = false;
    LatestJob m_work;
};

} // namespace ui
