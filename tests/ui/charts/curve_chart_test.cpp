#include "tests/support/chart_samples.h"
#include "tests/support/test_registry.h"
#include "tests/support/work_time.h"
#include "ui/charts/curve_chart.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

namespace curve_chart_test {

using ui::CurveChart;
using ui::CurvePoint;
using ui::Scheme;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

int countOf(const QImage& picture, const QRect& area, const QColor& colour)
{
    int count = 0;
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x)
            count += picture.pixelColor(x, y) == colour ? 1 : 0;
    return count;
}

} // namespace

class CurveChartTest : public QObject {
    Q_OBJECT

private slots:
    void init() { ui::applyTheme(*qApp, Scheme::Light); }

    void bothCurvesAreDrawn()
    {
        CurveChart chart(CurveChart::Measure::Accuracy);
        chart.resize(300, 160);
        chart.setEpochs(5);
        chart.setCurves({{0.0, 0.5}, {5.0, 0.6}}, {{0.0, 0.8}, {5.0, 0.8}});
        const QImage picture = chart.grab().toImage();
        const QRect below(40, 30, 258, 110); // the legend is above
        QVERIFY(countOf(picture, below, ui::themeOf(Scheme::Light).test) > 100);
        // The train's fine line has no pixel of its pure colour, but the picture changes with it.
        chart.setCurves({}, {{0.0, 0.8}, {5.0, 0.8}});
        QVERIFY(chart.grab().toImage().copy(below) != picture.copy(below));
    }

    void aCurveAlongTheEdgeKeepsItsWeight()
    {
        CurveChart chart(CurveChart::Measure::Accuracy);
        chart.resize(300, 160);
        chart.setEpochs(1);
        chart.setCurves({}, {{0.0, 0.7}, {1.0, 0.7}});
        const auto inked = [&] {
            const QImage picture = chart.grab().toImage();
            int ink = 0; // orange takes the blue away; in a column through the plot
            for (int y = 19; y < 150; ++y)
                ink += std::max(0, picture.pixelColor(150, y).red() - picture.pixelColor(150, y).blue());
            return ink;
        };
        const int within = inked();
        QVERIFY(within > 300);
        chart.setCurves({}, {{0.0, 1.0}, {1.0, 1.0}});
        QVERIFY(inked() > within * 9 / 10);
    }

    void theMomentIsMarkedAndItsValuesAreTold()
    {
        CurveChart chart(CurveChart::Measure::Loss);
        chart.setEpochs(2);
        chart.setCurves({{0.0, kNan}, {0.5, 0.25}, {1.0, 1.2e-5}}, {{0.0, 0.7}, {0.5, 0.2}, {1.0, 1.3e-5}});
        chart.setSnapshot(0.5);
        QCOMPARE(chart.accessibleDescription(), QString("At epoch 0.50: train 0.2500, test 0.2000"));
        const QImage before = chart.grab().toImage();
        chart.setSnapshot(1.0);
        QCOMPARE(chart.accessibleDescription(), QString("At epoch 1.00: train 1.2e−5, test 1.3e−5"));
        QVERIFY(chart.grab().toImage() != before);
        chart.setSnapshot(0.0);
        QCOMPARE(chart.accessibleDescription(), QString("At epoch 0.00: train –, test 0.7000"));
    }

    void valuesReadAsInTheArticle()
    {
        const CurveChart loss(CurveChart::Measure::Loss);
        QCOMPARE(loss.valueText(0.0651), QString("0.0651"));
        QCOMPARE(loss.valueText(6.8297e-6), QString("6.8e−6"));
        QCOMPARE(loss.valueText(0.0), QString("< 1e−10"));
        QCOMPARE(loss.valueText(9999.0), QString("9999.0000"));
        QCOMPARE(loss.valueText(1.24e4), QString("12000"));
        QCOMPARE(loss.valueText(1.24e24), QString("1.2e24"));
        QCOMPARE(loss.valueText(1.24e-10), QString("1.2e−10"));
        const CurveChart accuracy(CurveChart::Measure::Accuracy);
        QCOMPARE(accuracy.valueText(0.9721), QString("0.9721"));
        QCOMPARE(accuracy.valueText(kNan), QString("–"));
    }

    void gapsZerosAndInfinitiesAreSurvived()
    {
        CurveChart chart(CurveChart::Measure::Loss);
        chart.resize(240, 130);
        chart.setEpochs(4);
        const double infinity = std::numeric_limits<double>::infinity();
        chart.setSnapshot(1.0);
        const QImage empty = chart.grab().toImage();
        chart.setCurves({{0.0, kNan}, {1.0, 0.0}, {2.0, infinity}, {3.0, kNan}, {4.0, 0.1}}, {{1.0, kNan}});
        QVERIFY(chart.grab().toImage() != empty);
        QCOMPARE(chart.accessibleDescription(), QString("At epoch 1.00: train < 1e−10, test –"));
        chart.setCurves({}, {});
        QCOMPARE(chart.grab().toImage(), empty);
        QCOMPARE(chart.accessibleDescription(), QString("No values yet"));
    }

    void theEmptyStateShowsNoCurveOfTheRunBefore()
    {
        CurveChart chart(CurveChart::Measure::Loss);
        const QImage empty = chart.grab().toImage();
        chart.setCurves(fallingCurve(100, 1.0), fallingCurve(100, 1.0));
        chart.setSnapshot(0.5);
        QVERIFY(chart.grab().toImage() != empty);
        chart.clear();
        QCOMPARE(chart.grab().toImage(), empty);
    }

    void twoThousandPointsAreRedrawnInTime()
    {
        CurveChart chart(CurveChart::Measure::Loss);
        chart.resize(420, 245);
        chart.setEpochs(5);
        QImage picture = chart.grab().toImage();
        const double best = leastWork(5, [&](int i) {
            chart.setCurves(fallingCurve(2000 + i, 5.0), fallingCurve(2000 + i, 5.0));
            chart.render(&picture);
        });
        QVERIFY2(best < 16, qPrintable(QString::number(best)));
    }

    void manyChangesBetweenTwoFramesCostOneRedraw()
    {
        CurveChart chart(CurveChart::Measure::Loss);
        PaintCounter counter;
        chart.installEventFilter(&counter);
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        QTRY_VERIFY(counter.paints > 0);
        QCoreApplication::processEvents();
        counter.paints = 0;
        for (int i = 2; i < 50; ++i) {
            chart.setCurves(fallingCurve(i, 1.0), fallingCurve(i, 1.0));
            chart.setSnapshot(1.0);
        }
        QTRY_COMPARE(counter.paints, 1);
        QCoreApplication::processEvents();
        QCOMPARE(counter.paints, 1);
    }

    void aLevelIsADashedLineAtItsHeightWithItsLabel()
    {
        CurveChart chart(CurveChart::Measure::Accuracy);
        chart.resize(400, 220);
        chart.setEpochs(4);
        chart.setCurves({{0.0, 0.5}, {4.0, 0.98}}, {{0.0, 0.5}, {4.0, 0.98}});
        const QImage before = chart.grab().toImage();
        chart.setLevel(ui::CurveLevel{0.8, "always no: 0.800", "Always answering no is right in 0.800"});
        const QImage after = chart.grab().toImage();
        const CurveChart::MarkPlaces places = chart.markPlaces();
        // The axis is linear: 0.7 is in the middle between 0.6 and 0.8.
        chart.setLevel(ui::CurveLevel{0.6, {}, {}});
        const double lower = chart.markPlaces().level.y();
        chart.setLevel(ui::CurveLevel{0.7, {}, {}});
        QVERIFY(std::abs((lower + places.level.y()) / 2.0 - chart.markPlaces().level.y()) <= 1.0);
        QVERIFY(lower > places.level.y());
        const QRect line(qRound(places.level.left()), static_cast<int>(places.level.y()), qRound(places.level.width()),
                         1);
        const int muted = countOf(after, line, ui::themeOf(Scheme::Light).mutedText);
        QVERIFY2(muted > line.width() / 3 && muted < line.width() * 3 / 4,
                 qPrintable(QString::number(muted))); // dashes
        QVERIFY(!places.levelLabel.isEmpty());
        QVERIFY(after.copy(places.levelLabel.toAlignedRect()) != before.copy(places.levelLabel.toAlignedRect()));
        chart.setLevel({});
        QCOMPARE(chart.grab().toImage(), before);
    }

    void aMomentIsAMarkOnItsPointAndIsSpokenOf()
    {
        CurveChart chart(CurveChart::Measure::Loss);
        chart.resize(400, 220);
        chart.setEpochs(4);
        const std::vector<CurvePoint> curve{{0.0, 0.7}, {1.0, 0.1}, {2.0, 0.02}, {3.0, 0.05}, {4.0, 0.2}};
        chart.setCurves({}, curve);
        chart.setSnapshot(4.0);
        const QImage before = chart.grab().toImage();
        const QColor test = ui::themeOf(Scheme::Light).test;
        for (const CurvePoint& point : curve) {
            chart.setMoment(ui::CurveMoment{point.epochs, point.value, "lowest: epoch 2", "Lowest test loss: 0.02"});
            const QImage after = chart.grab().toImage();
            const CurveChart::MarkPlaces places = chart.markPlaces();
            const QRect mark = places.moment.toAlignedRect() & after.rect();
            QVERIFY(countOf(after, mark, test) > countOf(before, mark, test) + 5);
            QVERIFY2(!places.momentLabel.isEmpty(), qPrintable(QString::number(point.epochs)));
            QVERIFY(!places.momentLabel.intersects(places.moment));
            QVERIFY(QRectF(chart.rect()).contains(places.momentLabel));
        }
        QVERIFY(chart.accessibleDescription().endsWith("\nLowest test loss: 0.02"));
        QVERIFY(chart.toolTip().contains("Lowest test loss: 0.02"));
        chart.clear();
        chart.setCurves({}, curve);
        chart.setSnapshot(4.0);
        QCOMPARE(chart.grab().toImage(), before);
    }

    void aThemeChangeRepaintsWithTheOtherColours()
    {
        CurveChart chart(CurveChart::Measure::Accuracy);
        chart.resize(300, 160);
        chart.setCurves({}, {{0.0, 0.8}, {1.0, 0.8}});
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        ui::applyTheme(*qApp, Scheme::Dark);
        const QImage picture = chart.grab().toImage();
        QVERIFY(countOf(picture, picture.rect(), ui::themeOf(Scheme::Dark).test) > 100);
        QCOMPARE(countOf(picture, picture.rect(), ui::themeOf(Scheme::Light).test), 0);
        QCOMPARE(picture.pixelColor(2, 60), ui::themeOf(Scheme::Dark).ground);
    }
};

ATTENTION_TEST(CurveChartTest, QApplication)

} // namespace curve_chart_test
#include "curve_chart_test.moc"
