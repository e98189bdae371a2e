#include "core/documents/run_document.h"
#include "tests/support/document_user.h"
#include "tests/support/drop_file.h"
#include "tests/support/file_size_limit.h"
#include "tests/support/test_registry.h"
#include "ui/documents/run_files.h"
#include "ui/session/session.h"
#include "ui/theme/theme.h"
#include "ui/training/training_controller.h"
#include "ui/widgets/notice_bar.h"
#include "ui/window/main_window.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <limits>
#include <memory>

namespace documents_test {

using ui::MainWindow;
using ui::RunState;

/// Runs as files, through the window and its menu.
class DocumentsTest : public QObject, DocumentUser {
    Q_OBJECT

    static bool sameHistory(const core::History& one, const core::History& other)
    {
        return std::ranges::equal(
            one.snapshots(), other.snapshots(), [](const core::Snapshot& first, const core::Snapshot& second) {
                return first.epoch == second.epoch && first.batch == second.batch &&
                       first.epochEnd == second.epochEnd && first.test.loss == second.test.loss &&
                       first.test.attention == second.test.attention &&
                       (first.batch == 0 || (first.loss == second.loss && first.accuracy == second.accuracy));
            });
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

    void finishedRunComesBackWithSettingsWeightsAndPins()
    {
        finish(small(1));
        session().pins().pin(run().runSnapshot());
        finish(small(2));
        const ui::RunSnapshot before = run().runSnapshot();
        save(in("a.attnlab"));

        openWindow();
        open(in("a.attnlab"));
        QCOMPARE(run().state(), RunState::Finished);
        QCOMPARE(session().controls(), small(2));
        QVERIFY(sameHistory(run().history(), before.history));
        QCOMPARE(run().reports().size(), std::size_t{5});
        QCOMPARE(run().model()->parameters, before.model->parameters);
        QVERIFY(session().pins().placeOf(small(1)).has_value());
        QVERIFY(!files().isModified());
        // Any moment of it comes back, too.
        const auto model = run().replay().modelAt(5, run().history().batchesPerEpoch());
        QCOMPARE(model->parameters, before.model->parameters);
    }

    void goingOnGivesTheBitsOfNeverHavingStopped()
    {
        finish(small());
        const ui::RunSnapshot whole = run().runSnapshot();

        session().reset();
        QTRY_COMPARE(run().state(), RunState::Untrained);
        stepBatches(5);
        save(in("a.attnlab"));
        openWindow();
        open(in("a.attnlab"));
        QTRY_COMPARE(run().state(), RunState::Paused);
        QVERIFY(!files().isModified());
        QCOMPARE(run().history().snapshots().back().batch, 5);
        trainOn();
        QCOMPARE(run().model()->parameters, whole.model->parameters);
        QVERIFY(sameHistory(run().history(), whole.history));
        QVERIFY(files().isModified());
    }

    void branchComesBackWithItsLearningRates()
    {
        finish(small());
        core::Experiment faster = small();
        faster.learningRate = 0.02;
        session().change(faster);
        session().branchFrom(20);
        QTRY_COMPARE_WITH_TIMEOUT(run().state(), RunState::Finished, 20'000);
        const ui::RunSnapshot branch = run().runSnapshot();
        save(in("a.attnlab"));

        openWindow();
        open(in("a.attnlab"));
        QVERIFY(sameHistory(run().history(), branch.history));
        QCOMPARE(run().branches(), branch.branches());
        QVERIFY(m_window->findChild<QWidget*>("timelineSlider")->accessibleDescription().contains("→ 0.02"));
        QVERIFY(m_window->findChild<QLabel*>("findingLabel")->accessibleName().contains("Branched at epoch"));
        QVERIFY(!session().pins().placeOf(faster));
        const auto model = run().replay().modelAt(5, run().history().batchesPerEpoch());
        QCOMPARE(model->parameters, branch.model->parameters);
    }

    void untrainedRunComesBackUntrained()
    {
        begin(small(3));
        save(in("a.attnlab"));
        openWindow();
        open(in("a.attnlab"));
        QTRY_COMPARE(run().state(), RunState::Untrained);
        QCOMPARE(run().experiment(), small(3));
    }

    void titleTellsTheFileAndWhatItDoesNotHold()
    {
        QCOMPARE(m_window->windowTitle(), QString("[*]Attention Lab"));
        finish(small());
        QVERIFY(!m_window->isWindowModified()); // a trial is nothing to be reminded of
        save(in("a.attnlab"));
        QCOMPARE(m_window->windowTitle(), QString("a.attnlab[*] – Attention Lab"));
        QVERIFY(!m_window->isWindowModified());
        session().pins().pin(run().runSnapshot());
        QVERIFY(m_window->isWindowModified());
        save(in("a.attnlab"));
        QVERIFY(!m_window->isWindowModified());
        finish(small(1));
        QVERIFY(m_window->isWindowModified());
    }

    void whoOnlyTriesIsNotAsked()
    {
        finish(small());
        m_window->close();
        QVERIFY(!question());
        QVERIFY(!m_window->isVisible());
    }

    void closingAsksAboutWhatTheFileDoesNotHold()
    {
        finish(small());
        save(in("a.attnlab"));
        finish(small(1));
        m_window->close();
        answer(QMessageBox::Cancel);
        QVERIFY(m_window->isVisible());

        m_window->close();
        answer(QMessageBox::Save);
        QTRY_VERIFY(!m_window->isVisible());
        QCOMPARE(core::readRunDocument(in("a.attnlab").toStdString()).run.experiment, small(1));
    }

    void discardedChangesAreNotWritten()
    {
        finish(small());
        save(in("a.attnlab"));
        finish(small(1));
        m_window->close();
        answer(QMessageBox::Discard);
        QTRY_VERIFY(!m_window->isVisible());
        QCOMPARE(core::readRunDocument(in("a.attnlab").toStdString()).run.experiment, small());
    }

    void openingAsksFirst()
    {
        finish(small());
        save(in("a.attnlab"));
        finish(small(1));
        QSignalSpy spy(&files(), &ui::RunFiles::opened);
        m_window->open(in("a.attnlab"));
        QVERIFY(question());
        QCOMPARE(spy.size(), 0);
        answer(QMessageBox::Discard);
        QTRY_COMPARE(spy.size(), 1);
        QCOMPARE(run().experiment(), small());
    }

    void menuSavesAndOpensThroughDialogs()
    {
        finish(small(4));
        action("saveAction").trigger(); // it has no file yet
        auto* dialog = m_window->findChild<QFileDialog*>(QStringLiteral("saveDialog"));
        QVERIFY(dialog);
        QSignalSpy saved(&files(), &ui::RunFiles::saved);
        dialog->selectFile(in("b")); // the ending comes by itself
        dialog->QDialog::accept();
        emit dialog->fileSelected(dialog->selectedFiles().constFirst());
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(files().path(), in("b.attnlab"));

        action("newAction").trigger();
        QVERIFY(files().path().isEmpty());
        QCOMPARE(session().controls(), core::Experiment{});
        QCOMPARE(m_window->windowTitle(), QString("[*]Attention Lab"));

        auto& recent = *m_window->findChild<QMenu*>(QStringLiteral("recentMenu"));
        emit recent.aboutToShow();
        QCOMPARE(recent.actions().size(), 1);
        QCOMPARE(recent.actions().constFirst()->text(), QString("b.attnlab"));
        recent.actions().constFirst()->trigger();
        QTRY_COMPARE(run().experiment(), small(4));
    }

    void keysOfTheMenuWorkInTheWindow()
    {
        finish(small());
        save(in("a.attnlab"));
        finish(small(5));
        QSignalSpy saved(&files(), &ui::RunFiles::saved);
        QTest::keySequence(m_window.get(), QKeySequence::Save);
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(core::readRunDocument(in("a.attnlab").toStdString()).run.experiment, small(5));
    }

    void droppedRunOpens()
    {
        finish(small(6));
        save(in("a.attnlab"));
        openWindow();
        QVERIFY(!dropUrls(*m_window, {QUrl("https://example.org/a.attnlab")}));
        QVERIFY(dropFile(*m_window, in("a.attnlab")));
        QTRY_COMPARE(run().experiment(), small(6));
    }

    void failedSavingTellsWhyAndKeepsTheWork_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("reason");
        QTest::newRow("full disk") << "/dev/full"
                                   << "No space left on device";
        QTest::newRow("folder that is gone") << "/no/such/a.attnlab"
                                             << "No such file or directory";
        QTest::newRow("folder") << "/"
                                << "Is a directory";
    }

    void failedSavingTellsWhyAndKeepsTheWork()
    {
        QFETCH(const QString, path);
        QFETCH(const QString, reason);
        finish(small());
        save(in("a.attnlab"));
        finish(small(1));
        QSignalSpy failed(&files(), &ui::RunFiles::failed);
        files().save(path);
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(notice(), "The run could not be saved. " + path + ": " + reason);
        QCOMPARE(files().path(), in("a.attnlab"));
        QVERIFY(files().isModified());
        QCOMPARE(run().state(), RunState::Finished);
        QCOMPARE(core::readRunDocument(in("a.attnlab").toStdString()).run.experiment, small());
    }

    void limitOfTheSizeOfFilesKeepsTheFileBefore()
    {
        finish(small());
        save(in("a.attnlab"));
        finish(small(1));
        const FileSizeLimit limit(64);
        QSignalSpy failed(&files(), &ui::RunFiles::failed);
        files().save(in("a.attnlab"));
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(notice(), "The run could not be saved. " + in("a.attnlab") + ": File too large");
        QCOMPARE(core::readRunDocument(in("a.attnlab").toStdString()).run.experiment, small());
    }

    void savingBeforeClosingKeepsTheWindowIfItFails()
    {
        finish(small());
        QVERIFY(QDir(m_directory->path()).mkdir("gone"));
        save(in("gone/a.attnlab"));
        finish(small(1));
        QVERIFY(QDir(in("gone")).removeRecursively());
        m_window->close();
        answer(QMessageBox::Save);
        QTRY_VERIFY(notice().contains("No such file or directory"));
        QVERIFY(m_window->isVisible());
    }

    void damagedFileIsToldAndTheRunStays()
    {
        finish(small());
        QFile file(in("a.attnlab"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"format\":") > 0);
        file.close();
        m_window->open(in("a.attnlab"));
        QTRY_COMPARE(notice(),
                     "The run could not be opened. " + in("a.attnlab") + ": it is no JSON, or damaged, at byte 11");
        QCOMPARE(run().state(), RunState::Finished);
        QVERIFY(files().path().isEmpty());
    }

    void dataOfAnotherGeneratorAreTold()
    {
        finish(small());
        save(in("a.attnlab"));
        core::RunDocument document = core::readRunDocument(in("a.attnlab").toStdString());
        document.run.dataHash = std::string(64, '0');
        core::writeRunDocument(in("a.attnlab").toStdString(), document);
        openWindow();
        m_window->open(in("a.attnlab"));
        QTRY_VERIFY2(notice().contains("its data came from another generator"), qPrintable(notice()));
    }
};

ATTENTION_TEST(DocumentsTest, QApplication)

} // namespace documents_test
#include "documents_test.moc"
