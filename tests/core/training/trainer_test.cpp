#include "core/training/run_recorder.h"
#include "core/training/trainer.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <limits>
#include <numeric>

namespace trainer_test {

using core::BatchReport;
using core::EpochReport;
using core::Experiment;
using core::Trainer;
using Kind = core::TrainingOutcome::Kind;

namespace {

Experiment smallExperiment()
{
    Experiment experiment;
    experiment.samples = 2'000;
    experiment.features = 6;
    experiment.golden = {2};
    experiment.hidden = {8, 4};
    experiment.epochs = 3;
    experiment.batchSize = 64;
    return experiment;
}

Trainer makeTrainer(const Experiment& experiment)
{
    return {experiment, core::makeDataset<float>(experiment.dataset())};
}

/// A run's numbers to the last bit: every report's and the final weights.
struct Trace {
    std::vector<double> numbers;

    void add(const EpochReport& report)
    {
        numbers.insert(numbers.end(), {report.loss, report.accuracy, report.testLoss, report.testAccuracy});
        numbers.insert(numbers.end(), report.attention.begin(), report.attention.end());
    }
    void add(const core::Vector<float>& parameters)
    {
        numbers.insert(numbers.end(), parameters.begin(), parameters.end());
    }
    bool operator==(const Trace&) const = default;
};

Trace traceOf(Trainer trainer)
{
    Trace trace;
    core::train(trainer, {}, [&](const EpochReport& report) { trace.add(report); });
    trace.add(trainer.network().parameters());
    return trace;
}

} // namespace

class TrainerTest : public QObject {
    Q_OBJECT

private slots:
    void reportsArriveOnceAnEpochInOrder()
    {
        auto trainer = makeTrainer(smallExperiment());
        std::vector<std::int64_t> epochs;
        std::int64_t batches = 0;
        const auto outcome = core::train(
            trainer, {},
            [&](const EpochReport& report) {
                epochs.push_back(report.epoch);
                QCOMPARE(batches, trainer.batchesPerEpoch() * report.epoch);
                QVERIFY(report.seconds > 0.0);
            },
            [&](const BatchReport& report) {
                ++batches;
                QCOMPARE((report.epoch - 1) * report.batches + report.batch, batches);
            });
        QCOMPARE(outcome.kind, Kind::Completed);
        QCOMPARE(epochs, (std::vector<std::int64_t>{1, 2, 3}));
        QVERIFY(trainer.finished());
    }

    void epochLossIsTheMeanOverItsSamples()
    {
        // 1,800 training rows in batches of 64: the last one has 8 rows and counts as 8.
        auto trainer = makeTrainer(smallExperiment());
        double loss = 0.0;
        double correct = 0.0;
        std::int64_t seen = 0;
        double reported = -1.0;
        double reportedAccuracy = -1.0;
        while (const auto batch = trainer.trainBatch()) {
            const std::int64_t rows = std::min<std::int64_t>(64, 1'800 - seen);
            loss += batch->loss * static_cast<double>(rows);
            correct += batch->accuracy * static_cast<double>(rows);
            seen += rows;
            if (!trainer.epochTrained())
                continue;
            const auto report = trainer.finishEpoch();
            reported = report->loss;
            reportedAccuracy = report->accuracy;
            break;
        }
        QCOMPARE(seen, 1'800);
        QVERIFY(std::abs(reported - loss / 1'800) < 1e-12);
        QVERIFY(std::abs(reportedAccuracy - correct / 1'800) < 1e-12);
    }

    void attentionSumsToOne()
    {
        auto trainer = makeTrainer(smallExperiment());
        std::vector<double> sums;
        core::train(trainer, {}, [&](const EpochReport& report) {
            sums.push_back(std::accumulate(report.attention.begin(), report.attention.end(), 0.0));
        });
        QCOMPARE(std::ssize(sums), smallExperiment().epochs);
        for (const double sum : sums)
            QVERIFY2(std::abs(sum - 1.0) < 1e-6, qPrintable(QString::number(sum)));
    }

    void sameSeedGivesSameBits()
    {
        QCOMPARE(traceOf(makeTrainer(smallExperiment())), traceOf(makeTrainer(smallExperiment())));
    }

    void anotherSeedGivesOtherNumbers()
    {
        Experiment other = smallExperiment();
        other.seed = 1;
        QVERIFY(traceOf(makeTrainer(smallExperiment())) != traceOf(makeTrainer(other)));
    }

    void stopsAndMeasurementsInBetweenChangeNoBit()
    {
        auto trainer = makeTrainer(smallExperiment());
        Trace trace;
        const auto onReport = [&](const EpochReport& report) { trace.add(report); };
        int calls = 0;
        for (auto kind = Kind::Stopped; kind == Kind::Stopped; ++calls) {
            std::stop_source stop;
            int batches = 0;
            kind = core::train(trainer, stop.get_token(), onReport, [&](const BatchReport& report) {
                       core::measureSnapshot(trainer, report);
                       if (++batches == 7)
                           stop.request_stop();
                   }).kind;
        }
        trace.add(trainer.network().parameters());
        QVERIFY(calls > 10);
        QCOMPARE(trace, traceOf(makeTrainer(smallExperiment())));
    }

    void stopEndsWithinOneBatch()
    {
        auto trainer = makeTrainer(smallExperiment());
        std::stop_source stop;
        int batches = 0;
        const auto outcome = core::train(
            trainer, stop.get_token(), [](const EpochReport&) { QFAIL("no epoch should end"); },
            [&](const BatchReport&) {
                if (++batches == 5)
                    stop.request_stop();
            });
        QCOMPARE(outcome.kind, Kind::Stopped);
        QCOMPARE(batches, 5);
        QCOMPARE(trainer.batchesDone(), 5);
    }

    void stopBetweenTrainingAndTestKeepsTheEpochDue()
    {
        auto trainer = makeTrainer(smallExperiment());
        std::stop_source stop;
        core::train(
            trainer, stop.get_token(), [](const EpochReport&) { QFAIL("the test should wait"); },
            [&](const BatchReport& report) {
                if (report.batch == report.batches)
                    stop.request_stop();
            });
        QVERIFY(trainer.epochTrained());
        QCOMPARE(trainer.completedEpochs(), 0);
        QCOMPARE(trainer.finishEpoch()->epoch, 1);
    }

    void shuffleCanBeSwitchedOff()
    {
        Experiment experiment = smallExperiment();
        experiment.shuffle = false;
        auto trainer = makeTrainer(experiment);
        trainer.trainBatch();
        const auto rows = trainer.epochRows();
        QVERIFY(std::ranges::equal(rows, trainer.dataset().trainRows));
        auto shuffled = makeTrainer(smallExperiment());
        shuffled.trainBatch();
        QVERIFY(!std::ranges::equal(shuffled.epochRows(), shuffled.dataset().trainRows));
    }

    void batchLargerThanTheTrainingRowsIsOneBatch()
    {
        Experiment experiment = smallExperiment();
        experiment.batchSize = 1'000'000;
        auto trainer = makeTrainer(experiment);
        QCOMPARE(trainer.batchesPerEpoch(), 1);
        int batches = 0;
        core::train(
            trainer, {}, [](const EpochReport&) {}, [&](const BatchReport&) { ++batches; });
        QCOMPARE(batches, 3);
    }

    void extremesTrain_data()
    {
        QTest::addColumn<Experiment>("experiment");
        Experiment experiment = smallExperiment();
        experiment.features = {1};
        experiment.golden = {{1}};
        QTest::newRow("one feature") << experiment;
        experiment = smallExperiment();
        experiment.batchSize = 1;
        experiment.samples = 100;
        experiment.testFraction = 0.9;
        QTest::newRow("ten training rows, one by one") << experiment;
        experiment = smallExperiment();
        experiment.samples = 300;
        experiment.features = {1'000};
        experiment.golden = {{1'000}};
        experiment.hidden = {1, 2, 1, 2, 1, 2, 1, 2};
        experiment.activation = core::Activation::Tanh;
        QTest::newRow("a thousand features, eight layers") << experiment;
    }

    void extremesTrain()
    {
        QFETCH(Experiment, experiment);
        auto trainer = makeTrainer(experiment);
        double loss = std::numeric_limits<double>::quiet_NaN();
        const auto outcome = core::train(trainer, {}, [&](const EpochReport& report) { loss = report.testLoss; });
        QCOMPARE(outcome.kind, Kind::Completed);
        QVERIFY(std::isfinite(loss));
    }

    void divergenceIsAnOutcomeThatTellsWhere()
    {
        Experiment experiment = smallExperiment();
        auto trainer = makeTrainer(experiment);
        const core::Vector<float> huge = core::Vector<float>::Constant(trainer.network().parameters().size(), 1e30F);
        trainer.setParameters(huge);
        const auto outcome = core::train(trainer, {}, [](const EpochReport&) { QFAIL("no epoch should end"); });
        QCOMPARE(outcome.kind, Kind::Diverged);
        QVERIFY(outcome.divergence.has_value());
        QCOMPARE(outcome.divergence->epoch, 1);
        QCOMPARE(outcome.divergence->batch, 1);
        QCOMPARE(outcome.divergence->saferLearningRate, 0.0003);
        QCOMPARE(trainer.network().parameters(), huge);
        // It stays diverged: going on does not come back to life.
        QCOMPARE(core::train(trainer, {}, [](const EpochReport&) {}).kind, Kind::Diverged);
    }

    void shortcutTrainsAsTheLongWayDoes()
    {
        Experiment experiment; // the article's, in float, whole
        const auto dataset = core::makeDataset<float>(experiment.dataset());
        Trainer shortest(experiment, dataset);
        Trainer layered(experiment, dataset, core::HeadKind::Layered);
        std::vector<EpochReport> expected;
        core::train(layered, {}, [&](const EpochReport& report) { expected.push_back(report); });
        std::size_t epoch = 0;
        core::train(shortest, {}, [&](const EpochReport& report) {
            const EpochReport& other = expected[epoch++];
            QVERIFY(std::abs(report.loss - other.loss) < 1e-3 * other.loss);
            QVERIFY(std::abs(report.attention[4] - other.attention[4]) < 1e-4);
            QCOMPARE(report.testAccuracy, other.testAccuracy);
        });
        QCOMPARE(epoch, 5U);
    }

    void initialWeightsCanBeGiven()
    {
        auto trainer = makeTrainer(smallExperiment());
        const core::Vector<float> zero = core::Vector<float>::Zero(trainer.network().parameters().size());
        trainer.setParameters(zero);
        const auto evaluation = trainer.evaluate(trainer.dataset().testRows);
        QVERIFY(std::abs(evaluation->loss - std::log(2.0)) < 1e-6);
        for (const double share : evaluation->attention)
            QVERIFY(std::abs(share - 1.0 / 6.0) < 1e-6);
    }

    void noEpochsIsACompletedRun()
    {
        Experiment experiment = smallExperiment();
        experiment.epochs = 0;
        auto trainer = makeTrainer(experiment);
        const auto outcome = core::train(trainer, {}, [](const EpochReport&) { QFAIL("there is no epoch"); });
        QCOMPARE(outcome.kind, Kind::Completed);
    }
};

ATTENTION_TEST(TrainerTest, void)

} // namespace trainer_test
#include "trainer_test.moc"
