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
        QCOMPARE(textsOf(ui::accuracyScale(0.5, 2)), QStringList({"0.0", "0.5", "1.0"}));
        QCOMPARE(textsOf(ui::accuracyScale(0.1, 4)), QStringList({"0.0", "0.5", "1.0"}));
        QCOMPARE(textsOf(ui::accuracyScale(0.1, 1)), QStringList({"0", "1"}));
    }

    void everyAxisHasEvenTicksThatDoNotTouchAndThreeWhereThereIsRoom()
    {
        constexpr double kLabel = 16.0;
        for (double length = 4.0; length < 500.0; length += 3.0) {
            const int fit = ui::stepsThatFit(length, kLabel);
            std::vector<Scale> scales;
            for (const double least : {0.0, 0.1, 0.3, 0.5, 0.9})
                scales.push_back(ui::accuracyScale(least, fit));
            for (const double value : {1e-6, 0.003, 0.0601, 0.12, 0.3, 0.573, 0.7, 0.97, 1.0})
                scales.push_back(ui::shareScale(value, fit));
            for (int bottom = -10; bottom <= 0; ++bottom)
                for (int top = std::max(bottom, -1); top <= 9; ++top)
                    scales.push_back(ui::lossScale(std::pow(10.0, bottom), std::pow(10.0, top), fit));
            for (const Scale& scale : scales) {
                const auto& ticks = scale.ticks;
                const QByteArray what = QByteArray::number(length) + ": " + textsOf(scale).join(u' ').toUtf8();
                QVERIFY2(length < 2.2 * kLabel || ticks.size() >= 3U, what);
                std::vector<double> places;
                for (const ui::Tick& tick : ticks)
                    places.push_back(length * scale.positionOf(tick.value));
                for (std::size_t i = 1; i < places.size(); ++i) {
                    QVERIFY2(places[i] - places[i - 1] >= kLabel, what);
                    QVERIFY2(std::abs(places[i] - places[i - 1] - (places[1] - places[0])) < 1e-6 * length, what);
                }
                if (ticks.size() < 3U || scale.logarithmic)
                    continue;
                const double step = ticks[1].value - ticks[0].value;
                const double factor = step / std::pow(10.0, std::floor(std::log10(step) + 1e-9));
                QVERIFY2(std::abs(factor - 1.0) < 1e-6 || std::abs(factor - 2.0) < 1e-6 ||
                             std::abs(factor - 5.0) < 1e-6,
                         what);
            }
        }
    }

    void numbersOfFeaturesAreEvenWithGoldenOnesBetweenThemWhereTheyFit()
    {
        for (const std::int64_t features : {1, 12, 20, 60, 1000})
            for (const double pitch : {0.3, 3.0, 8.0, 20.0})
                for (const auto& golden : {std::vector<std::int64_t>{}, {5}, {2, 8, 12}, {437}}) {
                    constexpr double kRoom = 15.0;
                    const auto numbers = ui::numberedFeatures(features, golden, pitch, kRoom);
                    std::vector<std::int64_t> even;
                    for (std::size_t i = 0; i < numbers.size(); ++i) {
                        QVERIFY(i == 0 || static_cast<double>(numbers[i] - numbers[i - 1]) * pitch >= kRoom);
                        if (std::ranges::find(golden, numbers[i]) == golden.end())
                            even.push_back(numbers[i]);
                    }
                    const std::int64_t stride = ui::tidyStride(kRoom / pitch);
                    for (std::size_t i = 1; i < even.size(); ++i)
                        QCOMPARE((even[i] - even[0]) % stride, 0);
                }
        QCOMPARE(ui::numberedFeatures(20, {5}, 10.0, 15.0),
                 (std::vector<std::int64_t>{1, 3, 5, 7, 9, 11, 13, 15, 17, 19}));
        QCOMPARE(ui::numberedFeatures(20, {2, 8, 12}, 5.0, 15.0), (std::vector<std::int64_t>{2, 5, 10, 15, 20}));
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

    void pointsApartAreToldButNotOnTheLine()
    {
        const Scale scale{0.0, 1.0, false, {}};
        const std::vector<CurvePoint> points{{0.5, 0.1}, {1.0, 0.9, true}, {1.5, 0.3}};
        const auto segments = ui::curveSegments(points, scale, 2.0, 100);
        QCOMPARE(segments.size(), 1U);
        QCOMPARE(segments[0], QList<QPointF>({{0.25, 0.1}, {0.75, 0.3}}));
        QCOMPARE(ui::valueAt(points, 1.0), 0.9);
        QVERIFY(std::abs(*ui::heightOfLine(segments, 0.5) - 0.2) < 1e-12);
        QCOMPARE(ui::heightOfLine(segments, 0.2), std::nullopt);
        QCOMPARE(ui::heightOfLine(segments, 0.8), std::nullopt);
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
