#include "tests/support/test_registry.h"
#include "ui/text/feature_text.h"
#include "ui/text/numbers/share_text.h"
#include "ui/text/verdict.h"

#include <QTest>

#include <limits>
#include <numeric>
#include <optional>

namespace verdict_test {

using core::AttentionProfile;
using core::Finding;
using ui::Verdict;

namespace {

/// The rest of the attention is spread evenly, but for what the runner-up has.
AttentionProfile profile(std::int64_t features, std::int64_t golden, std::int64_t top, double share, double runnerUp)
{
    AttentionProfile profile;
    profile.features = features;
    profile.top = top;
    profile.topShare = share;
    profile.runnerUpShare = runnerUp;
    const bool isTop = golden == top;
    profile.topRole = isTop ? core::FeatureRole::Golden : core::FeatureRole::Noise;
    profile.bystanders = features - 1;
    profile.bystanderShare = isTop ? runnerUp : share;
    const double goldenShare = isTop ? share : 0.05;
    profile.golden = {{golden, goldenShare, goldenShare, isTop ? 1 : 7, isTop && share >= 2.0 * runnerUp}};
    return profile;
}

} // namespace

class VerdictTest : public QObject {
    Q_OBJECT

private slots:
    void theHeadlineSaysHowMuchTheTopFeatureHolds_data()
    {
        QTest::addColumn<AttentionProfile>("said");
        QTest::addColumn<QString>("headline");
        QTest::newRow("golden") << profile(20, 5, 5, 0.573, 0.05)
                                << "Feature 5 holds 0.573 of the attention: 1.3 times all others together.";
        QTest::newRow("less than all others")
            << profile(20, 5, 5, 0.41, 0.05) << "Feature 5 holds 0.410 of the attention, the others together 0.590.";
        QTest::newRow("the article's") << profile(20, 5, 5, 0.5, 0.05)
                                       << "Feature 5 holds 0.500 of the attention: as much as all others together.";
        QTest::newRow("wrong") << profile(20, 5, 7, 0.3, 0.05)
                               << "A noise feature leads: feature 7 has 0.300, 6.0 times uniform.";
        QTest::newRow("nearly all")
            << profile(20, 5, 5, 0.99995, 0.00001)
            << "Feature 5 holds more than 0.999 of the attention: more than 1,000 times all others together.";
        QTest::newRow("all of it")
            << profile(20, 5, 5, 1.0, 0.0)
            << "Feature 5 holds 1.000 of the attention: more than 1,000 times all others together.";
        QTest::newRow("many times") << profile(20, 5, 5, 0.96, 0.01)
                                    << "Feature 5 holds 0.960 of the attention: 24 times all others together.";
        QTest::newRow("one of many") << profile(1000, 5, 5, 0.01, 0.002)
                                     << "Feature 5 holds 0.010 of the attention, the others together 0.990.";
        QTest::newRow("none stands out") << profile(20, 5, 7, 0.081, 0.07)
                                         << "No feature stands out: feature 7 has the most, 0.081.";
        QTest::newRow("noise leads close before the golden one")
            << profile(20, 5, 3, 0.302, 0.28) << "A noise feature leads: feature 3 has 0.302, 6.0 times uniform.";
        QTest::newRow("noise leads by twice uniform")
            << profile(20, 5, 3, 0.1, 0.09) << "A noise feature leads: feature 3 has 0.100, 2.0 times uniform.";
        QTest::newRow("the golden one leads, but not by enough")
            << profile(20, 5, 5, 0.302, 0.28) << "No feature stands out: feature 5 has the most, 0.302.";
        QTest::newRow("more of two") << profile(2, 1, 2, 0.6, 0.4)
                                     << "No feature stands out: feature 2 has more, 0.600.";
        QTest::newRow("noise, of two") << profile(2, 1, 2, 0.7, 0.3)
                                       << "A noise feature leads: feature 2 has 0.700, 1.4 times uniform.";
        QTest::newRow("a single feature")
            << profile(1, 1, 1, 1.0, 0.0) << "Feature 1 holds all the attention: there is no other.";
    }

    void theHeadlineSaysHowMuchTheTopFeatureHolds()
    {
        QFETCH(AttentionProfile, said);
        QFETCH(QString, headline);
        const Verdict verdict = ui::verdictFor(said, std::nullopt, true);
        QCOMPARE(verdict.headline, headline);
        QVERIFY(verdict.headline.contains(verdict.share));
        QVERIFY(verdict.finding.startsWith(verdict.outcome));
        QCOMPARE(verdict.aboutGolden, said.topRole == core::FeatureRole::Golden);
    }

    void theFindingSaysSinceWhenOrWhyNot_data()
    {
        QTest::addColumn<AttentionProfile>("said");
        QTest::addColumn<std::optional<Finding>>("found");
        QTest::addColumn<bool>("trained");
        QTest::addColumn<QString>("finding");
        const AttentionProfile golden = profile(20, 5, 5, 0.573, 0.05);
        const std::optional<Finding> none;
        QTest::newRow("found") << golden << std::optional(Finding{1, 41}) << true
                               << "Found in epoch 1, batch 41. It is the golden feature.";
        QTest::newRow("late") << golden << std::optional(Finding{3, 12}) << true
                              << "Found late, in epoch 3, batch 12. It is the golden feature.";
        QTest::newRow("from the start") << golden << std::optional(Finding{1, 0}) << true
                                        << "Found before the first batch, by chance. It is the golden feature.";
        QTest::newRow("nobody knows when") << golden << none << true << "Found. It is the golden feature.";
        QTest::newRow("wrong") << profile(20, 5, 7, 0.3, 0.05) << none << true
                               << "Wrong feature: the golden feature 5 holds 0.050, place 7 of 20.";
        QTest::newRow("none") << profile(20, 5, 7, 0.081, 0.07) << none << true
                              << "Not found: the golden feature 5 holds 0.050, place 7 of 20.";
        QTest::newRow("leading") << profile(20, 5, 5, 0.081, 0.07) << none << true
                                 << "Not found: golden feature 5 leads, but with less than twice the next.";
        QTest::newRow("untrained") << profile(20, 5, 7, 0.081, 0.07) << none << false
                                   << "Before training. Uniform would be 1/20 = 0.05. Press Train.";
        QTest::newRow("untrained, by chance") << profile(2, 1, 2, 0.7, 0.3) << none << false
                                              << "Before training, by chance. Uniform would be 1/2 = 0.5. Press Train.";
        QTest::newRow("untrained, noise leads by chance")
            << profile(20, 5, 3, 0.12, 0.1) << none << false
            << "Before training, by chance. Uniform would be 1/20 = 0.05. Press Train.";
        QTest::newRow("a single feature")
            << profile(1, 1, 1, 1.0, 0.0) << none << true << "Nothing to find: the golden feature is the only one.";
        AttentionProfile noise = profile(1, 1, 1, 1.0, 0.0);
        noise.golden.clear();
        noise.topRole = core::FeatureRole::Noise;
        QTest::newRow("a single feature, and not golden")
            << noise << none << true << "Nothing to find, and the bars claim nothing: uniform would be 1/1 = 1.";
    }

    void theFindingSaysSinceWhenOrWhyNot()
    {
        QFETCH(AttentionProfile, said);
        QFETCH(std::optional<Finding>, found);
        QFETCH(bool, trained);
        QFETCH(QString, finding);
        const Verdict verdict = ui::verdictFor(said, found, trained);
        QCOMPARE(verdict.finding, finding);
        QVERIFY(!verdict.outcome.isEmpty());
        QVERIFY(verdict.finding.startsWith(verdict.outcome));
    }

    void harderDataHaveVerdictsOfTheirOwn_data()
    {
        QTest::addColumn<core::DatasetSpec>("spec");
        QTest::addColumn<std::vector<double>>("attention");
        QTest::addColumn<QString>("headline");
        QTest::addColumn<QString>("finding");
        const auto specWith = [](std::vector<std::int64_t> golden, core::HarderData harder = {}) {
            core::DatasetSpec spec;
            spec.features = 6;
            spec.golden = std::move(golden);
            spec.harder = harder;
            return spec;
        };
        QTest::newRow("all of two") << specWith({2, 5}) << std::vector{0.05, 0.4, 0.05, 0.05, 0.4, 0.05}
                                    << "Features 2 and 5 hold 0.800 of the attention: 4.0 times all others together."
                                    << "Found all. They are the golden features.";
        QTest::newRow("as much as the rest")
            << specWith({2, 5}) << std::vector{0.125, 0.25, 0.125, 0.125, 0.25, 0.125}
            << "Features 2 and 5 hold 0.500 of the attention: as much as all others together."
            << "Found all. They are the golden features.";
        QTest::newRow("some of three") << specWith({2, 5, 6}) << std::vector{0.05, 0.6, 0.05, 0.05, 0.2, 0.05}
                                       << "Features 2 and 5 hold 0.800 of the attention: 4.0 times all others together."
                                       << "Found some of the golden features: 2 and 5, but not 6.";
        QTest::newRow("one of two") << specWith({2, 5}) << std::vector{0.1, 0.5, 0.1, 0.1, 0.1, 0.1}
                                    << "Feature 2 holds 0.500 of the attention: as much as all others together."
                                    << "Found some of the golden features: 2, but not 5.";
        QTest::newRow("none of two") << specWith({2, 5}) << std::vector{0.5, 0.1, 0.1, 0.1, 0.1, 0.1}
                                     << "A noise feature leads: feature 1 has 0.500, 3.0 times uniform."
                                     << "Wrong feature: none of the golden features 2 and 5 stands out.";
        QTest::newRow("false alarm") << specWith({}) << std::vector{0.1, 0.1, 0.5, 0.1, 0.1, 0.1}
                                     << "A noise feature leads: feature 3 has 0.500, 3.0 times uniform."
                                     << "False alarm: there is nothing to find, but feature 3 stands out.";
        QTest::newRow("nothing to find")
            << specWith({}) << std::vector{0.2, 0.15, 0.15, 0.15, 0.15, 0.2}
            << "No feature stands out: feature 1 has the most, 0.200."
            << "Nothing to find, and the bars claim nothing: uniform would be 1/6 ≈ 0.167.";
        QTest::newRow("nothing to find, and two share the lead")
            << specWith({}) << std::vector{0.4, 0.05, 0.05, 0.4, 0.05, 0.05}
            << "A noise feature leads: feature 1 has 0.400, 2.4 times uniform."
            << "Nothing to find. The next, feature 4, has 0.400: no bar has twice that.";
        core::DatasetSpec ten = specWith({2, 5});
        ten.features = 10;
        std::vector<double> lessThanTheOthers(10, 0.075);
        lessThanTheOthers[1] = lessThanTheOthers[4] = 0.2;
        QTest::newRow("two hold less than the others")
            << ten << lessThanTheOthers << "Features 2 and 5 hold 0.400 of the attention, the others together 0.600."
            << "Found all. They are the golden features.";
        QTest::newRow("a duplicate has it")
            << specWith({2}, {.duplicates = 1}) << std::vector{0.1, 0.1, 0.5, 0.1, 0.1, 0.1}
            << "A duplicate leads: feature 3 has 0.500, 3.0 times uniform."
            << "Found a duplicate: feature 3 holds the same numbers as golden feature 2, which gets only 0.100.";
        QTest::newRow("a duplicate is no objection")
            << specWith({2}, {.duplicates = 1}) << std::vector{0.05, 0.4, 0.4, 0.05, 0.05, 0.05}
            << "Feature 2 and its duplicates hold 0.800 of the attention: 4.0 times all others together."
            << "Found. They carry the label.";
        QTest::newRow("a duplicate has more")
            << specWith({2}, {.duplicates = 1}) << std::vector{0.05, 0.2, 0.6, 0.05, 0.05, 0.05}
            << "Feature 2 and its duplicates hold 0.800 of the attention: 4.0 times all others together."
            << "Found. They carry the label.";
        QTest::newRow("a duplicate has less")
            << specWith({2}, {.duplicates = 1}) << std::vector{0.05, 0.6, 0.2, 0.05, 0.05, 0.05}
            << "Feature 2 holds 0.600 of the attention: 1.5 times all others together."
            << "Found. It is the golden feature.";
        QTest::newRow("duplicates only")
            << specWith({2}, {.duplicates = 2}) << std::vector{0.1, 0.1, 0.3, 0.3, 0.1, 0.1}
            << "A duplicate leads: feature 3 has 0.300, 1.8 times uniform."
            << "Found a duplicate: feature 3 holds the same numbers as golden feature 2, which gets only 0.100.";
        QTest::newRow("a duplicate leads by chance")
            << specWith({2}, {.duplicates = 1}) << std::vector{0.15, 0.15, 0.2, 0.16, 0.17, 0.17}
            << "No feature stands out: feature 3 has the most, 0.200."
            << "Not found: the golden feature 2 holds 0.150, place 5 of 6.";
        QTest::newRow("duplicates of two")
            << specWith({1, 4}, {.duplicates = 2}) << std::vector{0.2, 0.3, 0.1, 0.2, 0.1, 0.1}
            << "Features 1 and 4 and their duplicates hold 0.800 of the attention: 4.0 times all others together."
            << "Found all. They carry the label.";
        QTest::newRow("one of two, less than twice the other")
            << specWith({2, 5}) << std::vector{0.15, 0.3, 0.1, 0.15, 0.2, 0.1}
            << "Feature 2 holds 0.300 of the attention, the others together 0.700."
            << "Found some of the golden features: 2, but not 5.";
        QTest::newRow("all golden") << specWith({1, 2, 3, 4, 5, 6}) << std::vector{0.5, 0.1, 0.1, 0.1, 0.1, 0.1}
                                    << "Feature 1 holds 0.500 of the attention: as much as all others together."
                                    << "Nothing to find: every feature carries the label.";
        QTest::newRow("golden or a duplicate")
            << specWith({2}, {.duplicates = 5}) << std::vector{0.2, 0.15, 0.15, 0.15, 0.15, 0.2}
            << "No feature stands out: feature 1 has the most, 0.200."
            << "Nothing to find: every feature carries the label.";
        QTest::newRow("frozen") << specWith({2}) << std::vector(6, 1.0 / 6.0)
                                << "All features hold the same attention, 0.167."
                                << "Level: bars that are not learned tell nothing about the features.";
        QTest::newRow("a decoy has it") << specWith({2}, {.decoys = 1}) << std::vector{0.1, 0.1, 0.5, 0.1, 0.1, 0.1}
                                        << "A decoy leads: feature 3 has 0.500, 3.0 times uniform."
                                        << "Wrong feature: 3 is a decoy, only correlated with golden feature 2.";
    }

    void harderDataHaveVerdictsOfTheirOwn()
    {
        QFETCH(core::DatasetSpec, spec);
        QFETCH(std::vector<double>, attention);
        QFETCH(QString, headline);
        QFETCH(QString, finding);
        const Verdict verdict =
            ui::verdictFor(core::profileOf(attention, core::FeatureRoles(spec)), std::nullopt, true);
        QCOMPARE(verdict.headline, headline);
        QCOMPARE(verdict.finding, finding);
        QVERIFY(verdict.headline.contains(verdict.share));
        QVERIFY(verdict.finding.startsWith(verdict.outcome));
    }

    void listsOfFeaturesAreReadable()
    {
        QCOMPARE(ui::featuresText(std::vector<std::int64_t>{5}), QString("5"));
        QCOMPARE(ui::featuresText(std::vector<std::int64_t>{5, 12, 3}), QString("5, 12 and 3"));
        QCOMPARE(ui::featuresText(std::vector<std::int64_t>{1, 2, 3, 4, 5, 6, 7, 8}),
                 QString("1, 2, 3, 4, 5, 6 and 2 more"));
        QCOMPARE(ui::featuresText(std::vector<std::int64_t>{}), QString());
    }

    void ofManyGoldenFeaturesTheRestIsCounted()
    {
        const std::vector<std::int64_t> golden{1, 2, 3, 4, 5, 6, 7, 8};
        QCOMPARE(ui::unnamedGoldenText(golden), QString("And 2 more golden features."));
        QCOMPARE(ui::unnamedGoldenText(std::span(golden).first(7)), QString("And 1 more golden feature."));
        QCOMPARE(ui::unnamedGoldenText(std::span(golden).first(6)), QString());
        core::DatasetSpec spec;
        spec.features = 1'000;
        spec.golden.resize(999);
        std::iota(spec.golden.begin(), spec.golden.end(), 1);
        std::vector<double> attention(1'000, 1e-3);
        for (const bool found : {true, false}) {
            attention[999] = found ? 1e-6 : 1e-3;
            const Verdict verdict =
                ui::verdictFor(core::profileOf(attention, core::FeatureRoles(spec)), std::nullopt, true);
            QVERIFY2(verdict.headline.size() < 200, qPrintable(verdict.headline));
            QVERIFY2(verdict.finding.size() < 200, qPrintable(verdict.finding));
        }
    }

    void uniformTellsWhetherItIsRounded()
    {
        QCOMPARE(ui::uniformText(1), QString("1/1 = 1"));
        QCOMPARE(ui::uniformText(20), QString("1/20 = 0.05"));
        QCOMPARE(ui::uniformText(16), QString("1/16 = 0.0625"));
        QCOMPARE(ui::uniformText(3), QString("1/3 ≈ 0.333"));
        QCOMPARE(ui::uniformText(1000), QString("1/1000 = 0.001"));
    }

    /// Whatever is golden, and whether that is known or not.
    void attentionThatIsNotFiniteIsSaidToBeSo()
    {
        const core::Experiment drawn;
        core::Experiment none;
        none.golden = {};
        const std::vector<double> attention(20, std::numeric_limits<double>::quiet_NaN());
        for (const core::Experiment& experiment : {drawn, none})
            for (const bool isTruthKnown : {true, false}) {
                AttentionProfile profile = core::profileOf(attention, experiment.roles());
                profile.isTruthKnown = isTruthKnown;
                QVERIFY(!profile.isFinite && !profile.foundAll() && !profile.topStandsOut());
                for (const bool trained : {true, false}) {
                    const Verdict verdict = ui::verdictFor(profile, std::nullopt, trained);
                    QCOMPARE(verdict.headline, QString("The attention is not a finite number."));
                    QCOMPARE(verdict.finding,
                             QString("Nothing to compare: numbers of the network are no longer finite."));
                    QVERIFY(verdict.share.isEmpty() && !verdict.aboutGolden);
                }
            }
    }

    void sharesKeepWhatMatters()
    {
        QCOMPARE(ui::shareText(0.41), QString("0.410"));
        QCOMPARE(ui::shareText(0.0), QString("0.000"));
        QCOMPARE(ui::shareText(0.0004), QString("less than 0.001"));
        QCOMPARE(ui::shareText(0.9998), QString("more than 0.999"));
        QCOMPARE(ui::shareText(1.0), QString("1.000"));
        QCOMPARE(ui::exactShareText(0.0213), QString("0.0213"));
        QCOMPARE(ui::exactShareText(0.000045678), QString("4.57e−5"));
        QCOMPARE(ui::exactShareText(0.99973), QString("0.9997"));
        QCOMPARE(ui::exactShareText(0.9999996), QString("0.9999996"));
        QCOMPARE(ui::exactShareText(1.0), QString("1.000"));
        QCOMPARE(ui::fractionText(0.99997), QString("> 0.9999"));
        QCOMPARE(ui::fractionText(0.0002, 3), QString("< 0.001"));
        QCOMPARE(ui::fractionText(0.9996, 3), QString("> 0.999"));
        QCOMPARE(ui::fractionText(1.0), QString("1.0000"));
        QCOMPARE(ui::ratioText(1.34), QString("1.3"));
        QCOMPARE(ui::ratioText(9.96), QString("10"));
        QCOMPARE(ui::ratioText(std::numeric_limits<double>::infinity()), QString("more than 1,000"));
    }
};

ATTENTION_TEST(VerdictTest, void)

} // namespace verdict_test
#include "verdict_test.moc"
