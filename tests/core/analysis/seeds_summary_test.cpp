#include "core/analysis/seeds_summary.h"
#include "tests/support/test_registry.h"

#include "core/analysis/quantile.h"
#include "tests/support/feature_roles.h"
#include "tests/support/slowdown.h"
#include "tests/support/work_time.h"

#include <QTest>

#include <cmath>
#include <random>

namespace seeds_summary_test {

using core::EnsembleRun;
using core::FeatureSpread;
using core::SeedsSummary;

namespace {

EnsembleRun runOf(std::uint32_t seed, std::vector<double> attention)
{
    EnsembleRun run;
    run.seed = seed;
    run.last.attention = std::move(attention);
    return run;
}

/// Shares that sum to 1, of random weights.
EnsembleRun randomRun(std::uint32_t seed, std::size_t features)
{
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> weight(0.01, 1.0);
    std::vector<double> shares(features);
    double sum = 0.0;
    for (double& share : shares)
        sum += share = weight(random);
    for (double& share : shares)
        share /= sum;
    return runOf(seed, shares);
}

} // namespace

class SeedsSummaryTest : public QObject {
    Q_OBJECT

private slots:
    void quantilesAreThoseOfAllSharesInAnyOrder()
    {
        SeedsSummary summary(experimentWith(4, 2));
        std::vector<std::vector<double>> columns(4);
        for (std::uint32_t seed = 0; seed < 57; ++seed) {
            const EnsembleRun run = randomRun(seed, 4);
            summary.add(run);
            for (std::size_t i = 0; i < 4; ++i)
                columns[i].push_back(run.last.attention[i]);
            for (std::size_t i = 0; i < 4; ++i) { // after every run, not only at the end
                const FeatureSpread spread = summary.spreadOf(static_cast<std::int64_t>(i) + 1);
                QCOMPARE(spread.low5, core::quantile(columns[i], 0.05));
                QCOMPARE(spread.lowerQuartile, core::quantile(columns[i], 0.25));
                QCOMPARE(spread.median, core::quantile(columns[i], 0.5));
                QCOMPARE(spread.upperQuartile, core::quantile(columns[i], 0.75));
                QCOMPARE(spread.high95, core::quantile(columns[i], 0.95));
                QCOMPARE(spread.least, core::quantile(columns[i], 0.0));
                QCOMPARE(spread.most, core::quantile(columns[i], 1.0));
            }
        }
    }

    void quantilesOfATenRunsAreNumpys()
    {
        // numpy.quantile(numpy.arange(10) / 10, [0.05, 0.25, 0.5, 0.75, 0.95]), NumPy 1.24
        SeedsSummary summary(experimentWith(2, 1));
        for (const int tenths : {3, 7, 1, 9, 0, 4, 8, 2, 6, 5})
            summary.add(runOf(static_cast<std::uint32_t>(tenths), {tenths / 10.0, 1.0 - tenths / 10.0}));
        const FeatureSpread spread = summary.spreadOf(1);
        QCOMPARE(spread.low5, 0.045);
        QCOMPARE(spread.lowerQuartile, 0.225);
        QCOMPARE(spread.median, 0.45);
        QCOMPARE(spread.upperQuartile, 0.675);
        QCOMPARE(spread.high95, 0.855);
    }

    void foundIsWhatTheVerdictCallsFound()
    {
        SeedsSummary summary(experimentWith(3, 2));
        summary.add(runOf(0, {0.2, 0.6, 0.2}));   // found
        summary.add(runOf(1, {0.3, 0.4, 0.3}));   // leads, but not by twice
        summary.add(runOf(2, {0.7, 0.2, 0.1}));   // another one stands out
        summary.add(runOf(3, {0.1, 0.55, 0.35})); // leads, but not by twice
        summary.add(runOf(4, {0.05, 0.9, 0.05})); // found
        QCOMPARE(summary.completed(), 5);
        QCOMPARE(summary.found(), 2);
        QCOMPARE(summary.foundShare(), 0.4);
        QCOMPARE(summary.results()[0].found, true);
        QCOMPARE(summary.results()[1].found, false);
        QCOMPARE(summary.results()[4].seed, 4U);
        QCOMPARE(summary.shareOfInterest(4), 0.9);
        QCOMPARE(summary.mostShare(), 0.9);
        QCOMPARE(summary.runsAbove(0.5), 3);
        QCOMPARE(summary.runsAbove(0.9), 0);
        QCOMPARE(summary.share(2, 1), 0.7);
    }

    void runsInWhichSomeBarStandsOutAreCountedWhicheverItIs()
    {
        core::Experiment experiment = experimentWith(3, 2);
        for (const std::vector<std::int64_t>& golden : {std::vector<std::int64_t>{}, {2}, {1, 2}, {1, 2, 3}}) {
            experiment.golden = golden;
            SeedsSummary summary(experiment);
            summary.add(runOf(0, {0.6, 0.3, 0.1}));   // the first, by exactly twice
            summary.add(runOf(1, {0.5, 0.26, 0.24})); // by less
            summary.add(runOf(2, {0.1, 0.2, 0.7}));   // the last
            EnsembleRun diverged = runOf(3, {1.0, 0.0, 0.0});
            diverged.outcome = core::TrainingOutcome::Kind::Diverged;
            summary.add(diverged);
            QCOMPARE(summary.standingOut(), 2);
            QVERIFY(summary.results()[0].standsOut && summary.results()[2].standsOut);
            QVERIFY(!summary.results()[1].standsOut);
            QCOMPARE(summary.hasSomethingToFind(), golden.size() == 1 || golden.size() == 2);
        }
    }

    void whereNothingIsGoldenNothingIsFoundAndTheFirstFeatureIsLookedAt()
    {
        core::Experiment experiment = experimentWith(3, 2);
        experiment.golden = {};
        SeedsSummary summary(experiment);
        summary.add(runOf(0, {0.7, 0.2, 0.1}));
        QCOMPARE(summary.found(), 0);
        QCOMPARE(summary.featureOfInterest(), 1);
        QCOMPARE(summary.shareOfInterest(0), 0.7);
        QCOMPARE(summary.runsAbove(0.5), 1);
    }

    void divergedRunsAreCountedAndNothingElse()
    {
        SeedsSummary summary(experimentWith(2, 1));
        QCOMPARE(summary.foundShare(), 0.0);
        EnsembleRun diverged = runOf(0, {std::nan(""), std::nan("")});
        diverged.outcome = core::TrainingOutcome::Kind::Diverged;
        summary.add(diverged);
        QCOMPARE(summary.completed(), 0);
        summary.add(runOf(1, {0.8, 0.2}));
        QCOMPARE(summary.completed(), 1);
        QCOMPARE(summary.diverged(), 1);
        QCOMPARE(summary.spreadOf(1).least, 0.8);
        QCOMPARE(summary.spreadOf(1).most, 0.8);
    }

    void aThousandFeaturesKeepTheirQuantilesButShowNoDots()
    {
        QVERIFY(SeedsSummary(experimentWith(100, 1)).hasShares());
        SeedsSummary summary(experimentWith(1'000, 7));
        QVERIFY(!summary.hasShares());
        for (std::uint32_t seed = 0; seed < 3; ++seed)
            summary.add(randomRun(seed, 1'000));
        QCOMPARE(summary.spreadOf(1'000).median,
                 core::quantile({randomRun(0, 1'000).last.attention[999], randomRun(1, 1'000).last.attention[999],
                                 randomRun(2, 1'000).last.attention[999]},
                                0.5));
    }

    void whatIsMadeOfAllRunsAtOnceIsWhatTheyGiveOneByOne()
    {
        SeedsSummary oneByOne(experimentWith(9, 4));
        std::vector<std::uint32_t> seeds;
        for (std::uint32_t seed = 0; seed < 30; ++seed) {
            oneByOne.add(randomRun(seed, 9));
            seeds.push_back(seed);
        }
        const SeedsSummary atOnce(experimentWith(9, 4), seeds, oneByOne.shares(), 2);
        QCOMPARE(atOnce.completed(), 30);
        QCOMPARE(atOnce.diverged(), 2);
        QCOMPARE(atOnce.found(), oneByOne.found());
        QCOMPARE(atOnce.mostShare(), oneByOne.mostShare());
        for (std::int64_t feature = 1; feature <= 9; ++feature) {
            QCOMPARE(atOnce.spreadOf(feature).low5, oneByOne.spreadOf(feature).low5);
            QCOMPARE(atOnce.spreadOf(feature).median, oneByOne.spreadOf(feature).median);
            QCOMPARE(atOnce.share(17, feature), oneByOne.share(17, feature));
        }
    }

    void aRunAmongAThousandCostsTheWindowNoFrame()
    {
        SeedsSummary summary(experimentWith(1'000, 7));
        for (std::uint32_t seed = 0; seed < 1'000; ++seed)
            summary.add(randomRun(seed, 1'000));
        double best = std::numeric_limits<double>::max();
        for (std::uint32_t seed = 1'000; seed < 1'020; ++seed) {
            const EnsembleRun run = randomRun(seed, 1'000);
            best = std::min(best, leastWork(1, [&](int) { summary.add(run); }));
        }
        QVERIFY2(best < 5.0 * kSlowdown, qPrintable(QString("%1 ms").arg(best))); // measured: about 0.3 ms
    }
};

ATTENTION_TEST(SeedsSummaryTest, void)

} // namespace seeds_summary_test
#include "seeds_summary_test.moc"
