#include "tests/support/test_registry.h"
#include "ui/views/seeds/seeds_layout.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

namespace seeds_layout_test {

using ui::SeedsLayout;
using ui::Span;

namespace {

constexpr QRectF kPlot(50.0, 30.0, 600.0, 400.0);

} // namespace

class SeedsLayoutTest : public QObject {
    Q_OBJECT

private slots:
    void columnsFillTheWidthInOrderWhicheverIsWide_data()
    {
        QTest::addColumn<int>("features");
        QTest::addColumn<int>("wide");
        QTest::newRow("one") << 1 << 1;
        QTest::newRow("two") << 2 << 2;
        QTest::newRow("the article's") << 20 << 5;
        QTest::newRow("first") << 20 << 1;
        QTest::newRow("last") << 20 << 20;
        QTest::newRow("a thousand") << 1'000 << 300;
    }

    void columnsFillTheWidthInOrderWhicheverIsWide()
    {
        QFETCH(int, features);
        QFETCH(int, wide);
        const SeedsLayout layout(kPlot, features, wide);
        double right = kPlot.left();
        for (int feature = 1; feature <= features; ++feature) {
            const Span column = layout.columnOf(feature);
            QVERIFY(std::abs(column.left - right) < 1e-6);
            right = column.right;
            if (feature != wide)
                QVERIFY(column.width() <= layout.columnOf(wide).width() * 1.001);
            QCOMPARE(layout.featureAt({column.centre(), 100.0}), std::optional<std::int64_t>(feature));
        }
        QVERIFY(std::abs(right - kPlot.right()) < 1e-6);
    }

    void outsideOfThePlotIsNoFeature()
    {
        const SeedsLayout layout(kPlot, 20, 5);
        QCOMPARE(layout.featureAt({49.0, 100.0}), std::nullopt);
        QCOMPARE(layout.featureAt({650.5, 100.0}), std::nullopt);
        QCOMPARE(layout.featureAt({100.0, 20.0}), std::nullopt);
        QCOMPARE(layout.featureAt({100.0, 440.0}), std::nullopt);
    }

    void oneIsSeveralTimesAsWideAsTheOthers()
    {
        const SeedsLayout layout(kPlot, 20, 5);
        QVERIFY(layout.columnOf(5).width() > 4.0 * layout.pitch);
        QVERIFY(layout.wideRadius(200) >= 2.0 * layout.otherRadius(200));
        // Even in the narrowest place where the view is to be shown.
        const SeedsLayout narrow(QRectF(0.0, 0.0, 260.0, 300.0), 20, 5);
        QVERIFY(narrow.columnOf(5).width() > 4.0 * narrow.pitch);
        QVERIFY(narrow.othersHaveDots());
        QVERIFY(!SeedsLayout(kPlot, 1'000, 5).othersHaveDots());
    }

    void dotsStandInTheirColumnAtTheHeightOfTheirShare()
    {
        const SeedsLayout layout(kPlot, 20, 5);
        for (std::uint32_t seed = 0; seed < 500; ++seed)
            for (const std::int64_t feature : {1, 5, 20}) {
                const QPointF dot = layout.dotAt(feature, 0.25, seed);
                QCOMPARE(dot.y(), 330.0);
                QVERIFY(dot.x() >= layout.dotsOf(feature).left && dot.x() <= layout.dotsOf(feature).right);
            }
    }

    void dotsAndBoxStandSideBySideWhereThereIsRoom()
    {
        const SeedsLayout layout(kPlot, 20, 5);
        QVERIFY(layout.isSplit(5));
        QVERIFY(layout.dotsOf(5).right < layout.boxOf(5).left);
        QVERIFY(!layout.isSplit(6));
        QCOMPARE(layout.dotsOf(6).left, layout.boxOf(6).left);
        QCOMPARE(layout.dotsOf(6).right, layout.boxOf(6).right);
        QVERIFY(layout.boxOf(5).right <= layout.columnOf(5).right);
    }

    void jitterIsTheSeedsOwnAndLeavesNoGap()
    {
        std::array<int, 10> tenths{};
        for (std::uint32_t seed = 0; seed < 200; ++seed) {
            const double jitter = ui::jitterOf(seed);
            QCOMPARE(ui::jitterOf(seed), jitter);
            QVERIFY(jitter >= -1.0 && jitter < 1.0);
            ++tenths[static_cast<std::size_t>((jitter + 1.0) * 5.0)];
        }
        QVERIFY(std::ranges::min(tenths) >= 18 && std::ranges::max(tenths) <= 22);
        QVERIFY(ui::jitterOf(4'294'967'295U) >= -1.0 && ui::jitterOf(4'294'967'295U) < 1.0);
    }

    void manyRunsHaveSmallDots()
    {
        const SeedsLayout layout(kPlot, 20, 5);
        QVERIFY(layout.wideRadius(2) >= 5.0);
        QVERIFY(layout.wideRadius(200) >= 2.5);
        QVERIFY(layout.wideRadius(200) < layout.wideRadius(50));
        QVERIFY(layout.wideRadius(10'000) >= 1.5);
    }

    void labelsThatWouldOverlapStandBesideEachOther()
    {
        QCOMPARE(ui::labelBeside(100.0, 200.0, 20.0), 100.0);
        QCOMPARE(ui::labelBeside(195.0, 200.0, 20.0), 180.0);
        QCOMPARE(ui::labelBeside(205.0, 200.0, 20.0), 220.0);
        QCOMPARE(ui::labelBeside(200.0, 200.0, 20.0), 220.0);
    }

    void theNearestDotWithinReachIsTheOneMeant()
    {
        const std::array dots{QPointF(0, 0), QPointF(10, 0), QPointF(10, 0), QPointF(100, 0)};
        QCOMPARE(ui::nearestDot(dots, {1, 1}, 5.0), std::optional<std::size_t>(0));
        QCOMPARE(ui::nearestDot(dots, {9, 0}, 5.0), std::optional<std::size_t>(2)); // the one drawn above
        QCOMPARE(ui::nearestDot(dots, {50, 0}, 5.0), std::nullopt);
        QCOMPARE(ui::nearestDot({}, {0, 0}, 5.0), std::nullopt);
    }
};

ATTENTION_TEST(SeedsLayoutTest, void)

} // namespace seeds_layout_test
#include "seeds_layout_test.moc"
