#include "tests/support/seeds_experiments.h"
#include "tests/support/test_registry.h"
#include "tests/support/work_time.h"
#include "ui/jobs/seeds_job.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <cmath>

namespace seeds_job_test {

using core::EnsembleRun;
using core::Experiment;
using ui::SeedsJob;

namespace {

bool sameNumbers(const EnsembleRun& a, const EnsembleRun& b)
{
    return a.seed == b.seed && a.last.loss == b.last.loss && a.last.attention == b.last.attention;
}

/// Records the signals of a job.
struct Recorder {
    std::vector<EnsembleRun> runs;
    QStringList events;
    std::vector<qint64> times; ///< of the reports, in milliseconds
    QElapsedTimer timer;
    bool onThisThread = true;

    explicit Recorder(SeedsJob& runner)
    {
        timer.start();
        QObject::connect(&runner, &SeedsJob::begun, [this] { events << "begun"; });
        QObject::connect(&runner, &SeedsJob::runsMade,
                         [this](const std::shared_ptr<const std::vector<EnsembleRun>>& made) {
                             runs.insert(runs.end(), made->begin(), made->end());
                             times.push_back(timer.elapsed());
                             onThisThread = onThisThread && QThread::currentThread() == qApp->thread();
                         });
        QObject::connect(&runner, &SeedsJob::finished, [this](SeedsJob::Outcome outcome) {
            events << (outcome == SeedsJob::Outcome::Completed ? "completed" : "cancelled");
        });
        QObject::connect(&runner, &SeedsJob::failed, [this](const QString& reason) { events << reason; });
    }
};

} // namespace

class SeedsJobTest : public QObject {
    Q_OBJECT

private slots:
    void everyRunArrivesOnceInTheOrderOfTheSeedsWithTheEnginesBits()
    {
        SeedsJob runner;
        Recorder recorder(runner);
        runner.start(smallSeedsExperiment(), 40, 100);
        QVERIFY(runner.isRunning());
        QTRY_VERIFY(!runner.isRunning());
        QCOMPARE(recorder.events, QStringList({"begun", "completed"}));
        QCOMPARE(runner.runsReported(), 40);
        QVERIFY(recorder.onThisThread);
        core::EnsembleSpec spec;
        spec.experiment = smallSeedsExperiment();
        spec.runs = 40;
        spec.firstSeed = 100;
        std::vector<EnsembleRun> expected;
        core::runEnsemble(spec, {}, [&](const EnsembleRun& run) { expected.push_back(run); });
        QVERIFY(std::ranges::equal(recorder.runs, expected, sameNumbers));
    }

    void reportsComeNoFasterThanTheyCanBeSeen()
    {
        SeedsJob runner;
        Recorder recorder(runner);
        runner.start(smallSeedsExperiment(), 300);
        QTRY_VERIFY(!runner.isRunning());
        QCOMPARE(recorder.runs.size(), 300U);
        // The last one may come early, with the end.
        const auto most = recorder.timer.elapsed() / SeedsJob::kReportInterval + 2;
        QVERIFY(static_cast<qint64>(recorder.times.size()) <= most);
        QVERIFY(recorder.times.size() < 300U);
    }

    void aRunIsToldOfBeforeTheNextOneIsMade()
    {
        Experiment experiment = smallSeedsExperiment();
        experiment.epochs = 300;
        SeedsJob runner;
        Recorder recorder(runner);
        runner.start(experiment, 1'000);
        QTRY_VERIFY(!recorder.runs.empty());
        QVERIFY(runner.isRunning());
        QVERIFY(recorder.runs.size() < 100U);
    }

    void cancelEndsARunInItsMiddle()
    {
        SeedsJob runner;
        Recorder recorder(runner);
        runner.start(endlessExperiment(), 200);
        QVERIFY(std::isnan(runner.secondsLeft()));
        runner.cancel(); // a run takes minutes, so this would not wait for it
        QTRY_COMPARE(recorder.events, QStringList({"begun", "cancelled"}));
        QVERIFY(recorder.runs.empty());
        runner.cancel(); // nothing to cancel
        QCOMPARE(recorder.events.size(), 2);
    }

    void whatWasMadeBeforeCancelStays()
    {
        SeedsJob runner;
        Recorder recorder(runner);
        runner.start(smallSeedsExperiment(), 1'000'000);
        QTRY_VERIFY(recorder.runs.size() > 5);
        QVERIFY(runner.secondsLeft() > 0.0);
        runner.cancel();
        QTRY_VERIFY(!runner.isRunning());
        QCOMPARE(recorder.events.last(), QString("cancelled"));
        QCOMPARE(static_cast<std::size_t>(runner.runsReported()), recorder.runs.size());
        for (std::size_t i = 0; i < recorder.runs.size(); ++i)
            QCOMPARE(recorder.runs[i].seed, static_cast<std::uint32_t>(i));
    }

    void lateRunsOfAnOldEnsembleAreDropped()
    {
        SeedsJob runner;
        Recorder recorder(runner);
        runner.start(smallSeedsExperiment(), 1'000'000);
        QTRY_VERIFY(!recorder.runs.empty());
        recorder.runs.clear();
        runner.start(smallSeedsExperiment(), 5, 70'000);
        QTRY_VERIFY(!runner.isRunning());
        QCOMPARE(recorder.runs.size(), 5U);
        QCOMPARE(recorder.runs.front().seed, 70'000U);
        QCOMPARE(recorder.events, QStringList({"begun", "begun", "completed"}));
    }

    void theLatestOfManyStartsWins()
    {
        SeedsJob runner;
        Recorder recorder(runner);
        for (std::uint32_t i = 1; i <= 20; ++i)
            runner.start(smallSeedsExperiment(), 3, i * 10);
        QTRY_VERIFY(!runner.isRunning());
        QCOMPARE(recorder.runs.size(), 3U);
        QCOMPARE(recorder.runs.front().seed, 200U);
    }

    void anEndCanBeginTheNextEnsemble()
    {
        SeedsJob runner;
        Recorder recorder(runner);
        const auto once = std::make_shared<bool>(true);
        connect(&runner, &SeedsJob::finished, &runner, [&runner, once] {
            if (std::exchange(*once, false))
                runner.start(smallSeedsExperiment(), 2, 50);
        });
        runner.start(smallSeedsExperiment(), 2);
        QTRY_COMPARE(recorder.events, QStringList({"begun", "completed", "begun", "completed"}));
        QCOMPARE(recorder.runs.size(), 4U);
    }

    void failureArrivesAsAMessageAndLeavesTheRunnerUsable()
    {
        Experiment enormous = smallSeedsExperiment();
        enormous.samples = 10'000'000'000; // unchecked on purpose
        enormous.features = 1'000;
        SeedsJob runner;
        Recorder recorder(runner);
        runner.start(enormous, 3);
        QTRY_VERIFY(!runner.isRunning());
        QCOMPARE(recorder.events.size(), 2);
        QVERIFY(!recorder.events.last().isEmpty());
        Experiment untrained = smallSeedsExperiment();
        untrained.epochs = 0;
        runner.start(untrained, 3);
        QTRY_VERIFY(!runner.isRunning());
        QVERIFY(recorder.events.last().contains("epoch"));
        QVERIFY(recorder.runs.empty());
        runner.start(smallSeedsExperiment(), 3);
        QTRY_COMPARE(recorder.events.last(), QString("completed"));
        QCOMPARE(recorder.runs.size(), 3U);
    }

    void destructionJoinsTheThreadAtOnce()
    {
        SeedsJob unused;
        auto runner = std::make_unique<SeedsJob>();
        runner->start(endlessExperiment(), 200);
        QTest::qWait(20); // into the middle of a run
        const WorkTimer timer(WorkTimer::Of::WholeProgram);
        runner.reset();
        QVERIFY2(timer.milliseconds() < 2'000.0, "it waited for the end"); // of minutes of training
    }

    void oneCoreIsLeftToTheWindowAndMemoryIsNotOverrun()
    {
        constexpr std::uint64_t kMiB = 1024 * 1024;
        QCOMPARE(ui::seedsJobs(8, 10 * kMiB, 1'000 * kMiB), 7);
        QCOMPARE(ui::seedsJobs(2, 10 * kMiB, 1'000 * kMiB), 1);
        QCOMPARE(ui::seedsJobs(1, 10 * kMiB, 1'000 * kMiB), 1);
        QCOMPARE(ui::seedsJobs(0, 10 * kMiB, 1'000 * kMiB), 1); // unknown to the system
        QCOMPARE(ui::seedsJobs(8, 400 * kMiB, 1'000 * kMiB), 2);
        QCOMPARE(ui::seedsJobs(8, 2'000 * kMiB, 1'000 * kMiB), 1);
    }
};

ATTENTION_TEST(SeedsJobTest, QApplication)

} // namespace seeds_job_test
#include "seeds_job_test.moc"
