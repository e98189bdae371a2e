#include "core/training/run_recorder.h"
#include "tests/support/test_registry.h"

#include "core/analysis/attention_profile.h"
#include "tests/support/feature_roles.h"

#include <QTest>

#include <numeric>

namespace history_test {

using core::Experiment;
using core::History;
using core::Snapshot;

namespace {

Snapshot momentAt(std::int64_t epoch, std::int64_t batch, std::vector<double> attention = {})
{
    Snapshot snapshot;
    snapshot.epoch = epoch;
    snapshot.batch = batch;
    snapshot.test.attention = std::move(attention);
    return snapshot;
}

/// Every batch of a run, as a worker that measures after each would append it.
History filledHistory(const Experiment& experiment)
{
    History history(experiment);
    history.append(momentAt(1, 0));
    for (std::int64_t epoch = 1; epoch <= experiment.epochs; ++epoch)
        for (std::int64_t batch = 1; batch <= experiment.batchesPerEpoch(); ++batch)
            history.append(momentAt(epoch, batch));
    return history;
}

} // namespace

class HistoryTest : public QObject {
    Q_OBJECT

private slots:
    void articlesRunKeepsEveryBatch()
    {
        const History history = filledHistory({});
        QCOMPARE(history.snapshots().size(), 1'761U);
    }

    void longRunsAreThinnedEvenlyAndKeepEveryEpochEnd()
    {
        Experiment experiment;
        experiment.epochs = 100; // 35,200 batches
        const History history = filledHistory(experiment);
        QVERIFY(history.snapshots().size() <= 2'102);
        QVERIFY(history.snapshots().size() >= 1'900);
        std::int64_t ends = 0;
        std::int64_t widest = 0;
        for (std::size_t i = 1; i < history.snapshots().size(); ++i) {
            const Snapshot& snapshot = history.snapshots()[i];
            ends += snapshot.batch == history.batchesPerEpoch() ? 1 : 0;
            widest =
                std::max(widest, history.batchesUntil(snapshot) - history.batchesUntil(history.snapshots()[i - 1]));
        }
        QCOMPARE(ends, 100);
        QVERIFY(widest <= 18);
    }

    void passingMomentGivesWayToTheNext()
    {
        Experiment experiment;
        experiment.epochs = 100;
        History history(experiment);
        QVERIFY(!history.keeps(1, 1));
        history.append(momentAt(1, 0));
        history.append(momentAt(1, 1));
        history.append(momentAt(1, 2));
        QCOMPARE(history.snapshots().size(), 2U);
        QCOMPARE(history.snapshots().back().batch, 2);
    }

    void endOfAnEpochTakesThePlaceOfItsLastBatch()
    {
        History history{Experiment{}};
        history.append(momentAt(1, 352, {0.5}));
        history.append(momentAt(1, 352, {0.6}));
        QCOMPARE(history.snapshots().size(), 1U);
        QCOMPARE(history.snapshots().back().test.attention.front(), 0.6);
    }

    void epochsAreCountedInFractions()
    {
        const History history{Experiment{}};
        QCOMPARE(history.epochsUntil(momentAt(1, 0)), 0.0);
        QCOMPARE(history.epochsUntil(momentAt(1, 176)), 0.5);
        QCOMPARE(history.epochsUntil(momentAt(5, 352)), 5.0);
    }

    void measuredMomentsHoldTheTestAndTheBatch()
    {
        Experiment experiment;
        experiment.samples = 1'000;
        core::Trainer trainer(experiment, core::makeDataset<float>(experiment.dataset()));
        const Snapshot start = core::measureStart(trainer);
        QVERIFY(std::isnan(start.loss));
        QCOMPARE(start.batch, 0);
        const auto report = trainer.trainBatch();
        const Snapshot snapshot = core::measureSnapshot(trainer, *report);
        QCOMPARE(snapshot.loss, report->loss);
        QCOMPARE(snapshot.batch, 1);
        QCOMPARE(snapshot.test.attention.size(), 20U);
        QVERIFY(snapshot.test.loss != start.test.loss);
        // 100 test rows are fewer than the probe takes: all of them are measured.
        QCOMPARE(snapshot.test.loss, trainer.evaluate(trainer.dataset().testRows)->loss);
    }

    void findingIsTheStartOfTheLastUnbrokenStretch()
    {
        const std::vector<double> uniform{0.3, 0.3, 0.4};
        const std::vector<double> found{0.2, 0.6, 0.2};
        std::vector<Snapshot> snapshots{momentAt(1, 0, uniform), momentAt(1, 1, found), momentAt(1, 2, uniform),
                                        momentAt(2, 1, found), momentAt(2, 2, found)};
        auto finding = core::findingAt(snapshots, rolesOf(3, {2}));
        QVERIFY(finding);
        QCOMPARE(finding->epoch, 2);
        QCOMPARE(finding->batch, 1);
        QVERIFY(finding->late());
        finding = core::findingAt(std::span(snapshots).first(2), rolesOf(3, {2}));
        QCOMPARE(finding->epoch, 1);
        QVERIFY(!finding->late());
        QVERIFY(!core::findingAt(std::span(snapshots).first(3), rolesOf(3, {2})));
        QVERIFY(!core::findingAt(snapshots, rolesOf(3, {1})));
        QVERIFY(!core::findingAt({}, rolesOf(3, {1})));
    }
};

ATTENTION_TEST(HistoryTest, void)

} // namespace history_test
#include "history_test.moc"
