#include "tests/support/small_table.h"
#include "tests/support/test_registry.h"
#include "ui/views/compare/compared_run.h"

#include <QCoreApplication>
#include <QTest>

#include <limits>
#include <vector>

namespace compare_text_test {

using ui::ComparedRun;
using ui::compareText;
using ui::RunResult;

namespace {

ComparedRun runOf(std::optional<std::size_t> place, double share, double learningRate = 0.003)
{
    ComparedRun run;
    run.place = place;
    run.difference = QStringLiteral("learning rate 0.03 → 0.003");
    run.experiment.learningRate = learningRate;
    run.result = RunResult{share, {}, QStringLiteral("Found"), {}, 1e-5, 1.0, {}, 5.0, true};
    return run;
}

} // namespace

class CompareTextTest : public QObject {
    Q_OBJECT

private slots:
    void aRunWhoseAttentionIsNotFiniteHasNoShareToCompare()
    {
        core::Snapshot last;
        last.batch = 1;
        last.test.attention.assign(20, std::numeric_limits<double>::quiet_NaN());
        const RunResult result = ui::resultOf(core::Experiment(), std::vector{last}, ui::RunState::Diverged);
        QVERIFY(!result.goldenShare && !result.leader);
        QVERIFY2(result.finding.startsWith("The attention is not a finite number."), qPrintable(result.finding));
    }

    void theBestPinIsComparedWithTheRunShown()
    {
        const auto text = compareText({runOf({}, 0.5), runOf(0, 0.4), runOf(2, 0.75, 0.03)});
        QCOMPARE(
            text.headline,
            QString("Run C gives its golden feature the most attention: 0.750, which is 0.250 more than this run."));
        QCOMPARE(text.finding,
                 QString("One setting differs: learning rate 0.03 → 0.003. With one seed each, some of it "
                         "may be luck."));
    }

    void theRunShownCanBeTheBest()
    {
        const auto text = compareText({runOf({}, 0.5), runOf(0, 0.4), runOf(2, 0.25)});
        QCOMPARE(
            text.headline,
            QString("This run gives its golden feature the most attention: 0.500, which is 0.100 more than run A."));
        QCOMPARE(text.finding, QString("Their settings are the same."));
    }

    void ofTwoRunsOneHasMoreAndNoneTheMost()
    {
        QCOMPARE(compareText({runOf({}, 0.5), runOf(0, 0.4)}).headline,
                 QString("This run gives its golden feature more attention than run A: 0.500, which is 0.100 more."));
        QCOMPARE(compareText({runOf({}, 0.5), runOf(1, 0.75)}).headline,
                 QString("Run B gives its golden feature more attention than this run: 0.750, which is 0.250 more."));
    }

    void noiseThatLeadsIsToldWithTheFinding()
    {
        core::Snapshot last;
        last.epoch = 1;
        last.batch = 1;
        last.test.attention.assign(20, 0.02);
        last.test.attention[2] = 0.302;
        last.test.attention[8] = 0.28;
        const RunResult result = ui::resultOf(core::Experiment(), std::vector{last}, ui::RunState::Paused);
        QVERIFY2(result.finding.startsWith("A noise feature leads: feature 3 has 0.302, 6.0 times uniform.\nNot found"),
                 qPrintable(result.finding));
    }

    void whatReadsTheSameIsNoDifference()
    {
        QCOMPARE(compareText({runOf({}, 0.5), runOf(1, 0.5002)}).headline,
                 QString("This run and run B give their golden feature the same attention: 0.500."));
    }

    void whereNothingIsGoldenTheAnswersAreCompared()
    {
        ComparedRun plain = runOf(0, 0.4);
        plain.result->goldenShare.reset();
        plain.result->testAccuracy = 0.25;
        QCOMPARE(compareText({runOf({}, 0.5), plain}).headline,
                 QString("This run is right in 1.000 of the test rows, run A in 0.250."));
    }

    void aRunWithoutGoldenFeaturesIsComparedWithThePinThatAnswersBest()
    {
        ComparedRun shown = runOf({}, 0.5);
        shown.experiment.golden = {};
        shown.result->goldenShare.reset();
        ComparedRun attentive = runOf(1, 0.7);
        attentive.result->testAccuracy = 0.75;
        QCOMPARE(compareText({shown, attentive, runOf(0, 0.4)}).headline,
                 QString("This run is right in 1.000 of the test rows, run A in 1.000."));
    }

    void runsOfOtherDataAreNamedAndNotCompared()
    {
        ComparedRun onTable = runOf(0, 0.9);
        onTable.experiment = experimentOnTable(smallTable());
        onTable.result->goldenShare.reset();
        const auto alone = compareText({runOf({}, 0.5), onTable});
        QCOMPARE(alone.headline, QString("The pinned runs are of other data."));
        QCOMPARE(alone.finding, QString("Of other data, so not compared: A (häuser.csv). There the same accuracy or "
                                        "attention means something else."));
        const auto text = compareText({runOf({}, 0.5), onTable, runOf(1, 0.4)});
        QCOMPARE(text.headline,
                 QString("This run gives its golden feature more attention than run B: 0.500, which is 0.100 more."));
        QVERIFY(text.finding.endsWith("Of other data, so not compared: A (häuser.csv)."));
    }

    void severalGoldenFeaturesAreNotCalledOne()
    {
        ComparedRun pin = runOf(0, 0.75);
        pin.experiment.golden = {5, 12};
        QCOMPARE(compareText({runOf({}, 0.5), pin}).headline,
                 QString("Run A gives its golden features more attention than this run: 0.750, which is 0.250 more."));
        QCOMPARE(compareText({runOf({}, 0.9), pin}).headline,
                 QString("This run gives its golden features more attention than run A: 0.900, which is 0.150 more."));
        QCOMPARE(compareText({runOf({}, 0.75), pin}).headline,
                 QString("This run and run A give their golden features the same attention: 0.750."));
    }

    void severalSettingsCannotTellWhichOneItWas()
    {
        ComparedRun pin = runOf(0, 0.75, 0.03);
        pin.experiment.activation = core::Activation::Relu;
        QCOMPARE(compareText({runOf({}, 0.5), pin}).finding,
                 QString("2 settings differ between the two, so the cause of the difference is not known."));
    }

    void aBranchIsNamedInsteadOfASetting()
    {
        ComparedRun shown = runOf({}, 0.5, 3e-4);
        shown.branches = {{1, 37, 0.003, 3e-4}};
        ComparedRun pin = runOf(0, 0.75, 0.003);
        pin.difference = QStringLiteral("branched at epoch 1, batch 37: learning rate 0.003 → 0.0003");
        QCOMPARE(compareText({shown, pin}).finding,
                 QString("Only a branch differs: branched at epoch 1, batch 37: learning rate 0.003 → 0.0003. With one "
                         "seed each, some of it may be luck."));
        QCOMPARE(shown.settings().learningRate, 0.003);
    }

    void equalLastSettingsAreNotTheSameWhereOneBranched()
    {
        ComparedRun shown = runOf({}, 0.5, 3e-4);
        shown.branches = {{1, 37, 0.003, 3e-4}};
        const ComparedRun pin = runOf(0, 0.75, 3e-4);
        QCOMPARE(
            compareText({shown, pin}).finding,
            QString("A setting and a branch differ between the two, so the cause of the difference is not known."));
        ComparedRun same = shown;
        same.place = 0;
        QCOMPARE(compareText({shown, same}).finding, QString("Their settings are the same."));
    }

    void anotherSeedIsLuck()
    {
        ComparedRun pin = runOf(0, 0.75);
        pin.experiment.seed = 3;
        QCOMPARE(compareText({runOf({}, 0.5), pin}).finding, QString("Only the seed differs: this much is luck."));
    }

    void otherNumbersOfFeaturesShareOtherwise()
    {
        ComparedRun pin = runOf(0, 0.75);
        pin.experiment.features = 10;
        QVERIFY(compareText({runOf({}, 0.5), pin}).finding.contains("1/20 and 1/10"));
    }

    void whatIsNotAtItsEndIsNamed()
    {
        ComparedRun pin = runOf(1, 0.75, 0.03);
        pin.result->atItsEnd = false;
        QVERIFY(compareText({runOf({}, 0.5), pin}).finding.endsWith("Run B is not at its end."));
        ComparedRun shown = runOf({}, 0.5);
        shown.result->atItsEnd = false;
        QVERIFY(compareText({shown, pin}).finding.endsWith("This run is not at its end."));
    }

    void aRunThatHasNotBegunIsNotCompared()
    {
        ComparedRun shown = runOf({}, 0.05);
        shown.result->epochs = 0.0;
        QCOMPARE(compareText({shown, runOf(0, 0.5)}).headline, QString("Run A waits to be compared."));
        shown.result.reset();
        QCOMPARE(compareText({shown, runOf(0, 0.5)}).headline, QString("Run A waits to be compared."));
    }
};

ATTENTION_TEST(CompareTextTest, QCoreApplication)

} // namespace compare_text_test
#include "compare_text_test.moc"
