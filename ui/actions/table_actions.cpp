#include "ui/actions/table_actions.h"

#include "core/tables/prepared_table.h"
#include "core/tables/table.h"
#include "ui/actions/file_choice.h"
#include "ui/actions/menu_bar.h"
#include "ui/documents/run_files.h"
#include "ui/session/session.h"
#include "ui/tables/demonstrations.h"
#include "ui/tables/example_tables.h"
#include "ui/tables/table_dialog.h"
#include "ui/tables/table_experiment.h"
#include "ui/tables/table_reader.h"
#include "ui/text/shown/shown_text.h"
#include "ui/widgets/notice_bar.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>

namespace ui {

namespace {

using PreparedTablePointer = std::shared_ptr<const core::PreparedTable>;

QFileDialog* makeTableDialog(QMainWindow& window, const char* name, const QString& title)
{
    QFileDialog* dialog = makeFileDialog(
        window, name, title, {TableActions::tr("All files (*)"), TableActions::tr("Tables (%1)").arg(tablePatterns())});
    dialog->setFileMode(QFileDialog::ExistingFile);
    return dialog;
}

} // namespace

TableActions::TableActions(QMainWindow& window, Session& session, NoticeBar& notice, QObject* parent)
    : QObject(parent), m_window(window), m_session(session), m_notice(notice)
{
    connect(&session, &Session::tableMissing, this, &TableActions::showMissing);
    connect(&session.files(), &RunFiles::opened, this, [this] {
        if (m_session.lacksTable())
            showMissing();
    });
}

TableActions::~TableActions()
{
    delete m_dialog;
}

void TableActions::addEntries(MenuBar& menu)
{
    QAction* open = MenuBar::add(
        menu.file(), {"openTableAction", tr("Open table…"),
                      tr("Opens a table of your own as data: text, maybe packed (.csv, .tsv, .gz, .xz, .zip)")});
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
    menu->menuAction()->setToolTip(tr("Tables and demonstrations that come with the program"));
    for (const ExampleTable& example : exampleTables()) {
        QAction* action = menu->addAction(example.translatedTitle());
        action->setObjectName(QStringLiteral("exampleAction_") + QFileInfo(example.file).baseName());
        action->setToolTip(QStringLiteral("<p>%1</p>").arg(example.introduction().toHtmlEscaped()));
        connect(action, &QAction::triggered, this, [this, &example] { load(example); });
    }
    menu->addSection(tr("Demonstrations"));
    for (const Demonstration& demonstration : demonstrations()) {
        QAction* action = menu->addAction(demonstration.translatedTitle());
        action->setObjectName(QStringLiteral("demonstrationAction_") + QLatin1StringView(demonstration.name));
        action->setToolTip(QStringLiteral("<p>%1</p>").arg(demonstration.translatedSentence().toHtmlEscaped()));
        connect(action, &QAction::triggered, this, [this, &demonstration] { show(demonstration); });
    }
    giveMnemonics(menu->actions());
}

void TableActions::chooseAndOpen()
{
    QFileDialog* dialog = makeTableDialog(m_window, "openTableDialog", tr("Open a table"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, dialog](const QString& path) { open(chosenPath(*dialog, path)); });
    dialog->open();
}

void TableActions::open(const QString& path)
{
    // A dialog that is shown before its window is not modal for it.
    const auto type = m_window.isVisible() ? Qt::DirectConnection : Qt::QueuedConnection;
    QMetaObject::invokeMethod(
        this, [this, path] { showDialog(TableSource::ofFile(path)); }, type);
}

void TableActions::paste()
{
    const QMimeData* mime = QApplication::clipboard()->mimeData();
    if (const QString path = mime ? fileIn(*mime) : QString(); !path.isEmpty() && isTablePath(path))
        showDialog(TableSource::ofFile(path));
    else if (mime && mime->hasText() && !mime->text().isEmpty())
        showDialog(TableSource::ofBytes(tr("pasted table"), mime->text().toUtf8()));
    else
        m_notice.setNotice(NoticeBar::Kind::Note,
                           tr("The clipboard holds no table: copy cells of a spreadsheet, or text with commas."),
                           NoticeBar::Subject::Table);
}

/// Replaces the dialog that is open.
TableDialog& TableActions::makeDialog(const TableSource& source)
{
    if (!m_session.lacksTable()) // else the advice to open it stays
        m_notice.settle(NoticeBar::Subject::Table);
    delete m_dialog;
    m_dialog = new TableDialog(source, &m_window);
    return *m_dialog;
}

/// `before`: the choices that the dialog begins with; null: its own.
void TableActions::showDialog(const TableSource& source, const core::PreparedTable* before)
{
    TableDialog& dialog = makeDialog(source);
    if (before)
        dialog.setChosen(*before);
    dialog.setControls(m_session.controls());
    connect(&dialog, &TableDialog::tableChosen, this, [this, source, &dialog](const PreparedTablePointer& table) {
        use(table, source, {dialog.takesDefaults(), dialog.takesStratified()});
    });
    dialog.begin();
}

void TableActions::change()
{
    const PreparedTablePointer table = m_session.controls().table;
    if (!table)
        return;
    const auto source = m_session.tables().find(table->sha256);
    if (source == m_session.tables().end())
        chooseAndOpenAgain();
    else if (m_session.lacksTable() && source->second.isFile())
        openAgain(source->second.path);
    else
        showDialog(source->second, table.get());
}

void TableActions::chooseAndOpenAgain()
{
    const QString name = shownText(m_session.controls().table->fileName);
    QFileDialog* dialog = makeTableDialog(m_window, "openTableAgainDialog", tr("Open %1 again").arg(name));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, dialog](const QString& path) { openAgain(chosenPath(*dialog, path)); });
    dialog->open();
}

/// Other choices can be made unless the run lacks its rows: then it continues with its own choices.
void TableActions::openAgain(const QString& path)
{
    const PreparedTablePointer table = m_session.controls().table;
    if (!table)
        return;
    const TableSource source = TableSource::ofFile(path);
    TableDialog& dialog = makeDialog(source);
    const bool continues = m_session.lacksTable();
    dialog.setControls(m_session.controls());
    dialog.require(*table, continues ? TableDialog::Choices::Fixed : TableDialog::Choices::Free);
    connect(&dialog, &TableDialog::tableChosen, this,
            [this, source, continues, &dialog](const PreparedTablePointer& chosen) {
                if (!continues || m_session.files().path().isEmpty()) {
                    use(chosen, source, {dialog.takesDefaults(), dialog.takesStratified()});
                    return;
                }
                m_session.tables().insert_or_assign(chosen->sha256, source);
                emit rowsFound(chosen);
            });
    dialog.begin();
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
    const auto showProblem = [this](const QString& problem) {
        m_notice.setNotice(NoticeBar::Kind::Error, problem, NoticeBar::Subject::Table);
    };
    connect(m_reader, &TableReader::readingFailed, this, showProblem);
    connect(m_reader, &TableReader::prepared, this, [this, source, showProblem](const TablePreparation& preparation) {
        if (!preparation.table) {
            showProblem(preparation.problem);
            return;
        }
        const QString kept = keptSettingsText(m_session.controls(), preparation.table);
        use(preparation.table, source, {});
        m_notice.setNotice(
            NoticeBar::Kind::Note,
            kept.isEmpty()
                ? QString()
                : tr("Your settings stay: %1. “Default settings” on the left takes the defaults.").arg(kept));
    });
    m_reader->read(source, {});
}

/// Shows the demonstration untrained, unless Live is on, which trains whatever the settings are. Undo brings the
/// settings back, and the run if no other step could.
void TableActions::show(const Demonstration& demonstration)
{
    delete m_reader; // an example that is still being read would take its place
    m_reader = nullptr;
    const core::Experiment experiment = demonstration.experiment();
    if (m_session.controls() != experiment)
        m_session.begin(experiment);
    else if (m_session.isWaiting())
        m_session.reset();
    m_notice.setNotice(NoticeBar::Kind::Note, demonstration.translatedSentence());
}

void TableActions::use(const PreparedTablePointer& table, const TableSource& source, const Settings& settings)
{
    m_session.tables().insert_or_assign(table->sha256, source);
    if (source.isFile())
        m_session.files().setRecent(QStringList{source.path} + m_session.files().recent());
    core::Experiment experiment = settings.byDefault ? byDefaultOn(table) : onTable(m_session.controls(), table);
    experiment.stratify = experiment.stratify || settings.stratified;
    m_session.begin(experiment);
}

void TableActions::showMissing()
{
    m_notice.setNotice(NoticeBar::Kind::Advice,
                       tr("The run's file does not hold the rows of %1, which are too many. Its history is there; to "
                          "go on, open the table again: “Open the table…” on the left.")
                           .arg(shownText(m_session.controls().table->fileName)),
                       NoticeBar::Subject::Table);
}

} // namespace ui

#include "moc_table_actions.cpp"
