#include "core/tables/prepared_table.h"
#include "tests/support/test_registry.h"
#include "ui/session/put_away.h"
#include "ui/session/session.h"

#include "ui/documents/run_files.h"
#include "ui/jobs/seeds_job.h"
#include "ui/training/training_controller.h"

#include <QCoreApplication>
#include <QTest>

#include <limits>
#include <memory>

namespace put_away_test {

using ui::PutAwayDocument;
using ui::PutAwayShelf;
using ui::RunState;
using ui::Session;

/// New and Reset on the undo stack.
class PutAwayTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Session> m_session;

    ui::TrainingController& run() { return m_session->controller(); }
    QUndoStack& changes() { return m_session->changes(); }
    std::size_t moments() { return run().history().snapshots().size(); }

    static core::Experiment small(int golden = 5)
    {
        core::Experiment experiment;
        experiment.samples = 5'000;
        experiment.golden = {golden};
        return experiment;
    }

    void finish()
    {
        m_session->train();
        QTRY_COMPARE_WITH_TIMEOUT(run().state(), RunState::Finished, 20'000);
    }

    void step(int batches)
    {
        for (int i = 0; i < batches; ++i) {
            QTRY_VERIFY(run().state() == RunState::Untrained || run().state() == RunState::Paused);
            const std::size_t before = moments();
            m_session->stepBatch();
            QTRY_VERIFY(run().state() == RunState::Paused && moments() > before);
        }
    }

    void reset()
    {
        m_session->reset();
        QTRY_COMPARE(run().state(), RunState::Untrained);
    }

    void startAnew()
    {
        m_session->startAnew();
        QTRY_COMPARE(run().state(), RunState::Untrained);
    }

    /// A document whose data count as so many samples.
    static PutAwayDocument documentOf(std::int64_t samples)
    {
        PutAwayDocument document;
        document.run.experiment = small();
        document.run.replay = core::Replay(small(), core::makeDataset<float>(small().dataset()));
        document.run.experiment.samples = samples;
        return document;
    }

private slots:
    void init()
    {
        m_session = std::make_unique<Session>();
        m_session->setPace(std::numeric_limits<double>::infinity());
        m_session->restore(small());
        QTRY_VERIFY(run().state() == RunState::Untrained && run().experiment() == small());
    }

    void cleanup() { m_session.reset(); }

    void runThatCameBackIsTrainedOnToTheBitsOfNeverHavingStopped_data()
    {
        QTest::addColumn<bool>("isNew");
        QTest::newRow("New") << true;
        QTest::newRow("Reset") << false;
    }

    void runThatCameBackIsTrainedOnToTheBitsOfNeverHavingStopped()
    {
        QFETCH(const bool, isNew);
        finish();
        const auto whole = run().model()->parameters;
        reset();
        step(5);
        if (isNew)
            startAnew();
        else
            reset();
        changes().undo();
        QCOMPARE(m_session->controls(), small());
        QTRY_COMPARE(run().state(), RunState::Paused);
        QCOMPARE(run().history().snapshots().back().batch, 5);
        QVERIFY(m_session->canBranchFrom(2));
        finish();
        QCOMPARE(run().model()->parameters, whole);
    }

    void runInTrainingComesBackPaused()
    {
        core::Experiment longer = small();
        longer.epochs = 10'000;
        m_session->change(longer);
        m_session->train();
        QTRY_VERIFY(run().progress().batch > 2);
        const std::size_t before = moments();
        reset();
        changes().undo();
        QTRY_COMPARE(run().state(), RunState::Paused);
        QVERIFY(moments() >= before);
    }

    void pinsSeedsAndSettingsThatWaitComeBackWithNew()
    {
        finish();
        m_session->pins().pin(run().runSnapshot());
        m_session->pins().pin([this] {
            ui::RunSnapshot other = run().runSnapshot();
            other.experiment.seed = 3;
            return other;
        }());
        m_session->pins().unpin(0); // each comes back at its place
        m_session->seeds().start(small(), 2);
        QTRY_VERIFY_WITH_TIMEOUT(m_session->seeds().outcome().has_value(), 20'000);
        m_session->change(small(7));
        QVERIFY(m_session->isWaiting());
        startAnew();
        QVERIFY(!m_session->pins().runs()[1] && m_session->seeds().runsReported() == 0);
        QCOMPARE(m_session->controls(), core::Experiment{});
        changes().undo();
        QVERIFY(!m_session->pins().runs()[0] && m_session->pins().runs()[1]);
        QCOMPARE(m_session->seeds().runsReported(), 2);
        QCOMPARE(m_session->controls(), small(7));
        QCOMPARE(run().experiment(), small());
        QVERIFY(m_session->isWaiting());
        changes().redo();
        QCOMPARE(m_session->controls(), core::Experiment{});
        QVERIFY(!m_session->pins().runs()[1] && m_session->seeds().runsReported() == 0);
        QTRY_COMPARE(run().state(), RunState::Untrained);
    }

    void resetLeavesWhatIsNotTheRun()
    {
        finish();
        reset();
        step(1);
        m_session->pins().pin(run().runSnapshot());
        changes().undo();
        QCOMPARE(run().state(), RunState::Finished);
        QVERIFY(m_session->pins().runs()[0]);
    }

    void redoBringsBackWhatWasTrainedBeforeTheUndo()
    {
        finish();
        const std::size_t all = moments();
        reset();
        step(3);
        changes().undo();
        QCOMPARE(moments(), all);
        changes().redo();
        QTRY_COMPARE(run().state(), RunState::Paused);
        QCOMPARE(run().history().snapshots().back().batch, 3);
        changes().undo();
        QCOMPARE(moments(), all);
    }

    void nothingTrainedIsNoStep()
    {
        m_session->reset();
        QVERIFY(!changes().canUndo());
        m_session->startAnew(); // other settings are
        QCOMPARE(changes().count(), 1);
        changes().undo();
        QCOMPARE(m_session->controls(), small());
    }

    /// The run that came back is being prepared when the next undo comes.
    void undoOfSettingsRightAfterItDoesNotDropTheRun()
    {
        m_session->change(small(7));
        step(4);
        reset();
        changes().undo();
        QCOMPARE(run().state(), RunState::Preparing);
        changes().undo();
        QCOMPARE(m_session->controls(), small());
        QVERIFY(m_session->isWaiting());
        QTRY_COMPARE(run().state(), RunState::Paused);
        QCOMPARE(run().experiment(), small(7));
        changes().redo();
        QVERIFY(!m_session->isWaiting());
        QCOMPARE(run().history().snapshots().back().batch, 4);
    }

    void gesturesMergeAsBefore()
    {
        step(1);
        reset();
        m_session->change(small(6), 1);
        m_session->change(small(7), 1);
        QCOMPARE(changes().count(), 2);
        changes().undo();
        QCOMPARE(m_session->controls(), small());
        changes().undo();
        QTRY_COMPARE(run().state(), RunState::Paused);
        changes().redo();
        changes().redo();
        QCOMPARE(m_session->controls(), small(7));
    }

    void onlyTheNewestResetsStayOnTheStack()
    {
        constexpr int kMore = static_cast<int>(PutAwayShelf::kMaxDocuments) + 2;
        for (int batches = 1; batches <= kMore; ++batches) {
            step(batches);
            reset();
        }
        for (int batches = kMore; batches > 2; --batches) {
            QVERIFY(changes().canUndo());
            changes().undo();
            QTRY_COMPARE(run().state(), RunState::Paused);
            QCOMPARE(run().history().snapshots().back().batch, batches);
        }
        QVERIFY(!changes().canUndo());
    }

    void olderNewIsAPlainChangeOfTheSettings()
    {
        constexpr int kMore = static_cast<int>(PutAwayShelf::kMaxDocuments) + 1;
        step(1);
        startAnew(); // the one too many
        for (int i = 1; i < kMore; ++i) {
            step(1);
            startAnew();
        }
        QCOMPARE(changes().count(), kMore);
        while (changes().index() > 1)
            changes().undo();
        QTRY_COMPARE(run().state(), RunState::Paused); // of the article's settings
        changes().undo();
        QCOMPARE(m_session->controls(), small());
        QCOMPARE(changes().count(), kMore);
        changes().redo();
        QCOMPARE(m_session->controls(), core::Experiment{});
    }

    void aTableThatTakesThePlaceOfAHalfRunPutsItAway()
    {
        step(3);
        m_session->begin(small(7));
        QTRY_VERIFY(run().state() == RunState::Untrained && run().experiment() == small(7));
        QVERIFY(changes().undoText().contains("5 → 7"));
        changes().undo();
        QTRY_COMPARE(run().state(), RunState::Paused);
        QCOMPARE(run().history().snapshots().back().batch, 3);
        QCOMPARE(m_session->controls(), small());
    }

    void memoryIsBoundedButTheNewestStays()
    {
        PutAwayShelf shelf;
        const auto first = shelf.add(documentOf(5'000'000)); // 420 MB
        QVERIFY(first->has_value());
        const auto second = shelf.add(documentOf(5'000'000));
        QVERIFY(!first->has_value() && second->has_value());
        const auto third = shelf.add(documentOf(50'000'000));
        QVERIFY(!second->has_value() && third->has_value());
    }

    void rowsOfATableCountOnce()
    {
        const auto onTable = [document = documentOf(5'700'000)] { // 485 MB
            auto table = std::make_shared<core::PreparedTable>();
            table->features.resize(1);
            table->features.front().numbers.resize(5'000'000); // 40 MB
            PutAwayDocument copy = document;
            copy.run.experiment.table = table;
            copy.controls.table = table;
            return copy;
        };
        PutAwayShelf shelf;
        const PutAwayDocument document = onTable();
        const auto first = shelf.add(document);
        const auto second = shelf.add(document);
        QVERIFY(first->has_value() && second->has_value());
        const auto third = shelf.add(onTable());
        QVERIFY(!first->has_value() && !second->has_value() && third->has_value());
    }

    void dataThatDocumentsShareCountOnce()
    {
        PutAwayShelf shelf;
        const PutAwayDocument document = documentOf(5'000'000);
        const auto first = shelf.add(document);
        const auto second = shelf.add(document);
        QVERIFY(first->has_value() && second->has_value());
    }

    void stepThatHasLeftTheStackFreesItsPlace()
    {
        PutAwayShelf shelf;
        PutAwayDocument document = documentOf(5'000);
        document.isLongWork = true;
        auto place = shelf.add(document);
        QVERIFY(shelf.holdsLongWork());
        place.reset();
        QVERIFY(!shelf.holdsLongWork());
    }
};

ATTENTION_TEST(PutAwayTest, QCoreApplication)

} // namespace put_away_test
#include "put_away_test.moc"
