#include "core/experiment/learning_rates.h"
#include "tests/support/test_registry.h"

#include <QTest>

namespace learning_rates_test {

using core::BranchPoint;
using core::RateChange;

class LearningRatesTest : public QObject {
    Q_OBJECT

private slots:
    void aPlainRunHasNoBranch()
    {
        QVERIFY(core::branchesOf({}).empty());
        QVERIFY(core::branchesOf(std::vector<RateChange>{{1, 0, 0.003}}).empty());
    }

    void eachOtherLearningRateIsABranch()
    {
        const std::vector<RateChange> rates{{1, 0, 0.003}, {1, 37, 3e-4}, {2, 0, 3e-4}, {3, 5, 0.003}};
        const std::vector<BranchPoint> expected{{1, 37, 0.003, 3e-4}, {3, 5, 3e-4, 0.003}};
        QVERIFY(core::branchesOf(rates) == expected);
    }

    void theSettingsAtTheStartHaveTheFirstRate()
    {
        core::Experiment experiment;
        experiment.learningRate = 3e-4;
        QCOMPARE(core::settingsAtStart(experiment, {}).learningRate, 3e-4);
        const std::vector<BranchPoint> branches{{1, 37, 0.01, 0.02}, {2, 1, 0.02, 3e-4}};
        QCOMPARE(core::settingsAtStart(experiment, branches).learningRate, 0.01);
    }

    void aNetworkDependsOnABranchFromItsNextBatchOn()
    {
        const std::vector<BranchPoint> branches{{1, 37, 0.01, 0.02}, {2, 1, 0.02, 3e-4}};
        QCOMPARE(core::branchesBefore(branches, 1, 37).size(), std::size_t{0});
        QCOMPARE(core::branchesBefore(branches, 1, 38).size(), std::size_t{1});
        QCOMPARE(core::branchesBefore(branches, 2, 1).size(), std::size_t{1});
        QCOMPARE(core::branchesBefore(branches, 3, 1).size(), std::size_t{2});
    }
};

ATTENTION_TEST(LearningRatesTest, QCoreApplication)

} // namespace learning_rates_test
#include "learning_rates_test.moc"
