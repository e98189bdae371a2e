#pragma once

#include "ui/training/latest_job.h"

#include <QObject>
#include <QString>

class QAction;
class QMainWindow;

namespace ui {

class Inspector;
class NoticeBar;
class Session;
struct ViewTable;
class TimelinePanel;
class ViewMenu;

/// The menu's way to the numbers of every chart: the dialog, and the writing off the GUI thread.
class NumbersAction : public QObject {
    Q_OBJECT

public:
    /// What of a window it is about.
    struct Parts {
        TimelinePanel& timeline;
        Inspector& inspector;
        ViewMenu& menu;
        NoticeBar& notice;
    };

    /// All must outlive it; the inspector owns it. What came of it is told in the strip.
    NumbersAction(QMainWindow& window, Session& session, const Parts& parts);

    /// Writes the numbers there, whose ending says how. Ends with written() or failed().
    void write(const ViewTable& table, const QString& path);

signals:
    void written(const QString& path);
    /// What could not be done and why; a file that was there before is untouched.
    void failed(const QString& reason);

private:
    void ask();
    void finish(const QString& path, const QString& problem);

    QMainWindow& m_window;
    Session& m_session;
    Parts m_parts;
    QAction* m_action;
    LatestJob m_work;
};

} // namespace ui
