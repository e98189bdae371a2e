#include "tests/support/test_registry.h"
#include "ui/views/seeds/seeds_figure.h"

#include "tests/support/feature_roles.h"
#include "tests/support/near_colour.h"

#include <QApplication>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

#include <utility>

namespace seeds_figure_test {

using core::EnsembleRun;
using core::SeedsSummary;
using ui::SeedsFigure;
using ui::SeedsFrame;
using ui::SeedsScene;

namespace {

constexpr QSize kSize(640, 440);

/// Forty runs of so many features, of which these are golden and get more attention than others.
SeedsSummary summaryOf(std::int64_t features, std::vector<std::int64_t> golden)
{
    core::Experiment experiment = experimentWith(features, 1);
    experiment.golden = std::move(golden);
    SeedsSummary summary(experiment);
    for (std::uint32_t seed = 0; seed < 40; ++seed) {
        EnsembleRun run;
        run.seed = seed;
        run.last.attention.assign(static_cast<std::size_t>(features), 0.2 / static_cast<double>(features));
        for (const std::int64_t feature : experiment.golden)
            run.last.attention[static_cast<std::size_t>(feature - 1)] = 0.2 + 0.002 * seed;
        summary.add(run);
    }
    return summary;
}

/// The drawing of a summary, and where everything stands in it.
struct Drawn {
    SeedsScene scene;
    SeedsFrame frame;
    QImage image{kSize, QImage::Format_ARGB32_Premultiplied};

    explicit Drawn(const SeedsSummary& summary)
    {
        scene.summary = &summary;
        scene.plannedRuns = summary.completed();
        frame = ui::seedsFrame(scene, kSize);
        image.fill(scene.theme.ground);
        QPainter painter(&image);
        SeedsFigure().paint(painter, scene, kSize);
    }

    [[nodiscard]] int goldenIn(const QRect& area) const
    {
        return countNear(image, area, scene.theme.golden) + countNear(image, area, scene.theme.goldenText);
    }
    /// Over the plot and the numbers below it.
    [[nodiscard]] QRect columnOf(std::int64_t feature) const
    {
        const ui::Span column = frame.layout.columnOf(feature);
        return QRectF(column.left, frame.layout.plot.top(), column.width(), kSize.height()).toAlignedRect();
    }
    [[nodiscard]] QRect numberOf(std::int64_t feature) const
    {
        const QRectF plot = frame.layout.plot;
        const double centre = frame.layout.columnOf(feature).centre();
        return QRectF(centre - 8.0, plot.bottom() + 2.0, 16.0, kSize.height()).toAlignedRect();
    }
};

} // namespace

class SeedsFigureTest : public QObject {
    Q_OBJECT

private slots:
    void withoutAGoldenFeatureNothingIsGolden_data()
    {
        QTest::addColumn<int>("features");
        QTest::newRow("dots") << 20;
        QTest::newRow("band") << 1'000;
    }

    void withoutAGoldenFeatureNothingIsGolden()
    {
        QFETCH(int, features);
        const SeedsSummary summary = summaryOf(features, {});
        const Drawn drawn(summary);
        QCOMPARE(drawn.goldenIn(drawn.image.rect()), 0);
        QVERIFY(countNear(drawn.image, drawn.columnOf(1), drawn.scene.theme.text) > 0); // the median
    }

    void everyGoldenFeatureIsGoldenAndNoOther()
    {
        const SeedsSummary summary = summaryOf(20, {5, 12});
        const Drawn drawn(summary);
        for (const std::int64_t golden : {5, 12}) {
            QVERIFY(drawn.goldenIn(drawn.columnOf(golden)) > 0);
            QVERIFY(drawn.goldenIn(drawn.numberOf(golden)) > 0);
        }
        for (const std::int64_t other : {1, 3, 15, 20})
            QCOMPARE(drawn.goldenIn(drawn.columnOf(other)), 0);
    }

    void goldenFeaturesStandOutOfAThousand()
    {
        const SeedsSummary summary = summaryOf(1'000, {300, 700});
        const Drawn drawn(summary);
        QVERIFY(!drawn.frame.othersHaveDots);
        for (const std::int64_t golden : {300, 700})
            QVERIFY(drawn.goldenIn(drawn.columnOf(golden).adjusted(-2, 0, 2, 0)) > 0);
        QCOMPARE(drawn.goldenIn(drawn.columnOf(900)), 0);
    }

    void neighboursThatAreGoldenHaveTheirNumbers()
    {
        const SeedsSummary summary = summaryOf(20, {5, 6});
        const Drawn drawn(summary);
        QVERIFY(drawn.goldenIn(drawn.numberOf(6)) > 0);
    }
};

ATTENTION_TEST(SeedsFigureTest, QApplication)

} // namespace seeds_figure_test
#include "seeds_figure_test.moc"
