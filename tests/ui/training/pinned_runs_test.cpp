#include "tests/support/test_registry.h"
#include "ui/training/pinned_runs.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

namespace pinned_runs_test {

using core::Experiment;
using ui::PinnedRuns;
using ui::RunSnapshot;

namespace {

Experiment experimentOf(std::uint32_t seed, std::int64_t samples = 100)
{
    Experiment experiment;
    experiment.samples = samples;
    experiment.seed = seed;
    return experiment;
}

/// A run that has reached a place, with data or without.
RunSnapshot runOf(const Experiment& experiment, std::int64_t epoch = 1,
                  std::shared_ptr<core::Dataset<float>> dataset = {})
{
    RunSnapshot run{experiment, core::History(experiment), {}, core::Replay(experiment, std::move(dataset)), nullptr};
    run.history.append({epoch, 1, 0.5, 0.5, {0.5, 0.5, std::vector<double>(20, 0.05)}, false});
    return run;
}

/// Data that exist but are empty: the experiment determines their size.
std::shared_ptr<core::Dataset<float>> someData()
{
    return std::make_shared<core::Dataset<float>>();
}

} // namespace

class PinnedRunsTest : public QObject {
    Q_OBJECT

private slots:
    void fourRunsHavePlacesAndAFifthHasNone()
    {
        PinnedRuns pins;
        const QSignalSpy changed(&pins, &PinnedRuns::changed);
        for (std::uint32_t seed = 0; seed < 4; ++seed) {
            QVERIFY(!pins.isFull());
            QVERIFY(pins.pin(runOf(experimentOf(seed))));
            QCOMPARE(pins.placeOf(experimentOf(seed)), std::optional<std::size_t>(seed));
        }
        QVERIFY(pins.isFull());
        QVERIFY(!pins.pin(runOf(experimentOf(4))));
        QCOMPARE(pins.placeOf(experimentOf(4)), std::optional<std::size_t>());
        QCOMPARE(changed.count(), 4);
    }

    void theSameSettingsReplaceARunInItsPlace()
    {
        PinnedRuns pins;
        for (std::uint32_t seed = 0; seed < 4; ++seed)
            pins.pin(runOf(experimentOf(seed)));
        QVERIFY(pins.pin(runOf(experimentOf(2), 3)));
        QCOMPARE(pins.runs()[2]->history.snapshots().back().epoch, 3);
        QCOMPARE(pins.runs()[1]->history.snapshots().back().epoch, 1);
    }

    void aRunThatBranchedIsNotThePlainOneWithItsLastSettings()
    {
        PinnedRuns pins;
        ui::RunCache cache;
        const Experiment experiment = experimentOf(0);
        RunSnapshot branched = runOf(experiment, 2, someData());
        branched.replay =
            core::Replay(experiment, branched.replay.dataset(), {{1, 0, 0.1}, {1, 37, experiment.learningRate}});
        pins.pin(branched);
        cache.keep(branched);
        QVERIFY(!pins.find(experiment));
        QVERIFY(!pins.placeOf(experiment));
        QVERIFY(!cache.find(experiment));
        QCOMPARE(cache.findBranched(experiment)->branches(), branched.branches());
        pins.pin(runOf(experiment, 1, someData())); // beside it
        cache.keep(runOf(experiment, 1, someData()));
        QCOMPARE(pins.placeOf(experiment), std::optional<std::size_t>(1));
        QCOMPARE(pins.placeOf(experiment, branched.branches()), std::optional<std::size_t>(0));
        QVERIFY(pins.find(experiment)->branches().empty());
        QVERIFY(cache.find(experiment)->branches().empty());
        QVERIFY(cache.findBranched(experiment));
    }

    void aRunWithoutItsDataKeepsItsBranches()
    {
        const Experiment experiment = experimentOf(0);
        RunSnapshot branched = runOf(experiment, 2, someData());
        branched.replay =
            core::Replay(experiment, branched.replay.dataset(), {{1, 0, 0.1}, {1, 37, experiment.learningRate}});
        QVERIFY(!branched.withoutData().hasData());
        QCOMPARE(branched.withoutData().branches(), branched.branches());
        QCOMPARE(branched.branches().size(), std::size_t{1});
    }

    void aPlaceThatIsFreeAgainIsTakenNext()
    {
        PinnedRuns pins;
        for (std::uint32_t seed = 0; seed < 4; ++seed)
            pins.pin(runOf(experimentOf(seed)));
        pins.unpin(1);
        QCOMPARE(pins.placeOf(experimentOf(1)), std::optional<std::size_t>());
        QCOMPARE(pins.placeOf(experimentOf(3)), std::optional<std::size_t>(3)); // the others stay where they are
        pins.pin(runOf(experimentOf(9)));
        QCOMPARE(pins.placeOf(experimentOf(9)), std::optional<std::size_t>(1));
    }

    void unpinningNothingTellsNothing()
    {
        PinnedRuns pins;
        const QSignalSpy changed(&pins, &PinnedRuns::changed);
        pins.unpin(0);
        pins.unpin(99);
        QCOMPARE(changed.count(), 0);
    }

    void whatIsTooLargeIsPinnedWithoutItsData()
    {
        PinnedRuns pins;
        pins.pin(runOf(experimentOf(0, 5'000'000), 1, someData())); // 420 MB
        pins.pin(runOf(experimentOf(1, 5'000'000), 1, someData()));
        pins.pin(runOf(experimentOf(2), 1, someData()));
        QVERIFY(pins.runs()[0]->hasData());
        QVERIFY(!pins.runs()[1]->hasData());
        QVERIFY(pins.runs()[2]->hasData());
        QCOMPARE(pins.runs()[1]->history.snapshots().size(), std::size_t{1});
        QVERIFY(pins.find(experimentOf(0, 5'000'000)));
        QVERIFY(!pins.find(experimentOf(1, 5'000'000)));
    }

    void allAreReplacedAtOnceEachAtItsPlace()
    {
        PinnedRuns pins;
        pins.pin(runOf(experimentOf(0), 1, someData()));
        pins.pin(runOf(experimentOf(1), 1, someData()));
        pins.unpin(0);
        const auto before = pins.runs();
        QSignalSpy changed(&pins, &PinnedRuns::changed);
        pins.replaceAll({});
        QVERIFY(!pins.runs()[1]);
        pins.replaceAll(before);
        QCOMPARE(pins.placeOf(experimentOf(1)), std::optional<std::size_t>(1));
        QCOMPARE(changed.size(), 2);
        pins.replaceAll(before);
        QCOMPARE(changed.size(), 2);
    }

    void dataThatRunsShareCountOnce()
    {
        PinnedRuns pins;
        const auto dataset = someData();
        Experiment experiment = experimentOf(0, 5'000'000);
        for (const double rate : {0.003, 0.03, 0.3, 0.1}) {
            experiment.learningRate = rate;
            pins.pin(runOf(experiment, 1, dataset));
        }
        for (const auto& run : pins.runs())
            QVERIFY(run && run->hasData());
    }
};

ATTENTION_TEST(PinnedRunsTest, QCoreApplication)

} // namespace pinned_runs_test
#include "pinned_runs_test.moc"
