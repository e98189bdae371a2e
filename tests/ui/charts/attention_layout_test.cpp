#include "tests/support/feature_roles.h"
#include "tests/support/test_registry.h"
#include "ui/charts/attention_layout.h"

#include <QTest>

#include <algorithm>
#include <cmath>

namespace attention_layout_test {

using ui::AttentionLayout;
using ui::ValueLabel;

namespace {

constexpr QSizeF kSize(600.0, 400.0);

AttentionLayout layoutOf(std::size_t features)
{
    return {kSize, {50.0, 50.0, 40.0, 20.0}, features};
}

} // namespace

class AttentionLayoutTest : public QObject {
    Q_OBJECT

private slots:
    void barsShareTheWidthInOrder()
    {
        const AttentionLayout layout = layoutOf(20);
        QCOMPARE(layout.plot, QRectF(50.0, 40.0, 500.0, 340.0));
        QCOMPARE(layout.pitch(), 25.0);
        QCOMPARE(layout.barOf(1, 1.0).center().x(), 62.5);
        QCOMPARE(layout.barOf(20, 1.0).center().x(), 537.5);
        QCOMPARE(layout.barOf(7, 1.0).top(), layout.plot.top());
        QCOMPARE(layout.barOf(7, 0.5).height(), 170.0);
    }

    void aPointBelongsToTheColumnItIsIn()
    {
        for (const std::size_t features : {1U, 2U, 20U, 200U, 1000U}) {
            const AttentionLayout layout = layoutOf(features);
            for (const auto feature : {std::int64_t{1}, static_cast<std::int64_t>(features)})
                QCOMPARE(layout.featureAt({layout.centreOf(feature), 390.0}), std::optional(feature));
        }
        QCOMPARE(layoutOf(20).featureAt({49.0, 200.0}), std::nullopt);
        QCOMPARE(layoutOf(20).featureAt({550.0, 200.0}), std::nullopt);
    }

    void aWindowTooSmallForTheTextsStillHasAPlot()
    {
        const AttentionLayout layout({10.0, 10.0}, {50.0, 50.0, 40.0, 20.0}, 20);
        QVERIFY(layout.plot.isValid());
    }

    void aValueStandsRightAboveItsBar()
    {
        const AttentionLayout layout = layoutOf(20);
        std::vector<double> fractions(20, 0.1);
        fractions[4] = 0.9;
        std::vector<ValueLabel> labels{{5, {0.0, 0.0, 40.0, 16.0}, false}};
        ui::placeValueLabels(layout, fractions, {fractions, {}, kSize.width()}, labels);
        QVERIFY(!labels[0].lifted);
        QCOMPARE(labels[0].rect.center().x(), layout.centreOf(5));
        QVERIFY(labels[0].rect.bottom() <= layout.yOf(0.9));
        QVERIFY(labels[0].rect.bottom() > layout.yOf(0.9) - 8.0);
    }

    void aValueStepsAsideOfATallerNeighbour()
    {
        const AttentionLayout layout = layoutOf(20);
        std::vector<double> fractions(20, 0.1);
        fractions[5] = 0.8;
        std::vector<ValueLabel> labels{{5, {0.0, 0.0, 40.0, 16.0}, false}};
        ui::placeValueLabels(layout, fractions, {fractions, {}, kSize.width()}, labels);
        QVERIFY(!labels[0].lifted);
        QVERIFY(labels[0].rect.right() <= layout.barOf(6, 0.8).left());
        QVERIFY(std::abs(labels[0].rect.bottom() - layout.yOf(0.1)) < 8.0); // at its own bar's end
    }

    void aValueIsLiftedALittleAboveSlightlyTallerNeighbours()
    {
        const AttentionLayout layout = layoutOf(20);
        std::vector<double> fractions(20, 0.1);
        fractions[3] = fractions[5] = 0.15;
        std::vector<ValueLabel> labels{{5, {0.0, 0.0, 40.0, 16.0}, false}};
        ui::placeValueLabels(layout, fractions, {fractions, {}, kSize.width()}, labels);
        QVERIFY(labels[0].lifted);
        QVERIFY(labels[0].rect.bottom() <= layout.yOf(0.15));
        QCOMPARE(labels[0].rect.center().x(), layout.centreOf(5));
    }

    void aValueWithoutRoomAtItsBarIsLeftOut()
    {
        const AttentionLayout layout = layoutOf(20);
        std::vector<double> fractions(20, 0.8);
        fractions[4] = 0.1;
        std::vector<ValueLabel> labels{{5, {0.0, 0.0, 40.0, 16.0}, false}};
        ui::placeValueLabels(layout, fractions, {fractions, {}, kSize.width()}, labels);
        QVERIFY(labels[0].rect.isEmpty());
    }

    void aValueKeepsOffItsOwnWhisker()
    {
        const AttentionLayout layout = layoutOf(20);
        std::vector<double> fractions(20, 0.05);
        fractions[4] = 0.426;
        const QRectF whisker(layout.centreOf(5) - 4.0, layout.yOf(0.8), 8.0, layout.yOf(0.2) - layout.yOf(0.8));
        std::vector<ValueLabel> labels{{5, {0.0, 0.0, 40.0, 16.0}, false}};
        ui::placeValueLabels(layout, fractions, {fractions, {whisker}, kSize.width()}, labels);
        QVERIFY(!labels[0].rect.isEmpty() && !labels[0].lifted);
        QVERIFY(!labels[0].rect.intersects(whisker));
        QVERIFY(std::abs(labels[0].rect.center().y() - layout.yOf(0.426)) < 20.0); // not at the whisker's end
    }

    void valuesNeverOverlapAndStayInside_data()
    {
        QTest::addColumn<int>("features");
        QTest::addColumn<QList<int>>("labelled");
        QTest::newRow("neighbours") << 20 << QList{5, 6};
        QTest::newRow("three neighbours") << 20 << QList{5, 6, 4};
        QTest::newRow("first and last") << 20 << QList{1, 20};
        QTest::newRow("many features, all at the left") << 1000 << QList{1, 2, 30};
        QTest::newRow("many features, all at the right") << 1000 << QList{1000, 999, 980};
        QTest::newRow("a single one") << 1 << QList{1};
    }

    void valuesNeverOverlapAndStayInside()
    {
        QFETCH(int, features);
        QFETCH(QList<int>, labelled);
        const AttentionLayout layout = layoutOf(static_cast<std::size_t>(features));
        const std::vector<double> fractions(static_cast<std::size_t>(features), 1.0); // no room above either
        std::vector<ValueLabel> labels;
        for (const int feature : labelled)
            labels.push_back({feature, {0.0, 0.0, 44.0, 16.0}, false});
        ui::placeValueLabels(layout, fractions, {fractions, {}, kSize.width()}, labels);
        QVERIFY(!labels[0].rect.isEmpty());
        for (std::size_t i = 0; i < labels.size(); ++i) {
            if (labels[i].rect.isEmpty())
                continue;                                                // no room
            QVERIFY(labels[i].rect.left() >= layout.plot.left() - 10.0); // short of the axis's numbers
            QVERIFY(labels[i].rect.right() <= kSize.width());
            QVERIFY(labels[i].rect.top() >= 0.0);
            for (std::size_t j = 0; j < i; ++j)
                QVERIFY(!labels[i].rect.intersects(labels[j].rect));
        }
    }

    void manyBarsStaySingleWhileGapsFit()
    {
        const std::vector<double> fractions(200, 0.5);
        const auto edge = ui::silhouette(fractions, rolesOf(std::ssize(fractions), {7}), 800.0);
        QCOMPARE(edge.size(), 800U);
        // The golden bar is drawn on its own.
        QCOMPARE(std::ranges::count(edge, 0.5, &QPointF::y), 2 * 199);
        QVERIFY(std::ranges::is_sorted(edge, {}, &QPointF::x));
    }

    void theOutlineOfNeighboursIsTheHigherOfThem()
    {
        std::vector<double> fractions(1000, 0.1);
        fractions[499] = 0.9;
        fractions[500] = 0.4;
        const std::vector<std::int64_t> features{500, 501, 700};
        const auto edge = ui::outlineOf(features, fractions, 500.0); // each bar is six features wide
        QVERIFY(std::ranges::is_sorted(edge, {}, &QPointF::x));
        const std::vector<QPointF> expected{{496.5, 0.9}, {497.5, 0.9}, {497.5, 0.9}, {502.5, 0.9}, {502.5, 0.4},
                                            {503.5, 0.4}, {503.5, 0.0}, {696.5, 0.0}, {696.5, 0.1}, {702.5, 0.1}};
        QCOMPARE(edge, expected);
    }

    void anOutlineStaysWithinThePlot()
    {
        const std::vector<double> fractions(1000, 0.5);
        for (const double width : {0.5, 2.0, 300.0, 1500.0})
            for (const std::int64_t feature : {1, 2, 999, 1000}) {
                const auto edge = ui::outlineOf(std::span(&feature, 1), fractions, width);
                QCOMPARE(edge.size(), 2U);
                QVERIFY(edge.front().x() >= 0.0 && edge.back().x() <= 1000.0);
                QVERIFY(edge.front().x() < edge.back().x());
            }
        QVERIFY(ui::outlineOf({}, fractions, 300.0).empty());
    }

    void severalBarsMayEndAtTheEdgeOfThePlot()
    {
        std::vector<double> fractions(1000, 0.1);
        fractions[999] = 0.9;
        const std::vector<std::int64_t> last{998, 999, 1000};
        for (const double width : {2.0, 300.0, 900.0}) {
            const auto edge = ui::outlineOf(last, fractions, width);
            QVERIFY(std::ranges::is_sorted(edge, {}, &QPointF::x));
            QCOMPARE(edge.back(), QPointF(1000.0, 0.9));
        }
    }

    void aSilhouetteKeepsEveryPeak()
    {
        std::vector<double> fractions(1000, 0.1);
        for (const std::size_t peak : {0U, 499U, 999U})
            fractions[peak] = 0.9;
        const auto edge = ui::silhouette(fractions, rolesOf(std::ssize(fractions), {5}), 300.0);
        QCOMPARE(edge.size(), 600U);
        QCOMPARE(std::ranges::count(edge, 0.9, &QPointF::y), 2 * 3);
        QCOMPARE(edge.front().x(), 0.0);
        QCOMPARE(edge.back().x(), 1000.0);
    }
};

ATTENTION_TEST(AttentionLayoutTest, void)

} // namespace attention_layout_test
#include "attention_layout_test.moc"
