#include "core/analysis/attention_profile.h"
#include "core/analysis/quantile.h"
#include "core/experiment/history.h"
#include "tests/support/feature_roles.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <span>
#include <utility>
#include <vector>

namespace analysis_test {

namespace {

/// Duplicates, then decoys, follow the first golden feature.
core::FeatureRoles harderRoles(std::int64_t features, std::vector<std::int64_t> golden, std::int64_t duplicates,
                               std::int64_t decoys)
{
    core::DatasetSpec spec;
    spec.features = features;
    spec.golden = std::move(golden);
    spec.harder.duplicates = duplicates;
    spec.harder.decoys = decoys;
    return core::FeatureRoles(spec);
}

/// Any roles, but one feature at least that does not carry the label.
core::FeatureRoles anyRoles(std::mt19937& random)
{
    const auto below = [&random](std::int64_t end) { return static_cast<std::int64_t>(random()) % end; };
    const std::int64_t features = 2 + below(7);
    std::vector<std::int64_t> all(static_cast<std::size_t>(features));
    std::iota(all.begin(), all.end(), 1);
    std::ranges::shuffle(all, random);
    all.resize(static_cast<std::size_t>(below(features)));
    std::int64_t free = features - std::ssize(all) - 1;
    const std::int64_t duplicates = all.empty() ? 0 : below(free + 1);
    free -= duplicates;
    const std::int64_t decoys = all.empty() ? 0 : below(free + 2);
    return harderRoles(features, all, duplicates, decoys);
}

} // namespace

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
        const core::FeatureRoles roles = harderRoles(3, {1, 3}, 1, 0);
        const std::vector<double> attention{0.1, 0.8, 0.1};
        const auto profile = core::profileOf(attention, roles);
        QCOMPARE(profile.bystanders, 0);
        QVERIFY(profile.topStandsOut());
        QVERIFY(!profile.hasSomethingToFind() && profile.foundCount() == 0 && !profile.topIsFoundDuplicate());
        QVERIFY(!core::findsAll(attention, roles));
    }

    void aDuplicateIsNoObjection()
    {
        const core::FeatureRoles roles = harderRoles(5, {2}, 1, 0); // feature 3 is the duplicate
        const std::vector<double> attention{0.05, 0.375, 0.5, 0.05, 0.025};
        const auto profile = core::profileOf(attention, roles);
        QVERIFY(profile.foundAll());
        QVERIFY(!profile.topStandsOut());
        QCOMPARE(profile.top, 3);
        QCOMPARE(profile.topRole, core::FeatureRole::Duplicate);
        QCOMPARE(profile.topOrigin, 2);
        QCOMPARE(profile.golden.front().rank, 2);
        QVERIFY(profile.topIsFoundDuplicate());
        QCOMPARE(profile.golden.front().groupShare, 0.875);
        QCOMPARE(profile.bystanders, 3);
        QCOMPARE(profile.bystanderShare, 0.05);
        QVERIFY(core::findsAll(attention, roles));
    }

    void aDuplicateIsNoFindingEither()
    {
        const core::FeatureRoles roles = harderRoles(5, {2}, 1, 0);
        const std::vector<double> attention{0.1, 0.15, 0.55, 0.1, 0.1};
        const auto profile = core::profileOf(attention, roles);
        QVERIFY(profile.topStandsOut());
        QVERIFY(!profile.foundAll());
        QCOMPARE(profile.foundCount(), 0);
        QVERIFY(!core::findsAll(attention, roles));
    }

    void aDecoyIsAnObjection()
    {
        const core::FeatureRoles roles = harderRoles(5, {2}, 0, 1); // feature 3 is the decoy
        const std::vector<double> attention{0.05, 0.4, 0.45, 0.05, 0.05};
        const auto profile = core::profileOf(attention, roles);
        QVERIFY(!profile.foundAll());
        QCOMPARE(profile.topRole, core::FeatureRole::Decoy);
        QCOMPARE(profile.topOrigin, 2);
        QCOMPARE(profile.golden.front().groupShare, 0.4);
        QCOMPARE(profile.bystanderShare, 0.45);
        QVERIFY(!core::findsAll(attention, roles));
    }

    void severalGoldenFeaturesAreFoundOneByOne()
    {
        const core::FeatureRoles roles = rolesOf(5, {4, 1});
        const std::vector<double> both{0.375, 0.1, 0.05, 0.4375, 0.0375};
        const auto found = core::profileOf(both, roles);
        QCOMPARE(found.golden.front().feature, 4); // in the order in which they were given
        QCOMPARE(found.golden.front().rank, 1);
        QCOMPARE(found.golden.back().rank, 2);
        QCOMPARE(found.bystanderShare, 0.1);
        QCOMPARE(found.foundCount(), 2);
        QVERIFY(found.foundAll());
        QVERIFY(!found.topStandsOut());

        const std::vector<double> one{0.6, 0.1, 0.1, 0.15, 0.05};
        const auto some = core::profileOf(one, roles);
        QVERIFY(!some.golden.front().found);
        QVERIFY(some.golden.back().found);
        QCOMPARE(some.foundCount(), 1);
        QVERIFY(!some.foundAll());
        QVERIFY(!core::findsAll(one, roles));
    }

    void whereNothingIsGoldenNothingIsFound()
    {
        const core::FeatureRoles roles = rolesOf(3, {});
        const std::vector<double> attention{0.1, 0.8, 0.1};
        const auto profile = core::profileOf(attention, roles);
        QVERIFY(profile.topStandsOut()); // a false alarm
        QVERIFY(profile.golden.empty());
        QCOMPARE(profile.foundCount(), 0);
        QVERIFY(!profile.foundAll());
        QCOMPARE(profile.bystanders, 3);
        QCOMPARE(profile.topRole, core::FeatureRole::Noise);
        QCOMPARE(profile.topOrigin, 0);
        QVERIFY(!core::findsAll(attention, roles));
    }

    void onlyTheSameAttentionForAllIsLevel()
    {
        const auto isLevel = [](const std::vector<double>& attention) {
            return core::profileOf(attention, rolesOf(std::ssize(attention), {1})).isLevel();
        };
        QVERIFY(isLevel({0.25, 0.25, 0.25, 0.25}));
        QVERIFY(!isLevel({0.25, 0.25, std::nextafter(0.25, 0.0), 0.25}));
        QVERIFY(!isLevel({1.0})); // there is nothing to be level with
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
        int several = 0;
        int some = 0;
        for (int round = 0; round < 2'000; ++round) {
            std::vector<double> attention(1 + random() % 4);
            for (double& each : attention)
                each = std::pow(share(random), 3.0);
            const auto golden = static_cast<std::int64_t>(1 + random() % attention.size());
            const core::FeatureRoles roles = rolesOf(std::ssize(attention), {golden});
            const bool expected = core::profileOf(attention, roles).foundAll();
            core::Snapshot snapshot;
            snapshot.test.attention = attention;
            QCOMPARE(core::findingAt(std::span(&snapshot, 1), roles).has_value(), expected);
            found += expected ? 1 : 0;
        }
        QVERIFY(found > 200 && found < 1'800);
        for (int round = 0; round < 20'000; ++round) {
            const core::FeatureRoles roles = anyRoles(random);
            std::vector<double> attention(static_cast<std::size_t>(roles.features()));
            for (std::size_t i = 0; i < attention.size(); ++i) // carriers have more, so that both answers are common
                attention[i] = std::pow(share(random), 3.0) +
                               (roles.carriesLabel(static_cast<std::int64_t>(i) + 1) ? share(random) : 0.0);
            const auto profile = core::profileOf(attention, roles);
            QCOMPARE(core::findsAll(attention, roles), profile.foundAll());
            several += profile.foundAll() && profile.golden.size() > 1 ? 1 : 0;
            some += profile.foundCount() > 0 && !profile.foundAll() ? 1 : 0;
        }
        QVERIFY(several > 500);
        QVERIFY(some > 500);
        core::Snapshot exactlyTwice;
        exactlyTwice.test.attention = {0.5, 0.25, 0.25};
        QVERIFY(core::profileOf(exactlyTwice.test.attention, rolesOf(3, {1})).foundAll());
        QVERIFY(core::findingAt(std::span(&exactlyTwice, 1), rolesOf(3, {1})));
    }
};

ATTENTION_TEST(AnalysisTest, void)

} // namespace analysis_test
#include "analysis_test.moc"
