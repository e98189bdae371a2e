#include "core/analysis/row_trace.h"
#include "core/network/kernels/types.h"
#include "core/network/network.h"
#include "tests/support/test_registry.h"
#include "tests/support/work_time.h"
#include "ui/text/numbers/figure_text.h"
#include "ui/text/numbers/number_spelling.h"
#include "ui/theme/theme.h"
#include "ui/views/weights/score_strip.h"
#include "ui/views/weights/weights_map.h"
#include "ui/views/weights/weights_view.h"

#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolTip>

#include <cmath>

namespace weights_view_test {

using core::Experiment;
using core::Model;
using ui::AttentionKernel;
using ui::DivergingScale;
using ui::Scheme;
using ui::WeightCell;
using ui::WeightsView;

namespace {

Experiment experimentOf(std::int64_t features, std::int64_t golden)
{
    Experiment experiment;
    experiment.samples = 300;
    experiment.features = features;
    experiment.golden = {golden};
    experiment.hidden = {4};
    return experiment;
}

/// An untrained network in which the weight from the golden input to its own attention is the strongest.
std::shared_ptr<Model> modelOf(const Experiment& experiment, float strongest = 3.21F)
{
    auto model = std::make_shared<Model>();
    model->experiment = experiment;
    model->dataset = core::makeDataset<float>(experiment.dataset());
    const core::ParameterLayout layout(experiment.network());
    model->parameters.setZero(layout.parameterCount());
    core::initialiseParameters(layout, 1, model->parameters);
    const std::int64_t golden = experiment.featureOfInterest();
    if (layout.hasAttention())
        core::kernelOf(layout.attention(), model->parameters)(golden - 1, golden - 1) = strongest;
    return model;
}

QString textOf(const WeightsView& view, const char* label)
{
    return view.findChild<QLabel*>(QString::fromLatin1(label))->text();
}

void showAt(QWidget& widget, const QSize& size)
{
    widget.resize(size);
    widget.show();
    QVERIFY(QTest::qWaitForWindowExposed(&widget));
    QCoreApplication::processEvents();
}

double contrastOf(QRgb first, QRgb second)
{
    return std::hypot(qRed(first) - qRed(second), qGreen(first) - qGreen(second), qBlue(first) - qBlue(second));
}

} // namespace

class WeightsViewTest : public QObject {
    Q_OBJECT

private slots:
    void init() { ui::applyTheme(*qApp, Scheme::Light); }

    void theStrongestWeightIsSaidInASentence()
    {
        WeightsView view;
        view.showModel(modelOf(experimentOf(20, 5)));
        showAt(view, {360, 600});
        QCOMPARE(view.findChild<QLabel*>("weightsHeadline")->text(),
                 QString("Input 5 moves the attention of feature 5 most: weight 3.21."));
    }

    void uniformAttentionIsSaidToBeFrozen()
    {
        Experiment experiment = experimentOf(20, 5);
        experiment.attention = core::AttentionKind::Uniform;
        const auto model = modelOf(experiment);
        const core::ParameterLayout layout(experiment.network());
        core::kernelOf(layout.attention(), model->parameters).setZero();
        WeightsView view;
        view.showModel(model);
        showAt(view, {360, 600});
        QCOMPARE(textOf(view, "weightsHeadline"),
                 QString("Nothing moves the attention: every feature gets 1/20 = 0.05."));
        QCOMPARE(textOf(view, "weightsCaption"),
                 QString("Uniform attention is frozen: its weights and biases stay at zero."));
        QVERIFY(view.map().accessibleDescription().endsWith("All of them are zero."));
        QVERIFY(view.scores().describe(5).endsWith("Attention 0.0500"));
        view.grab();
    }

    void aKernelOfZerosIsNotSaidToMoveAnything()
    {
        const auto model = modelOf(experimentOf(20, 5));
        const core::ParameterLayout layout(model->experiment.network());
        core::kernelOf(layout.attention(), model->parameters).setZero();
        WeightsView view;
        view.showModel(model);
        showAt(view, {360, 600});
        QCOMPARE(textOf(view, "weightsHeadline"), QString("No input moves the attention: all weights are zero."));
        QVERIFY(!textOf(view, "weightsCaption").contains("frozen"));
        view.showModel(modelOf(experimentOf(20, 5))); // one that was learned again
        QVERIFY(textOf(view, "weightsHeadline").startsWith("Input 5 moves"));
    }

    void aNetworkWithoutAttentionHasNoMapAndNoScores()
    {
        Experiment experiment = experimentOf(20, 5);
        WeightsView view;
        view.showModel(modelOf(experiment));
        showAt(view, {360, 600});
        experiment.attention = core::AttentionKind::None;
        view.showModel(modelOf(experiment));
        QCOMPARE(textOf(view, "weightsHeadline"), QString("This network has no attention, and so no such weights."));
        QVERIFY(!view.scores().isVisible());
        QVERIFY(!view.findChild<QSpinBox*>("weightsRowSpin")->isVisible());
        QTest::keyClick(&view.map(), Qt::Key_Down);
        QCOMPARE(view.map().highlighted(), std::nullopt);
    }

    void everyWeightHasItsColour()
    {
        const auto model = modelOf(experimentOf(7, 2), 0.5F);
        const AttentionKernel kernel(*model);
        const DivergingScale scale(ui::themeOf(Scheme::Light));
        const QImage image = kernel.image({700, 700}, scale, 1.0);
        QCOMPARE(image.size(), QSize(7, 7));
        for (int input = 1; input <= 7; ++input)
            for (int feature = 1; feature <= 7; ++feature)
                QCOMPARE(image.pixel(feature - 1, input - 1),
                         scale.colourOf(static_cast<double>(kernel.at({input, feature})), 1.0));
    }

    void oneStrongWeightAmongAMillionIsSeen()
    {
        const auto model = modelOf(experimentOf(1000, 437), -50.0F);
        const AttentionKernel kernel(*model);
        const DivergingScale scale(ui::themeOf(Scheme::Light));
        const QImage image = kernel.image({290, 250}, scale, 50.0);
        QCOMPARE(image.size(), QSize(290, 250));
        QCOMPARE(image.pixel(436 * 290 / 1000, 436 * 250 / 1000), scale.colourOf(-50.0, 50.0));
        QCOMPARE(kernel.strongest(), (WeightCell{437, 437}));
    }

    void coloursGoFromBlueOverTheGroundToOrange()
    {
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            const ui::Theme& theme = ui::themeOf(scheme);
            const DivergingScale scale(theme);
            QCOMPARE(QColor(scale.colourOf(0.0, 2.0)), theme.card);
            QCOMPARE(QColor(scale.colourOf(-2.0, 2.0)), theme.train);
            QCOMPARE(QColor(scale.colourOf(2.0, 2.0)), theme.test);
            QCOMPARE(scale.colourOf(9.0, 2.0), scale.colourOf(2.0, 2.0));
            QCOMPARE(QColor(scale.colourOf(std::nan(""), 2.0)), theme.card);
            QCOMPARE(QColor(scale.colourOf(0.0, 0.0)), theme.card);
            for (const double sign : {-1.0, 1.0}) // further from zero is further from its colour
                for (int i = 1; i < 10; ++i)
                    QVERIFY(contrastOf(scale.colourOf(sign * 0.1 * (i + 1), 1.0), scale.colourOf(0.0, 1.0)) >
                            contrastOf(scale.colourOf(sign * 0.1 * i, 1.0), scale.colourOf(0.0, 1.0)));
        }
    }

    void theExactWeightIsToldOnHover()
    {
        const auto model = modelOf(experimentOf(20, 5));
        const core::ParameterLayout layout(model->experiment.network());
        core::kernelOf(layout.attention(), model->parameters)(6, 4) = -0.0312F;
        WeightsView view;
        view.showModel(model);
        showAt(view, {700, 700});
        const QPoint place = view.map().weightsLayout().cellOf({7, 5}).center().toPoint();
        QTest::mouseMove(&view.map(), place);
        QTRY_COMPARE(view.map().highlighted(), std::optional(WeightCell{7, 5}));
        QCOMPARE(QToolTip::text(), QString("Input 7 → attention of 5: −0.0312"));
        QCOMPARE(view.scores().highlighted(), std::optional<std::int64_t>(5)); // its score is pointed at too
        QTest::mouseMove(&view.map(), QPoint(2, 2));
        QTRY_COMPARE(view.map().highlighted(), std::nullopt);
        QCOMPARE(view.scores().highlighted(), std::nullopt);
    }

    void theArrowKeysMoveACell()
    {
        WeightsView view;
        view.showModel(modelOf(experimentOf(20, 5)));
        showAt(view, {360, 600});
        ui::WeightsMap& map = view.map();
        QTest::keyClick(&map, Qt::Key_Down);
        QCOMPARE(map.highlighted(), std::optional(WeightCell{5, 5})); // first shows where one stands
        QCOMPARE(QToolTip::text(), QString("Input 5 → attention of 5: 3.21"));
        QTest::keyClick(&map, Qt::Key_Down);
        QTest::keyClick(&map, Qt::Key_Left);
        QCOMPARE(map.highlighted(), std::optional(WeightCell{6, 4}));
        QCOMPARE(map.accessibleDescription(), QToolTip::text());
        QTest::keyClick(&map, Qt::Key_End);
        QTest::keyClick(&map, Qt::Key_Right);
        QCOMPARE(map.highlighted(), std::optional(WeightCell{6, 20}));
        QTest::keyClick(&map, Qt::Key_Home);
        QTest::keyClick(&map, Qt::Key_Up);
        QCOMPARE(map.highlighted(), std::optional(WeightCell{5, 1}));
        QTest::keyClick(&map, Qt::Key_Escape);
        QCOMPARE(map.highlighted(), std::nullopt);
    }

    void whereAPixelCoversSeveralTheStrongestIsPointedAt()
    {
        WeightsView view;
        view.showModel(modelOf(experimentOf(1000, 437)));
        showAt(view, {360, 600});
        const ui::WeightsLayout layout = view.map().weightsLayout();
        const QPointF place = layout.cellOf({437, 437}).center();
        QCOMPARE(
            layout.cellAt(place, view.map().devicePixelRatioF(), AttentionKernel(*modelOf(experimentOf(1000, 437)))),
            std::optional(WeightCell{437, 437}));
    }

    void theScoresOfTheChosenRowStandBelow()
    {
        const auto model = modelOf(experimentOf(20, 5));
        WeightsView view;
        view.showModel(model);
        showAt(view, {700, 700});
        QCOMPARE(view.findChild<QSpinBox*>("weightsRowSpin")->maximum(), 30);
        const auto scoreOf = [&](std::int64_t row) {
            return ui::figureText(core::makeRowTrace(*model, row).scores[4]);
        };
        QVERIFY(view.scores().describe(5).startsWith("Score of feature 5: " + scoreOf(0)));
        QSignalSpy chosen(&view, &WeightsView::rowChosen);
        QTest::keyClick(view.findChild<QSpinBox*>("weightsRowSpin"), Qt::Key_Up);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.front().front().toLongLong(), 1);
        QVERIFY(view.scores().describe(5).startsWith("Score of feature 5: " + scoreOf(1)));
        view.setRow(9);
        QCOMPARE(view.findChild<QSpinBox*>("weightsRowSpin")->value(), 10);
        QCOMPARE(chosen.size(), 1); // only the user's choice is signalled
        QVERIFY(view.scores().describe(5).startsWith("Score of feature 5: " + scoreOf(9)));
    }

    void columnsOfMapAndScoresStandInLine()
    {
        WeightsView view;
        view.showModel(modelOf(experimentOf(20, 5)));
        for (const QSize& size : {QSize(360, 600), QSize(700, 700), QSize(1900, 1000)}) {
            showAt(view, size);
            for (const std::int64_t feature : {1, 7, 20})
                QCOMPARE(view.scores().columns().centreOf(feature),
                         view.map().weightsLayout().columns().centreOf(feature));
        }
    }

    void aHiddenViewOnlyRemembers()
    {
        WeightsView view;
        view.showModel(modelOf(experimentOf(20, 5)));
        view.setRow(3);
        QVERIFY(!view.findChild<QLabel*>("weightsHeadline")->text().contains("Input"));
        showAt(view, {360, 600});
        QVERIFY(view.findChild<QLabel*>("weightsHeadline")->text().contains("Input 5"));
        QCOMPARE(view.findChild<QSpinBox*>("weightsRowSpin")->value(), 4);
    }

    void clearLeavesNothingOfTheRunBefore()
    {
        WeightsView view;
        showAt(view, {360, 600});
        const QImage empty = view.grab().toImage();
        view.showModel(modelOf(experimentOf(20, 5)));
        QCoreApplication::processEvents();
        QVERIFY(view.grab().toImage() != empty);
        QTest::keyClick(&view.map(), Qt::Key_Down);
        view.clear();
        QCoreApplication::processEvents();
        QCOMPARE(view.grab().toImage(), empty);
        QTest::keyClick(&view.map(), Qt::Key_Down);
        QCOMPARE(view.map().highlighted(), std::nullopt);
    }

    void aHiddenViewLetsGoOfTheDataOfARunThatIsOver()
    {
        WeightsView view;
        auto model = modelOf(experimentOf(20, 5));
        const std::weak_ptr data = model->dataset;
        view.showModel(model);
        showAt(view, {360, 600});
        view.hide();
        model.reset();
        QVERIFY(!data.expired());
        view.clear();
        QVERIFY(data.expired());
        view.show();
        QCOMPARE(view.findChild<QLabel*>("weightsHeadline")->text(), QString("Nothing to see yet."));
    }

    void weightsThatAreNoNumbersAreSurvived()
    {
        const auto model = modelOf(experimentOf(3, 2));
        model->parameters.setConstant(std::nanf(""));
        WeightsView view;
        view.showModel(model);
        showAt(view, {360, 600});
        view.grab();
        QTest::keyClick(&view.map(), Qt::Key_Down);
        QVERIFY(view.map().describe({2, 2}).endsWith("nan"));
    }

    void aThousandFeaturesAreDrawnWithinAFrame()
    {
        // The budget is 50 ms; a slow machine gets five times as much.
        WeightsView view;
        const std::array models{modelOf(experimentOf(1000, 437)), modelOf(experimentOf(1000, 437), -2.0F)};
        view.showModel(models[0]);
        showAt(view, {1880, 980});
        QImage picture = view.grab().toImage();
        const double best = leastWork(6, [&](int i) {
            view.showModel(models[static_cast<std::size_t>(i % 2)]);
            view.render(&picture);
        });
        qInfo("a new model of 1,000 features is taken over and painted in %.1f ms", best);
        QVERIFY(best < 250.0);
    }

    void aThemeChangeRepaintsWithTheOtherColours()
    {
        WeightsView view;
        view.showModel(modelOf(experimentOf(2, 1)));
        showAt(view, {360, 600});
        const QRectF cell = view.map().weightsLayout().cellOf({1, 1});
        const QPoint corner = cell.topLeft().toPoint() + QPoint(6, 6);
        QCOMPARE(view.map().grab().toImage().pixelColor(corner), ui::themeOf(Scheme::Light).test);
        ui::applyTheme(*qApp, Scheme::Dark);
        QTRY_COMPARE(view.map().grab().toImage().pixelColor(corner), ui::themeOf(Scheme::Dark).test);
    }

    void figuresHaveThreeDigits()
    {
        QCOMPARE(ui::figureText(2.3149), QString("2.31"));
        QCOMPARE(ui::figureText(-0.03124), QString("−0.0312"));
        QCOMPARE(ui::figureText(9.999), QString("10.0"));
        QCOMPARE(ui::figureText(1234.2), QString("1234"));
        QCOMPARE(ui::figureText(0.0), QString("0"));
        QCOMPARE(ui::figureText(-1.234e-7), QString("−1.23e−7"));
        QCOMPARE(ui::preciseText(static_cast<double>(0.1F)), QString("0.1"));
    }
};

ATTENTION_TEST(WeightsViewTest, QApplication)

} // namespace weights_view_test
#include "weights_view_test.moc"
