#include "core/training/ensemble.h"
#include "tests/support/test_registry.h"

#include "core/training/trainer.h"

#include <QTest>

#include <atomic>
#include <cmath>
#include <thread>

namespace ensemble_test {

using core::EnsembleRun;
using core::EnsembleSpec;

namespace {

EnsembleSpec smallSpec(std::int64_t runs, int jobs)
{
    EnsembleSpec spec;
    spec.experiment.samples = 1'000;
    spec.experiment.features = 5;
    spec.experiment.golden = {3};
    spec.experiment.epochs = 2;
    spec.runs = runs;
    spec.jobs = jobs;
    return spec;
}

std::vector<EnsembleRun> collect(const EnsembleSpec& spec)
{
    std::vector<EnsembleRun> runs;
    core::runEnsemble(spec, {}, [&](const EnsembleRun& run) { runs.push_back(run); });
    [&] { QCOMPARE(std::ssize(runs), spec.runs); }();
    return runs;
}

bool sameNumbers(const EnsembleRun& a, const EnsembleRun& b)
{
    return a.seed == b.seed && a.last.loss == b.last.loss && a.last.testAccuracy == b.last.testAccuracy &&
           a.last.attention == b.last.attention && a.goldenAttention == b.goldenAttention;
}

} // namespace

class EnsembleTest : public QObject {
    Q_OBJECT

private slots:
    void runsComeInTheOrderOfTheirSeeds()
    {
        EnsembleSpec spec = smallSpec(12, 4);
        spec.firstSeed = 100;
        const auto runs = collect(spec);
        QCOMPARE(runs.size(), 12U);
        for (std::uint32_t i = 0; i < 12; ++i)
            QCOMPARE(runs[i].seed, 100 + i);
    }

    void oneThreadAndManyGiveTheSameBits()
    {
        const auto one = collect(smallSpec(10, 1));
        const auto many = collect(smallSpec(10, 3));
        QVERIFY(std::ranges::equal(one, many, sameNumbers));
    }

    void eachRunIsTheRunOfItsSeedAlone()
    {
        const EnsembleRun fifth = collect(smallSpec(6, 2))[5];
        core::Experiment experiment = smallSpec(1, 1).experiment;
        experiment.seed = 5;
        core::Trainer trainer(experiment, core::makeDataset<float>(experiment.dataset()));
        core::EpochReport last;
        core::train(trainer, {}, [&](const core::EpochReport& report) { last = report; });
        QCOMPARE(fifth.last.loss, last.loss);
        QCOMPARE(fifth.goldenAttention, last.attention[2]);
    }

    void severalGoldenFeaturesAreTakenTogether()
    {
        EnsembleSpec spec = smallSpec(2, 1);
        spec.experiment.golden = {3, 5};
        for (const EnsembleRun& run : collect(spec))
            QCOMPARE(run.goldenAttention, run.last.attention[2] + run.last.attention[4]);
        spec.experiment.golden = {};
        for (const EnsembleRun& run : collect(spec))
            QCOMPARE(run.goldenAttention, 0.0);
    }

    void uniformAttentionIsLevelInEveryRun()
    {
        EnsembleSpec spec = smallSpec(3, 2);
        spec.experiment.golden = {3, 5};
        spec.experiment.attention = core::AttentionKind::Uniform;
        for (const EnsembleRun& run : collect(spec)) {
            QCOMPARE(run.last.attention, std::vector<double>(5, run.last.attention.front()));
            QVERIFY(std::abs(run.goldenAttention - 0.4) < 1e-6);
            QVERIFY(run.last.testAccuracy > 0.0);
        }
    }

    void runsWithoutAttentionHaveNone()
    {
        EnsembleSpec spec = smallSpec(3, 2);
        spec.experiment.attention = core::AttentionKind::None;
        for (const EnsembleRun& run : collect(spec)) {
            QCOMPARE(run.outcome, core::TrainingOutcome::Kind::Completed);
            QVERIFY(run.last.attention.empty());
            QCOMPARE(run.goldenAttention, 0.0);
            QVERIFY(run.last.testAccuracy > 0.9); // it learns all the same
        }
        spec.experiment.hidden.assign(8, 100);
        spec.experiment.learningRate = 10.0;
        for (const EnsembleRun& run : collect(spec)) {
            QCOMPARE(run.outcome, core::TrainingOutcome::Kind::Diverged);
            QVERIFY(run.last.attention.empty());
        }
    }

    void stopEndsWithTheRunsDoneSoFar()
    {
        std::stop_source stop;
        std::int64_t seen = 0;
        const auto runs = core::runEnsemble(smallSpec(100'000, 2), stop.get_token(), [&](const EnsembleRun&) {
            if (++seen == 3)
                stop.request_stop();
        });
        QCOMPARE(runs, seen);
        QVERIFY(runs < 10'000); // those that were made before the third came to this thread, which may be kept waiting
    }

    void callbackRunsOnTheCallingThread()
    {
        const auto here = std::this_thread::get_id();
        std::vector<std::thread::id> threads;
        core::runEnsemble(smallSpec(4, 2), {},
                          [&](const EnsembleRun&) { threads.push_back(std::this_thread::get_id()); });
        QVERIFY(threads == std::vector(4, here));
    }

    void exceptionOfTheCallbackPassesAndLeavesNoThread()
    {
        QVERIFY_EXCEPTION_THROWN(
            core::runEnsemble(smallSpec(50, 2), {}, [](const EnsembleRun&) { throw std::runtime_error("full"); }),
            std::runtime_error);
    }

    void exceptionOfARunPasses()
    {
        EnsembleSpec spec = smallSpec(4, 2);
        spec.experiment.samples = -1; // unchecked on purpose: std::vector refuses such a length
        QVERIFY_EXCEPTION_THROWN(core::runEnsemble(spec, {}, [](const EnsembleRun&) {}), std::exception);
    }
};

ATTENTION_TEST(EnsembleTest, void)

} // namespace ensemble_test
#include "ensemble_test.moc"
