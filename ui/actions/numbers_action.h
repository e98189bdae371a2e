#pragma once

#include "ui/training/latest_job.h"

#include <QObject>
#include <QString>

class QAction;
class QMainWindow;

namespace ui {

class Inspector;
class MenuBar;
class NoticeBar;
class Session;
struct ViewTable;
class TimelinePanel;

/// Exports the numbers of a chart: the entry of the menu, the dialog, and the writing on another thread.
class NumbersAction : public QObject {
    Q_OBJECT

public:
    /// The parts of the window that it uses.
    struct Parts {
        TimelinePanel& timeline;
        Inspector& inspector;
        MenuBar& menu;
        NoticeBar& notice;
    };

    /// All must outlive it; the inspector owns it. The outcome is shown in the notice bar.
    NumbersAction(QMainWindow& window, Session& session, const Parts& parts);

    /// Writes the numbers to a file, as the path's ending says. Ends with written() or failed().
    void write(const ViewTable& table, const QString& path);

signals:
    void written(const QString& path);
    /// Emitted with the reason; a file that was there before is unchanged.
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
