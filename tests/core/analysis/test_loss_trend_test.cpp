#include "core/analysis/test_loss_trend.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <random>

namespace test_loss_trend_test {

using core::risingTestLoss;

namespace {

/// Falls to 0.2 and then, from the middle on, rises to `last`.
std::vector<double> course(int epochs, double last, double noise = 0.0, unsigned seed = 0)
{
    std::mt19937 random(seed);
    std::normal_distribution<double> normal;
    std::vector<double> losses;
    for (int epoch = 0; epoch < epochs; ++epoch) {
        const double time = 2.0 * epoch / (epochs - 1) - 1.0; // -1 to 1
        const double loss = time < 0.0 ? 0.2 + 0.4 * time * time : 0.2 + (last - 0.2) * time;
        losses.push_back(loss * (1.0 + noise * normal(random)));
    }
    return losses;
}

} // namespace

class TestLossTrendTest : public QObject {
    Q_OBJECT

private slots:
    void theLowestTestLossIsTheEarliestOfTheFiniteOnes()
    {
        constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();
        const std::vector<double> losses{0.5, kNoNumber, 0.2, 0.3, 0.2};
        QVERIFY(core::lowestTestLoss(std::span(losses)) == (core::LowestTestLoss{3, 0.2}));
        QVERIFY(!core::lowestTestLoss(std::span(losses).subspan(1, 1)));
        std::vector<core::Snapshot> snapshots;
        for (const double loss : losses) {
            snapshots.push_back({1, 1, 0.0, 0.0, {0.1, 0.0, {}}, false}); // within an epoch, on its first test rows
            snapshots.push_back({1, 2, 0.0, 0.0, {loss, 0.0, {}}, true});
        }
        QCOMPARE(core::lowestTestLossIn(snapshots), std::optional<std::size_t>(5));
        QVERIFY(!core::lowestTestLossIn(std::span(snapshots).first(1)));
    }

    void aLongRiseIsFoundWithTheEpochOfTheLowestLoss()
    {
        const std::vector<double> losses = course(101, 0.5);
        const auto rise = risingTestLoss(losses);
        QVERIFY(rise);
        QVERIFY2(std::abs(rise->lowestEpoch - 51) <= 3, qPrintable(QString::number(rise->lowestEpoch)));
        QCOMPARE(rise->lowest, losses[static_cast<std::size_t>(rise->lowestEpoch - 1)]);
        QCOMPARE(rise->latest, 0.5);
    }

    void aRiseIsFoundThroughNoise()
    {
        for (unsigned seed = 0; seed < 20; ++seed)
            QVERIFY2(risingTestLoss(course(100, 0.5, 0.03, seed)), qPrintable(QString::number(seed)));
    }

    void noiseAloneIsNoRise()
    {
        for (unsigned seed = 0; seed < 50; ++seed)
            for (const int epochs : {20, 50, 200})
                QVERIFY2(!risingTestLoss(course(epochs, 0.2, 0.1, seed)), qPrintable(QString::number(seed)));
    }

    void aFallingAFlatAndASlightlyRisingLossAreNone()
    {
        std::vector<double> falling;
        for (int epoch = 0; epoch < 100; ++epoch)
            falling.push_back(std::exp(-epoch / 20.0));
        QVERIFY(!risingTestLoss(falling));
        QVERIFY(!risingTestLoss(std::vector<double>(100, 0.3)));
        QVERIFY(!risingTestLoss(course(100, 0.21)));
    }

    void nearZeroEvenATwofoldRiseMeansNothing()
    {
        std::vector<double> losses = course(100, 0.5);
        for (double& loss : losses)
            loss *= 1e-3;
        QVERIFY(!risingTestLoss(losses));
    }

    void aSingleOutlierAtTheEndIsNone()
    {
        std::vector<double> losses(100, 0.3);
        losses[98] = losses[99] = 5.0;
        QVERIFY(!risingTestLoss(losses));
    }

    void aRiseThatHasJustBegunIsNone()
    {
        std::vector<double> losses(100, 0.2);
        for (std::size_t epoch = 93; epoch < 100; ++epoch)
            losses[epoch] = 0.4;
        for (std::size_t epoch = 0; epoch < 93; ++epoch)
            losses[epoch] = 0.5 - 0.003 * static_cast<double>(epoch);
        QVERIFY(!risingTestLoss(losses));
    }

    void fewEpochsTellNothing()
    {
        QVERIFY(!risingTestLoss({}));
        QVERIFY(!risingTestLoss(course(5, 0.5)));
        QVERIFY(!risingTestLoss(course(19, 0.5)));
    }

    void aLossThatIsNotFiniteTellsNothing()
    {
        for (const double broken : {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()})
            for (const std::size_t epoch : {std::size_t{0}, std::size_t{60}, std::size_t{99}}) {
                std::vector<double> losses = course(100, 0.5);
                losses[epoch] = broken;
                QVERIFY(!risingTestLoss(losses));
            }
    }

    void onlyTheEndsOfEpochsCount()
    {
        const std::vector<core::Snapshot> snapshots{{1, 0, 0.0, 0.0, {0.7, 0.5, {}}, false},
                                                    {1, 8, 0.0, 0.0, {0.6, 0.5, {}}, true},
                                                    {2, 4, 0.0, 0.0, {9.0, 0.5, {}}, false},
                                                    {2, 8, 0.0, 0.0, {0.5, 0.5, {}}, true}};
        QCOMPARE(core::testLossesOf(snapshots), (std::vector{0.6, 0.5}));
    }
};

ATTENTION_TEST(TestLossTrendTest, QCoreApplication)

} // namespace test_loss_trend_test
#include "test_loss_trend_test.moc"
