#include "core/analysis/attention_profile.h"
#include "core/analysis/finding.h"
#include "core/analysis/quantile.h"
#include "core/training/history.h"
#include "tests/support/feature_roles.h"

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
        const auto profile = core::profileOf(attention, rolesOf(3, {2}));
        QCOMPARE(profile.top, 2);
        QCOMPARE(profile.topShare, 0.6);
        QCOMPARE(profile.runnerUpShare, 0.3);
        QCOMPARE(profile.golden.front().rank, 1);
        QCOMPARE(profile.uniformShare(), 1.0 / 3.0);
        QVERIFY(std::abs(core::AttentionProfile::toOthers(profile.topShare) - 1.5) < 1e-12);
        QVERIFY(profile.foundAll());
    }

    void wrongFeatureAtTheTopIsNotFound()
    {
        const std::vector<double> attention{0.1, 0.6, 0.3};
        const auto profile = core::profileOf(attention, rolesOf(3, {3}));
        QVERIFY(profile.topStandsOut());
        QVERIFY(!profile.foundAll());
        QCOMPARE(profile.golden.front().rank, 2);
        QCOMPARE(profile.golden.front().share, 0.3);
    }

    void chanceDifferencesDoNotStandOut()
    {
        const std::vector<double> attention{0.3, 0.36, 0.34};
        QVERIFY(!core::profileOf(attention, rolesOf(3, {2})).foundAll());
    }

    void singleFeatureHoldsEverything()
    {
        const std::vector<double> attention{1.0};
        const auto profile = core::profileOf(attention, rolesOf(1, {1}));
        QVERIFY(!profile.hasSomethingToFind() && !profile.foundAll() && !profile.topStandsOut());
        QVERIFY(std::isinf(core::AttentionProfile::toOthers(profile.topShare)));
    }

    void whereEveryFeatureCarriesTheLabelNothingIsFound()
    {
        core::DatasetSpec spec;
        spec.features = 3;
        spec.golden = {1, 3};
        spec.harder.duplicates = 1;
        const core::FeatureRoles roles(spec);
        const std::vector<double> attention{0.1, 0.8, 0.1};
        const auto profile = core::profileOf(attention, roles);
        QCOMPARE(profile.bystanders, 0);
        QVERIFY(profile.topStandsOut());
        QVERIFY(!profile.hasSomethingToFind() && profile.foundCount() == 0 && !profile.topIsFoundDuplicate());
        QVERIFY(!core::findsAll(attention, roles));
    }

    void duplicatesAreNoBystanders()
    {
        core::DatasetSpec spec;
        spec.features = 5;
        spec.golden = {2};
        spec.harder.duplicates = 1;
        const core::FeatureRoles roles(spec);
        const std::vector<double> attention{0.1, 0.2, 0.55, 0.1, 0.05};
        const auto profile = core::profileOf(attention, roles);
        QCOMPARE(profile.bystanders, 3);
        QCOMPARE(profile.bystanderShare, 0.1);
        QVERIFY(profile.topIsFoundDuplicate() && profile.foundAll());
        QCOMPARE(profile.golden.front().groupShare, 0.2 + 0.55);
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
            const core::FeatureRoles roles = rolesOf(std::ssize(attention), {golden});
            const bool expected = core::profileOf(attention, roles).foundAll();
            core::Moment moment;
            moment.test.attention = attention;
            QCOMPARE(core::findingAt(std::span(&moment, 1), roles).has_value(), expected);
            found += expected ? 1 : 0;
        }
        QVERIFY(found > 200 && found < 1'800);
        core::Moment exactlyTwice;
        exactlyTwice.test.attention = {0.5, 0.25, 0.25};
        QVERIFY(core::profileOf(exactlyTwice.test.attention, rolesOf(3, {1})).foundAll());
        QVERIFY(core::findingAt(std::span(&exactlyTwice, 1), rolesOf(3, {1})));
    }
};

QTEST_APPLESS_MAIN(AnalysisTest)
#include "analysis_test.moc"
