#include "tests/support/test_registry.h"
#include "ui/training/training_controller.h"

#include "core/memory/memory.h"
#include "core/training/trainer.h"
#include "tests/support/work_time.h"
#include "ui/text/failure_text.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>

namespace training_controller_test {

using core::Experiment;
using ui::RunState;
using ui::TrainingController;

namespace {

/// A default run, small enough to end at once.
Experiment smallExperiment(std::uint32_t seed = 0)
{
    Experiment experiment;
    experiment.samples = 5'000;
    experiment.features = 6;
    experiment.golden = {2};
    experiment.epochs = 3;
    experiment.seed = seed;
    return experiment;
}

/// An experiment that does not end during a test.
Experiment endlessExperiment()
{
    Experiment experiment = smallExperiment();
    experiment.epochs = 10'000;
    return experiment;
}

/// Batches a second: a batch takes longer than Qt Test lets a function run.
constexpr double kVerySlow = 0.001;

/// Records the signals of a controller, in their order.
struct Recorder {
    QStringList events;
    QThread* thread = nullptr;

    explicit Recorder(TrainingController& controller)
    {
        QObject::connect(&controller, &TrainingController::runBegun, [this] { events << "begun"; });
        QObject::connect(&controller, &TrainingController::stateChanged,
                         [this](RunState state) { events << QStringLiteral("state %1").arg(static_cast<int>(state)); });
        QObject::connect(&controller, &TrainingController::epochFinished, [this](const core::EpochReport& report) {
            events << QStringLiteral("epoch %1").arg(report.epoch);
            thread = QThread::currentThread();
        });
    }
};

std::vector<core::EpochReport> reportsOf(const Experiment& experiment)
{
    core::Trainer trainer(experiment, core::makeDataset<float>(experiment.dataset()));
    std::vector<core::EpochReport> reports;
    core::train(trainer, {}, [&](const core::EpochReport& report) { reports.push_back(report); });
    return reports;
}

bool sameNumbers(const core::EpochReport& a, const core::EpochReport& b)
{
    return a.epoch == b.epoch && a.loss == b.loss && a.accuracy == b.accuracy && a.testLoss == b.testLoss &&
           a.testAccuracy == b.testAccuracy && a.attention == b.attention;
}

QString stateName(RunState state)
{
    return QStringLiteral("state %1").arg(static_cast<int>(state));
}

/// Trained so far; none while it is preparing.
std::int64_t batchesOf(const TrainingController& controller)
{
    const core::History& history = controller.history();
    return history.snapshots().empty() ? 0 : history.batchesUntil(history.snapshots().back());
}

/// Whether the moments ascend without one twice, to the run's end.
bool isTheWholeRun(const core::History& history)
{
    const auto& snapshots = history.snapshots();
    const auto isNotBefore = [&](const core::Snapshot& first, const core::Snapshot& second) {
        return history.batchesUntil(first) >= history.batchesUntil(second);
    };
    return std::ranges::adjacent_find(snapshots, isNotBefore) == snapshots.end() && snapshots.back().epochEnd &&
           std::ranges::all_of(snapshots,
                               [](const core::Snapshot& snapshot) { return !snapshot.test.attention.empty(); });
}

} // namespace

class TrainingControllerTest : public QObject {
    Q_OBJECT

private slots:
    void signalsComeInOrderOnTheGuiThread()
    {
        TrainingController controller;
        Recorder recorder(controller);
        controller.reset(smallExperiment());
        controller.train();
        QTRY_COMPARE(controller.state(), RunState::Finished);
        QCOMPARE(recorder.events, (QStringList{"begun", stateName(RunState::Untrained), stateName(RunState::Training),
                                               "epoch 1", "epoch 2", "epoch 3", stateName(RunState::Finished)}));
        QCOMPARE(recorder.thread, QThread::currentThread());
    }

    void numbersAreThoseOfTheEngine()
    {
        TrainingController controller;
        controller.reset(smallExperiment());
        controller.train();
        QTRY_COMPARE(controller.state(), RunState::Finished);
        QVERIFY(std::ranges::equal(controller.reports(), reportsOf(smallExperiment()), sameNumbers));
    }

    void pausesStepsAndPaceChangeNoBit()
    {
        Experiment experiment = smallExperiment();
        experiment.batchSize = 8; // 563 batches an epoch: none ends while the test looks away
        TrainingController controller;
        controller.reset(experiment);
        QTRY_COMPARE(controller.state(), RunState::Untrained);
        for (int i = 0; i < 3; ++i) {
            controller.stepBatch();
            QTRY_COMPARE(controller.state(), RunState::Paused);
        }
        QCOMPARE(controller.progress().batch, 3);
        controller.setPace(200.0);
        controller.train();
        QTRY_VERIFY(controller.progress().batch > 8);
        controller.pause();
        QTRY_COMPARE(controller.state(), RunState::Paused);
        controller.stepEpoch();
        QTRY_VERIFY(controller.state() == RunState::Training || controller.reports().size() == 1);
        controller.setPace(std::numeric_limits<double>::infinity());
        QTRY_COMPARE(controller.state(), RunState::Paused);
        QCOMPARE(controller.reports().size(), 1U);
        controller.train();
        QTRY_COMPARE(controller.state(), RunState::Finished);
        QVERIFY(std::ranges::equal(controller.reports(), reportsOf(experiment), sameNumbers));
    }

    void trainTakesOverFromAStepThatIsUnderWay()
    {
        TrainingController controller;
        controller.setPace(100.0);
        controller.reset(smallExperiment());
        QTRY_COMPARE(controller.state(), RunState::Untrained);
        controller.stepEpoch();
        QVERIFY(!controller.isTrainingToTheEnd());
        controller.train();
        QVERIFY(controller.isTrainingToTheEnd());
        controller.setPace(std::numeric_limits<double>::infinity());
        QTRY_COMPARE(controller.state(), RunState::Finished);
        QVERIFY(std::ranges::equal(controller.reports(), reportsOf(smallExperiment()), sameNumbers));
    }

    void paceChangedAtTheEndOfAStepTrainsNoFurtherEpoch()
    {
        TrainingController controller;
        controller.reset(smallExperiment());
        QTRY_COMPARE(controller.state(), RunState::Untrained);
        // In the same event in which the epoch's report arrives, before the end of the step does.
        connect(&controller, &TrainingController::epochFinished, &controller, [&] { controller.setPace(10'000.0); });
        controller.stepEpoch();
        QTRY_COMPARE(controller.state(), RunState::Paused);
        QCOMPARE(controller.reports().size(), 1U);
        QCOMPARE(controller.progress().batch, 18);
    }

    void stepsByBatchThroughAWholeRunEndIt()
    {
        Experiment experiment = smallExperiment();
        experiment.samples = 1'000; // 4 batches an epoch
        TrainingController controller;
        controller.reset(experiment);
        QTRY_COMPARE(controller.state(), RunState::Untrained);
        for (int step = 1; step <= 12; ++step) {
            controller.stepBatch();
            QTRY_COMPARE(controller.state(), step < 12 ? RunState::Paused : RunState::Finished);
            QCOMPARE(controller.history().snapshots().size(), static_cast<std::size_t>(step + 1));
        }
        QVERIFY(std::ranges::equal(controller.reports(), reportsOf(experiment), sameNumbers));
    }

    void historyHoldsEveryBatchAndTheEpochEnds()
    {
        TrainingController controller;
        controller.reset(smallExperiment());
        controller.train();
        QTRY_COMPARE(controller.state(), RunState::Finished);
        const auto& snapshots = controller.history().snapshots();
        QCOMPARE(snapshots.size(), 1U + 3U * 18U);
        for (std::size_t i = 1; i < snapshots.size(); ++i)
            QCOMPARE(controller.history().batchesUntil(snapshots[i]), static_cast<std::int64_t>(i));
        QVERIFY(snapshots.back().epochEnd);
        QCOMPARE(snapshots.back().test.attention, controller.reports().back().attention);
    }

    void reportsOfAnOldRunAreDropped()
    {
        TrainingController controller;
        controller.reset(endlessExperiment());
        controller.train();
        QTRY_VERIFY(controller.reports().size() > 2);
        // The worker has more reports of the old run under way than this thread has taken.
        controller.reset(smallExperiment(7));
        QVERIFY(controller.reports().empty());
        controller.train();
        QTRY_COMPARE(controller.state(), RunState::Finished);
        QVERIFY(std::ranges::equal(controller.reports(), reportsOf(smallExperiment(7)), sameNumbers));
    }

    void latestOfManyResetsWins()
    {
        TrainingController controller;
        QSignalSpy begun(&controller, &TrainingController::runBegun);
        for (std::uint32_t seed = 0; seed < 50; ++seed) {
            controller.reset(smallExperiment(seed));
            controller.train();
        }
        QTRY_COMPARE(controller.state(), RunState::Finished);
        QCOMPARE(begun.size(), 50);
        QVERIFY(std::ranges::equal(controller.reports(), reportsOf(smallExperiment(49)), sameNumbers));
    }

    void slowRunStillShowsEveryBatchAtOnce()
    {
        TrainingController controller;
        controller.setPace(kVerySlow);
        controller.reset(endlessExperiment());
        controller.train();
        // The first batch is shown before its long pause, not after it.
        QTRY_VERIFY(controller.progress().batch >= 1);
        controller.pause();
        QTRY_COMPARE(controller.state(), RunState::Paused);
        QCOMPARE(controller.progress().batch, 1);
    }

    void pauseWhilePreparingHoldsTheRunBack()
    {
        TrainingController controller;
        controller.reset(smallExperiment());
        controller.train();
        controller.pause();
        QTRY_COMPARE(controller.state(), RunState::Untrained);
        QCOMPARE(controller.history().snapshots().size(), 1U);
    }

    void failureArrivesAsAMessageAndLeavesTheControllerUsable()
    {
        Experiment enormous;
        enormous.samples = 10'000'000;
        enormous.features = 1'000;
        enormous.hidden.assign(8, 4'096);
        enormous.samples *= 1'000; // not to be had on any machine
        TrainingController controller;
        QSignalSpy failed(&controller, &TrainingController::failed);
        controller.reset(enormous);
        controller.train();
        QTRY_COMPARE(controller.state(), RunState::Failed);
        QVERIFY(!failed.front().front().toString().isEmpty());
        controller.train(); // does nothing
        QCOMPARE(controller.state(), RunState::Failed);
        controller.reset(smallExperiment());
        controller.train();
        QTRY_COMPARE(controller.state(), RunState::Finished);
    }

    /// Data that are drawn already do not stand in for the check of the rest.
    void aNetworkOutOfRangeIsRefusedBeforeItIsBuilt()
    {
        TrainingController controller;
        QSignalSpy failed(&controller, &TrainingController::failed);
        controller.reset(smallExperiment());
        QTRY_COMPARE(controller.state(), RunState::Untrained);
        Experiment wide = smallExperiment();
        wide.hidden.assign(8, 4'000'000); // 1.8 petabytes
        controller.reset(wide);
        QTRY_COMPARE(controller.state(), RunState::Failed);
        QCOMPARE(failed.size(), 1);
        QVERIFY2(controller.failure().startsWith("hidden: got 4000000,"), qPrintable(controller.failure()));
    }

    void moreThanTheMemoryIsRefusedBeforeItIsDrawn()
    {
        Experiment largest;
        largest.samples = 10'000'000;
        largest.features = 1'000;
        if (core::availableMemory() > largest.requiredMemory())
            QSKIP("this machine has room for the largest experiment");
        TrainingController controller;
        controller.reset(largest);
        QTRY_COMPARE(controller.state(), RunState::Failed);
        QVERIFY2(controller.failure().startsWith("This experiment needs 40.1 GB of memory"),
                 qPrintable(controller.failure()));
    }

    void lackOfMemoryNamesBothSizes()
    {
        QCOMPARE(ui::failureText(core::NotEnoughMemory("work", 40'000'000'000, 8'500'000'000)),
                 "This experiment needs 40 GB of memory, but only 8.5 GB is free");
    }

    void divergenceArrivesWithItsPlace()
    {
        Experiment experiment = smallExperiment();
        experiment.hidden.assign(8, 500);
        experiment.learningRate = 10.0;
        TrainingController controller;
        QSignalSpy diverged(&controller, &TrainingController::diverged);
        controller.reset(experiment);
        controller.train();
        QTRY_COMPARE(controller.state(), RunState::Diverged);
        const auto divergence = diverged.front().front().value<core::Divergence>();
        QCOMPARE(divergence.epoch, 1);
        QCOMPARE(divergence.saferLearningRate, 1.0);
    }

    void destructionWhileTrainingJoinsQuickly()
    {
        auto controller = std::make_unique<TrainingController>();
        controller->reset(endlessExperiment());
        controller->train();
        QTRY_VERIFY(!controller->reports().empty());
        const WorkTimer timer(WorkTimer::Of::WholeProgram);
        controller.reset();
        QVERIFY2(timer.milliseconds() < 150.0, qPrintable(QString::number(timer.milliseconds())));
    }

    void aBranchKeepsTheLossOfTheMomentThatItBeginsAt()
    {
        TrainingController controller;
        controller.reset(smallExperiment());
        controller.train();
        QTRY_COMPARE(controller.state(), RunState::Finished);
        const std::vector<core::Snapshot> snapshots = controller.history().snapshots();
        const auto epochEnd = std::ranges::find_if(snapshots, &core::Snapshot::epochEnd) - snapshots.begin();
        for (const auto place : {std::ptrdiff_t{3}, epochEnd}) {
            const core::Snapshot& from = snapshots[static_cast<std::size_t>(place)];
            controller.branch(controller.experiment(), from);
            QTRY_COMPARE(controller.state(), RunState::Paused);
            QCOMPARE(controller.history().snapshots().back().loss, from.loss);
            QCOMPARE(controller.history().snapshots().back().accuracy, from.accuracy);
            controller.train();
            QTRY_COMPARE(controller.state(), RunState::Finished);
            QCOMPARE(controller.history().snapshots()[static_cast<std::size_t>(place)].loss, from.loss);
        }
    }

    void anUnfinishedRunComesBackPausedAndGoesOnToTheSameBits()
    {
        Experiment experiment = smallExperiment();
        experiment.batchSize = 8; // 563 batches an epoch
        TrainingController controller;
        controller.reset(experiment);
        controller.stepEpoch();
        QTRY_COMPARE(controller.state(), RunState::Paused);
        for (int i = 0; i < 3; ++i) {
            controller.stepBatch();
            QTRY_COMPARE(controller.state(), RunState::Paused);
        }
        const ui::RunSnapshot kept = controller.runSnapshot();
        controller.reset(smallExperiment(7));
        QTRY_COMPARE(controller.state(), RunState::Untrained);

        controller.restoreRun(kept);
        const auto isAsItWas = [&] {
            const core::Snapshot& newest = controller.history().snapshots().back();
            return newest.epoch == 2 && newest.batch == 3 && controller.reports().size() == 1 &&
                   newest.test.attention == kept.history.snapshots().back().test.attention &&
                   controller.model()->parameters == kept.model->parameters;
        };
        QVERIFY(isAsItWas()); // at once
        QTRY_COMPARE(controller.state(), RunState::Paused);
        QVERIFY(isAsItWas());
        controller.train();
        QTRY_COMPARE(controller.state(), RunState::Finished);
        QVERIFY(std::ranges::equal(controller.reports(), reportsOf(experiment), sameNumbers));
        QVERIFY(isTheWholeRun(controller.history()));
    }

    void aRunKeptAtTheEndOfAnEpochGoesOnWithTheNext()
    {
        TrainingController controller;
        controller.reset(smallExperiment());
        controller.stepEpoch();
        QTRY_COMPARE(controller.state(), RunState::Paused);
        const ui::RunSnapshot kept = controller.runSnapshot();
        controller.reset(smallExperiment(7));
        controller.restoreRun(kept);
        QTRY_COMPARE(controller.state(), RunState::Paused);
        QVERIFY(controller.history().snapshots().back().epochEnd);
        QCOMPARE(controller.reports().size(), 1U);
        controller.stepBatch();
        QTRY_COMPARE(controller.progress().epoch, 2);
        controller.train();
        QTRY_COMPARE(controller.state(), RunState::Finished);
        QVERIFY(std::ranges::equal(controller.reports(), reportsOf(smallExperiment()), sameNumbers));
        QVERIFY(isTheWholeRun(controller.history()));
    }

    void aRunKeptWhileItTrainsGoesOnToTheSameBits()
    {
        Experiment experiment = smallExperiment();
        experiment.batchSize = 4;
        TrainingController controller;
        controller.setPace(2'000.0);
        controller.reset(experiment);
        controller.train();
        for (const int more : {20, 500, 1'200}) { // once in each epoch
            QTRY_VERIFY(batchesOf(controller) >= more);
            const ui::RunSnapshot kept = controller.runSnapshot();
            controller.reset(smallExperiment(7));
            controller.restoreRun(kept);
            controller.train(); // while it is preparing
        }
        controller.setPace(std::numeric_limits<double>::infinity());
        QTRY_COMPARE_WITH_TIMEOUT(controller.state(), RunState::Finished, 20'000);
        QVERIFY(std::ranges::equal(controller.reports(), reportsOf(experiment), sameNumbers));
    }

    void aFinishedRunComesBackAtOnce()
    {
        TrainingController controller;
        controller.reset(smallExperiment());
        controller.train();
        QTRY_COMPARE(controller.state(), RunState::Finished);
        const ui::RunSnapshot kept = controller.runSnapshot();
        controller.reset(smallExperiment(7));
        controller.restoreRun(kept);
        QCOMPARE(controller.state(), RunState::Finished);
        QCOMPARE(controller.experiment(), smallExperiment());
        QCOMPARE(controller.history().snapshots().back().test.attention,
                 kept.history.snapshots().back().test.attention);
        QCOMPARE(controller.model(), kept.model);
    }

    void aRunWithoutItsDataIsTrainedAnew()
    {
        TrainingController controller;
        controller.reset(smallExperiment());
        controller.train();
        QTRY_COMPARE(controller.state(), RunState::Finished);
        const ui::RunSnapshot kept = controller.runSnapshot().withoutData();
        controller.reset(smallExperiment(7));
        controller.restoreRun(kept);
        QTRY_COMPARE(controller.state(), RunState::Finished);
        QVERIFY(std::ranges::equal(controller.reports(), reportsOf(smallExperiment()), sameNumbers));
    }

    void aBranchWithoutItsDataIsTrainedAnewAsABranch()
    {
        TrainingController controller;
        controller.reset(smallExperiment());
        controller.train();
        QTRY_COMPARE(controller.state(), RunState::Finished);
        Experiment slower = smallExperiment();
        slower.learningRate = 3e-4;
        controller.branch(slower, core::Snapshot(controller.history().snapshots()[20]));
        QCOMPARE(controller.branches().size(), std::size_t{1}); // known at once
        controller.train();
        QTRY_COMPARE(controller.state(), RunState::Finished);
        const ui::RunSnapshot whole = controller.runSnapshot();
        controller.reset(smallExperiment(7));
        QVERIFY(controller.branches().empty());
        controller.restoreRun(whole.withoutData());
        QTRY_COMPARE(controller.state(), RunState::Finished);
        QCOMPARE(controller.branches(), whole.branches());
        QVERIFY(std::ranges::equal(controller.reports(), whole.reports, sameNumbers));
        QCOMPARE(controller.model()->parameters, whole.model->parameters);
    }

    void destructionInSlowMotionDoesNotWaitForTheNextBatch()
    {
        auto controller = std::make_unique<TrainingController>();
        controller->setPace(kVerySlow);
        controller->reset(endlessExperiment());
        controller->train();
        QTRY_VERIFY(controller->progress().batch >= 1);
        controller.reset();
    }

    void destructionWhilePreparingJoinsQuickly()
    {
        Experiment large;
        large.samples = 5'000'000;
        auto controller = std::make_unique<TrainingController>();
        controller->reset(large);
        const WorkTimer timer(WorkTimer::Of::WholeProgram);
        controller.reset();
        QVERIFY2(timer.milliseconds() < 150.0, qPrintable(QString::number(timer.milliseconds())));
    }
};

ATTENTION_TEST(TrainingControllerTest, QCoreApplication)

} // namespace training_controller_test
#include "training_controller_test.moc"
