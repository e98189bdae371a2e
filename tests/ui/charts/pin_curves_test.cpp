#include "tests/support/chart_samples.h"
#include "tests/support/near_colour.h"
#include "tests/support/slowdown.h"
#include "tests/support/test_registry.h"
#include "tests/support/work_time.h"
#include "ui/charts/chart_font.h"
#include "ui/charts/curve_chart.h"
#include "ui/charts/pin_style.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QTest>

#include <cmath>
#include <limits>

namespace pin_curves_test {

using ui::CurveChart;
using ui::CurvePoint;
using ui::PinnedCurve;

namespace {

} // namespace

class PinCurvesTest : public QObject {
    Q_OBJECT

private slots:
    void init() { ui::applyTheme(*qApp, ui::Scheme::Light); }

    void eachPinIsDrawnInItsColour()
    {
        CurveChart chart(CurveChart::Measure::Loss);
        chart.resize(300, 160);
        chart.setEpochs(5);
        chart.setCurves({}, fallingCurve(100, 5.0, 8.0));
        const QImage before = chart.grab().toImage();
        std::vector<PinnedCurve> pins;
        for (std::size_t place = 0; place < 4; ++place)
            pins.push_back({place, QStringLiteral("seed"), fallingCurve(100, 5.0, 1.0 + 1.5 * double(place))});
        chart.setPinned(pins);
        const QImage after = chart.grab().toImage();
        for (std::size_t place = 0; place < 4; ++place)
            QVERIFY2(countNear(after, after.rect(), pinColour(place)) >
                         countNear(before, before.rect(), pinColour(place)) + 30,
                     qPrintable(ui::pinName(place)));
        chart.setPinned({});
        QCOMPARE(chart.grab().toImage(), before);
    }

    void lettersAreAtTheEndsOfTheirCurvesAndOnThem()
    {
        const std::vector<std::vector<CurvePoint>> curves{
            {{0.0, 0.7}, {3.0, 0.001}}, // two points: the line between them is far from either value
            fallingCurve(2'000, 5.0, 6.0),
            fallingCurve(2'000, 5.0, 6.0),           // over the one before
            {{0.0, 0.7}, {2.0, 1e-10}, {5.0, 1e-10}} // along the axis
        };
        ui::PinCurves pins;
        std::vector<PinnedCurve> pinned;
        for (std::size_t place = 0; place < curves.size(); ++place)
            pinned.push_back({place, {}, curves[place]});
        pins.set(pinned);
        for (const QSizeF& size : {QSizeF(140.0, 50.0), QSizeF(300.0, 120.0), QSizeF(900.0, 400.0)})
            for (const double least : {1e-10, 1e-3})
                for (const double epochs : {5.0, 12.0}) {
                    const QRectF plot({40.0, 20.0}, size);
                    const ui::Scale scale = ui::lossScale(least, 1.0, 4);
                    const ui::PinCurves::Axes axes{plot, scale, epochs};
                    const auto places = pins.letterPlaces(axes, ui::chartFont(12.0));
                    for (std::size_t i = 0; i < places.size(); ++i) {
                        QVERIFY(!places[i].isEmpty());
                        const double x = (places[i].center().x() - plot.left()) / plot.width();
                        const auto y = ui::heightOfLine(ui::PinCurves::segmentsOf(pinned[i], axes), x);
                        QVERIFY(y && places[i].contains(axes.at({x, *y})));
                        for (std::size_t j = 0; j < i; ++j)
                            QVERIFY(!places[i].intersects(places[j]));
                        const double end = axes.at({curves[i].back().epochs / epochs, 0.0}).x();
                        // It gives way to the letters before it.
                        QVERIFY(places[i].center().x() >
                                end - (3.5 + 1.1 * static_cast<double>(i)) * places[i].width());
                    }
                }
    }

    void theTimeAxisHoldsTheLongest()
    {
        CurveChart chart(CurveChart::Measure::Loss);
        chart.resize(300, 160);
        chart.setEpochs(2);
        const auto curve = fallingCurve(100, 2.0, 8.0);
        chart.setCurves({}, curve);
        chart.setPinned({{0, QStringLiteral("epochs 8 → 2"), fallingCurve(100, 8.0, 8.0)}});
        const QImage longer = chart.grab().toImage();
        // A run that plans as many epochs by itself gives the same axis.
        chart.setEpochs(8);
        QCOMPARE(chart.grab().toImage(), longer);
        chart.setEpochs(2);
        chart.setPinned({});
        QVERIFY(chart.grab().toImage() != longer);
    }

    void theLossAxisHoldsTheLowest()
    {
        CurveChart chart(CurveChart::Measure::Loss);
        chart.resize(300, 160);
        chart.setCurves({}, {{0.0, 0.7}, {1.0, 0.5}});
        const QImage before = chart.grab().toImage();
        chart.setPinned({{0, QStringLiteral("seed"), {{0.0, 0.7}, {1.0, 1e-7}}}});
        QVERIFY(chart.grab().toImage().copy(0, 20, 40, 140) != before.copy(0, 20, 40, 140)); // its numbers
    }

    void thePinnedValueIsToldAtTheMomentShown()
    {
        CurveChart chart(CurveChart::Measure::Accuracy);
        chart.setCurves({}, {{0.0, 0.5}, {2.0, 0.9}});
        chart.setPinned({{1, QStringLiteral("learning rate 0.003 → 0.03"), {{0.0, 0.4}, {1.0, 0.75}}}});
        chart.setSnapshot(1.5);
        QVERIFY(chart.accessibleDescription().endsWith("B, learning rate 0.003 → 0.03: 0.7500"));
        QCOMPARE(chart.toolTip(), QString("B, learning rate 0.003 → 0.03: 0.7500"));
    }

    void valuesThatAreNoNumbersAreSurvived()
    {
        constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
        CurveChart chart(CurveChart::Measure::Loss);
        chart.resize(300, 160);
        chart.setPinned(
            {{0, {}, {}}, {3, {}, {{0.0, kNan}, {0.5, 0.2}, {1.0, std::numeric_limits<double>::infinity()}}}});
        QVERIFY(!chart.grab().toImage().isNull());
    }

    void fourPinsCostLittle()
    {
        CurveChart chart(CurveChart::Measure::Loss);
        chart.resize(480, 260);
        chart.setEpochs(5);
        chart.setCurves(fallingCurve(2'000, 5.0, 8.0), fallingCurve(2'000, 5.0, 8.0));
        QImage picture(chart.size(), QImage::Format_ARGB32_Premultiplied);
        const auto best = [&] { return leastWork(9, [&](int) { chart.render(&picture); }); };
        const double without = best();
        std::vector<PinnedCurve> pins;
        for (std::size_t place = 0; place < 4; ++place)
            pins.push_back({place, QStringLiteral("seed"), fallingCurve(2'000, 5.0, 2.0 + double(place))});
        chart.setPinned(pins);
        const double with = best();
        qInfo("%.2f ms without, %.2f ms with four pins", without, with);
        QVERIFY2(with - without < 6.0 * kSlowdown, qPrintable(QString::number(with - without)));
    }
};

ATTENTION_TEST(PinCurvesTest, QApplication)

} // namespace pin_curves_test
#include "pin_curves_test.moc"
