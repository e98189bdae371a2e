#include "ui/actions/numbers_action.h"

#include "core/io/write_notes.h"
#include "ui/actions/menu_bar.h"
#include "ui/export/numbers_dialog.h"
#include "ui/inspector/inspector.h"
#include "ui/session/session.h"
#include "ui/text/shown/file_path.h"
#include "ui/text/shown/shown_text.h"
#include "ui/text/write_notes_text.h"
#include "ui/training/training_controller.h"
#include "ui/transport/timeline_panel.h"
#include "ui/views/view.h"
#include "ui/widgets/notice_bar.h"

#include <QAction>
#include <QMainWindow>

#include <algorithm>
#include <new>

namespace ui {

namespace {

/// Returns the problem, or an empty text and in `note` what the folder refused.
QString save(const ViewTable& table, const QString& path, const core::CsvDialect& dialect, QString& note,
             const std::stop_token& stop)
{
    try {
        const core::WriteNotes notes;
        const auto numbers = table.make(stop);
        if (!numbers || !core::saveNumbers(pathOf(path), table.experiment, *numbers, stop, dialect))
            return NumbersAction::tr("It was stopped.");
        note = writeNotesText(notes);
    } catch (const std::bad_alloc&) {
        return NumbersAction::tr("There is not enough memory.");
    } catch (const std::exception& problem) {
        return shownText(problem.what());
    }
    return {};
}

} // namespace

NumbersAction::NumbersAction(QMainWindow& window, Session& session, const Parts& parts)
    : QObject(&parts.inspector), m_window(window), m_session(session), m_parts(parts),
      m_action(
          MenuBar::add(parts.menu.file(), {"exportNumbersAction", tr("Export numbers…"),
                                           tr("The numbers of any chart as CSV or JSON, to be worked on elsewhere")})),
      m_work(QStringLiteral("numbers"))
{
    connect(m_action, &QAction::triggered, this, &NumbersAction::showDialog);
}

void NumbersAction::showDialog()
{
    const auto shown = std::max<qsizetype>(m_parts.timeline.shownIndex(), 0);
    const ShownRun run = shownRun(m_session.controller(), static_cast<std::size_t>(shown));
    const auto hasNumbers = [&run](const View& view) { return !view.tables(run).empty(); };
    const View& front = m_parts.inspector.front();
    const View& chosen = m_parts.inspector.frontThat(hasNumbers);
    std::vector<ViewTable> tables;
    std::size_t first = 0;
    for (const View* view : m_parts.inspector.views()) {
        const auto added = view->tables(run);
        if (view == &chosen)
            first = tables.size();
        tables.insert(tables.end(), added.begin(), added.end());
    }
    auto* dialog = new NumbersDialog(std::move(tables), first, m_dialect, &m_window);
    if (&chosen != &front)
        dialog->setRemark(tr("%1 has no numbers of its own; %2 is chosen instead.").arg(front.title(), chosen.title()));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NumbersDialog::dialectChosen, this, &NumbersAction::setDialect);
    connect(dialog, &NumbersDialog::saveWanted, this, &NumbersAction::write);
    dialog->open();
}

void NumbersAction::write(const ViewTable& table, const QString& path)
{
    m_action->setEnabled(false);
    m_parts.notice.setNotice(NoticeBar::Kind::Note, tr("Writing the numbers…"));
    m_work.replace([this, table, path, dialect = m_dialect](const std::stop_token& stop) -> std::function<void()> {
        QString note;
        const QString problem = save(table, path, dialect, note, stop);
        return [this, path, problem, note] { finish(path, problem, note); };
    });
}

void NumbersAction::finish(const QString& path, const QString& problem, const QString& note)
{
    m_action->setEnabled(true);
    if (problem.isEmpty()) {
        const QString saved = tr("The numbers are saved: %1").arg(shownPath(path));
        m_parts.notice.setNotice(NoticeBar::Kind::Note, note.isEmpty() ? saved : saved + QStringLiteral(". ") + note,
                                 NoticeBar::Subject::Other, wholePath(path));
        emit written(path);
        return;
    }
    const QString reason = tr("The numbers could not be saved. %1").arg(problem);
    m_parts.notice.setNotice(NoticeBar::Kind::Error, reason);
    emit failed(reason);
}

} // namespace ui

#include "moc_numbers_action.cpp"
