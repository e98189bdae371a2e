#include "ui/views/claims_text.h"

#include <QTest>

#include <limits>
#include <set>

using core::Bearing;
using core::ClaimId;
using core::ClaimResult;
using core::Hindrance;

namespace {

core::Retrained trained(double accuracy)
{
    return {core::TrainingOutcome::Kind::Completed, {0.1, accuracy, {}}};
}

ClaimResult shuffled(double label0, double label1, Bearing bearing)
{
    core::ShuffledAttention numbers;
    numbers.summary = {{20, (label0 + label1) / 2.0, 0.25}, {{{10, label0, 0.0}, {10, label1, 0.5}}}};
    return {ClaimId::ShuffledAttention, numbers, bearing};
}

ClaimResult uniform(Bearing bearing)
{
    return {ClaimId::UniformAttention, core::UniformAttention{0.5, trained(0.998), trained(0.875), trained(0.75)},
            bearing};
}

ClaimResult seeds(Bearing bearing)
{
    core::OtherSeeds numbers;
    numbers.runs = 21;
    numbers.diverged = 1;
    numbers.goldenFeatures = 1;
    numbers.foundShare = 0.85;
    numbers.golden.least = 0.375;
    numbers.golden.median = 0.5;
    numbers.golden.most = 0.75;
    numbers.noiseAgreement = 0.25;
    return {ClaimId::OtherSeeds, numbers, bearing};
}

ClaimResult adversary(bool exact, Bearing bearing)
{
    core::Adversary numbers;
    numbers.exact = exact;
    numbers.summary = {{20, 0.3, 0.3, 0.5}, {{{10, 0.6, 0.6, 0.875}, {10, 0.1, 0.1, 0.125}}}};
    return {ClaimId::Adversary, numbers, bearing};
}

ClaimResult shortcut(double inMask, Bearing bearing)
{
    return {ClaimId::Shortcut, core::Shortcut{{5}, 0.5, trained(1.0), trained(inMask), trained(0.875)}, bearing};
}

ClaimResult labels(Bearing bearing)
{
    core::ShuffledLabels numbers;
    numbers.runs = 5;
    numbers.standsOut = 2;
    numbers.topShare = 0.375;
    numbers.accuracy = 0.5;
    return {ClaimId::ShuffledLabels, numbers, bearing};
}

std::vector<ClaimResult> all(Bearing bearing)
{
    return {shuffled(0.0, 0.5, bearing), uniform(bearing),         seeds(bearing),
            adversary(true, bearing),    shortcut(0.875, bearing), labels(bearing)};
}

/// Of a network whose bars show this.
core::ClaimsReport reportOf(std::vector<ClaimResult> results, std::vector<core::GoldenProfile> golden, double top)
{
    core::ClaimsReport report;
    report.bars.features = 20;
    report.bars.top = 7;
    report.bars.topShare = top;
    report.bars.runnerUpShare = 0.1;
    report.bars.bystanders = 20 - std::ssize(golden);
    report.bars.golden = std::move(golden);
    report.claims = std::move(results);
    report.conclusion = core::concludeFrom(core::barsShow(report.bars), report.claims);
    return report;
}

} // namespace

class ClaimsTextTest : public QObject {
    Q_OBJECT

private slots:
    void everyBearingOfEveryTestHasASentenceOfItsOwn()
    {
        std::set<QString> sentences;
        for (const Bearing bearing : {Bearing::Supports, Bearing::Mixed, Bearing::Against})
            for (const ClaimResult& result : all(bearing)) {
                const QString sentence = ui::claimSentence(result);
                QVERIFY2(sentence.contains(": ") && sentence.endsWith('.') && !sentence.contains('%'),
                         qPrintable(sentence));
                QVERIFY2(sentences.insert(sentence).second, qPrintable(sentence));
            }
        QCOMPARE(sentences.size(), std::size_t{18});
    }

    void sentencesHoldTheNumbersThatWereMeasured()
    {
        QCOMPARE(
            ui::claimSentence(uniform(Bearing::Mixed)),
            "With uniform attention the network is right in 0.875 of the test rows, without any in 0.750, with the "
            "learned one in 0.998: the task needs attention only a little.");
        QCOMPARE(
            ui::claimSentence(seeds(Bearing::Mixed)),
            "17 of 20 other seeds find the golden feature, with attention from 0.375 to 0.750, median 0.500: what "
            "the bars find depends on the seed. The order of the other bars is not all luck: Kendall's tau between "
            "two runs is 0.25. 1 more diverged.");
        QCOMPARE(ui::claimSentence(shuffled(0.0, 0.5, Bearing::Mixed)),
                 "Shuffling the attention moves the probability by 0.500 for rows with label 1, but by 0.000 for rows "
                 "with label 0: only for rows with label 1 does the output hang on where the attention lies.");
        QVERIFY(ui::claimSentence(shuffled(0.5, 0.0, Bearing::Mixed))
                    .endsWith("only for rows with label 0 does the "
                              "output hang on where the attention lies."));
        QCOMPARE(
            ui::claimSentence(adversary(true, Bearing::Mixed)),
            "A nearly opposite attention gives the same output in 0.875 of the rows with label 0, but only in 0.125 of "
            "those with label 1: for rows with label 0 other bars could have told the same story.");
        QCOMPARE(
            ui::claimSentence(labels(Bearing::Mixed)),
            "On shuffled labels a bar stands out in 2 of 5 runs, the largest holds 0.375, and 0.500 of the test rows "
            "are answered right: where there is nothing to find, the bars now and then claim something.");
    }

    void whatIsNoMoreThanABoundIsSaidToBeOne()
    {
        for (const Bearing bearing : {Bearing::Supports, Bearing::Mixed, Bearing::Against}) {
            QVERIFY(ui::claimSentence(adversary(false, bearing)).contains("at least"));
            QVERIFY(!ui::claimSentence(adversary(true, bearing)).contains("at least"));
        }
    }

    void bothWaysAndNeitherWayAreTwoThings()
    {
        QVERIFY(ui::claimSentence(shortcut(0.875, Bearing::Mixed)).contains("also in the mask itself"));
        QVERIFY(ui::claimSentence(shortcut(0.5, Bearing::Mixed)).contains("needs both"));
    }

    void aDivergedNetworkWithoutAttentionIsLeftOut()
    {
        ClaimResult result = uniform(Bearing::Against);
        std::get<core::UniformAttention>(result.numbers).none.outcome = core::TrainingOutcome::Kind::Diverged;
        QVERIFY(!ui::claimSentence(result).contains("without any"));
    }

    void orderWithoutAMeasureIsNotSpokenOf()
    {
        ClaimResult result = seeds(Bearing::Supports);
        std::get<core::OtherSeeds>(result.numbers).noiseAgreement = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(!ui::claimSentence(result).contains("Kendall"));
    }

    void everyHindranceIsExplained()
    {
        std::set<QString> sentences;
        for (const Hindrance hindrance :
             {Hindrance::OneFeature, Hindrance::NoAttention, Hindrance::NoGolden, Hindrance::NoOthers,
              Hindrance::Untrained, Hindrance::NotLearned, Hindrance::Diverged}) {
            const QString sentence = ui::claimSentence({ClaimId::Shortcut, {}, Bearing::NotApplicable, hindrance});
            QVERIFY2(sentence.startsWith("Nothing to ") && sentences.insert(sentence).second, qPrintable(sentence));
        }
    }

    void conclusionSaysWhetherAndWhy()
    {
        const std::vector<core::GoldenProfile> found{{7, 0.5, 0.5, 1, true}};
        const std::vector<core::GoldenProfile> missed{{7, 0.5, 0.5, 1, true}, {3, 0.01, 0.01, 19, false}};
        QCOMPARE(ui::conclusionText(reportOf({uniform(Bearing::Against), seeds(Bearing::Supports)}, found, 0.5)),
                 "The attention found the golden feature, and you can't rely on it because the task does not need "
                 "attention. For the bars: Other seeds. Against the bars: Uniform attention.");
        QCOMPARE(
            ui::conclusionText(reportOf({uniform(Bearing::Supports), seeds(Bearing::Supports)}, found, 0.5)),
            "The attention found the golden feature, and you can rely on it because what the bars find is no luck. For "
            "the bars: Uniform attention, Other seeds.");
        QCOMPARE(ui::conclusionText(reportOf({labels(Bearing::Mixed)}, found, 0.5)),
                 "The attention found the golden feature, and you can rely on it only in part because where there is "
                 "nothing to find, the bars now and then claim something. For and against: Nothing to find.");
        QVERIFY(ui::conclusionText(reportOf({seeds(Bearing::Against)}, missed, 0.5))
                    .startsWith("The attention found 1 of the 2 golden features, and so you can't rely on it."));
        QVERIFY(
            ui::conclusionText(reportOf({labels(Bearing::Against)}, {}, 0.5))
                .startsWith("Feature 7 stands out, though no feature is golden, and you can't rely on it because the"));
        QVERIFY(
            ui::conclusionText(reportOf({labels(Bearing::Supports)}, {}, 0.15)).startsWith("No feature stands out"));
        const ClaimResult silent{ClaimId::Shortcut, {}, Bearing::NotApplicable, Hindrance::Untrained};
        QCOMPARE(ui::conclusionText(reportOf({silent}, found, 0.5)),
                 "The attention found the golden feature, and no test can say whether you can rely on it.");
    }

    void conclusionAboutOneFeatureIsThatThereIsNothing()
    {
        const ClaimResult result{ClaimId::ShuffledAttention, {}, Bearing::NotApplicable, Hindrance::OneFeature};
        QVERIFY(ui::conclusionText(reportOf({result}, {{1, 1.0, 1.0, 1, false}}, 1.0)).startsWith("Nothing to test: "));
    }

    void everyTestSaysWhatItDoesAndWhereItIsFrom()
    {
        for (const core::Claim& claim : core::claims()) {
            QVERIFY(!ui::claimLabel(claim.id).isEmpty());
            QVERIFY(ui::claimHelp(claim.id).endsWith('?') || ui::claimHelp(claim.id).endsWith('.'));
            QVERIFY(ui::claimSource(claim.id).contains("arXiv:"));
        }
        QCOMPARE(ui::bearingText(Bearing::Against), QStringLiteral("against the bars"));
    }
};

QTEST_APPLESS_MAIN(ClaimsTextTest)
#include "claims_text_test.moc"
