#include "ui/actions/document_actions.h"

#include "ui/actions/file_choice.h"
#include "ui/actions/menu_bar.h"
#include "ui/actions/table_actions.h"
#include "ui/documents/run_files.h"
#include "ui/documents/safekeeping.h"
#include "ui/session/session.h"
#include "ui/tables/table_source.h"
#include "ui/text/shown/file_path.h"
#include "ui/text/shown/shown_text.h"
#include "ui/training/training_controller.h"
#include "ui/widgets/notice_bar.h"

#include <QAction>
#include <QDropEvent>
#include <QFileInfo>
#include <QMainWindow>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

const auto kEnding = QStringLiteral("attnlab");

QString unsavedText(const RunFiles& files)
{
    if (!files.wouldBeMissed())
        return DocumentActions::tr("Undo would bring back a run that took more than a minute, and no file holds it.");
    if (!files.path().isEmpty())
        return DocumentActions::tr("%1 does not hold the run as it is now.")
            .arg(shownText(QFileInfo(files.path()).fileName()));
    return files.tookLong() ? DocumentActions::tr("This run took more than a minute, and no file holds it.")
                            : DocumentActions::tr("No file holds what is shown.");
}

} // namespace

DocumentActions::DocumentActions(QMainWindow& window, Session& session, MenuBar& menu, NoticeBar& notice)
    : QObject(&window), m_window(window), m_session(session), m_files(session.files()), m_notice(notice),
      m_tables(new TableActions(window, session, notice, this))
{
    makeEntries(menu);
    window.setAcceptDrops(true);
    window.installEventFilter(this);
    connect(&m_files, &RunFiles::changed, this, &DocumentActions::refresh);
    connect(&m_files, &RunFiles::opened, &notice, [&notice] { notice.settle(NoticeBar::Subject::File); });
    connect(&m_files, &RunFiles::saved, this, [this, &notice] {
        notice.settle(NoticeBar::Subject::File);
        notice.settle(NoticeBar::Subject::Recovery); // the file keeps the run safe now
        if (const auto act = std::exchange(m_whenSaved, nullptr))
            act();
        goOnIfShown();
    });
    connect(&m_files, &RunFiles::noted, &notice, [&notice](const QString& note) {
        notice.setNotice(NoticeBar::Kind::Note, note, NoticeBar::Subject::File);
    });
    connect(&m_files, &RunFiles::renewed, this, &DocumentActions::askAboutRenewed);
    connect(&session.safekeeping(), &Safekeeping::failed, &notice, [&notice](const QString& problem) {
        notice.setNotice(NoticeBar::Kind::Error, problem, NoticeBar::Subject::Recovery);
    });
    connect(&session.safekeeping(), &Safekeeping::kept, &notice,
            [&notice] { notice.settle(NoticeBar::Subject::Recovery); });
    connect(&session.safekeeping(), &Safekeeping::recoveryFailed, &notice,
            [&notice](const QString& problems) { notice.addLasting(NoticeBar::Kind::Error, problems); });
    connect(&m_files, &RunFiles::failed, this, [this, &notice](const QString& reason) {
        abandon();
        notice.setNotice(NoticeBar::Kind::Error, reason, NoticeBar::Subject::File);
    });
    connect(m_tables, &TableActions::rowsFound, this, [this](const std::shared_ptr<const core::PreparedTable>& table) {
        afterQuestion([this, table] { m_files.open(m_files.path(), table); });
    });
    refresh();
}

void DocumentActions::makeEntries(MenuBar& menu)
{
    QMenu& file = menu.file();
    const auto add = [&](const MenuEntry& entry, auto act) {
        QAction* action = MenuBar::add(file, entry);
        connect(action, &QAction::triggered, this, act);
        return action;
    };
    add({"newAction", tr("New"), tr("Begins with the article's settings and no file"), QKeySequence::New},
        &DocumentActions::startAnew);
    add({"openAction", tr("Open…"), tr("Opens a saved run, a picture that holds one, or a table"), QKeySequence::Open},
        &DocumentActions::chooseAndOpen);
    m_tables->addEntries(menu);
    m_recent = file.addMenu(tr("Open recent"));
    m_recent->setObjectName(QStringLiteral("recentMenu"));
    m_recent->setToolTipsVisible(true);
    m_recent->menuAction()->setToolTip(tr("Runs and tables opened or saved before, the newest first"));
    connect(m_recent, &QMenu::aboutToShow, this, &DocumentActions::fillRecent);
    file.addSeparator();
    m_save = add({"saveAction", tr("Save"), tr("Saves the run with its history to its file"), QKeySequence::Save},
                 &DocumentActions::save);
    m_saveAs = add({"saveAsAction", tr("Save as…"), tr("Saves the run to another file"), QKeySequence::SaveAs},
                   &DocumentActions::saveAs);
    file.addSeparator();
}

void DocumentActions::fillRecent()
{
    m_recent->clear();
    for (const QString& path : m_files.recent()) {
        QString name = shownText(QFileInfo(path).fileName());
        QAction* action = m_recent->addAction(name.replace(u'&', QStringLiteral("&&")));
        action->setToolTip(tipText(shownText(path)));
        connect(action, &QAction::triggered, this, [this, path] { open(path); });
    }
}

void DocumentActions::open(const QString& path)
{
    if (isTablePath(path))
        m_tables->open(path);
    else
        afterQuestion([this, path] { m_files.open(path); });
}

void DocumentActions::openDropped(const QMimeData& files)
{
    const QString path = fileIn(files);
    if (path.isEmpty())
        m_notice.setNotice(NoticeBar::Kind::Error, tr("%1 files were dropped, expected one.").arg(files.urls().size()),
                           NoticeBar::Subject::File);
    else if (QFileInfo(path).isDir())
        m_notice.setNotice(NoticeBar::Kind::Error, tr("%1 is a folder, expected a file.").arg(shownPath(path)),
                           NoticeBar::Subject::File);
    else
        open(path);
}

void DocumentActions::recover()
{
    afterQuestion([this] { m_session.safekeeping().recover(); });
}

void DocumentActions::chooseAndOpen()
{
    const QString runs = QStringLiteral("*.%1 *.png *.svg").arg(kEnding);
    QFileDialog* dialog =
        makeFileDialog(m_window, "openDialog", tr("Open a run or a table"),
                       {tr("All files (*)"), tr("Runs and tables (%1 %2)").arg(runs, tablePatterns()),
                        tr("Runs, and pictures that hold one (%1)").arg(runs)}); // a table can have any ending, or none
    dialog->setFileMode(QFileDialog::ExistingFile);
    if (!m_files.path().isEmpty())
        dialog->setDirectory(QFileInfo(m_files.path()).absolutePath());
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, dialog](const QString& path) { open(chosenPath(*dialog, path)); });
    dialog->open();
}

void DocumentActions::save()
{
    if (m_files.path().isEmpty())
        saveAs();
    else
        m_files.saveAgain();
}

void DocumentActions::saveAs()
{
    QFileDialog* dialog = makeFileDialog(m_window, "saveDialog", tr("Save the run"),
                                         {tr("Runs of Attention Lab (*.%1)").arg(kEnding), tr("All files (*)")});
    dialog->setDefaultSuffix(kEnding);
    dialog->selectFile(m_files.path().isEmpty() ? tr("run") + u'.' + kEnding : m_files.path());
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, &m_files,
            [this, dialog](const QString& path) { m_files.save(chosenPath(*dialog, path)); });
    connect(dialog, &QFileDialog::rejected, this, &DocumentActions::abandon);
    dialog->open();
}

void DocumentActions::startAnew()
{
    const auto begin = [this] {
        m_session.startAnew();
        emit begun();
    };
    if (m_files.isSaving()) // which belongs to the document that New replaces
        m_whenSaved = begin;
    else
        begin();
}

/// Undo outlives another document, but not the window.
bool DocumentActions::wouldBeMissed(Loss loss) const
{
    return m_files.wouldBeMissed() || (loss == Loss::Window && m_session.isLongWorkPutAway());
}

void DocumentActions::afterQuestion(std::function<void()> act, Loss loss)
{
    if (m_files.isSaving())
        m_whenSaved = [this, act = std::move(act), loss] { afterQuestion(act, loss); };
    else if (wouldBeMissed(loss))
        ask(std::move(act), loss);
    else
        act();
}

void DocumentActions::ask(std::function<void()> act, Loss loss)
{
    if (m_question) {
        m_question->raise();
        return;
    }
    m_question = new QMessageBox(QMessageBox::Question, tr("Save the run?"), unsavedText(m_files),
                                 QMessageBox::Discard | QMessageBox::Cancel, &m_window);
    if (m_files.canSave() && m_files.wouldBeMissed())
        m_question->addButton(QMessageBox::Save);
    m_question->setObjectName(QStringLiteral("saveQuestion"));
    m_question->setTextFormat(Qt::PlainText);
    QString consequence = tr("Without saving, it is lost.");
    if (m_files.wouldBeMissed() && loss == Loss::Window && m_session.isLongWorkPutAway())
        consequence += u' ' + tr("So is the run that Undo would bring back.");
    m_question->setInformativeText(consequence);
    m_question->setDefaultButton(m_files.wouldBeMissed() ? QMessageBox::Save : QMessageBox::Cancel);
    openQuestion(*m_question, [this, box = m_question.data(), act = std::move(act)] {
        const QMessageBox::StandardButton answer = box->standardButton(box->clickedButton());
        if (answer == QMessageBox::Save) {
            m_whenSaved = act;
            saveWhenStill();
        } else if (answer == QMessageBox::Discard) {
            act();
            goOnIfShown();
        } else {
            abandon();
        }
    });
}

void DocumentActions::askAboutRenewed()
{
    if (m_question) { // about the same content
        m_whenSaved = nullptr;
        return;
    }
    m_question = new QMessageBox(QMessageBox::Question, tr("Overwrite the file?"),
                                 tr("%1 was changed by another program since it was opened here.")
                                     .arg(shownText(QFileInfo(m_files.path()).fileName())),
                                 QMessageBox::Cancel, &m_window);
    m_question->setTextFormat(Qt::PlainText);
    m_question->setObjectName(QStringLiteral("renewedQuestion"));
    m_question->setInformativeText(tr("Overwriting loses what the other program has written."));
    QPushButton* overwrite = m_question->addButton(tr("Overwrite"), QMessageBox::DestructiveRole);
    overwrite->setObjectName(QStringLiteral("overwriteButton"));
    QPushButton* elsewhere = m_question->addButton(tr("Save as…"), QMessageBox::AcceptRole);
    elsewhere->setObjectName(QStringLiteral("saveElsewhereButton"));
    m_question->setDefaultButton(elsewhere);
    m_question->setEscapeButton(QMessageBox::Cancel);
    openQuestion(*m_question, [this, box = m_question.data(), overwrite, elsewhere] {
        if (box->clickedButton() == overwrite)
            m_files.save(m_files.path());
        else if (box->clickedButton() == elsewhere)
            saveAs();
        else
            abandon();
    });
}

/// Pauses training, so that what is saved is what the question spoke of.
void DocumentActions::openQuestion(QMessageBox& question, std::function<void()> answered)
{
    m_session.hold();
    question.setAttribute(Qt::WA_DeleteOnClose);
    connect(&question, &QMessageBox::finished, this, [this, answered = std::move(answered)] {
        m_question = nullptr;
        answered();
    });
    question.open();
}

/// Saves once the batch that was trained at the question has ended.
void DocumentActions::saveWhenStill()
{
    if (m_session.isStill())
        save();
    else
        connect(&m_session.controller(), &TrainingController::stateChanged, this, &DocumentActions::save,
                static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
}

/// Drops what was to follow a save that did not come about.
void DocumentActions::abandon()
{
    m_whenSaved = nullptr;
    m_session.goOn();
}

/// Lets the run go on unless the window closes, or another document will take its place.
void DocumentActions::goOnIfShown()
{
    if (!m_isAnswered && !m_files.isReading() && !m_files.isSaving() && !m_question)
        m_session.goOn();
}

/// Whether the window may close now; else it is closed again when the question is answered.
bool DocumentActions::mayClose()
{
    if (m_isAnswered || (!m_files.isSaving() && !wouldBeMissed(Loss::Window)))
        return true;
    afterQuestion(
        [this] {
            m_isAnswered = true;
            m_window.close();
        },
        Loss::Window);
    return false;
}

bool DocumentActions::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Close:
        if (mayClose())
            break;
        event->ignore();
        return true;
    case QEvent::DragEnter:
    case QEvent::Drop: {
        auto& drop = static_cast<QDropEvent&>(*event);
        const QList<QUrl> urls = drop.mimeData()->urls();
        const bool areFiles =
            !urls.isEmpty() && std::ranges::all_of(urls, [](const QUrl& url) { return url.isLocalFile(); });
        if (drop.source() || !areFiles) // a source: a figure that is dragged out of the window
            break;
        drop.setDropAction(Qt::CopyAction);
        drop.accept();
        if (event->type() == QEvent::Drop)
            openDropped(*drop.mimeData());
        return true;
    }
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

/// Called with every report of training.
void DocumentActions::refresh()
{
    QString name = shownText(QFileInfo(m_files.path()).fileName());
    name.replace(QLatin1StringView("[*]"), QLatin1StringView("[*][*]")); // else Qt's mark of a change
    // The name of the program is at the end, where Qt would add it otherwise.
    const QString title = name.isEmpty() ? tr("[*]Attention Lab") : tr("%1[*] – Attention Lab").arg(name);
    if (m_window.windowTitle() != title)
        m_window.setWindowTitle(title);
    m_window.setWindowModified(m_files.showsAsModified());
    m_save->setEnabled(m_files.canSave());
    m_saveAs->setEnabled(m_files.canSave());
    m_recent->menuAction()->setEnabled(!m_files.recent().isEmpty());
}

} // namespace ui

#include "moc_document_actions.cpp"
