#include "tests/support/feature_roles.h"
#include "tests/support/test_registry.h"
#include "ui/charts/whiskers.h"

#include <QTest>

#include <algorithm>
#include <limits>

namespace whiskers_test {

using ui::AttentionLayout;
using ui::Whiskers;

namespace {

AttentionLayout layoutOf(std::size_t features)
{
    return {QSizeF(600.0, 400.0), {50.0, 50.0, 40.0, 20.0}, features};
}

} // namespace

class WhiskersTest : public QObject {
    Q_OBJECT

private slots:
    void stemReachesFromLowToHighOverItsBar()
    {
        const AttentionLayout layout = layoutOf(20);
        const auto [stem, upper, lower] = Whiskers::linesOf(layout, 7, 0.25, 0.75);
        QCOMPARE(stem.x1(), layout.centreOf(7));
        QCOMPARE(stem.p1().y(), layout.yOf(0.25));
        QCOMPARE(stem.p2().y(), layout.yOf(0.75));
        QCOMPARE(upper.y1(), layout.yOf(0.75));
        QCOMPARE(lower.y1(), layout.yOf(0.25));
        QVERIFY(upper.length() < layout.barOf(7, 1.0).width());
        QCOMPARE(upper.center().x(), layout.centreOf(7));
    }

    void eachFeatureHasOneUpToAHundredThenOnlyTheGoldenOne()
    {
        for (const std::size_t features : {1U, 20U, 100U})
            QVERIFY(Whiskers::shows(layoutOf(features), 1, rolesOf(1'000, {1})) &&
                    Whiskers::shows(layoutOf(features), 9, rolesOf(1'000, {1})));
        QVERIFY(!Whiskers::shows(layoutOf(1'000), 9, rolesOf(1'000, {1})));
        QVERIFY(Whiskers::shows(layoutOf(1'000), 9, rolesOf(1'000, {9})));
    }

    void marksCoverStemAndCaps()
    {
        Whiskers whiskers;
        whiskers.set({0.1, 0.1}, {0.2, 0.4});
        const ui::Scale scale{0.0, 0.8, false, {}};
        const AttentionLayout layout = layoutOf(2);
        const std::vector<QRectF> marks = whiskers.marks(layout, scale, rolesOf(2, {1}));
        QCOMPARE(marks.size(), 6U);
        for (const QLineF& line : Whiskers::linesOf(layout, 2, 0.125, 0.5))
            QVERIFY(std::ranges::any_of(
                marks, [&](const QRectF& mark) { return mark.contains(line.p1()) && mark.contains(line.p2()); }));
    }

    void halfOfThemIsNone()
    {
        Whiskers whiskers;
        whiskers.set({0.1, 0.1}, {0.2});
        QVERIFY(!whiskers.areFor(2));
        QVERIFY(!whiskers.areFor(1));
        QVERIFY(!Whiskers().areFor(0));
    }

    void valuesThatAreNoSharesAreHeldToThem()
    {
        QCOMPARE(ui::sharesOf({-1.0, 0.5, 7.0, std::numeric_limits<double>::quiet_NaN()}),
                 std::vector<double>({0.0, 0.5, 1.0, 0.0}));
    }
};

ATTENTION_TEST(WhiskersTest, void)

} // namespace whiskers_test
#include "whiskers_test.moc"
