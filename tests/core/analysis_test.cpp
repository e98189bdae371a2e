#include "core/analysis/attention_profile.h"
#include "core/analysis/finding.h"
#include "core/analysis/quantile.h"
#include "core/training/history.h"

#include <QTest>

#include <cmath>
#include <random>
#include <span>
#include <vector>

class AnalysisTest : public QObject {
    Q_OBJECT

private slots:
    void profileNamesTheTopFeatureAndItsShare()
    {
        const std::vector<double> attention{0.1, 0.6, 0.3};
        const auto profile = core::profileOf(attention, 2);
        QCOMPARE(profile.top, 2);
        QCOMPARE(profile.topShare, 0.6);
        QCOMPARE(profile.runnerUpShare, 0.3);
        QCOMPARE(profile.goldenRank, 1);
        QCOMPARE(profile.uniformShare(), 1.0 / 3.0);
        QVERIFY(std::abs(profile.topToOthers() - 1.5) < 1e-12);
        QVERIFY(profile.found());
    }

    void wrongFeatureAtTheTopIsNotFound()
    {
        const std::vector<double> attention{0.1, 0.6, 0.3};
        const auto profile = core::profileOf(attention, 3);
        QVERIFY(profile.topStandsOut());
        QVERIFY(!profile.found());
        QCOMPARE(profile.goldenRank, 2);
        QCOMPARE(profile.goldenShare, 0.3);
    }

    void chanceDifferencesDoNotStandOut()
    {
        const std::vector<double> attention{0.3, 0.36, 0.34};
        QVERIFY(!core::profileOf(attention, 2).found());
    }

    void singleFeatureHoldsEverything()
    {
        const std::vector<double> attention{1.0};
        const auto profile = core::profileOf(attention, 1);
        QVERIFY(profile.found());
        QVERIFY(std::isinf(profile.topToOthers()));
    }

    void quantilesAreNumpys()
    {
        // numpy.quantile([3, 1, 4, 1, 5, 9, 2, 6], [0, 0.05, 0.5, 0.95, 1])
        const std::vector<double> values{3, 1, 4, 1, 5, 9, 2, 6};
        QCOMPARE(core::quantile(values, 0.0), 1.0);
        QCOMPARE(core::quantile(values, 0.05), 1.0);
        QCOMPARE(core::quantile(values, 0.5), 3.5);
        QVERIFY(std::abs(core::quantile(values, 0.95) - 7.95) < 1e-12);
        QCOMPARE(core::quantile(values, 1.0), 9.0);
        QCOMPARE(core::quantile({7.0}, 0.3), 7.0);
    }

    /// The rule stands twice: with all its numbers, and in one pass for long histories.
    void findingFollowsTheProfile()
    {
        std::mt19937 random(1);
        std::uniform_real_distribution<double> share(0.0, 1.0);
        int found = 0;
        for (int round = 0; round < 2'000; ++round) {
            std::vector<double> attention(1 + random() % 4);
            for (double& each : attention)
                each = std::pow(share(random), 3.0);
            const auto golden = static_cast<std::int64_t>(1 + random() % attention.size());
            const bool expected = core::profileOf(attention, golden).found();
            core::Moment moment;
            moment.test.attention = attention;
            QCOMPARE(core::findingAt(std::span(&moment, 1), golden).has_value(), expected);
            found += expected ? 1 : 0;
        }
        QVERIFY(found > 200 && found < 1'800);
        core::Moment exactlyTwice;
        exactlyTwice.test.attention = {0.5, 0.25, 0.25};
        QVERIFY(core::profileOf(exactlyTwice.test.attention, 1).found());
        QVERIFY(core::findingAt(std::span(&exactlyTwice, 1), 1));
    }
};

QTEST_APPLESS_MAIN(AnalysisTest)
#include "analysis_test.moc"
