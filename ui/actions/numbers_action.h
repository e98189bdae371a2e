#pragma once

#include "core/csv/cell_text.h"
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
class TimelinePanel;
struct ViewTable;

/// Exports the numbers of a chart, on another thread; its entry of the menu and its dialog.
class NumbersAction : public QObject {
    Q_OBJECT

public:
    struct Parts {
        TimelinePanel& timeline;
        Inspector& inspector;
        MenuBar& menu;
        NoticeBar& notice;
    };

    /// All must outlive it; the inspector owns it. The outcome is shown in the notice bar.
    NumbersAction(QMainWindow& window, Session& session, const Parts& parts);

    /// Writes the numbers in the format of the path's ending. Ends with written() or failed().
    void write(const ViewTable& table, const QString& path);

    /// How CSV is written, chosen in the dialog.
    [[nodiscard]] const core::CsvDialect& dialect() const { return m_dialect; }
    void setDialect(const core::CsvDialect& dialect) { m_dialect = dialect; }

signals:
    void written(const QString& path);
    /// Emitted with the reason; a file that was there before is unchanged.
    void failed(const QString& reason);

private:
    void showDialog();
    void finish(const QString& path, const QString& problem, const QString& note);

    QMainWindow& m_window;
    Session& m_session;
    Parts m_parts;
    QAction* m_action;
    LatestJob m_work;
    core::CsvDialect m_dialect = core::kPointCsv;
};

} // namespace ui
