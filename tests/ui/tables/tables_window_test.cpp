#include "core/documents/run_document.h"
#include "core/experiment/experiment.h"
#include "core/tables/prepared_table.h"
#include "tests/support/document_user.h"
#include "tests/support/drop_file.h"
#include "tests/support/find_widget.h"
#include "tests/support/test_registry.h"
#include "tests/support/work_time.h"
#include "ui/controls/table_card.h"
#include "ui/documents/run_files.h"
#include "ui/jobs/faithfulness_job.h"
#include "ui/jobs/seeds_job.h"
#include "ui/session/session.h"
#include "ui/tables/example_tables.h"
#include "ui/tables/table_dialog.h"
#include "ui/tables/table_experiment.h"
#include "ui/text/shown/file_path.h"
#include "ui/theme/theme.h"
#include "ui/training/training_controller.h"
#include "ui/widgets/notice_bar.h"
#include "ui/window/main_window.h"
#include "ui/window/window_memory.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <filesystem>
#include <limits>
#include <memory>

namespace tables_window_test {

using ui::MainWindow;
using ui::RunState;

/// The user's own table, loaded through the window.
class TablesWindowTest : public QObject, DocumentUser {
    Q_OBJECT

    const core::Experiment& controls() { return session().controls(); }
    template <typename Widget>
    [[nodiscard]] Widget& find(const char* name) const
    {
        return findWidget<Widget>(*m_window, name);
    }
    /// The dialog about a table that is open; null if none is.
    [[nodiscard]] ui::TableDialog* dialog() const
    {
        for (auto* each : m_window->findChildren<ui::TableDialog*>())
            if (each->isVisible())
                return each;
        return nullptr;
    }
    static QString exampleFile(const char* name)
    {
        return QStringLiteral(TEST_DATA_DIR "/../../resources/examples/") + QLatin1StringView(name);
    }

    /// Waits for the dialog to have read, and takes the table as it is.
    void acceptDialog()
    {
        QTRY_VERIFY(dialog());
        auto& ok = findWidget<QPushButton>(*dialog(), "tableOkButton");
        QTRY_VERIFY(ok.isEnabled());
        QTest::mouseClick(&ok, Qt::LeftButton);
        QTRY_VERIFY(!dialog());
    }
    void openTable(const QString& path)
    {
        m_window->open(path);
        acceptDialog();
        QTRY_COMPARE(run().state(), RunState::Untrained);
        QVERIFY(controls().table);
    }
    void loadExample(const char* name)
    {
        const auto before = controls().table;
        action(qPrintable(QStringLiteral("exampleAction_") + QLatin1StringView(name))).trigger();
        QTRY_VERIFY(controls().table != before && run().experiment().table == controls().table);
        QTRY_COMPARE(run().state(), RunState::Untrained);
    }
    /// A document whose table is too large to be in it.
    void saveWithoutRows(const QString& path)
    {
        core::RunDocument document = core::readRunDocument(path.toStdString());
        auto empty = std::make_shared<core::PreparedTable>(*document.run.experiment.table);
        for (core::PreparedFeature& feature : empty->features) {
            feature.numbers.clear();
            if (!feature.isNumber())
                feature.categories = std::make_shared<const std::vector<std::uint8_t>>();
        }
        QVERIFY(!empty->hasValues());
        document.run.experiment.table = empty;
        core::writeRunDocument(path.toStdString(), document);
    }
    static void copy(const QString& text)
    {
        auto* mime = new QMimeData;
        mime->setText(text);
        QApplication::clipboard()->setMimeData(mime);
    }

    void loadAndFinish()
    {
        action("exampleAction_votes").trigger();
        session().setLive(true);
        QTRY_VERIFY_WITH_TIMEOUT(run().experiment().table && run().state() == RunState::Finished, 20'000);
        QVERIFY(find<QLabel>("tableQuestionLabel").text().contains("every seed"));
    }

private slots:
    void initTestCase()
    {
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        ui::applyTheme(*qApp, ui::Scheme::Light);
    }
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        openWindow();
    }
    void cleanup() { m_window.reset(); }

    void nothingIsSavedOverTheTable()
    {
        const QString path = m_directory->filePath("t.csv");
        QVERIFY(QFile::copy(exampleFile("votes.csv"), path));
        QVERIFY(QFile::link(path, m_directory->filePath("link.attnlab")));
        openTable(path);
        for (const char* name : {"t.csv", "link.attnlab"}) {
            QSignalSpy failed(&session().files(), &ui::RunFiles::failed);
            session().files().save(m_directory->filePath(name));
            QVERIFY(failed.wait(20'000));
            QVERIFY2(failed.first().first().toString().contains("a table that was opened here"),
                     qPrintable(failed.first().first().toString()));
        }
        QFile table(path);
        QFile example(exampleFile("votes.csv"));
        QVERIFY(table.open(QIODevice::ReadOnly) && example.open(QIODevice::ReadOnly));
        QCOMPARE(table.readAll(), example.readAll());
    }

    void menuOpensATable_data()
    {
        QTest::addColumn<QString>("actionName");
        QTest::addColumn<QString>("dialogName");
        QTest::newRow("Open table") << "openTableAction"
                                    << "openTableDialog";
        QTest::newRow("Open") << "openAction"
                              << "openDialog";
    }

    void menuOpensATable()
    {
        QFETCH(const QString, actionName);
        QFETCH(const QString, dialogName);
        action(qPrintable(actionName)).trigger();
        auto* files = m_window->findChild<QFileDialog*>(dialogName);
        QVERIFY(files);
        files->selectFile(exampleFile("votes.csv"));
        files->QDialog::accept();
        emit files->fileSelected(exampleFile("votes.csv"));
        const core::Experiment before = controls();
        QTRY_VERIFY(dialog());
        QCOMPARE(controls(), before); // nothing before OK
        acceptDialog();
        QVERIFY(controls().table);
        QCOMPARE(controls().table->fileName, std::string("votes.csv"));
        QTRY_COMPARE(run().state(), RunState::Untrained);
        QCOMPARE(run().experiment(), controls());
        trainOn();
    }

    void droppedTableOpens()
    {
        QVERIFY(dropFile(*m_window, exampleFile("penguins.csv")));
        acceptDialog();
        QVERIFY(controls().table);
    }

    void droppedTableMayHaveAnyName_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("an ending that no table has") << QByteArray("votes.xyz");
        QTest::newRow("no ending") << QByteArray("votes");
        QTest::newRow("bytes that are not UTF-8") << QByteArray("W\xE4hler");
    }

    void droppedTableMayHaveAnyName()
    {
        QFETCH(const QByteArray, name);
        const std::filesystem::path path =
            std::filesystem::path(m_directory->path().toStdString()) / name.toStdString();
        std::filesystem::copy_file(exampleFile("votes.csv").toStdString(), path);
        const QByteArray address = "file://" + QByteArray::fromStdString(path.native()).toPercentEncoding("/");
        QVERIFY(dropUrls(*m_window, {QUrl::fromEncoded(address)}));
        acceptDialog();
        QVERIFY(controls().table);
        QCOMPARE(ui::pathOf(session().files().recent().constFirst()), path);
    }

    void whatIsDroppedBesideOneFileIsToldAndRefused()
    {
        const core::Experiment before = controls();
        QVERIFY(dropFile(*m_window, m_directory->path()));
        QVERIFY2(notice().endsWith(" is a folder, expected a file."), qPrintable(notice()));
        const QUrl file = QUrl::fromLocalFile(exampleFile("votes.csv"));
        QVERIFY(dropUrls(*m_window, {file, file}));
        QCOMPARE(notice(), QString("2 files were dropped, expected one."));
        QVERIFY(!dropUrls(*m_window, {QUrl("https://example.org/votes.csv")}));
        QVERIFY(!dialog());
        QCOMPARE(controls(), before);
    }

    void everyTableIsListedByTheDialog()
    {
        for (const char* action : {"openTableAction", "openAction"}) {
            this->action(action).trigger();
            auto* files = m_window->findChild<QFileDialog*>();
            QVERIFY(files);
            QCOMPARE(files->selectedNameFilter(), QString("All files (*)"));
            QVERIFY2(files->nameFilters().join(' ').contains("*.bz2 *.zip"),
                     qPrintable(files->nameFilters().join(' ')));
            QVERIFY(files->defaultSuffix().isEmpty()); // a name without an ending stays one
            delete files;
        }
    }

    void cellsOfASpreadsheetArePasted_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("spreadsheet") << "a\tb\ty\n1\t2\t0\n3\t4\t1\n5\t6\t0\n7\t8\t1\n";
        QTest::newRow("CSV") << "a,b,y\n1,2,0\n3,4,1\n5,6,0\n7,8,1\n";
    }

    void cellsOfASpreadsheetArePasted()
    {
        QFETCH(const QString, text);
        copy(text);
        if (QWidget* focused = m_window->focusWidget())
            focused->clearFocus();
        m_window->setFocus();
        QTest::keySequence(m_window.get(), QKeySequence::Paste);
        acceptDialog();
        QVERIFY(controls().table);
        QCOMPARE(controls().table->fileName, std::string("pasted table"));
        QCOMPARE(controls().samples, 4);
        QVERIFY(session().files().recent().isEmpty()); // there is no file
        // Its choices can be changed all the same.
        QTest::mouseClick(&find<QPushButton>("changeTableButton"), Qt::LeftButton);
        acceptDialog();
    }

    void textFieldWithTheFocusKeepsWhatIsPasted()
    {
        copy(QStringLiteral("7"));
        auto& seed = find<QDoubleSpinBox>("seedSpin");
        seed.setFocus();
        seed.selectAll();
        QTest::keySequence(&seed, QKeySequence::Paste);
        QCOMPARE(seed.text(), QString("7"));
        QVERIFY(!dialog());
    }

    void clipboardWithoutATableIsSaid()
    {
        QApplication::clipboard()->clear();
        action("pasteTableAction").trigger();
        QVERIFY(notice().startsWith("The clipboard holds no table"));
        QVERIFY(!dialog());
        copy(QStringLiteral("just words"));
        action("pasteTableAction").trigger();
        QTRY_VERIFY(dialog());
        auto& problem = findWidget<QLabel>(*dialog(), "tableProblem");
        QTRY_VERIFY(!problem.text().isEmpty());
        QVERIFY(!findWidget<QPushButton>(*dialog(), "tableOkButton").isEnabled());
    }

    void tableIsAmongTheRecentFiles()
    {
        QVERIFY(QFile::copy(exampleFile("votes.csv"), in("mine.csv")));
        openTable(in("mine.csv"));
        action("newAction").trigger();
        QVERIFY(!controls().table);
        auto& recent = *m_window->findChild<QMenu*>(QStringLiteral("recentMenu"));
        emit recent.aboutToShow();
        QCOMPARE(recent.actions().constFirst()->text(), QString("mine.csv"));
        recent.actions().constFirst()->trigger();
        acceptDialog();
        QCOMPARE(controls().table->fileName, std::string("mine.csv"));
    }

    void recentTableThatHasGoneIsSaid()
    {
        m_window->open(in("gone.csv"));
        QTRY_VERIFY(dialog());
        auto& problem = findWidget<QLabel>(*dialog(), "tableProblem");
        QTRY_VERIFY2(problem.text().endsWith("gone.csv: No such file or directory"), qPrintable(problem.text()));
        QVERIFY(!controls().table);
    }

    void examplesLoadWithTheirLabelAndQuestion()
    {
        const auto entries = m_window->findChild<QMenu*>(QStringLiteral("examplesMenu"))->actions();
        QCOMPARE(std::ranges::count_if(
                     entries, [](const QAction* each) { return each->objectName().startsWith("exampleAction_"); }),
                 std::ssize(ui::exampleTables()));
        loadExample("penguins");
        QVERIFY(!dialog());
        QCOMPARE(controls().table->choices.label, std::string("species"));
        QCOMPARE(controls().table->positiveName, std::string("Adelie"));
        QVERIFY2(notice().isEmpty(), qPrintable(notice())); // the card has it all
        const QString source = find<QLabel>("tableQuestionLabel").toolTip();
        QVERIFY2(source.contains("CC0 1.0") && source.contains("Gorman"), qPrintable(source));
        QVERIFY(find<QLabel>("tableQuestionLabel").isVisible());
        QVERIFY(find<QLabel>("tableQuestionLabel").text().startsWith("Which measurement"));
        trainOn();
        QVERIFY(find<QLabel>("tableQuestionLabel").isVisible());
        loadExample("breast_cancer");
        QCOMPARE(controls().table->positiveName, std::string("malignant"));
        loadExample("votes");
        QCOMPARE(controls().table->positiveName, std::string("republican"));
    }

    void controlsShowWhatAppliesToATable()
    {
        QVERIFY(!find<ui::TableCard>("tableCard").isVisible());
        loadExample("penguins");
        QVERIFY(find<ui::TableCard>("tableCard").isVisible());
        QCOMPARE(find<QLabel>("tableNameLabel").text(), QString("penguins.csv"));
        const QString facts = find<QLabel>("tableFactsLabel").text();
        for (const char* fact : {"344 rows", "Label species: Adelie against the rest", "152 rows of class Adelie",
                                 "median", "standardised"})
            QVERIFY2(facts.contains(fact), qPrintable(facts));
        for (const char* hidden : {"samplesSpin", "featuresSpin", "goldenSpin", "harderDataButton"})
            QVERIFY2(!find<QWidget>(hidden).isVisible(), hidden);
        for (const char* shown : {"testFractionSpin", "stratifyCheck", "seedSpin", "epochsSpin", "batchSizeSpin"})
            QVERIFY2(find<QWidget>(shown).isVisibleTo(m_window.get()), shown);
        const core::Schedule suggested = core::suggestSchedule(controls().dataset().trainSamples());
        QCOMPARE(find<QSpinBox>("epochsSpin").value(), static_cast<int>(suggested.epochs));
        QCOMPARE(find<QSpinBox>("batchSizeSpin").value(), static_cast<int>(suggested.batchSize));
        QVERIFY(suggested != (core::Schedule{core::Experiment{}.batchSize, core::Experiment{}.epochs}));
    }

    void waysBackToDrawnData_data()
    {
        QTest::addColumn<QString>("button");
        QTest::newRow("generated data") << "drawnDataButton";
        QTest::newRow("article") << "articleButton";
    }

    void waysBackToDrawnData()
    {
        QFETCH(const QString, button);
        loadExample("votes");
        QTest::mouseClick(&find<QPushButton>(qPrintable(button)), Qt::LeftButton);
        QCOMPARE(controls(), core::Experiment{});
        QVERIFY(!find<ui::TableCard>("tableCard").isVisible());
        QVERIFY(find<QWidget>("samplesSpin").isVisible());
        QTRY_VERIFY(run().state() == RunState::Untrained && run().experiment() == core::Experiment{});
    }

    void undoBringsDataAndTableBackAsOneStep()
    {
        const core::Experiment drawn = controls();
        loadExample("votes");
        const core::Experiment table = controls();
        trainOn();
        const auto snapshots = run().history().snapshots().size();
        QCOMPARE(session().changes().count(), 1);
        session().changes().undo();
        QCOMPARE(controls(), drawn);
        QVERIFY(!find<ui::TableCard>("tableCard").isVisible());
        session().changes().redo();
        QCOMPARE(controls(), table);
        QVERIFY(find<ui::TableCard>("tableCard").isVisible());
        QTRY_COMPARE(run().state(), RunState::Finished); // its run is known
        QCOMPARE(run().history().snapshots().size(), snapshots);
    }

    void choicesOfALoadedTableChange()
    {
        openTable(exampleFile("votes.csv"));
        const auto before = controls().table;
        QTest::mouseClick(&find<QPushButton>("changeTableButton"), Qt::LeftButton);
        QTRY_VERIFY(dialog());
        auto& ok = findWidget<QPushButton>(*dialog(), "tableOkButton");
        QTRY_VERIFY(ok.isEnabled());
        QTest::mouseClick(&findWidget<QCheckBox>(*dialog(), "standardiseCheck"), Qt::LeftButton);
        QTRY_VERIFY(ok.isEnabled());
        QCOMPARE(controls().table, before);
        ok.click();
        QVERIFY(controls().table != before);
        QVERIFY(!controls().table->choices.standardise);
        QVERIFY(find<QLabel>("tableFactsLabel").text().contains("as they are"));
        QVERIFY(session().changes().undoText().contains("Choices about votes.csv"));
    }

    void cancelLeavesEverything()
    {
        loadExample("votes");
        trainOn();
        const auto before = controls();
        m_window->open(exampleFile("penguins.csv"));
        QTRY_VERIFY(dialog());
        QTRY_VERIFY(findWidget<QPushButton>(*dialog(), "tableOkButton").isEnabled());
        QTest::mouseClick(&findWidget<QPushButton>(*dialog(), "tableCancelButton"), Qt::LeftButton);
        QTRY_VERIFY(!dialog());
        QCOMPARE(controls(), before);
        QCOMPARE(run().state(), RunState::Finished);
    }

    void windowClosesWhileATableIsRead()
    {
        QFile file(in("large.csv"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("a,b,c,d,e,f,g,h,y\n");
        const QByteArray rows = QByteArray("0.123456,1.5,2.25,3.125,4.0625,5,6,7,1\n").repeated(1'000);
        for (int i = 0; i < 2'000; ++i)
            file.write(rows);
        file.close();
        m_window->open(in("large.csv"));
        QTRY_VERIFY(dialog());
        auto& result = findWidget<QLabel>(*dialog(), "tableResult");
        QTRY_VERIFY_WITH_TIMEOUT(result.text().contains("rows"), 60'000);
        const WorkTimer timer(WorkTimer::Of::WholeProgram);
        m_window->close();
        m_window.reset();
        QVERIFY2(timer.milliseconds() < 1'500.0, "it waited for the end"); // of seconds of reading
    }

    void liveAnswersATableAtOnce()
    {
        session().setLive(true);
        loadAndFinish();
        session().change([this] {
            core::Experiment changed = controls();
            changed.seed = 3;
            return changed;
        }());
        QTRY_VERIFY_WITH_TIMEOUT(run().state() == RunState::Finished && run().experiment() == controls(), 20'000);
    }

    void whatWasMadeOnOtherDataSaysSoOrIsNotShown()
    {
        finish(small());
        find<QPushButton>("pinButton").click();
        const auto pinsInCharts = [this] {
            QStringList texts;
            for (const char* chart : {"attentionChart", "lossChart"})
                texts += find<QWidget>(chart).accessibleDescription();
            return texts.join(u'\n').contains("A, the same settings");
        };
        QVERIFY(pinsInCharts());
        loadExample("votes");
        trainOn();
        for (const char* chart : {"attentionChart", "lossChart"}) {
            const QString text = find<QWidget>(chart).accessibleDescription();
            QVERIFY2(!text.contains("A, "), qPrintable(text));
        }
        for (auto& tab = find<QTabBar>("viewTabs"); tab.tabText(tab.currentIndex()) != "Compare";)
            tab.setCurrentIndex(tab.currentIndex() + 1);
        QCOMPARE(find<QLabel>("compareHeadline").text(), QString("The pinned runs are of other data."));
        session().changes().undo();
        QTRY_COMPARE(run().experiment(), small());
        QTRY_VERIFY(pinsInCharts());
    }

    void undoOfATableSaysThatItsRunIsOfOtherData()
    {
        loadExample("votes");
        trainOn();
        session().changes().undo();
        QVERIFY2(notice().startsWith("What is shown is of other data: votes.csv."), qPrintable(notice()));
        session().train();
        QTRY_VERIFY(notice().isEmpty());
    }

    void settingsThatGoAlongAreNamedAndTheDefaultsAreAClickAway()
    {
        core::Experiment fast = controls();
        fast.learningRate = 0.03;
        session().change(fast);
        loadExample("votes");
        QCOMPARE(controls().learningRate, 0.03);
        QVERIFY2(notice().contains("Your settings stay: Learning rate 0.03."), qPrintable(notice()));
        auto& defaults = find<QPushButton>("tableDefaultsButton");
        QVERIFY(defaults.isEnabled());
        QVERIFY(defaults.toolTip().contains("Learning rate 0.03"));
        defaults.click();
        QCOMPARE(controls(), ui::byDefaultOn(controls().table));
        QVERIFY(!defaults.isEnabled());
        session().changes().undo();
        QCOMPARE(controls().learningRate, 0.03);
    }

    void theDialogsDefaultsAreTaken()
    {
        core::Experiment fast = controls();
        fast.learningRate = 0.03;
        session().change(fast);
        m_window->open(exampleFile("votes.csv"));
        QTRY_VERIFY(dialog());
        QTRY_VERIFY(findWidget<QPushButton>(*dialog(), "tableOkButton").isEnabled());
        findWidget<QCheckBox>(*dialog(), "tableDefaultsCheck").click();
        acceptDialog();
        QVERIFY(controls().table);
        QCOMPARE(controls(), ui::byDefaultOn(controls().table));
    }

    void theSplitByClassesThatTheDialogOffersIsTaken()
    {
        QString text = QStringLiteral("age,y\n"); // eight of 200
        for (int row = 0; row < 200; ++row)
            text += QString::number(row * 37 % 61) + (row % 25 == 7 ? ",yes\n" : ",no\n");
        copy(text);
        action("pasteTableAction").trigger();
        QTRY_VERIFY(dialog());
        QTRY_VERIFY(findWidget<QPushButton>(*dialog(), "tableOkButton").isEnabled());
        QVERIFY(!controls().stratify);
        findWidget<QCheckBox>(*dialog(), "tableStratifyCheck").click();
        acceptDialog();
        QVERIFY(controls().table && controls().stratify);
    }

    void pinnedRunsSeedsAndClaimsWork()
    {
        loadExample("votes");
        trainOn();
        session().pins().pin(run().runSnapshot());
        QVERIFY(session().pins().placeOf(controls()).has_value());
        QTest::mouseClick(&find<QPushButton>("drawnDataButton"), Qt::LeftButton);
        session().changes().undo();
        QTRY_COMPARE(run().state(), RunState::Finished);
        session().seeds().start(controls(), 3);
        QTRY_VERIFY_WITH_TIMEOUT(session().seeds().outcome() == ui::SeedsJob::Outcome::Completed, 60'000);
        QCOMPARE(session().seeds().runsReported(), 3);
        session().faithfulness().start(run().model());
        QTRY_COMPARE_WITH_TIMEOUT(session().faithfulness().state(), ui::FaithfulnessJob::State::Done, 120'000);
    }

    void savedRunWithATableComesBackAndGoesOn()
    {
        loadExample("penguins");
        trainOn();
        const ui::RunSnapshot before = run().runSnapshot();
        save(in("a.attnlab"));
        openWindow();
        open(in("a.attnlab"));
        QCOMPARE(run().state(), RunState::Finished);
        QVERIFY(controls().table && controls().table->hasValues());
        QCOMPARE(run().model()->parameters, before.model->parameters);
        QCOMPARE(find<QLabel>("tableNameLabel").text(), QString("penguins.csv"));
        QVERIFY(!find<QLabel>("tableGoneLabel").isVisible());
        QVERIFY(find<QLabel>("tableQuestionLabel").isVisible()); // known by its sum
        trainOn();                                               // anew
        QCOMPARE(run().model()->parameters, before.model->parameters);
        // Only the user knows where its other columns are.
        QTest::mouseClick(&find<QPushButton>("changeTableButton"), Qt::LeftButton);
        QVERIFY(m_window->findChild<QFileDialog*>(QStringLiteral("openTableAgainDialog")));
    }

    void runWithoutItsRowsIsShownAndGoesOnWithTheSameTableAlone()
    {
        loadExample("penguins");
        trainOn();
        const ui::RunSnapshot before = run().runSnapshot();
        save(in("a.attnlab"));
        saveWithoutRows(in("a.attnlab"));
        openWindow();
        open(in("a.attnlab"));
        QCOMPARE(run().state(), RunState::Finished);
        QCOMPARE(run().history().snapshots().size(), before.history.snapshots().size());
        QVERIFY2(notice().contains("open the table again"), qPrintable(notice()));
        QVERIFY(find<QLabel>("tableGoneLabel").isVisible());
        QVERIFY(!session().files().canSave()); // the file has more of it than the window
        find<QPushButton>("pinButton").click();
        QVERIFY(session().files().wouldBeMissed());
        m_window->close();
        auto* question = m_window->findChild<QMessageBox*>(QStringLiteral("saveQuestion"));
        QVERIFY(question);
        QVERIFY(!question->button(QMessageBox::Save)); // nor does a question offer it
        question->button(QMessageBox::Cancel)->click();
        QVERIFY(m_window->isVisible());
        session().pins().unpin(0);
        QVERIFY(!session().files().isModified());
        session().train(); // is refused, and the history stays
        QCOMPARE(run().history().snapshots().size(), before.history.snapshots().size());
        QCOMPARE(run().state(), RunState::Finished);

        auto& button = find<QPushButton>("changeTableButton");
        QCOMPARE(button.text(), QString("Open the table…"));
        const auto choose = [&](const QString& path) {
            QTest::mouseClick(&button, Qt::LeftButton);
            auto* files = m_window->findChild<QFileDialog*>(QStringLiteral("openTableAgainDialog"));
            QVERIFY(files);
            files->QDialog::accept();
            emit files->fileSelected(path);
            QTRY_VERIFY(dialog());
        };
        choose(exampleFile("votes.csv"));
        auto& problem = findWidget<QLabel>(*dialog(), "tableProblem");
        QTRY_VERIFY2(problem.text().contains("is not the table that the run was trained on"),
                     qPrintable(problem.text()));
        QTest::mouseClick(&findWidget<QPushButton>(*dialog(), "tableCancelButton"), Qt::LeftButton);
        QTRY_VERIFY(!dialog());
        QSignalSpy opened(&session().files(), &ui::RunFiles::opened);
        choose(exampleFile("penguins.csv"));
        acceptDialog();
        QTRY_COMPARE(opened.size(), 1);
        QVERIFY(controls().table->hasValues());
        QVERIFY(!find<QLabel>("tableGoneLabel").isVisible());
        QCOMPARE(run().model()->parameters, before.model->parameters);
        trainOn();
        QCOMPARE(run().model()->parameters, before.model->parameters);
    }

    void liveDoesNotLoseAHistoryWithoutRows()
    {
        loadExample("votes");
        trainOn();
        save(in("a.attnlab"));
        saveWithoutRows(in("a.attnlab"));
        openWindow();
        open(in("a.attnlab"));
        const auto snapshots = run().history().snapshots().size();
        session().setLive(true);
        core::Experiment changed = controls();
        changed.learningRate = 0.01;
        session().change(changed);
        QCOMPARE(run().history().snapshots().size(), snapshots);
        QCOMPARE(run().state(), RunState::Finished);
    }

    void nextStartBeginsWithDrawnDataAndTheOtherSettings()
    {
        QVERIFY(QFile::copy(exampleFile("votes.csv"), in("mine.csv")));
        openTable(in("mine.csv"));
        core::Experiment changed = controls();
        changed.hidden = {8};
        session().change(changed);
        ui::WindowMemory memory(in("window.ini"));
        QVERIFY(memory.save(*m_window));
        openWindow();
        QCOMPARE(ui::WindowMemory(in("window.ini")).restore(*m_window), QString());
        core::Experiment expected;
        expected.hidden = {8};
        QCOMPARE(controls(), expected);
        QCOMPARE(session().files().recent(), QStringList{in("mine.csv")});
    }
};

ATTENTION_TEST(TablesWindowTest, QApplication)

} // namespace tables_window_test
#include "tables_window_test.moc"
