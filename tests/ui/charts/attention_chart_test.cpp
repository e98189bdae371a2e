#include "tests/support/chart_samples.h"
#include "tests/support/feature_roles.h"
#include "tests/support/test_registry.h"
#include "tests/support/work_time.h"
#include "ui/charts/attention_chart.h"
#include "ui/charts/pin_outlines.h"
#include "ui/theme/theme.h"
#include "ui/views/rows/row_bars.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace attention_chart_test {

using ui::AttentionChart;
using ui::Scheme;

namespace {

constexpr QSize kSize(654, 465);

/// How many runs of this colour a horizontal line through the picture crosses.
int barsCrossed(const QImage& picture, int y, const QColor& colour)
{
    int bars = 0;
    bool inside = false;
    for (int x = 0; x < picture.width(); ++x) {
        const bool hit = picture.pixelColor(x, y) == colour;
        bars += hit && !inside ? 1 : 0;
        inside = hit;
    }
    return bars;
}

/// Both classes of features that are all alike but the golden one, whose rows have more with label 1.
core::ClassSummary summaryOf(int features, int golden, double zero, double one)
{
    const auto spread = [=](double share) {
        const std::vector<double> mean = attentionOf(features, share, golden);
        core::AttentionSpread result{100, mean, mean, mean};
        for (double& low : result.low)
            low *= 0.5;
        for (double& high : result.high)
            high = std::min(1.0, high * 1.5);
        return result;
    };
    return {spread((zero + one) / 2.0), {spread(zero), spread(one)}};
}

bool holds(const QImage& picture, const QRect& area, const QColor& colour)
{
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x)
            if (picture.rect().contains(x, y) && picture.pixelColor(x, y) == colour)
                return true;
    return false;
}

} // namespace

class AttentionChartTest : public QObject {
    Q_OBJECT

private slots:
    void init() { ui::applyTheme(*qApp, Scheme::Light); }

    void everyFeatureHasABar_data()
    {
        QTest::addColumn<int>("features");
        QTest::addColumn<int>("golden");
        QTest::newRow("1") << 1 << 1;
        QTest::newRow("2") << 2 << 2;
        QTest::newRow("20, the article's") << 20 << 5;
        QTest::newRow("100") << 100 << 50;
    }

    void everyFeatureHasABar()
    {
        QFETCH(int, features);
        QFETCH(int, golden);
        AttentionChart chart;
        chart.resize(1200, 465);
        chart.setAttention(attentionOf(features, features == 1 ? 1.0 : 1.5 / features, golden),
                           rolesOf(features, {golden}));
        const QImage picture = chart.grab().toImage();
        const ui::Theme& theme = ui::themeOf(Scheme::Light);
        const int nearTheAxis = static_cast<int>(chart.barRect(1).bottom()) - 4;
        QCOMPARE(barsCrossed(picture, nearTheAxis, theme.bar), features - 1);
        QCOMPARE(barsCrossed(picture, nearTheAxis, theme.golden), 1);
        QCOMPARE(picture.pixelColor(static_cast<int>(chart.barRect(golden).center().x()), nearTheAxis), theme.golden);
    }

    void manyFeaturesAreDrawnWithTheGoldenOneVisible_data()
    {
        QTest::addColumn<int>("features");
        QTest::addColumn<int>("golden");
        QTest::newRow("200") << 200 << 77;
        QTest::newRow("1000") << 1000 << 1;
        QTest::newRow("1000, the last") << 1000 << 1000;
    }

    void manyFeaturesAreDrawnWithTheGoldenOneVisible()
    {
        QFETCH(int, features);
        QFETCH(int, golden);
        AttentionChart chart;
        chart.resize(kSize);
        chart.setAttention(attentionOf(features, 0.5, golden), rolesOf(features, {golden}));
        const QImage picture = chart.grab().toImage();
        const QRect bar = chart.barRect(golden).toAlignedRect().adjusted(-3, 0, 3, 0);
        QVERIFY(holds(picture, bar, ui::themeOf(Scheme::Light).golden));
    }

    /// As wide as they must be to be seen, neighbours overlap: that must not make holes.
    void neighboursAmongManyFeaturesAreWholeBars_data()
    {
        QTest::addColumn<Scheme>("scheme");
        QTest::newRow("light") << Scheme::Light;
        QTest::newRow("dark") << Scheme::Dark;
    }

    void neighboursAmongManyFeaturesAreWholeBars()
    {
        QFETCH(const Scheme, scheme);
        ui::applyTheme(*qApp, scheme);
        const ui::Theme& theme = ui::themeOf(scheme);
        core::DatasetSpec spec;
        spec.features = 1'000;
        spec.golden = {500, 501};
        spec.harder.duplicates = 3;
        std::vector<double> attention(1'000, 1e-4);
        for (std::size_t feature = 500; feature <= 504; ++feature)
            attention[feature - 1] = 0.18;
        AttentionChart chart;
        chart.resize(kSize);
        chart.setAttention(attention, core::FeatureRoles(spec));
        const QImage picture = chart.grab().toImage();
        const QRectF golden = chart.barRect(500).united(chart.barRect(501));
        const QRectF duplicates = chart.barRect(502).united(chart.barRect(504));
        const int halfway = static_cast<int>(golden.center().y());
        const int between = static_cast<int>(golden.center().x());
        QCOMPARE(picture.pixelColor(between, halfway), theme.golden);
        QCOMPARE(barsCrossed(picture, halfway, theme.golden), 1);
        const QColor pale = picture.pixelColor(static_cast<int>(duplicates.right()), halfway);
        QVERIFY(pale != theme.golden && pale != theme.bar && pale != theme.ground);
        const auto isBetween = [&](int mixed, int one, int other) {
            return mixed >= std::min(one, other) && mixed <= std::max(one, other);
        };
        QVERIFY(isBetween(pale.red(), theme.golden.red(), theme.ground.red()));
        QVERIFY(isBetween(pale.blue(), theme.golden.blue(), theme.ground.blue()));
    }

    void manyFeaturesAreRedrawnInTime()
    {
        // What the window can afford between two frames; measured: a tenth of it.
        for (const auto& [features, milliseconds] : {std::pair{200, 20}, std::pair{1000, 50}}) {
            AttentionChart chart;
            chart.resize(1174, 743);
            chart.setAttention(attentionOf(features, 0.5, 5), rolesOf(features, {5}));
            QImage picture = chart.grab().toImage();
            double best = std::numeric_limits<double>::max();
            for (int i = 0; i < 5; ++i) {
                chart.setAttention(attentionOf(features, 0.5 + 0.01 * i, 5), rolesOf(features, {5}));
                best = std::min(best, leastWork(1, [&](int) { chart.render(&picture); }));
            }
            QVERIFY2(best < milliseconds, qPrintable(QString("%1 features: %2 ms").arg(features).arg(best)));
        }
    }

    void goldenIsMarkedByValueAndNumberToo()
    {
        AttentionChart chart;
        chart.resize(kSize);
        chart.setAttention(attentionOf(20, 0.3, 5), rolesOf(20, {5}));
        const QImage picture = chart.grab().toImage();
        const QColor colour = ui::themeOf(Scheme::Light).goldenText;
        const QRect bar = chart.barRect(5).toAlignedRect();
        QVERIFY(holds(picture, QRect(bar.left(), bar.top() - 24, bar.width(), 22), colour));
        QVERIFY(holds(picture, QRect(bar.left(), bar.bottom() + 4, bar.width(), 24), colour));
        const QRect other = chart.barRect(9).toAlignedRect();
        QVERIFY(!holds(picture, QRect(other.left(), other.bottom() + 4, other.width(), 24), colour));
    }

    void theAxisGrowsButNeverShrinksDuringARun()
    {
        AttentionChart chart;
        chart.setAttention(attentionOf(20, 0.08, 5), rolesOf(20, {5}));
        QCOMPARE(chart.axisMaximum(), 0.2);
        chart.setAttention(attentionOf(20, 0.55, 5), rolesOf(20, {5}));
        QVERIFY(qFuzzyCompare(chart.axisMaximum(), 0.6));
        chart.setAttention(attentionOf(20, 0.08, 5), rolesOf(20, {5}));
        QVERIFY(qFuzzyCompare(chart.axisMaximum(), 0.6));
        chart.clear();
        chart.setAttention(attentionOf(20, 0.08, 5), rolesOf(20, {5}));
        QCOMPARE(chart.axisMaximum(), 0.2);
        chart.setAttention(attentionOf(2, 0.6, 1), rolesOf(2, {1}));
        QCOMPARE(chart.axisMaximum(), 1.0);
    }

    void manyValuesBetweenTwoFramesCostOneRedraw()
    {
        AttentionChart chart;
        PaintCounter counter;
        chart.installEventFilter(&counter);
        chart.setAttention(attentionOf(20, 0.1, 5), rolesOf(20, {5}));
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        QTRY_VERIFY(counter.paints > 0);
        QCoreApplication::processEvents();
        counter.paints = 0;
        for (int i = 0; i < 500; ++i)
            chart.setAttention(attentionOf(20, 0.001 * i, 5), rolesOf(20, {5}));
        QCOMPARE(counter.paints, 0);
        QTRY_COMPARE(counter.paints, 1);
        QCoreApplication::processEvents();
        QCOMPARE(counter.paints, 1);
    }

    void theValueIsToldOnHover()
    {
        AttentionChart chart;
        chart.resize(kSize);
        std::vector<double> attention = attentionOf(20, 0.5, 5);
        attention[6] = 0.0213;
        chart.setAttention(attention, rolesOf(std::ssize(attention), {5}));
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        QSignalSpy highlights(&chart, &AttentionChart::highlightChanged);
        QTest::mouseMove(&chart, QPoint(static_cast<int>(chart.barRect(7).center().x()), 200));
        QTRY_COMPARE(chart.highlighted(), std::optional<std::int64_t>(7));
        QCOMPARE(QToolTip::text(), QString("Feature 7: 0.0213, 0.4 times uniform"));
        // The tip follows the values while the mouse rests.
        attention[6] = 0.1;
        chart.setAttention(attention, rolesOf(std::ssize(attention), {5}));
        QCOMPARE(QToolTip::text(), QString("Feature 7: 0.100, 2.0 times uniform"));
        QTest::mouseMove(&chart, QPoint(2, 200));
        QTRY_COMPARE(chart.highlighted(), std::nullopt);
        QCOMPARE(highlights.size(), 2);
    }

    void theValueIsToldByKeyboard()
    {
        AttentionChart chart;
        chart.resize(kSize);
        chart.setAttention(attentionOf(20, 0.5, 5), rolesOf(20, {5}));
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        QTest::keyClick(&chart, Qt::Key_Right);
        QCOMPARE(chart.highlighted(), std::optional<std::int64_t>(5));
        QCOMPARE(QToolTip::text(), QString("Golden feature 5: 0.500, 10 times uniform"));
        QCOMPARE(chart.accessibleDescription(), QToolTip::text());
        QTest::keyClick(&chart, Qt::Key_Right);
        QCOMPARE(chart.highlighted(), std::optional<std::int64_t>(6));
        QTest::keyClick(&chart, Qt::Key_End);
        QTest::keyClick(&chart, Qt::Key_Right); // stays at the end
        QCOMPARE(chart.highlighted(), std::optional<std::int64_t>(20));
        QTest::keyClick(&chart, Qt::Key_Home);
        QTest::keyClick(&chart, Qt::Key_Left);
        QCOMPARE(chart.highlighted(), std::optional<std::int64_t>(1));
        QTest::keyClick(&chart, Qt::Key_Escape);
        QCOMPARE(chart.highlighted(), std::nullopt);
    }

    void fewerFeaturesDropTheHighlight()
    {
        AttentionChart chart;
        chart.setAttention(attentionOf(20, 0.5, 5), rolesOf(20, {5}));
        QTest::keyClick(&chart, Qt::Key_End);
        chart.setAttention(attentionOf(3, 0.5, 1), rolesOf(3, {1}));
        QCOMPARE(chart.highlighted(), std::nullopt);
        chart.grab();
    }

    void theNameAndDescriptionSayWhatIsDrawn()
    {
        AttentionChart chart;
        QVERIFY(!chart.accessibleName().isEmpty());
        QVERIFY(!chart.accessibleDescription().isEmpty());
        chart.setAttention(attentionOf(20, 0.5, 5), rolesOf(20, {5}));
        QCOMPARE(chart.accessibleDescription(),
                 QString("Bar chart of 20 features. Golden feature 5: 0.500. The largest: "
                         "feature 5 with 0.500. Uniform: 1/20 = 0.05."));
    }

    void manyGoldenFeaturesAreToldInFewWords()
    {
        constexpr int kFeatures = 1'000;
        std::vector<std::int64_t> all(kFeatures);
        std::iota(all.begin(), all.end(), 1);
        const core::FeatureRoles roles = rolesOf(kFeatures, all);
        const std::vector<double> attention(kFeatures, 1.0 / kFeatures);
        AttentionChart chart;
        chart.setAttention(attention, roles);
        chart.setPinned({{0, "another run", attention}});
        QVERIFY(chart.accessibleDescription().contains("Golden feature 6: 0.001. And 994 more golden features."));
        QVERIFY(chart.accessibleDescription().contains("Golden feature 6 in pinned runs:"));
        QVERIFY2(chart.accessibleDescription().size() < 1'000, qPrintable(chart.accessibleDescription()));
        ui::RowBars bars;
        bars.setBars(std::vector<float>(kFeatures, 0.001F), attention, roles);
        QVERIFY(bars.accessibleDescription().endsWith("And 994 more golden features."));
        QVERIFY2(bars.accessibleDescription().size() < 1'000, qPrintable(bars.accessibleDescription()));
    }

    void keysAndMouseDoNothingWhileEmpty()
    {
        AttentionChart chart;
        chart.resize(kSize);
        QTest::keyClick(&chart, Qt::Key_Right);
        QTest::mouseMove(&chart, QPoint(300, 200));
        QCOMPARE(chart.highlighted(), std::nullopt);
        const QImage picture = chart.grab().toImage();
        QVERIFY(!holds(picture, picture.rect(), ui::themeOf(Scheme::Light).golden));
    }

    void aThemeChangeRepaintsWithTheOtherColours()
    {
        AttentionChart chart;
        chart.resize(kSize);
        chart.setAttention(attentionOf(20, 0.5, 5), rolesOf(20, {5}));
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        PaintCounter counter;
        chart.installEventFilter(&counter);
        ui::applyTheme(*qApp, Scheme::Dark);
        QTRY_VERIFY(counter.paints > 0);
        const QImage picture = chart.grab().toImage();
        const ui::Theme& dark = ui::themeOf(Scheme::Dark);
        QCOMPARE(picture.pixelColor(chart.barRect(5).center().toPoint()), dark.golden);
        QCOMPARE(picture.pixelColor(2, picture.height() / 2), dark.ground);
        QVERIFY(!holds(picture, picture.rect(), ui::themeOf(Scheme::Light).bar));
    }

    void whiskersAreDrawnFromLowToHighAndTheAxisHoldsThem()
    {
        AttentionChart chart;
        chart.resize(kSize);
        chart.setAttention(attentionOf(20, 0.5, 5), rolesOf(20, {5}));
        QVERIFY(qFuzzyCompare(chart.axisMaximum(), 0.6));
        std::vector<double> low(20, 0.01);
        std::vector<double> high(20, 0.1);
        low[4] = 0.4;
        high[4] = 0.83;
        chart.setWhiskers(low, high);
        QCOMPARE(chart.axisMaximum(), 1.0);
        const QImage picture = chart.grab().toImage();
        const auto darkAt = [&](std::int64_t feature, double share) {
            const QRectF bar = chart.barRect(feature); // its height is its share
            const double zero = bar.bottom();
            const double unit = chart.barRect(5).height() / 0.5;
            const int y = static_cast<int>(std::lround(zero - share * unit));
            const int x = static_cast<int>(std::floor(bar.center().x()));
            return std::min(picture.pixelColor(x, y).lightness(), picture.pixelColor(x - 1, y).lightness()) < 110;
        };
        QVERIFY(darkAt(5, 0.75)); // above the bar
        QVERIFY(darkAt(5, 0.45)); // on it
        QVERIFY(!darkAt(5, 0.2)); // below its low end there is the bar alone
        QVERIFY(darkAt(9, 0.08));
        QVERIFY(!darkAt(9, 0.2));
        // Without them everything is as before.
        chart.setWhiskers({}, {});
        QVERIFY(qFuzzyCompare(chart.axisMaximum(), 0.6));
    }

    void whiskersOfOtherRunsAreNotDrawn()
    {
        AttentionChart chart;
        chart.resize(kSize);
        chart.setAttention(attentionOf(20, 0.5, 5), rolesOf(20, {5}));
        const QImage without = chart.grab().toImage();
        chart.setWhiskers(std::vector<double>(7, 0.1), std::vector<double>(7, 0.9)); // of seven features
        QCOMPARE(chart.grab().toImage(), without);
        QVERIFY(qFuzzyCompare(chart.axisMaximum(), 0.6));
        chart.setWhiskers(std::vector<double>(20, 0.1), std::vector<double>(7, 0.9));
        QCOMPARE(chart.grab().toImage(), without);
        chart.setWhiskers(std::vector<double>(20, 0.1), std::vector<double>(20, 0.9));
        QVERIFY(chart.grab().toImage() != without);
        QCOMPARE(chart.axisMaximum(), 1.0);
        chart.clear(); // another seed of the same settings: they stay
        chart.setAttention(attentionOf(20, 0.5, 5), rolesOf(20, {5}));
        QCOMPARE(chart.axisMaximum(), 1.0);
    }

    void whiskersAreToldOnHover()
    {
        AttentionChart chart;
        chart.resize(kSize);
        chart.setAttention(attentionOf(20, 0.5, 5), rolesOf(20, {5}));
        chart.setWhiskers(std::vector<double>(20, 0.0125), std::vector<double>(20, 0.9));
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        QTest::keyClick(&chart, Qt::Key_Right);
        QCOMPARE(QToolTip::text(), QString("Golden feature 5: 0.500, 10 times uniform\n"
                                           "9 of 10 seeds: between 0.0125 and 0.900"));
    }

    void theSplitShowsASolidBarForLabelOneAndAnOpenOneForLabelZero()
    {
        AttentionChart chart;
        chart.resize(kSize);
        chart.setAttention(attentionOf(20, 0.3, 5), rolesOf(20, {5}));
        chart.setClassSplit(summaryOf(20, 5, 0.2, 0.4));
        const QImage picture = chart.grab().toImage();
        const ui::Theme& theme = ui::themeOf(Scheme::Light);
        const QRectF place = chart.barRect(5);
        const int y = static_cast<int>(place.bottom()) - 8;
        const auto goldenPixels = [&](double from, double to) {
            int pixels = 0;
            for (int x = static_cast<int>(from); x < static_cast<int>(to); ++x)
                for (int line = y - 8; line < y; ++line)
                    pixels += picture.pixelColor(x, line) == theme.golden ? 1 : 0;
            return pixels;
        };
        const int zero = goldenPixels(place.left(), place.center().x());
        const int one = goldenPixels(place.center().x() + 1.0, place.right());
        QVERIFY(zero > 0); // its outline and hatching
        QVERIFY(one > 2 * zero);
    }

    void theAxisHoldsTheSplitsSpread()
    {
        AttentionChart chart;
        chart.setAttention(attentionOf(20, 0.15, 5), rolesOf(20, {5}));
        QCOMPARE(chart.axisMaximum(), 0.2);
        chart.setClassSplit(summaryOf(20, 5, 0.1, 0.4));
        QVERIFY(qFuzzyCompare(chart.axisMaximum(), 0.6));
        chart.clearClassSplit();
        QCOMPARE(chart.axisMaximum(), 0.2);
    }

    void theSplitIsToldInWords()
    {
        AttentionChart chart;
        chart.resize(kSize);
        chart.setAttention(attentionOf(20, 0.3, 5), rolesOf(20, {5}));
        chart.setClassSplit(summaryOf(20, 5, 0.2, 0.4));
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        QTest::keyClick(&chart, Qt::Key_Right);
        QVERIFY(chart.accessibleDescription().contains("label 0: 0.200, 9 of 10 rows between 0.100 and 0.300"));
        QVERIFY(chart.accessibleDescription().contains("label 1: 0.400, 9 of 10 rows between 0.200 and 0.600"));
        chart.clearClassSplit();
        QVERIFY(!chart.accessibleDescription().contains("label"));
    }

    void tooManyFeaturesAreNotSplit()
    {
        AttentionChart chart;
        chart.resize(kSize);
        chart.setAttention(attentionOf(61, 0.3, 5), rolesOf(61, {5}));
        const double before = chart.axisMaximum();
        chart.setClassSplit(summaryOf(61, 5, 0.2, 0.6));
        QCOMPARE(chart.axisMaximum(), before);
        chart.setClassSplit(summaryOf(20, 5, 0.2, 0.6)); // of other features: of an old run
        QCOMPARE(chart.axisMaximum(), before);
        chart.grab();
    }

    void aSplitWithAClassWithoutRowsIsSurvived()
    {
        AttentionChart chart;
        chart.resize(kSize);
        chart.setAttention(attentionOf(20, 0.3, 5), rolesOf(20, {5}));
        core::ClassSummary summary = summaryOf(20, 5, 0.2, 0.4);
        summary.label[0] = {};
        chart.setClassSplit(summary);
        chart.grab();
        QTest::keyClick(&chart, Qt::Key_Right);
        QVERIFY(chart.accessibleDescription().contains("label 0: no rows"));
    }

    void valuesThatAreNoSharesAreSurvived()
    {
        AttentionChart chart;
        chart.resize(kSize);
        chart.setAttention({0.2, std::numeric_limits<double>::quiet_NaN(), 5.0, -1.0}, rolesOf(4, {2}));
        chart.grab();
        QCOMPARE(chart.axisMaximum(), 1.0);
    }
};

ATTENTION_TEST(AttentionChartTest, QApplication)

} // namespace attention_chart_test
#include "attention_chart_test.moc"
