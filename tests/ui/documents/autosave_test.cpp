#include "core/documents/run_document.h"
#include "tests/support/file_size_limit.h"
#include "tests/support/kept_user.h"
#include "tests/support/slowdown.h"
#include "tests/support/test_registry.h"
#include "tests/support/work_time.h"
#include "ui/documents/recovery_file.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QStandardPaths>

#include <algorithm>

namespace autosave_test {

using ui::Autosave;
using ui::RunState;

/// When a document is kept safe, and when it needs no more to be.
class AutosaveTest : public QObject, KeptUser {
    Q_OBJECT

    static constexpr std::chrono::hours kNever{24};

    [[nodiscard]] core::RunDocument keptDocument() const
    {
        return core::readRunDocument((folder() + '/' + kept().constFirst()).toStdString());
    }

    /// Whether nothing is written, nor going to be unless something happens.
    bool rests() { return !safekeeping().autosave().isDue() && !files().isWriting(); }

    /// A run of 1,000 features with as many moments as a run keeps by default.
    static ui::RunSnapshot largeRun()
    {
        core::Experiment experiment = small();
        experiment.samples = 100;
        experiment.features = 1'000;
        experiment.batchSize = 1;
        experiment.epochs = 19;
        ui::RunSnapshot run;
        run.experiment = experiment;
        run.history = core::History(experiment);
        const std::vector<double> shares(1'000, 0.001);
        for (std::int64_t epoch = 1; epoch <= experiment.epochs; ++epoch) {
            for (std::int64_t batch = epoch == 1 ? 0 : 1; batch <= experiment.batchesPerEpoch(); ++batch)
                run.history.append(
                    {epoch, batch, 1.0 / 3.0, 0.9, {1.0 / 7.0, 0.8, shares}, batch == experiment.batchesPerEpoch()});
            run.reports.push_back({epoch, 0.1, 0.9, 1.0 / 7.0, 0.8, shares, 0.01});
        }
        run.replay = core::Replay(experiment, core::makeDataset<float>(experiment.dataset()));
        return run;
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        ui::applyTheme(*qApp, ui::Scheme::Light);
    }
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_window.reset(); }

    void folderIsInTheProgramsFolderForData()
    {
        QCOMPARE(ui::recoveryFolder(), QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + "/recovery");
    }

    void halfAMinuteAfterAChangeIsUsual() { QCOMPARE(Autosave::Delays{}.change, std::chrono::seconds(30)); }

    void windowThatIsNotToldToKeepsNothing()
    {
        openWindow();
        safekeeping().autosave().setDelays(kSoon);
        finish(small());
        QVERIFY(rests());
        QVERIFY(!QFileInfo::exists(folder()));
    }

    void runIsKeptWhenItEnds()
    {
        openKept({kNever, std::chrono::milliseconds(10)});
        finishAndKeep(small(1));
        QCOMPARE(kept().size(), 1);
        QCOMPARE(keptDocument().run.experiment, small(1));
        QCOMPARE(keptDocument().run.outcome, core::TrainingOutcome::Kind::Completed);
        finishAndKeep(small(2));
        QCOMPARE(kept().size(), 1); // in the same file
        QCOMPARE(keptDocument().run.experiment, small(2));
    }

    void longRunIsKeptWhileItTrains()
    {
        openKept({std::chrono::milliseconds(100), kNever});
        core::Experiment longer = small();
        longer.epochs = 10'000;
        begin(longer);
        QSignalSpy written(&safekeeping().autosave(), &Autosave::written);
        session().train();
        QTRY_VERIFY_WITH_TIMEOUT(written.size() >= 3, 20'000);
        QCOMPARE(run().state(), RunState::Training);
        QCOMPARE(keptDocument().run.outcome, core::TrainingOutcome::Kind::Stopped);
    }

    void pinsAreKeptWithoutATrainedRun()
    {
        openKept();
        finishAndKeep(small());
        session().pins().pin(run().runSnapshot());
        begin(small(1));
        QTRY_VERIFY(safekeeping().autosave().isKept());
        QCOMPARE(keptDocument().pinned.size(), std::size_t{1});
        QCOMPARE(keptDocument().run.experiment, small(1));
    }

    void whatHasNotChangedIsNotWrittenAgain()
    {
        openKept();
        QSignalSpy written(&safekeeping().autosave(), &Autosave::written);
        finishAndKeep(small());
        const auto before = written.size();
        for (int i = 0; i < 10; ++i) {
            emit files().changed();
            emit files().settled();
            QVERIFY(safekeeping().autosave().isDue());
            QTRY_VERIFY(rests());
        }
        QCOMPARE(written.size(), before);
    }

    void untrainedNetworkIsNothingToKeep()
    {
        openKept();
        begin(small(1));
        QTRY_VERIFY(rests());
        QVERIFY(!QFileInfo::exists(folder()));
    }

    /// As while a control is dragged in live mode.
    void runsThatFollowEachOtherFastAreNotWrittenEachByItself()
    {
        openKept({kNever, std::chrono::milliseconds(1'500)});
        QSignalSpy written(&safekeeping().autosave(), &Autosave::written);
        for (std::uint32_t seed = 1; seed <= 5; ++seed)
            finish(small(seed));
        QTRY_VERIFY_WITH_TIMEOUT(safekeeping().autosave().isKept(), 20'000);
        QCOMPARE(written.size(), 1);
    }

    void savedRunNeedsNoKeeping()
    {
        openKept();
        finishAndKeep(small());
        save(in("a.attnlab"));
        QTRY_VERIFY(isFolderEmpty());
        finishAndKeep(small(1));
        QCOMPARE(kept().size(), 1);
        QCOMPARE(kept("origin").size(), 1);
        m_window->open(in("a.attnlab"));
        answer(QMessageBox::Discard);
        QTRY_VERIFY(isFolderEmpty());
    }

    void newDocumentNeedsNoKeeping()
    {
        openKept();
        finishAndKeep(small());
        session().startAnew();
        QTRY_VERIFY(isFolderEmpty());
    }

    void endLeavesNothing()
    {
        openKept();
        finishAndKeep(small());
        m_window->close();
        safekeeping().end();
        QVERIFY(isFolderEmpty());
        crash();
        QVERIFY(isFolderEmpty());
    }

    void endWaitsForWhatIsBeingWritten()
    {
        openKept({kNever, std::chrono::milliseconds(0)});
        session().restoreRun(largeRun());
        emit files().settled();
        QTRY_VERIFY(files().isWriting());
        safekeeping().end();
        QVERIFY(isFolderEmpty());
        crash();
        QVERIFY(isFolderEmpty());
    }

    /// What a save waits for must not be displaced by what is kept, nor the other way round.
    void savingAndKeepingDoNotDisplaceEachOther()
    {
        openKept({kNever, std::chrono::milliseconds(0)});
        session().restoreRun(largeRun());
        emit files().settled();
        QTRY_VERIFY(files().isWriting());
        QSignalSpy written(&safekeeping().autosave(), &Autosave::written);
        QSignalSpy saved(&files(), &ui::RunFiles::saved);
        files().save(in("a.attnlab"));
        emit files().settled();
        QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, 20'000);
        QCOMPARE(written.size(), 1);
        QVERIFY(QFileInfo::exists(in("a.attnlab")));
        QTRY_VERIFY(isFolderEmpty());
    }

    void twoWindowsAtOnceLeaveEachOthersAlone()
    {
        openKept();
        finishAndKeep(small(1));
        const std::unique_ptr<ui::MainWindow> first = std::move(m_window);
        const QStringList firsts = kept();
        openKept();
        QSignalSpy looked(&safekeeping(), &ui::Safekeeping::offerChanged);
        finishAndKeep(small(2));
        QVERIFY(!isOffered());
        QCOMPARE(kept().size(), 2);
        safekeeping().end();
        QCOMPARE(kept(), firsts);
    }

    void whatCannotBeKeptIsToldOnceAndTheWorkGoesOn()
    {
        QFile file(in("data"));
        QVERIFY(file.open(QIODevice::WriteOnly)); // where the folder should be
        openKept();
        QSignalSpy failed(&safekeeping(), &ui::Safekeeping::failed);
        finish(small());
        const QString reason = "The run cannot be kept safe from a crash. " + in("data/recovery") + ": Not a directory";
        QTRY_COMPARE(notice(), reason);
        finish(small(1));
        QSignalSpy tried(&safekeeping().autosave(), &Autosave::tried);
        QTRY_VERIFY(tried.size() >= 2);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(run().state(), RunState::Finished);
        QVERIFY(file.remove());
        QTRY_VERIFY(safekeeping().autosave().isKept());
        QCOMPARE(keptDocument().run.experiment, small(1));
    }

    void limitOfTheSizeOfFilesIsToldAndTheWorkGoesOn()
    {
        openKept();
        {
            const FileSizeLimit limit(64);
            finish(small());
            QTRY_VERIFY2(notice().startsWith("The run cannot be kept safe from a crash. ") &&
                             notice().endsWith(": File too large"),
                         qPrintable(notice()));
            QCOMPARE(run().state(), RunState::Finished);
        }
        finish(small(1));
        QTRY_VERIFY(safekeeping().autosave().isKept());
        QCOMPARE(keptDocument().run.experiment, small(1));
        QVERIFY(QDir(folder()).entryList({"*.part"}, QDir::AllEntries | QDir::Hidden).isEmpty());
    }

    /// Of what is written every half minute, this is what the window's own thread does.
    void copyingALargeDocumentCostsTheWindowLessThanAFewFrames()
    {
        openKept({kNever, kNever});
        session().restoreRun(largeRun());
        ui::RunSnapshot pinned = largeRun();
        pinned.experiment.seed = 1;
        session().pins().pin(pinned.withoutData()); // which is not copied
        double best = std::numeric_limits<double>::max();
        for (int i = 0; i < 2; ++i) {
            best = std::min(best, leastWork(1, [&](int) {
                                files().writeCopy([] { return QStringLiteral("/dev/null"); }, [](const QString&) {});
                            }));
            QTRY_VERIFY_WITH_TIMEOUT(!files().isWriting(), 60'000);
        }
        qInfo("%zu moments of 1,000 features: %.1f ms", run().history().snapshots().size(), best);
        QVERIFY2(best < 50.0 * kSlowdown, qPrintable(QString("%1 ms").arg(best)));
    }
};

ATTENTION_TEST(AutosaveTest, QApplication)

} // namespace autosave_test
#include "autosave_test.moc"
