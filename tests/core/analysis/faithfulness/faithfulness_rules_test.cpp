#include "core/analysis/faithfulness/conclusion.h"
#include "core/analysis/faithfulness/test_verdict.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <cmath>
#include <set>

namespace faithfulness_rules_test {

using core::SkipReason;
using core::Support;
using core::TestId;
using core::TestVerdict;

namespace {

/// Just below a threshold.
double below(double threshold)
{
    return std::nextafter(threshold, -1.0);
}

core::ShuffledAttention shuffled(double label0, double label1)
{
    core::ShuffledAttention result;
    result.summary.label = {{{10, label0, 0.0}, {10, label1, 0.0}}};
    return result;
}

core::Adversary adversary(double label0, double label1)
{
    core::Adversary result;
    result.summary.label = {{{10, 0.0, 0.0, label0}, {10, 0.0, 0.0, label1}}};
    return result;
}

core::Retrained trained(double accuracy)
{
    return {core::TrainingOutcome::Kind::Completed, {0.1, accuracy, {}}};
}

core::Retrained diverged()
{
    return {core::TrainingOutcome::Kind::Diverged, {}};
}

core::UniformAttention uniform(double learned, double without)
{
    return {0.5, trained(learned), trained(without), trained(without)};
}

core::OtherSeeds seeds(double found, std::int64_t divergedRuns = 0)
{
    core::OtherSeeds result;
    result.runs = 20;
    result.diverged = divergedRuns;
    result.foundShare = found;
    result.goldenFeatures = 1;
    return result;
}

core::Shortcut shortcut(double inMask, double inValue)
{
    return {{5}, 0.5, trained(1.0), trained(inMask), trained(inValue)};
}

core::ShuffledLabels labels(std::int64_t standsOut)
{
    core::ShuffledLabels result;
    result.runs = 10;
    result.standsOut = standsOut;
    return result;
}

std::vector<core::TestResult> results(const std::vector<std::pair<TestId, Support>>& supports)
{
    std::vector<core::TestResult> list;
    for (const auto& [id, support] : supports)
        list.push_back({id, {}, support, SkipReason::None, 0.0});
    return list;
}

} // namespace

class FaithfulnessRulesTest : public QObject {
    Q_OBJECT

private slots:
    void everyTestHasItsNamesAndItsSource()
    {
        std::set<std::string_view> names;
        for (const core::FaithfulnessTest& test : core::faithfulnessTests()) {
            QCOMPARE(core::faithfulnessTest(test.id).name, test.name);
            QVERIFY(names.insert(test.name).second);
            QVERIFY(!test.label.empty() && test.help.size() > 40);
            QVERIFY(test.source.find(" 20") != std::string_view::npos);
        }
        QCOMPARE(names.size(), std::size_t{6});
    }

    void shufflingCountsForEachLabel()
    {
        const double moves = core::kMoves;
        QCOMPARE(core::testVerdictOf(shuffled(moves, moves)), TestVerdict{Support::Supports});
        QCOMPARE(core::testVerdictOf(shuffled(below(moves), moves)), TestVerdict{Support::Mixed});
        QCOMPARE(core::testVerdictOf(shuffled(moves, below(moves))), TestVerdict{Support::Mixed});
        QCOMPARE(core::testVerdictOf(shuffled(below(moves), below(moves))), TestVerdict{Support::Against});
        // A label without rows has no say.
        auto oneSided = shuffled(0.0, moves);
        oneSided.summary.label[0].rows = 0;
        QCOMPARE(core::testVerdictOf(oneSided), TestVerdict{Support::Supports});
    }

    void uniformAttentionIsWeighedByWhatItLoses()
    {
        QCOMPARE(core::testVerdictOf(uniform(1.0, 0.9901)), TestVerdict{Support::Against});
        QCOMPARE(core::testVerdictOf(uniform(1.0, 0.9899)), TestVerdict{Support::Mixed});
        QCOMPARE(core::testVerdictOf(uniform(1.0, 0.9501)), TestVerdict{Support::Mixed});
        QCOMPARE(core::testVerdictOf(uniform(1.0, 0.9499)), TestVerdict{Support::Supports});
        QCOMPARE(core::testVerdictOf(uniform(0.9, 1.0)), TestVerdict{Support::Against});
        const double learned = 0.5 + core::kLearned;
        QCOMPARE(core::testVerdictOf(uniform(learned, 0.5)).skipReason, SkipReason::None);
        QCOMPARE(core::testVerdictOf(uniform(below(learned), 0.5)),
                 (TestVerdict{Support::NotApplicable, SkipReason::NotLearned}));
    }

    void divergenceSaysNothing()
    {
        const TestVerdict nothing{Support::NotApplicable, SkipReason::Diverged};
        auto runs = uniform(1.0, 1.0);
        runs.none = diverged(); // the other two can be compared
        QCOMPARE(core::testVerdictOf(runs), TestVerdict{Support::Against});
        runs.uniform = diverged();
        QCOMPARE(core::testVerdictOf(runs), nothing);
        auto ways = shortcut(1.0, 1.0);
        ways.inMask = diverged();
        QCOMPARE(core::testVerdictOf(ways), nothing);
        QCOMPARE(core::testVerdictOf(seeds(1.0, 19)), nothing);
        QCOMPARE(core::testVerdictOf(seeds(1.0, 18)), TestVerdict{Support::Supports});
        auto none = labels(0);
        none.diverged = none.runs;
        QCOMPARE(core::testVerdictOf(none), nothing);
    }

    void seedsAreWeighedByHowManyFindIt()
    {
        QCOMPARE(core::testVerdictOf(seeds(core::kNearlyAlways)), TestVerdict{Support::Supports});
        QCOMPARE(core::testVerdictOf(seeds(below(core::kNearlyAlways))), TestVerdict{Support::Mixed});
        QCOMPARE(core::testVerdictOf(seeds(core::kMostly)), TestVerdict{Support::Mixed});
        QCOMPARE(core::testVerdictOf(seeds(below(core::kMostly))), TestVerdict{Support::Against});
        core::OtherSeeds noGolden = seeds(1.0);
        noGolden.goldenFeatures = 0;
        QCOMPARE(core::testVerdictOf(noGolden), (TestVerdict{Support::NotApplicable, SkipReason::NoGolden}));
    }

    void orderOfTheRestIsLuckWithoutAgreement()
    {
        core::OtherSeeds runs = seeds(1.0);
        for (const double tau : {core::kLuck, -core::kLuck, 0.0}) {
            runs.noiseAgreement = tau;
            QVERIFY(core::noiseIsLuck(runs));
        }
        for (const double tau : {std::nextafter(core::kLuck, 1.0), -0.11, 1.0}) {
            runs.noiseAgreement = tau;
            QVERIFY(!core::noiseIsLuck(runs));
        }
    }

    void adversaryCountsForEachLabel()
    {
        const double many = core::kManyRows;
        QCOMPARE(core::testVerdictOf(adversary(many, many)), TestVerdict{Support::Against});
        QCOMPARE(core::testVerdictOf(adversary(below(many), many)), TestVerdict{Support::Mixed});
        QCOMPARE(core::testVerdictOf(adversary(below(many), below(many))), TestVerdict{Support::Supports});
    }

    void shortcutAsksWhichWayTheLabelTravels()
    {
        const double travels = 0.5 + core::kTravels * 0.5; // of a network that is always right
        QCOMPARE(core::testVerdictOf(shortcut(below(travels), travels)), TestVerdict{Support::Supports});
        QCOMPARE(core::testVerdictOf(shortcut(travels, travels)), TestVerdict{Support::Mixed});
        QCOMPARE(core::testVerdictOf(shortcut(below(travels), below(travels))), TestVerdict{Support::Mixed});
        QCOMPARE(core::testVerdictOf(shortcut(travels, below(travels))), TestVerdict{Support::Against});
        auto nothing = shortcut(1.0, 1.0);
        nothing.whole = trained(0.54);
        QCOMPARE(core::testVerdictOf(nothing), (TestVerdict{Support::NotApplicable, SkipReason::NotLearned}));
    }

    void barsOnShuffledLabelsAreCounted()
    {
        QCOMPARE(core::testVerdictOf(labels(0)), TestVerdict{Support::Supports});
        QCOMPARE(core::testVerdictOf(labels(1)), TestVerdict{Support::Mixed});
        QCOMPARE(core::testVerdictOf(labels(4)), TestVerdict{Support::Mixed});
        QCOMPARE(core::testVerdictOf(labels(5)), TestVerdict{Support::Against});
    }

    void barsShowWhatTheirProfileSays()
    {
        core::AttentionProfile bars;
        bars.features = 5;
        bars.bystanders = 5;
        bars.topShare = 0.5;
        bars.runnerUpShare = 0.25;
        QCOMPARE(core::barsShow(bars), core::BarsShow::Something);
        bars.runnerUpShare = std::nextafter(0.25, 1.0);
        QCOMPARE(core::barsShow(bars), core::BarsShow::Nothing);
        bars.golden = {{3, 0.5, 0.5, 1, true}, {4, 0.3, 0.3, 2, true}};
        QCOMPARE(core::barsShow(bars), core::BarsShow::Golden);
        bars.golden[1].found = false;
        QCOMPARE(core::barsShow(bars), core::BarsShow::NotGolden);
        bars.bystanders = 0;
        QCOMPARE(core::barsShow(bars), core::BarsShow::NoOthers);
        QCOMPARE(core::barsShow({}), core::BarsShow::NoBars);
    }

    void oneTestAgainstTheBarsIsEnough()
    {
        using core::BarsShow;
        using core::Conclusion;
        using core::Reliance;
        const auto all = results({{TestId::ShuffledAttention, Support::Supports},
                                  {TestId::UniformAttention, Support::Against},
                                  {TestId::OtherSeeds, Support::Supports},
                                  {TestId::Adversary, Support::Against},
                                  {TestId::ShuffledLabels, Support::Mixed}});
        QCOMPARE(core::concludeFrom(BarsShow::Golden, all),
                 (Conclusion{BarsShow::Golden, Reliance::None, TestId::UniformAttention}));
        QCOMPARE(core::concludeFrom(BarsShow::NotGolden, all),
                 (Conclusion{BarsShow::NotGolden, Reliance::None, std::nullopt}));
        const auto mixed = results({{TestId::ShuffledAttention, Support::Mixed},
                                    {TestId::OtherSeeds, Support::Supports},
                                    {TestId::Shortcut, Support::Mixed}});
        QCOMPARE(core::concludeFrom(BarsShow::Golden, mixed),
                 (Conclusion{BarsShow::Golden, Reliance::Partly, TestId::Shortcut}));
        const auto fine = results({{TestId::ShuffledAttention, Support::Supports},
                                   {TestId::OtherSeeds, Support::Supports},
                                   {TestId::Shortcut, Support::NotApplicable}});
        QCOMPARE(core::concludeFrom(BarsShow::Something, fine),
                 (Conclusion{BarsShow::Something, Reliance::Full, TestId::OtherSeeds}));
        const auto none = results({{TestId::Shortcut, Support::NotApplicable}});
        QCOMPARE(core::concludeFrom(BarsShow::Golden, none),
                 (Conclusion{BarsShow::Golden, Reliance::Unknown, std::nullopt}));
    }

    void namesForProgramsAreAllThere()
    {
        for (const Support support : {Support::Supports, Support::Mixed, Support::Against, Support::NotApplicable})
            QVERIFY(!core::supportName(support).empty());
        for (int i = 0; i <= static_cast<int>(SkipReason::Diverged); ++i)
            QCOMPARE(core::skipReasonName(static_cast<SkipReason>(i)).empty(), i == 0);
        for (int i = 0; i <= static_cast<int>(core::BarsShow::NoBars); ++i)
            QVERIFY(!core::barsShowName(static_cast<core::BarsShow>(i)).empty());
    }
};

ATTENTION_TEST(FaithfulnessRulesTest, void)

} // namespace faithfulness_rules_test
#include "faithfulness_rules_test.moc"
