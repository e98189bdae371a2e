#include "tests/support/chart_samples.h"
#include "tests/support/feature_roles.h"
#include "tests/support/near_colour.h"
#include "tests/support/test_registry.h"
#include "tests/support/work_time.h"
#include "ui/charts/attention_chart.h"
#include "ui/charts/pin_outlines.h"
#include "ui/charts/pin_style.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

namespace pin_outlines_test {

using ui::AttentionChart;
using ui::AttentionLayout;
using ui::PinnedAttention;
using ui::PinOutlines;

namespace {

constexpr QSize kSize(654, 465);

AttentionLayout layoutOf(std::size_t features)
{
    return {QSizeF(600.0, 400.0), {50.0, 50.0, 40.0, 20.0}, features};
}

std::vector<PinnedAttention> pinsOf(std::size_t count, std::size_t features)
{
    std::vector<PinnedAttention> pins;
    for (std::size_t place = 0; place < count; ++place)
        pins.push_back({place, QStringLiteral("learning rate 0.003 → 0.0%1").arg(place + 1),
                        attentionOf(static_cast<std::int64_t>(features), 0.3 + 0.1 * static_cast<double>(place))});
    return pins;
}

} // namespace

class PinOutlinesTest : public QObject {
    Q_OBJECT

private slots:
    void init() { ui::applyTheme(*qApp, ui::Scheme::Light); }

    void fourOutlinesLieAroundTheirBarSideBySide()
    {
        for (const std::size_t features : {2U, 20U, 40U}) {
            const AttentionLayout layout = layoutOf(features);
            QVERIFY(PinOutlines::showsSingle(layout));
            QRectF inner = layout.barOf(2, 0.5).adjusted(0.5, 0.0, -0.5, 0.0);
            for (std::size_t order = 0; order < 4; ++order) {
                const QRectF outline = PinOutlines::outlineOf(layout, 2, order, 0.5).boundingRect();
                QVERIFY(outline.left() <= inner.left() && outline.right() >= inner.right()); // in whole pixels
                QVERIFY(std::abs(outline.top() - layout.yOf(0.5)) <= 0.5);
                QCOMPARE(outline.bottom(), layout.plot.bottom());
                inner = outline;
            }
            // Not into the neighbour's.
            QVERIFY(inner.left() > layout.centreOf(2) - layout.pitch() / 2.0 - 0.5);
        }
    }

    void oneStepLineStandsForManyBars()
    {
        const AttentionLayout layout = layoutOf(1'000);
        QVERIFY(!PinOutlines::showsSingle(layout));
        std::vector<double> fractions(1'000, 0.1);
        fractions[499] = 0.9; // the golden one
        fractions[700] = 0.6;
        const QPolygonF steps = PinOutlines::stepsOf(layout, fractions, rolesOf(1'000, {500}));
        QVERIFY(steps.size() <= 2 * 500 / 3 + 2); // fewer than its pixels
        const auto heights = [&] {
            std::vector<double> all;
            for (const QPointF& point : steps)
                all.push_back(point.y());
            return all;
        }();
        QCOMPARE(*std::ranges::min_element(heights),
                 layout.yOf(0.6)); // a single high one is not lost, the golden one not in
        QVERIFY(std::ranges::is_sorted(steps, {}, &QPointF::x));
        QCOMPARE(steps.first().x(), layout.plot.left());
        QCOMPARE(steps.last().x(), layout.plot.right());
    }

    void eachPinIsDrawnInItsColourAndToldInTheLegend()
    {
        AttentionChart chart;
        chart.resize(kSize);
        chart.setAttention(attentionOf(20, 0.4), rolesOf(20, {5}));
        const QImage before = chart.grab().toImage();
        chart.setPinned(pinsOf(4, 20));
        const QImage after = chart.grab().toImage();
        const auto bar = chart.barRect(5).toRect().adjusted(-12, -200, 12, 0);
        const QRect legend(0, 10, kSize.width(), 50);
        for (std::size_t place = 0; place < 4; ++place) {
            QVERIFY2(countNear(after, bar, pinColour(place)) > countNear(before, bar, pinColour(place)) + 20,
                     qPrintable(ui::pinName(place)));
            QVERIFY(countNear(after, legend, pinColour(place)) > 15);
        }
    }

    void anOutlineLowerThanItsBarShowsOnIt()
    {
        AttentionChart chart;
        chart.resize(kSize);
        chart.setAttention(attentionOf(20, 0.8), rolesOf(20, {5}));
        chart.setPinned({{0, QStringLiteral("seed 0 → 1"), attentionOf(20, 0.4)}});
        const QRectF bar = chart.barRect(5);
        const int level = qRound(bar.bottom() - bar.height() / 2.0);
        const QRect across(qRound(bar.left()) + 1, level - 3, qRound(bar.width()) - 2, 6);
        QVERIFY(countNear(chart.grab().toImage(), across, pinColour(0)) > 5);
    }

    void theAxisHoldsThePinnedBars()
    {
        AttentionChart chart;
        chart.resize(kSize);
        chart.setAttention(attentionOf(20, 0.2), rolesOf(20, {5}));
        const double before = chart.axisMaximum();
        chart.setPinned({{0, QStringLiteral("seed 0 → 1"), attentionOf(20, 0.9)}});
        QVERIFY(before < 0.9 && chart.axisMaximum() >= 0.9);
        chart.setPinned({});
        QCOMPARE(chart.axisMaximum(), before);
    }

    void runsOfOtherFeaturesAreNotDrawn()
    {
        AttentionChart chart;
        chart.resize(kSize);
        chart.setAttention(attentionOf(20, 0.2), rolesOf(20, {5}));
        const QImage before = chart.grab().toImage();
        chart.setPinned(pinsOf(2, 10));
        QCOMPARE(chart.grab().toImage(), before);
        chart.setAttention(attentionOf(10, 0.2), rolesOf(10, {5}));
        QVERIFY(countNear(chart.grab().toImage(), QRect({}, kSize), pinColour(0)) > 50);
    }

    void thePinnedShareIsToldOfTheHighlightedBar()
    {
        AttentionChart chart;
        chart.resize(kSize);
        chart.show();
        chart.setAttention(attentionOf(20, 0.4), rolesOf(20, {5}));
        chart.setPinned({{2, QStringLiteral("learning rate 0.003 → 0.03"), attentionOf(20, 0.625)}});
        QVERIFY(chart.accessibleDescription().contains("C, learning rate 0.003 → 0.03: 0.625"));
        QTest::keyClick(&chart, Qt::Key_Right);
        QVERIFY(chart.accessibleDescription().contains("C, learning rate 0.003 → 0.03: 0.625"));
        QTest::keyClick(&chart, Qt::Key_Right);
        QVERIFY(chart.accessibleDescription().contains("C, learning rate 0.003 → 0.03: 0.0197"));
    }

    void marksCoverTheOutlines()
    {
        PinOutlines pins;
        pins.set({{0, {}, {0.52, 0.9}}});
        const AttentionLayout layout = layoutOf(2);
        const std::vector<QRectF> marks = pins.marks(layout, ui::shareScale(1.0), rolesOf(2, {1}));
        for (const QPointF& corner : PinOutlines::outlineOf(layout, 1, 0, 0.52))
            QVERIFY(std::ranges::any_of(marks, [&](const QRectF& mark) { return mark.contains(corner); }));
    }

    void fourPinsCostLittle_data()
    {
        QTest::addColumn<int>("features");
        for (const int features : {1, 20, 60, 200, 1'000})
            QTest::addRow("%d", features) << features;
    }

    void fourPinsCostLittle()
    {
        QFETCH(const int, features);
        const auto count = static_cast<std::size_t>(features);
        AttentionChart chart;
        chart.resize(900, 600);
        const std::vector<double> attention =
            count == 1 ? std::vector{1.0} : attentionOf(features, 0.5, (features + 1) / 2);
        chart.setAttention(attention, rolesOf(std::ssize(attention), {1}));
        std::vector<PinnedAttention> pins;
        for (std::size_t place = 0; place < 4; ++place)
            pins.push_back({place, QStringLiteral("learning rate 0.003 → 0.03"), attention});
        QImage picture(chart.size(), QImage::Format_ARGB32_Premultiplied);
        const auto best = [&] { return leastWork(9, [&](int) { chart.render(&picture); }); };
        const double without = best();
        chart.setPinned(pins);
        const double with = best();
        qInfo("%d features: %.2f ms without, %.2f ms with four pins", features, without, with);
        QVERIFY2(with - without < 8.0, qPrintable(QString::number(with - without)));
    }
};

ATTENTION_TEST(PinOutlinesTest, QApplication)

} // namespace pin_outlines_test
#include "pin_outlines_test.moc"
