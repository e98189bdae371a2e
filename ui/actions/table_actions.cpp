#include "ui/actions/table_actions.h"

#include "core/tables/prepared_table.h"
#include "core/tables/table.h"
#include "ui/actions/menu_bar.h"
#include "ui/documents/run_files.h"
#include "ui/session/session.h"
#include "ui/tables/example_tables.h"
#include "ui/tables/table_dialog.h"
#include "ui/tables/table_experiment.h"
#include "ui/tables/table_reader.h"
#include "ui/widgets/notice_bar.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>
#include <QMimeData>

#include <utility>

namespace ui {

namespace {

using PreparedTablePointer = std::shared_ptr<const core::PreparedTable>;

/// The one file in what is dragged or copied; empty if it is anything else.
QString fileIn(const QMimeData& mime)
{
    const QList<QUrl> urls = mime.urls();
    return urls.size() == 1 ? urls.constFirst().toLocalFile() : QString();
}

QFileDialog* fileDialog(QMainWindow& window, const char* name, const QString& title)
{
    auto* dialog = new QFileDialog(&window, title);
    dialog->setObjectName(QLatin1StringView(name));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({TableActions::tr("Tables (%1)").arg(tablePatterns()), TableActions::tr("All files (*)")});
    return dialog;
}

} // namespace

TableActions::TableActions(QMainWindow& window, Session& session, NoticeBar& notice, QObject* parent)
    : QObject(parent), m_window(window), m_session(session), m_notice(notice)
{
    window.installEventFilter(this);
    connect(&session, &Session::tableMissing, this, &TableActions::tellMissing);
    connect(&session.files(), &RunFiles::opened, this, [this] {
        if (m_session.lacksTable())
            tellMissing();
    });
}

TableActions::~TableActions()
{
    delete m_dialog;
}

void TableActions::addEntries(MenuBar& menu)
{
    QAction* open = MenuBar::add(menu.file(), {"openTableAction", tr("Open table…"),
                                               tr("Opens a table of your own (.csv, .tsv, .txt, .gz) as data")});
    connect(open, &QAction::triggered, this, &TableActions::chooseAndOpen);
    // A text field that has the focus takes the key first.
    QAction* paste = MenuBar::add(
        menu.edit(), {"pasteTableAction", tr("Paste table"),
                      tr("Uses cells copied from a spreadsheet, or text with commas, as data"), QKeySequence::Paste});
    connect(paste, &QAction::triggered, this, &TableActions::paste);
    addExamples(menu.file());
}

void TableActions::addExamples(QMenu& file)
{
    QMenu* menu = file.addMenu(tr("Examples"));
    menu->setObjectName(QStringLiteral("examplesMenu"));
    menu->setToolTipsVisible(true);
    menu->menuAction()->setToolTip(tr("Tables that come with the program"));
    for (const ExampleTable& example : exampleTables()) {
        QAction* action = menu->addAction(example.translatedTitle());
        action->setObjectName(QStringLiteral("exampleAction_") + QFileInfo(example.file).baseName());
        action->setToolTip(QStringLiteral("<p>%1</p>").arg(example.introduction().toHtmlEscaped()));
        connect(action, &QAction::triggered, this, [this, &example] { load(example); });
    }
}

void TableActions::chooseAndOpen()
{
    QFileDialog* dialog = fileDialog(m_window, "openTableDialog", tr("Open a table"));
    connect(dialog, &QFileDialog::fileSelected, this, &TableActions::open);
    dialog->open();
}

void TableActions::open(const QString& path)
{
    // A dialog before its window would not be its window's.
    if (m_window.isVisible())
        ask(TableSource::ofFile(path));
    else
        QMetaObject::invokeMethod(
            this, [this, path] { ask(TableSource::ofFile(path)); }, Qt::QueuedConnection);
}

void TableActions::paste()
{
    const QMimeData* mime = QApplication::clipboard()->mimeData();
    if (const QString path = mime ? fileIn(*mime) : QString(); isTablePath(path))
        ask(TableSource::ofFile(path));
    else if (mime && mime->hasText() && !mime->text().isEmpty())
        ask(TableSource::ofBytes(tr("pasted table"), mime->text().toUtf8()));
    else
        m_notice.setNotice(NoticeBar::Kind::Note,
                           tr("The clipboard holds no table: copy cells of a spreadsheet, or text with commas."));
}

TableDialog* TableActions::makeDialog(const TableSource& source)
{
    delete m_dialog; // one question at a time: the newest
    m_dialog = new TableDialog(source, &m_window);
    return m_dialog;
}

void TableActions::ask(const TableSource& source)
{
    TableDialog* dialog = makeDialog(source);
    connect(dialog, &TableDialog::tableChosen, this,
            [this, source](const PreparedTablePointer& table) { take(table, source); });
    dialog->begin();
}

void TableActions::change()
{
    const PreparedTablePointer table = m_session.controls().table;
    if (!table)
        return;
    const auto source = m_session.tables().find(table->sha256);
    if (!source) {
        chooseAndOpenAgain();
        return;
    }
    if (m_session.lacksTable() && source->isFile()) {
        openAgain(source->path);
        return;
    }
    TableDialog* dialog = makeDialog(*source);
    dialog->setChosen(*table);
    connect(dialog, &TableDialog::tableChosen, this,
            [this, source = *source](const PreparedTablePointer& chosen) { take(chosen, source); });
    dialog->begin();
}

void TableActions::chooseAndOpenAgain()
{
    const QString name = QString::fromStdString(m_session.controls().table->fileName);
    QFileDialog* dialog = fileDialog(m_window, "openTableAgainDialog", tr("Open %1 again").arg(name));
    connect(dialog, &QFileDialog::fileSelected, this, &TableActions::openAgain);
    dialog->open();
}

/// Where the rows are there, other choices can be made; where not, the run goes on with its own.
void TableActions::openAgain(const QString& path)
{
    const PreparedTablePointer table = m_session.controls().table;
    if (!table)
        return;
    const TableSource source = TableSource::ofFile(path);
    TableDialog* dialog = makeDialog(source);
    const bool goesOn = m_session.lacksTable();
    dialog->demand(*table, goesOn ? TableDialog::Choices::Fixed : TableDialog::Choices::Free);
    connect(dialog, &TableDialog::tableChosen, this, [this, source, goesOn](const PreparedTablePointer& chosen) {
        if (!goesOn || m_session.files().path().isEmpty()) {
            take(chosen, source);
            return;
        }
        m_session.tables().remember(chosen->sha256, source);
        emit rowsFound(chosen);
    });
    dialog->begin();
}

void TableActions::load(const ExampleTable& example)
{
    delete m_reader;
    m_reader = new TableReader(this);
    const TableSource source = example.table();
    connect(m_reader, &TableReader::tableRead, this, [this, &example](const std::shared_ptr<const core::Table>& table) {
        core::TableChoices choices;
        choices.label = example.label;
        choices.positive = example.positive;
        m_reader->prepare(table, choices);
    });
    const auto tellProblem = [this](const QString& problem) { m_notice.setNotice(NoticeBar::Kind::Error, problem); };
    connect(m_reader, &TableReader::readingFailed, this, tellProblem);
    connect(m_reader, &TableReader::prepared, this,
            [this, &example, source, tellProblem](const TablePreparation& preparation) {
                if (!preparation.table) {
                    tellProblem(preparation.problem);
                    return;
                }
                take(preparation.table, source);
                m_notice.setNotice(NoticeBar::Kind::Note, example.introduction());
            });
    m_reader->read(source, {});
}

void TableActions::take(const PreparedTablePointer& table, const TableSource& source)
{
    m_session.tables().remember(table->sha256, source);
    if (source.isFile())
        m_session.files().setRecent(QStringList{source.path} + m_session.files().recent());
    m_session.begin(onTable(m_session.controls(), table));
}

void TableActions::tellMissing()
{
    m_notice.setNotice(NoticeBar::Kind::Advice,
                       tr("The run's file does not hold the rows of %1, which are too many. Its history is there; to "
                          "go on, open the table again: “Open the table…” on the left.")
                           .arg(QString::fromStdString(m_session.controls().table->fileName)));
}

bool TableActions::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto& drop = static_cast<QDropEvent&>(*event);
    const QString path = fileIn(*drop.mimeData());
    if (!isTablePath(path))
        return false;
    drop.setDropAction(Qt::CopyAction);
    drop.accept();
    if (event->type() == QEvent::Drop)
        open(path);
    return true;
}

} // namespace ui
