#include "tests/support/test_registry.h"
#include "ui/text/faithfulness_text.h"

#include <QTest>

#include <limits>
#include <set>

namespace faithfulness_text_test {

using core::SkipReason;
using core::Support;
using core::TestId;
using core::TestResult;

namespace {

core::Retrained trained(double accuracy)
{
    return {core::TrainingOutcome::Kind::Completed, {0.1, accuracy, {}}};
}

TestResult shuffled(double label0, double label1, Support support)
{
    core::ShuffledAttention numbers;
    numbers.summary = {{20, (label0 + label1) / 2.0, 0.25}, {{{10, label0, 0.0}, {10, label1, 0.5}}}};
    return {TestId::ShuffledAttention, numbers, support};
}

TestResult uniform(Support support)
{
    return {TestId::UniformAttention, core::UniformAttention{0.5, trained(0.998), trained(0.875), trained(0.75)},
            support};
}

TestResult seeds(Support support)
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
    return {TestId::OtherSeeds, numbers, support};
}

TestResult adversary(bool exact, Support support)
{
    core::Adversary numbers;
    numbers.exact = exact;
    numbers.summary = {{20, 0.3, 0.3, 0.5}, {{{10, 0.6, 0.6, 0.875}, {10, 0.1, 0.1, 0.125}}}};
    return {TestId::Adversary, numbers, support};
}

TestResult shortcut(double inMask, Support support)
{
    return {TestId::Shortcut, core::Shortcut{{5}, 0.5, trained(1.0), trained(inMask), trained(0.875)}, support};
}

TestResult labels(Support support)
{
    core::ShuffledLabels numbers;
    numbers.runs = 5;
    numbers.standsOut = 2;
    numbers.topShare = 0.375;
    numbers.accuracy = 0.5;
    return {TestId::ShuffledLabels, numbers, support};
}

std::vector<TestResult> all(Support support)
{
    return {shuffled(0.0, 0.5, support), uniform(support),         seeds(support),
            adversary(true, support),    shortcut(0.875, support), labels(support)};
}

/// Of a network whose bars show this.
core::FaithfulnessReport reportOf(std::vector<TestResult> results, std::vector<core::GoldenProfile> golden, double top)
{
    core::FaithfulnessReport report;
    report.bars.features = 20;
    report.bars.top = 7;
    report.bars.topShare = top;
    report.bars.runnerUpShare = 0.1;
    report.bars.bystanders = 20 - std::ssize(golden);
    report.bars.golden = std::move(golden);
    report.tests = std::move(results);
    report.conclusion = core::concludeFrom(core::barsShow(report.bars), report.tests);
    return report;
}

} // namespace

class FaithfulnessTextTest : public QObject {
    Q_OBJECT

private slots:
    void everyBearingOfEveryTestHasASentenceOfItsOwn()
    {
        std::set<QString> sentences;
        for (const Support support : {Support::Supports, Support::Mixed, Support::Against})
            for (const TestResult& result : all(support)) {
                const QString sentence = ui::testSentence(result);
                QVERIFY2(sentence.contains(": ") && sentence.endsWith('.') && !sentence.contains('%'),
                         qPrintable(sentence));
                QVERIFY2(sentences.insert(sentence).second, qPrintable(sentence));
            }
        QCOMPARE(sentences.size(), std::size_t{18});
    }

    void sentencesHoldTheNumbersThatWereMeasured()
    {
        QCOMPARE(
            ui::testSentence(uniform(Support::Mixed)),
            "With uniform attention the network is right in 0.875 of the test rows, without any in 0.750, with the "
            "learned one in 0.998: the task needs attention only a little.");
        QCOMPARE(
            ui::testSentence(seeds(Support::Mixed)),
            "17 of 20 other seeds find the golden feature, with attention from 0.375 to 0.750, median 0.500: what "
            "the bars find depends on the seed. The order of the other bars is not all luck: Kendall's tau between "
            "two runs is 0.25. 1 more diverged.");
        QCOMPARE(
            ui::testSentence(shuffled(0.0, 0.5, Support::Mixed)),
            "Shuffling the attention moves the probability of label 1 by 0.500 for rows with label 1, but by 0.000 "
            "for rows with label 0: only for rows with label 1 does the output depend on where the attention is.");
        QVERIFY(ui::testSentence(shuffled(0.5, 0.0, Support::Mixed))
                    .endsWith("only for rows with label 0 does the "
                              "output depend on where the attention is."));
        QCOMPARE(
            ui::testSentence(adversary(true, Support::Mixed)),
            "A nearly opposite attention gives the same output in 0.875 of the rows with label 0, but only in 0.125 of "
            "the rows with label 1: for rows with label 0 other bars give the same output.");
        QCOMPARE(
            ui::testSentence(labels(Support::Mixed)),
            "On shuffled labels a bar stands out in 2 of 5 runs, the largest holds 0.375, and 0.500 of the test rows "
            "are answered right: where there is nothing to find, the bars now and then claim something.");
    }

    /// A mean of nearly 1 and nearly 0 describes no row.
    void movesAreToldByLabel()
    {
        const ui::TestQuantity quantity = ui::testQuantity(shuffled(0.0, 0.5, Support::Mixed));
        QCOMPARE(quantity.number, QString("0.500 and 0.000"));
        QCOMPARE(quantity.caption, QString("are how far the probability of label 1 moves, on average, for rows with "
                                           "label 1 and for rows with label 0"));
        QCOMPARE(ui::testQuantity(shuffled(0.9, 0.15, Support::Supports)).number, QString("0.150 and 0.900"));
        QVERIFY(ui::testSentence(shuffled(0.9, 0.15, Support::Supports))
                    .startsWith("Shuffling the attention moves the probability of label 1 by 0.150 for rows with label "
                                "1 and by 0.900 for rows with label 0, and 0.250 of the rows get another answer: "));
        TestResult oneLabel = shuffled(0.5, 0.5, Support::Supports);
        std::get<core::ShuffledAttention>(oneLabel.numbers).summary.label[0] = {};
        QCOMPARE(ui::testQuantity(oneLabel).number, QString("0.500"));
        QCOMPARE(ui::testQuantity(oneLabel).caption,
                 QString("is how far the probability of label 1 moves, on average"));
        QVERIFY(ui::testSentence(oneLabel).startsWith("Shuffling the attention moves the probability of label 1 by "
                                                      "0.500, and 0.250 of the rows get another answer: "));
    }

    void whatIsNoMoreThanABoundIsSaidToBeOne()
    {
        for (const Support support : {Support::Supports, Support::Mixed, Support::Against}) {
            QVERIFY(ui::testSentence(adversary(false, support)).contains("at least"));
            QVERIFY(!ui::testSentence(adversary(true, support)).contains("at least"));
        }
    }

    void bothWaysAndNeitherWayAreTwoThings()
    {
        QVERIFY(ui::testSentence(shortcut(0.875, Support::Mixed)).contains("also in the mask itself"));
        QVERIFY(ui::testSentence(shortcut(0.5, Support::Mixed)).contains("needs both"));
    }

    void aDivergedNetworkWithoutAttentionIsLeftOut()
    {
        TestResult result = uniform(Support::Against);
        std::get<core::UniformAttention>(result.numbers).none.outcome = core::TrainingOutcome::Kind::Diverged;
        QVERIFY(!ui::testSentence(result).contains("without any"));
    }

    void orderWithoutAMeasureIsNotSpokenOf()
    {
        TestResult result = seeds(Support::Supports);
        std::get<core::OtherSeeds>(result.numbers).noiseAgreement = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(!ui::testSentence(result).contains("Kendall"));
    }

    void everyHindranceIsExplained()
    {
        std::set<QString> sentences;
        for (const SkipReason skipReason :
             {SkipReason::OneFeature, SkipReason::NoAttention, SkipReason::NoGolden, SkipReason::NoOthers,
              SkipReason::Untrained, SkipReason::NotLearned, SkipReason::Diverged}) {
            const QString sentence = ui::testSentence({TestId::Shortcut, {}, Support::NotApplicable, skipReason});
            QVERIFY2(sentence.startsWith("Nothing to ") && sentences.insert(sentence).second, qPrintable(sentence));
        }
    }

    void conclusionSaysWhetherAndWhy()
    {
        const std::vector<core::GoldenProfile> found{{7, 0.5, 0.5, 1, true}};
        const std::vector<core::GoldenProfile> missed{{7, 0.5, 0.5, 1, true}, {3, 0.01, 0.01, 19, false}};
        QCOMPARE(ui::conclusionText(reportOf({uniform(Support::Against), seeds(Support::Supports)}, found, 0.5)),
                 "The attention found the golden feature, and you can't rely on it because the task does not need "
                 "attention. For the bars: Other seeds. Against the bars: Uniform attention.");
        QCOMPARE(
            ui::conclusionText(reportOf({uniform(Support::Supports), seeds(Support::Supports)}, found, 0.5)),
            "The attention found the golden feature, and you can rely on it because what the bars find is no luck. For "
            "the bars: Uniform attention, Other seeds.");
        QCOMPARE(ui::conclusionText(reportOf({labels(Support::Mixed)}, found, 0.5)),
                 "The attention found the golden feature, and you can rely on it only in part because where there is "
                 "nothing to find, the bars now and then claim something. For and against: Nothing to find.");
        QVERIFY(ui::conclusionText(reportOf({seeds(Support::Against)}, missed, 0.5))
                    .startsWith("The attention found 1 of the 2 golden features, and so you can't rely on it."));
        QVERIFY(
            ui::conclusionText(reportOf({labels(Support::Against)}, {}, 0.5))
                .startsWith("Feature 7 stands out, though no feature is golden, and you can't rely on it because the"));
        QVERIFY(
            ui::conclusionText(reportOf({labels(Support::Supports)}, {}, 0.099)).startsWith("No feature stands out"));
        QVERIFY(ui::conclusionText(reportOf({labels(Support::Supports)}, {}, 0.15))
                    .startsWith("Feature 7 leads, though no feature is golden, and "));
        const TestResult silent{TestId::Shortcut, {}, Support::NotApplicable, SkipReason::Untrained};
        QCOMPARE(ui::conclusionText(reportOf({silent}, found, 0.5)),
                 "The attention found the golden feature, and no test can say whether you can rely on it.");
    }

    void conclusionAboutOneFeatureIsThatThereIsNothing()
    {
        const TestResult result{TestId::ShuffledAttention, {}, Support::NotApplicable, SkipReason::OneFeature};
        QVERIFY(ui::conclusionText(reportOf({result}, {{1, 1.0, 1.0, 1, false}}, 1.0)).startsWith("Nothing to test: "));
    }

    void everyTestSaysWhatItDoesAndWhereItIsFrom()
    {
        for (const core::FaithfulnessTest& test : core::faithfulnessTests()) {
            QVERIFY(!ui::testLabel(test.id).isEmpty());
            QVERIFY(ui::testHelp(test.id).endsWith('?') || ui::testHelp(test.id).endsWith('.'));
            QVERIFY(ui::testSource(test.id).contains("arXiv:"));
        }
        QCOMPARE(ui::supportText(Support::Against), QStringLiteral("against the bars"));
    }
};

ATTENTION_TEST(FaithfulnessTextTest, void)

} // namespace faithfulness_text_test
#include "faithfulness_text_test.moc"
