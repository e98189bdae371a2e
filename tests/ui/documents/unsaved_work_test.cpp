#include "core/documents/run_document.h"
#include "tests/support/kept_user.h"
#include "tests/support/test_registry.h"
#include "ui/jobs/seeds_job.h"
#include "ui/theme/theme.h"

#include <QApplication>

namespace unsaved_work_test {

using ui::RunState;

/// Tests what closing, Open, New and Reset do with work that no file holds.
class UnsavedWorkTest : public QObject, KeptUser {
    Q_OBJECT

    static core::Experiment longer(std::uint32_t seed = 0)
    {
        core::Experiment experiment = small(seed);
        experiment.epochs = 10'000;
        return experiment;
    }

    void trainForAWhile()
    {
        begin(longer());
        session().train();
        QTRY_VERIFY(run().state() == RunState::Training && run().progress().batch > 2);
    }

    /// A run of two minutes that is at its end.
    ui::RunSnapshot longRun()
    {
        finish(small(7));
        ui::RunSnapshot slow = run().runSnapshot();
        slow.reports.front().seconds = 120.0;
        begin(small(8));
        return slow;
    }

    std::size_t moments() { return run().history().snapshots().size(); }

private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::Scheme::Light); }

    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        openWindow();
    }

    void cleanup() { m_window.reset(); }

    void closingInMidTrainingAsks()
    {
        trainForAWhile();
        m_window->close();
        QVERIFY(question());
        QVERIFY(m_window->isVisible());
    }

    void closingWithAPausedRunAsks()
    {
        begin(small());
        stepBatches(1);
        m_window->close();
        answer(QMessageBox::Discard);
        QTRY_VERIFY(!m_window->isVisible());
    }

    void openingInMidTrainingAsks()
    {
        finish(small(1));
        save(in("a.attnlab"));
        openWindow();
        trainForAWhile();
        QSignalSpy opened(&files(), &ui::RunFiles::opened);
        m_window->open(in("a.attnlab"));
        QVERIFY(question());
        answer(QMessageBox::Discard);
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(run().state(), RunState::Finished);
    }

    void shortRunThatEndedIsNotAskedAbout()
    {
        finish(small());
        m_window->close();
        QVERIFY(!question() && !m_window->isVisible());
    }

    void untrainedNetworkIsNotAskedAbout()
    {
        begin(small());
        m_window->close();
        QVERIFY(!question() && !m_window->isVisible());
    }

    void pinnedRunThatTookLongIsAskedAbout()
    {
        session().pins().pin(longRun());
        QVERIFY(files().isLongWork());
        m_window->close();
        QVERIFY(question());
    }

    void titleIsNotMarkedByShortRuns()
    {
        trainForAWhile();
        QVERIFY(files().wouldBeMissed());
        QVERIFY(!m_window->isWindowModified());
    }

    void trainingPausesWhileTheQuestionIsOpenAndGoesOnAfterCancel()
    {
        trainForAWhile();
        m_window->close();
        QTRY_COMPARE(run().state(), RunState::Paused);
        const std::size_t before = moments();
        QTest::qWait(50); // of training, were it not paused
        QCOMPARE(moments(), before);
        answer(QMessageBox::Cancel);
        QTRY_COMPARE(run().state(), RunState::Training);
        QTRY_VERIFY(moments() > before);
    }

    /// Even where the answer comes before the batch has ended.
    void cancelAtOnceLetsTrainingGoOn()
    {
        trainForAWhile();
        m_window->close();
        QTest::mouseClick(question()->button(QMessageBox::Cancel), Qt::LeftButton);
        QTRY_VERIFY(!question());
        const std::size_t before = moments();
        QTRY_VERIFY(run().state() == RunState::Training && moments() > before + 5);
    }

    void pausedRunStaysPausedAfterCancel()
    {
        begin(small());
        stepBatches(2);
        m_window->close();
        answer(QMessageBox::Cancel);
        QCOMPARE(run().state(), RunState::Paused);
    }

    void whatIsSavedIsWhatTheQuestionSpokeOf()
    {
        trainForAWhile();
        save(in("a.attnlab"));
        QTRY_VERIFY(files().isModified());
        m_window->close();
        QTRY_COMPARE(run().state(), RunState::Paused);
        const core::Snapshot newest = run().history().snapshots().back();
        answer(QMessageBox::Save);
        QTRY_VERIFY(!m_window->isVisible());
        const core::RunDocument saved = core::readRunDocument(in("a.attnlab").toStdString());
        QCOMPARE(saved.run.history.snapshots().back().epoch, newest.epoch);
        QCOMPARE(saved.run.history.snapshots().back().batch, newest.batch);
        QVERIFY(!files().isModified());
    }

    void trainingGoesOnIfWhatWasToBeOpenedIsDamaged()
    {
        QFile file(in("a.attnlab"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        trainForAWhile();
        m_window->open(in("a.attnlab"));
        answer(QMessageBox::Discard);
        QTRY_VERIFY(notice().contains("could not be opened"));
        QTRY_COMPARE(run().state(), RunState::Training);
    }

    void newAndResetNeverAskAndUndoBringsTheRunBack_data()
    {
        QTest::addColumn<bool>("isNew");
        QTest::newRow("New") << true;
        QTest::newRow("Reset") << false;
    }

    void newAndResetNeverAskAndUndoBringsTheRunBack()
    {
        QFETCH(const bool, isNew);
        finish(small(1));
        save(in("a.attnlab"));
        finish(small(2));
        const ui::RunSnapshot before = run().runSnapshot();
        if (isNew)
            action("newAction").trigger();
        else
            findWidget<QPushButton>(*m_window, "resetButton").click();
        QVERIFY(!question());
        QTRY_COMPARE(run().state(), RunState::Untrained);
        auto& undo = findWidget<QPushButton>(*m_window, "undoButton");
        QVERIFY(undo.isEnabled());
        QVERIFY2(undo.toolTip().startsWith(isNew ? "Undo: New (" : "Undo: Reset ("), qPrintable(undo.toolTip()));
        undo.click();
        QCOMPARE(run().state(), RunState::Finished);
        QCOMPARE(session().controls(), small(2));
        QCOMPARE(moments(), before.history.snapshots().size());
        QCOMPARE(run().model()->parameters, before.model->parameters);
        QCOMPARE(files().path(), in("a.attnlab"));
        QVERIFY(files().isModified() && m_window->isWindowModified());
    }

    void documentOfAFileComesBackUnmodified()
    {
        finish(small(1));
        session().pins().pin(run().runSnapshot());
        session().seeds().start(small(), 3);
        QTRY_VERIFY_WITH_TIMEOUT(session().seeds().outcome().has_value(), 20'000);
        save(in("a.attnlab"));
        QVERIFY(!files().isModified());
        action("newAction").trigger();
        QVERIFY(files().path().isEmpty());
        session().changes().undo();
        QCOMPARE(files().path(), in("a.attnlab"));
        QVERIFY(session().pins().placeOf(small(1)).has_value());
        QCOMPARE(session().seeds().runsReported(), 3);
        QVERIFY(!files().isModified());
        QSignalSpy saved(&files(), &ui::RunFiles::saved);
        action("saveAction").trigger(); // the file is known to be one's own
        QTRY_COMPARE(saved.size(), 1);
    }

    void closingAsksAboutLongWorkThatUndoWouldBringBack()
    {
        session().pins().pin(longRun());
        action("newAction").trigger();
        QTRY_COMPARE(run().state(), RunState::Untrained);
        QVERIFY(!files().wouldBeMissed());
        m_window->close();
        QVERIFY(question());
        QVERIFY(question()->text().startsWith("Undo would bring back a run"));
        QVERIFY(!question()->button(QMessageBox::Save));
        answer(QMessageBox::Cancel);
        QVERIFY(m_window->isVisible());
        session().changes().undo();
        save(in("a.attnlab"));
        action("newAction").trigger();
        m_window->close(); // a file holds it by now
        QVERIFY(!question() && !m_window->isVisible());
    }

    void documentThatCameBackIsKeptFromACrash()
    {
        openKept();
        finish(small(1));
        save(in("a.attnlab"));
        finishAndKeep(small(2));
        QCOMPARE(kept("origin").size(), 1);
        action("newAction").trigger();
        QTRY_VERIFY(isFolderEmpty());
        finishAndKeep(small(3)); // of the new document
        QVERIFY(kept("origin").isEmpty());
        session().changes().undo(); // the settings
        session().changes().undo(); // New
        QCOMPARE(run().experiment(), small(2));
        QTRY_VERIFY(safekeeping().autosave().isKept() && kept("origin").size() == 1);
        crash();
        openKept();
        recover();
        QCOMPARE(files().path(), in("a.attnlab"));
        QCOMPARE(run().experiment(), small(2));
    }
};

ATTENTION_TEST(UnsavedWorkTest, QApplication)

} // namespace unsaved_work_test
#include "unsaved_work_test.moc"
