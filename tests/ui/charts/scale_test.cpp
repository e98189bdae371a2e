#include "tests/support/test_registry.h"
#include "ui/charts/curve_points.h"
#include "ui/charts/scale.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

namespace scale_test {

using ui::CurvePoint;
using ui::Scale;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

QStringList textsOf(const Scale& scale)
{
    QStringList texts;
    for (const ui::Tick& tick : scale.ticks)
        texts << tick.text;
    return texts;
}

} // namespace

class ScaleTest : public QObject {
    Q_OBJECT

private slots:
    void shareMaximumIsTidyAndHoldsTheValue_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<double>("maximum");
        QTest::newRow("a hair above") << 0.0601 << 0.08;
        QTest::newRow("exactly") << 0.6 << 0.6;
        QTest::newRow("the article's") << 0.573 << 0.6;
        QTest::newRow("between decades") << 0.09 << 0.1;
        QTest::newRow("everything") << 1.0 << 1.0;
        QTest::newRow("rounding above everything") << 1.0 + 1e-12 << 1.0;
        QTest::newRow("a thousand features") << 0.003 << 0.004;
    }

    void shareMaximumIsTidyAndHoldsTheValue()
    {
        QFETCH(double, value);
        QFETCH(double, maximum);
        QVERIFY(std::abs(ui::shareScale(value).high - maximum) < 1e-12);
    }

    void shareTicksAreEvenWithAsManyDecimalsAsTheyNeed()
    {
        QCOMPARE(textsOf(ui::shareScale(0.573)), QStringList({"0.0", "0.2", "0.4", "0.6"}));
        QCOMPARE(textsOf(ui::shareScale(0.12)), QStringList({"0.00", "0.05", "0.10", "0.15", "0.20"}));
        QCOMPARE(textsOf(ui::shareScale(0.97)), QStringList({"0.0", "0.2", "0.4", "0.6", "0.8", "1.0"}));
    }

    void shareTicksGetFewerWhereRoomIsShort()
    {
        QCOMPARE(textsOf(ui::shareScale(0.97, 3)), QStringList({"0.0", "0.5", "1.0"}));
    }

    void shareScaleSurvivesValuesThatAreNoShares()
    {
        for (const double value : {0.0, -1.0, kNan, kInfinity})
            QVERIFY(ui::shareScale(value).high > 0.0);
    }

    void lossTicksAreDecadesWithOneAmongThem()
    {
        QCOMPARE(textsOf(ui::lossScale(7e-6, 0.8, 3)), QStringList({"1e−6", "0.0001", "0.01", "1"}));
        QCOMPARE(textsOf(ui::lossScale(0.01, 0.8, 6)), QStringList({"0.001", "0.01", "0.1", "1"}));
        QCOMPARE(textsOf(ui::lossScale(0.01, 35.0, 8)), QStringList({"0.001", "0.01", "0.1", "1", "10", "100"}));
    }

    void lossScaleHasAFloorForZeroAndATopForInfinity()
    {
        const Scale scale = ui::lossScale(0.0, 0.7, 6);
        QCOMPARE(scale.low, ui::kMinLoss);
        QCOMPARE(scale.positionOf(0.0), 0.0);
        QCOMPARE(scale.positionOf(kInfinity), 1.0);
        QVERIFY(std::isnan(scale.positionOf(kNan)));
        // Before any value: the curve of an empty run.
        QCOMPARE(ui::lossScale(kInfinity, 0.0, 6).low, 1e-3);
    }

    void lossPositionsAreLogarithmic()
    {
        const Scale scale = ui::lossScale(1e-4, 1.0, 6);
        QVERIFY(std::abs(scale.positionOf(1e-2) - 0.5) < 1e-12);
    }

    void accuracyScaleReachesDownToWhatIsShown()
    {
        QCOMPARE(textsOf(ui::accuracyScale(0.5, 6)), QStringList({"0.4", "0.6", "0.8", "1.0"}));
        QCOMPARE(ui::accuracyScale(0.35, 6).low, 0.2);
        QCOMPARE(ui::accuracyScale(0.1, 6).low, 0.0);
        QCOMPARE(ui::accuracyScale(0.5, 2).ticks.size(), 2U);
    }

    void epochTicksAreWholeAndApart()
    {
        QCOMPARE(ui::epochTicks(5, 240.0, 20.0), (std::vector<std::int64_t>{0, 1, 2, 3, 4, 5}));
        QCOMPARE(ui::epochTicks(100, 240.0, 30.0), (std::vector<std::int64_t>{0, 20, 40, 60, 80, 100}));
        QCOMPARE(ui::epochTicks(1, 240.0, 20.0), (std::vector<std::int64_t>{0, 1}));
    }

    void everyFeatureHasItsNumberWhereThereIsRoom()
    {
        const auto labels = ui::featureLabels(20, {5}, 30.0, 24.0);
        QCOMPARE(labels.size(), 20U);
        QCOMPARE(labels.front(), 1);
        QCOMPARE(labels.back(), 20);
    }

    void crowdedFeatureNumbersAreThinnedAndKeepTheGoldenOne_data()
    {
        QTest::addColumn<int>("features");
        QTest::addColumn<int>("golden");
        for (const int features : {20, 60, 200, 1000})
            for (const int golden : {1, 2, features / 2 + 1, features - 1, features})
                QTest::addRow("%d of %d", golden, features) << features << golden;
    }

    void crowdedFeatureNumbersAreThinnedAndKeepTheGoldenOne()
    {
        QFETCH(int, features);
        QFETCH(int, golden);
        const double pitch = 380.0 / features;
        const double width = 30.0;
        const auto labels = ui::featureLabels(features, {golden}, pitch, width);
        QCOMPARE(std::ranges::count(labels, golden), 1);
        QVERIFY(labels.size() >= 4);
        for (std::size_t i = 1; i < labels.size(); ++i)
            // The 1 is narrow and may stand nearer.
            QVERIFY(static_cast<double>(labels[i] - labels[i - 1]) * pitch >=
                    (labels[i - 1] == 1 ? 0.75 : 1.0) * width);
    }

    void missingValuesBreakTheCurve()
    {
        const Scale scale{0.0, 1.0, false, {}};
        const std::vector<CurvePoint> points{{0.0, kNan}, {1.0, 0.1}, {2.0, 0.2}, {3.0, kNan}, {4.0, 0.4}};
        const auto segments = ui::curveSegments(points, scale, 4.0, 100);
        QCOMPARE(segments.size(), 2U);
        QCOMPARE(segments[0], QList<QPointF>({{0.25, 0.1}, {0.5, 0.2}}));
        QCOMPARE(segments[1], QList<QPointF>({{1.0, 0.4}}));
        QVERIFY(ui::curveSegments({}, scale, 4.0, 100).empty());
    }

    void thinningKeepsTheExtremesOfEachColumn()
    {
        const Scale scale{0.0, 1.0, false, {}};
        std::vector<CurvePoint> points;
        for (int i = 0; i < 2000; ++i)
            points.push_back({i / 2000.0, i == 1234 ? 1.0 : i == 777 ? 0.0 : 0.5});
        const auto segments = ui::curveSegments(points, scale, 1.0, 100);
        QCOMPARE(segments.size(), 1U);
        QVERIFY(segments[0].size() <= 200);
        QVERIFY(segments[0].contains(QPointF(0.617, 1.0)));
        QVERIFY(segments[0].contains(QPointF(0.3885, 0.0)));
        QVERIFY(std::ranges::is_sorted(segments[0], {}, &QPointF::x));
    }

    void valueAtIsTheLastOneUntilThen()
    {
        const std::vector<CurvePoint> points{{0.5, 1.0}, {1.0, 2.0}};
        QVERIFY(std::isnan(ui::valueAt(points, 0.4)));
        QCOMPARE(ui::valueAt(points, 0.99), 1.0);
        QCOMPARE(ui::valueAt(points, 1.0), 2.0);
        QCOMPARE(ui::valueAt(points, 9.0), 2.0);
    }
};

ATTENTION_TEST(ScaleTest, void)

} // namespace scale_test
#include "scale_test.moc"
