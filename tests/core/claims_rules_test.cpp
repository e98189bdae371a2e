#include "core/analysis/claims/conclusion.h"
#include "core/analysis/claims/ruling.h"

#include <QTest>

#include <cmath>
#include <set>

using core::Bearing;
using core::ClaimId;
using core::Hindrance;
using core::Ruling;

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

std::vector<core::ClaimResult> results(const std::vector<std::pair<ClaimId, Bearing>>& bearings)
{
    std::vector<core::ClaimResult> list;
    for (const auto& [id, bearing] : bearings)
        list.push_back({id, {}, bearing, Hindrance::None, 0.0});
    return list;
}

} // namespace

class ClaimsRulesTest : public QObject {
    Q_OBJECT

private slots:
    void everyTestHasItsNamesAndItsSource()
    {
        std::set<std::string_view> names;
        for (const core::Claim& claim : core::claims()) {
            QCOMPARE(core::claim(claim.id).name, claim.name);
            QVERIFY(names.insert(claim.name).second);
            QVERIFY(!claim.label.empty() && claim.help.size() > 40);
            QVERIFY(claim.source.find(" 20") != std::string_view::npos);
        }
        QCOMPARE(names.size(), std::size_t{6});
    }

    void shufflingCountsForEachLabel()
    {
        const double moves = core::kMoves;
        QVERIFY(core::rulingOf(shuffled(moves, moves)) == Ruling{Bearing::Supports});
        QVERIFY(core::rulingOf(shuffled(below(moves), moves)) == Ruling{Bearing::Mixed});
        QVERIFY(core::rulingOf(shuffled(moves, below(moves))) == Ruling{Bearing::Mixed});
        QVERIFY(core::rulingOf(shuffled(below(moves), below(moves))) == Ruling{Bearing::Against});
        // A label without rows has no say.
        auto oneSided = shuffled(0.0, moves);
        oneSided.summary.label[0].rows = 0;
        QVERIFY(core::rulingOf(oneSided) == Ruling{Bearing::Supports});
    }

    void uniformAttentionIsWeighedByWhatItLoses()
    {
        QVERIFY(core::rulingOf(uniform(1.0, 0.9901)) == Ruling{Bearing::Against});
        QVERIFY(core::rulingOf(uniform(1.0, 0.9899)) == Ruling{Bearing::Mixed});
        QVERIFY(core::rulingOf(uniform(1.0, 0.9501)) == Ruling{Bearing::Mixed});
        QVERIFY(core::rulingOf(uniform(1.0, 0.9499)) == Ruling{Bearing::Supports});
        QVERIFY(core::rulingOf(uniform(0.9, 1.0)) == Ruling{Bearing::Against});
        const double learned = 0.5 + core::kLearned;
        QVERIFY(core::rulingOf(uniform(learned, 0.5)).hindrance == Hindrance::None);
        QVERIFY(
            (core::rulingOf(uniform(below(learned), 0.5)) == Ruling{Bearing::NotApplicable, Hindrance::NotLearned}));
    }

    void divergenceSaysNothing()
    {
        const Ruling nothing{Bearing::NotApplicable, Hindrance::Diverged};
        auto runs = uniform(1.0, 1.0);
        runs.none = diverged(); // the other two can be compared
        QVERIFY(core::rulingOf(runs) == Ruling{Bearing::Against});
        runs.uniform = diverged();
        QVERIFY(core::rulingOf(runs) == nothing);
        auto ways = shortcut(1.0, 1.0);
        ways.inMask = diverged();
        QVERIFY(core::rulingOf(ways) == nothing);
        QVERIFY(core::rulingOf(seeds(1.0, 19)) == nothing);
        QVERIFY(core::rulingOf(seeds(1.0, 18)) == Ruling{Bearing::Supports});
        auto none = labels(0);
        none.diverged = none.runs;
        QVERIFY(core::rulingOf(none) == nothing);
    }

    void seedsAreWeighedByHowManyFindIt()
    {
        QVERIFY(core::rulingOf(seeds(core::kNearlyAlways)) == Ruling{Bearing::Supports});
        QVERIFY(core::rulingOf(seeds(below(core::kNearlyAlways))) == Ruling{Bearing::Mixed});
        QVERIFY(core::rulingOf(seeds(core::kMostly)) == Ruling{Bearing::Mixed});
        QVERIFY(core::rulingOf(seeds(below(core::kMostly))) == Ruling{Bearing::Against});
        core::OtherSeeds noGolden = seeds(1.0);
        noGolden.goldenFeatures = 0;
        QVERIFY((core::rulingOf(noGolden) == Ruling{Bearing::NotApplicable, Hindrance::NoGolden}));
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
        QVERIFY(core::rulingOf(adversary(many, many)) == Ruling{Bearing::Against});
        QVERIFY(core::rulingOf(adversary(below(many), many)) == Ruling{Bearing::Mixed});
        QVERIFY(core::rulingOf(adversary(below(many), below(many))) == Ruling{Bearing::Supports});
    }

    void shortcutAsksWhichWayTheLabelTravels()
    {
        const double travels = 0.5 + core::kTravels * 0.5; // of a network that is always right
        QVERIFY(core::rulingOf(shortcut(below(travels), travels)) == Ruling{Bearing::Supports});
        QVERIFY(core::rulingOf(shortcut(travels, travels)) == Ruling{Bearing::Mixed});
        QVERIFY(core::rulingOf(shortcut(below(travels), below(travels))) == Ruling{Bearing::Mixed});
        QVERIFY(core::rulingOf(shortcut(travels, below(travels))) == Ruling{Bearing::Against});
        auto nothing = shortcut(1.0, 1.0);
        nothing.whole = trained(0.54);
        QVERIFY((core::rulingOf(nothing) == Ruling{Bearing::NotApplicable, Hindrance::NotLearned}));
    }

    void barsOnShuffledLabelsAreCounted()
    {
        QVERIFY(core::rulingOf(labels(0)) == Ruling{Bearing::Supports});
        QVERIFY(core::rulingOf(labels(1)) == Ruling{Bearing::Mixed});
        QVERIFY(core::rulingOf(labels(4)) == Ruling{Bearing::Mixed});
        QVERIFY(core::rulingOf(labels(5)) == Ruling{Bearing::Against});
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
        const auto all = results({{ClaimId::ShuffledAttention, Bearing::Supports},
                                  {ClaimId::UniformAttention, Bearing::Against},
                                  {ClaimId::OtherSeeds, Bearing::Supports},
                                  {ClaimId::Adversary, Bearing::Against},
                                  {ClaimId::ShuffledLabels, Bearing::Mixed}});
        QVERIFY((core::concludeFrom(BarsShow::Golden, all) ==
                 Conclusion{BarsShow::Golden, Reliance::None, ClaimId::UniformAttention}));
        QVERIFY((core::concludeFrom(BarsShow::NotGolden, all) ==
                 Conclusion{BarsShow::NotGolden, Reliance::None, std::nullopt}));
        const auto mixed = results({{ClaimId::ShuffledAttention, Bearing::Mixed},
                                    {ClaimId::OtherSeeds, Bearing::Supports},
                                    {ClaimId::Shortcut, Bearing::Mixed}});
        QVERIFY((core::concludeFrom(BarsShow::Golden, mixed) ==
                 Conclusion{BarsShow::Golden, Reliance::Partly, ClaimId::Shortcut}));
        const auto fine = results({{ClaimId::ShuffledAttention, Bearing::Supports},
                                   {ClaimId::OtherSeeds, Bearing::Supports},
                                   {ClaimId::Shortcut, Bearing::NotApplicable}});
        QVERIFY((core::concludeFrom(BarsShow::Something, fine) ==
                 Conclusion{BarsShow::Something, Reliance::Full, ClaimId::OtherSeeds}));
        const auto none = results({{ClaimId::Shortcut, Bearing::NotApplicable}});
        QVERIFY((core::concludeFrom(BarsShow::Golden, none) ==
                 Conclusion{BarsShow::Golden, Reliance::Unknown, std::nullopt}));
    }

    void namesForProgramsAreAllThere()
    {
        for (const Bearing bearing : {Bearing::Supports, Bearing::Mixed, Bearing::Against, Bearing::NotApplicable})
            QVERIFY(!core::bearingName(bearing).empty());
        for (int i = 0; i <= static_cast<int>(Hindrance::Diverged); ++i)
            QCOMPARE(core::hindranceName(static_cast<Hindrance>(i)).empty(), i == 0);
        for (int i = 0; i <= static_cast<int>(core::BarsShow::NoBars); ++i)
            QVERIFY(!core::barsShowName(static_cast<core::BarsShow>(i)).empty());
    }
};

QTEST_APPLESS_MAIN(ClaimsRulesTest)
#include "claims_rules_test.moc"
