#include "tests/support/test_registry.h"
#include "ui/text/branch_text.h"

#include <QCoreApplication>
#include <QTest>

namespace branch_text_test {

using core::BranchPoint;

namespace {

const std::vector<BranchPoint> kBranches{{1, 37, 0.003, 3e-4}};

core::Experiment withRate(double learningRate)
{
    core::Experiment experiment;
    experiment.learningRate = learningRate;
    return experiment;
}

} // namespace

class BranchTextTest : public QObject {
    Q_OBJECT

private slots:
    void aBranchIsNamedWithItsPlaceAndRates()
    {
        QCOMPARE(ui::branchText(kBranches.front()),
                 QString("Branched at epoch 1, batch 37: learning rate 0.003 → 0.0003"));
        QCOMPARE(ui::branchLabel(kBranches.front()), QString("→ 0.0003"));
    }

    void branchesFollowATextAsSentences()
    {
        const QString sentence = "Branched at epoch 1, batch 37: learning rate 0.003 → 0.0003.";
        QCOMPARE(ui::withBranches("Found.", kBranches), "Found. " + sentence);
        QCOMPARE(ui::withBranches({}, kBranches), sentence);
        QCOMPARE(ui::withBranches("Found.", {}), QString("Found."));
        QCOMPARE(ui::branchText(std::vector<BranchPoint>()), QString());
    }

    void aBranchIsNoSettingOfTheWholeRun()
    {
        const core::Experiment plain = withRate(0.003);
        const core::Experiment branched = withRate(3e-4);
        QCOMPARE(ui::differenceText({plain}, {branched, kBranches}),
                 QString("this run branched at epoch 1, batch 37: learning rate 0.003 → 0.0003"));
        QCOMPARE(ui::differenceText({branched, kBranches}, {plain}),
                 QString("the pinned run branched at epoch 1, batch 37: learning rate 0.003 → 0.0003"));
        QCOMPARE(ui::differenceText({branched, kBranches}, {branched, kBranches}), QString());
    }

    void theSameLastSettingsDifferWhereOneBranched()
    {
        const core::Experiment last = withRate(3e-4);
        QCOMPARE(
            ui::differenceText({last}, {last, kBranches}),
            QString(
                "Learning rate 0.0003 → 0.003, this run branched at epoch 1, batch 37: learning rate 0.003 → 0.0003"));
    }

    void aRunIsNamedByWhatItHasItself()
    {
        const core::Experiment plain = withRate(0.003);
        const core::Experiment branched = withRate(3e-4);
        QCOMPARE(ui::settingsApartText(ui::RunSettings{plain}, ui::RunSettings{withRate(0.1)}),
                 QString("Learning rate 0.003"));
        QCOMPARE(ui::settingsApartText(ui::RunSettings{plain}, {branched, kBranches}),
                 QString("not branched at epoch 1, batch 37: learning rate 0.003 → 0.0003"));
        QCOMPARE(ui::settingsApartText({branched, kBranches}, ui::RunSettings{plain}),
                 QString("branched at epoch 1, batch 37: learning rate 0.003 → 0.0003"));
        QCOMPARE(ui::settingsApartText({branched, kBranches}, {branched, kBranches}), QString());
    }

    void branchesThatBothHaveDoNotCount()
    {
        const std::vector<BranchPoint> two{kBranches.front(), {2, 1, 3e-4, 0.1}};
        QCOMPARE(ui::differingBranches(kBranches, kBranches), 0);
        QCOMPARE(ui::differingBranches(kBranches, two), 1);
        QCOMPARE(ui::differingBranches(two, {}), 2);
    }
};

ATTENTION_TEST(BranchTextTest, QCoreApplication)

} // namespace branch_text_test
#include "branch_text_test.moc"
