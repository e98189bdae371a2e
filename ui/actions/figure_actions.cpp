#include "ui/actions/figure_actions.h"

#include "ui/actions/menu_bar.h"
#include "ui/documents/run_files.h"
#include "ui/export/carried_run.h"
#include "ui/export/figure_dialog.h"
#include "ui/export/figure_painting.h"
#include "ui/inspector/inspector.h"
#include "ui/session/session.h"
#include "ui/text/failure_text.h"
#include "ui/views/view.h"
#include "ui/widgets/notice_bar.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMainWindow>

namespace ui {

FigureActions::FigureActions(QMainWindow& window, Session& session, const Parts& parts)
    : QObject(&window), m_window(window), m_notice(parts.notice), m_inspector(parts.inspector),
      m_run(new CarriedRun(session.files(), this))
{
    connect(MenuBar::add(parts.menu.file(),
                         {"figureAction", tr("Figure…"), tr("The view in front as a picture file, for print or slides"),
                          QKeySequence(Qt::CTRL | Qt::Key_E)}),
            &QAction::triggered, this, &FigureActions::showDialog);
    connect(MenuBar::add(parts.menu.edit(),
                         {"copyFigureAction", tr("Copy figure"), tr("The view in front as a picture on the clipboard"),
                          QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)}),
            &QAction::triggered, this, &FigureActions::copy);
}

FigureActions::~FigureActions()
{
    delete m_dialog; // it paints the views
}

void FigureActions::showDialog()
{
    if (m_dialog) {
        m_dialog->setFront();
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    m_dialog = new FigureDialog(m_inspector, *m_run, m_choices, &m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &FigureDialog::choicesChanged, this, &FigureActions::setChoices);
    m_dialog->show();
}

void FigureActions::copy()
{
    try {
        if (m_choices.type == PictureType::Png && !m_choices.format().fitsPng()) {
            showDialog(); // it shows the reason
            return;
        }
        const FigureView front = figureInFront(m_inspector);
        QGuiApplication::clipboard()->setMimeData(copiedFigure(*front.view, m_choices, *m_run).release());
        const QString copied = tr("The figure was copied. It can be pasted now.");
        m_notice.setNotice(NoticeBar::Kind::Note, front.remark.isEmpty() ? copied : front.remark + u' ' + copied);
    } catch (const std::exception& problem) {
        m_notice.setNotice(NoticeBar::Kind::Error, tr("The figure could not be copied. %1").arg(failureText(problem)));
    }
}

} // namespace ui

#include "moc_figure_actions.cpp"
