#include "core/analysis/row_trace.h"
#include "core/network/kernels/types.h"
#include "core/network/network.h"
#include "tests/support/test_registry.h"
#include "tests/support/work_time.h"
#include "ui/text/numbers/figure_text.h"
#include "ui/theme/theme.h"
#include "ui/views/network/layer_detail.h"
#include "ui/views/network/layer_formula.h"
#include "ui/views/network/network_picture.h"
#include "ui/views/network/network_view.h"

#include <QApplication>
#include <QLabel>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include <cmath>

namespace network_view_test {

using core::Activation;
using core::AttentionKind;
using core::Experiment;
using core::Model;
using ui::NetworkView;
using ui::Scheme;

namespace {

std::shared_ptr<Model> modelOf(std::vector<std::int64_t> hidden, Activation activation = Activation::Linear,
                               AttentionKind attention = AttentionKind::Softmax)
{
    auto model = std::make_shared<Model>();
    model->experiment.samples = 300;
    model->experiment.hidden = std::move(hidden);
    model->experiment.activation = activation;
    model->experiment.attention = attention;
    model->dataset = core::makeDataset<float>(model->experiment.dataset());
    const core::ParameterLayout layout(model->experiment.network());
    model->parameters.setZero(layout.parameterCount());
    core::initialiseParameters(layout, 1, model->parameters);
    if (attention == AttentionKind::Uniform)
        core::kernelOf(layout.attention(), model->parameters).setZero();
    return model;
}

/// Two features, no hidden layer; numbers that can be followed by hand.
std::shared_ptr<Model> smallModel()
{
    auto model = std::make_shared<Model>();
    model->experiment.samples = 10;
    model->experiment.features = 2;
    model->experiment.golden = {2};
    model->experiment.hidden = {};
    auto dataset = std::make_shared<core::Dataset<float>>();
    dataset->features.resize(1, 2);
    dataset->features << 0.2F, 0.6F;
    dataset->labels = {1};
    dataset->testRows = {0};
    model->dataset = dataset;
    model->parameters.resize(9);
    model->parameters << 1.0F, -0.5F, 0.0F, 2.0F, /* bias */ 0.5F, -0.5F, /* output kernel */ 3.0F, -1.0F,
        /* bias */ 0.25F;
    return model;
}

QString plain(QString html)
{
    static const QRegularExpression tag("<[^>]*>");
    return html.remove(tag);
}

void showAt(QWidget& widget, const QSize& size)
{
    widget.resize(size);
    widget.show();
    QVERIFY(QTest::qWaitForWindowExposed(&widget));
    QCoreApplication::processEvents();
}

QString textOf(const NetworkView& view, const char* label)
{
    return plain(view.findChild<QLabel*>(QString::fromLatin1(label))->text());
}

} // namespace

class NetworkViewTest : public QObject {
    Q_OBJECT

private slots:
    void init() { ui::applyTheme(*qApp, Scheme::Light); }

    void thePictureTellsTheLayerTable()
    {
        NetworkView view;
        const auto model = modelOf({100, 20});
        view.showModel(model);
        showAt(view, {360, 600});
        const auto table = core::layerTable(model->experiment.network());
        QCOMPARE(view.picture().layers().size(), table.size());
        QCOMPARE(view.picture().describe(1), QString("attention_vec: Dense, softmax, output (20), 420 parameters"));
        QCOMPARE(view.picture().describe(3), QString("dense_1: Dense, linear, output (100), 2,100 parameters"));
        QVERIFY(textOf(view, "networkHeadline").startsWith("4,561 parameters answer: label "));
    }

    void arrowsFollowWhatEachLayerReads()
    {
        const auto layers = core::layerTable({20, {3}, Activation::Linear});
        const ui::NetworkLayout layout(layers, 300.0, 50.0, 16.0);
        QCOMPARE(layout.arrows.size(), 5U); // one each, and the input around the attention
        const QPolygonF& around = layout.arrows[1];
        QCOMPARE(around.front().y(), layout.boxes[0].center().y());
        QCOMPARE(around.back(), QPointF(layout.boxes[2].left(), layout.boxes[2].center().y()));
        for (const QPointF& corner : around)
            QVERIFY(!layout.boxes[1].contains(corner));
        QCOMPARE(layout.layerAt(layout.boxes[3].center()), std::optional<std::size_t>(3));
        QCOMPARE(layout.layerAt({2.0, 2.0}), std::nullopt);
    }

    void aClickOnALayerShowsItsFormulaAndItsLineOfCode()
    {
        NetworkView view;
        view.showModel(modelOf({100, 20}));
        showAt(view, {700, 700});
        const auto* code = view.findChild<ui::ModelCode*>();
        QCOMPARE(code->markedLine(),
                 QString("attention = Dense(20, activation=\"softmax\", name=\"attention_vec\")(inputs)"));
        QTest::mouseClick(&view.picture(), Qt::LeftButton, {}, view.picture().boxOf(3).center().toPoint());
        QCOMPARE(textOf(view, "layerName"), QString("dense_1"));
        QCOMPARE(textOf(view, "layerRule"), QString("dense_1 = b + attention_mul W"));
        QCOMPARE(code->markedLine(), QString("x = Dense(100, name=\"dense_1\")(x)"));
        QVERIFY(code->toPlainText().contains("model = Model(inputs, outputs)"));
    }

    void keysMoveFromLayerToLayer()
    {
        NetworkView view;
        view.showModel(modelOf({100, 20}));
        showAt(view, {360, 600});
        QTest::keyClick(&view.picture(), Qt::Key_Down);
        QCOMPARE(textOf(view, "layerName"), QString("attention_mul"));
        QTest::keyClick(&view.picture(), Qt::Key_End);
        QTest::keyClick(&view.picture(), Qt::Key_Down);
        QCOMPARE(textOf(view, "layerName"), QString("dense_3"));
        QCOMPARE(view.picture().accessibleDescription(), view.picture().describe(5));
        // The chosen layer is scrolled into view.
        QVERIFY(view.picture().visibleRegion().contains(view.picture().boxOf(5).center().toPoint()));
        QTest::keyClick(&view.picture(), Qt::Key_Home);
        QCOMPARE(textOf(view, "layerName"), QString("input_1"));
        QSignalSpy chosen(&view.picture(), &ui::NetworkPicture::layerChosen);
        QTest::keyClick(&view.picture(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
    }

    void theFormulasHoldTheRowsNumbers()
    {
        const auto model = smallModel();
        const core::RowTrace trace = core::makeRowTrace(*model, 0);
        const auto numbers = [&](std::size_t layer) {
            return plain(ui::layerFormula(*model, trace, layer).numbers.join('\n'));
        };
        // score_2 = −0.5 + 0.2 · (−0.5) + 0.6 · 2 = 0.6; score_1 = 0.5 + 0.2 · 1 + 0.6 · 0 = 0.7
        const double sum = std::exp(0.6) + std::exp(0.7);
        QCOMPARE(numbers(0), QString("x = (0.200, 0.600)\nx2 = 0.600, the golden feature\n"
                                     "Row 1 of the data set; its label is 1."));
        QCOMPARE(numbers(1),
                 QString("score2 = −0.500 + 0.200 · (−0.500) + 0.600 · 2.00 = 0.600\n"
                         "attention2 = exp(0.600) / %1 = 0.475\n%1 is the sum of exp(score) over all features.")
                     .arg(ui::figureText(sum)));
        QCOMPARE(numbers(2), QString("attention_mul2 = 0.600 · 0.475 = 0.285"));
        QVERIFY(numbers(3).startsWith("logit = 0.250 + 0.105 · 3.00 + 0.285 · (−1.00) = 0.280"));
        QVERIFY(numbers(3).contains("probability of label 1 = 1 / (1 + exp(−0.280)) = 0.570"));
        QVERIFY(numbers(3).endsWith("The label is 1: right."));
    }

    /// Rows that are answered with label 0 show the probability of label 1, too, as the table of rows does.
    void theSentenceGivesTheProbabilityOfLabelOne()
    {
        const auto model = smallModel();
        model->parameters(8) = -10.0F; // the output's bias
        NetworkView view;
        view.showModel(model);
        showAt(view, {700, 700});
        QCOMPARE(textOf(view, "networkHeadline"),
                 QString("9 parameters answer: label 0, probability of label 1: less than 0.001. Wrong."));
    }

    void onlyWhatIsGoldenIsCalledSo()
    {
        const auto model = smallModel();
        const core::RowTrace trace = core::makeRowTrace(*model, 0);
        const auto line = [&] { return plain(ui::layerFormula(*model, trace, 0).numbers.at(1)); };
        model->experiment.golden = {2, 1};
        QCOMPARE(line(), QString("x2 = 0.600, a golden feature"));
        model->experiment.golden = {};
        QCOMPARE(line(), QString("x1 = 0.200"));
    }

    void uniformAttentionIsSaidToBeFrozen()
    {
        const auto model = modelOf({6}, Activation::Linear, AttentionKind::Uniform);
        const core::RowTrace trace = core::makeRowTrace(*model, 0);
        const ui::LayerFormula formula = ui::layerFormula(*model, trace, 1);
        QCOMPARE(formula.rule, QString("attention_vec = softmax(0), the same for every feature"));
        QCOMPARE(plain(formula.numbers.join('\n')),
                 QString("attention5 = 1 / 20 = 0.0500\nFrozen: its weights and biases stay at zero."));
        QVERIFY(plain(ui::layerFormula(*model, trace, 2).numbers.front()).contains(" · 0.0500 = "));
        NetworkView view;
        view.showModel(model);
        showAt(view, {700, 700});
        QCOMPARE(textOf(view, "layerName"), QString("attention_vec"));
        QVERIFY(view.findChild<ui::ModelCode*>()->markedLine().contains("trainable=False"));
    }

    void withoutAttentionTheInputsGoToTheFirstLayer()
    {
        const auto model = modelOf({6}, Activation::Relu, AttentionKind::None);
        const core::RowTrace trace = core::makeRowTrace(*model, 0);
        QCOMPARE(ui::layerFormula(*model, trace, 1).rule, QString("dense_1 = relu(b + input_1 W)"));
        QVERIFY(plain(ui::layerFormula(*model, trace, 1).numbers.front())
                    .contains("+ … + " + ui::figureText(trace.inputs[4]) + " · "));
        const auto bare = modelOf({}, Activation::Linear, AttentionKind::None);
        QCOMPARE(ui::layerFormula(*bare, core::makeRowTrace(*bare, 0), 1).rule,
                 QString("dense_1 = sigmoid(logit), logit = b + input_1 W"));
        NetworkView view;
        view.showModel(model);
        showAt(view, {700, 700});
        QStringList names;
        for (const core::LayerRow& layer : view.picture().layers())
            names << QString::fromStdString(layer.name);
        QCOMPARE(names, QStringList({"input_1", "dense_1", "dense_2"}));
        QVERIFY(!view.findChild<ui::ModelCode*>()->toPlainText().contains("attention"));
        view.grab();
    }

    void longSumsKeepTheGoldenTerm()
    {
        const auto model = modelOf({6}, Activation::Relu);
        const core::RowTrace trace = core::makeRowTrace(*model, 0);
        const QString score = plain(ui::layerFormula(*model, trace, 1).numbers.front());
        QCOMPARE(score.count(" · "), 3);
        QCOMPARE(score.count("…"), 2);
        QVERIFY(score.contains("+ … + " + ui::figureText(trace.inputs[4]) + " · "));
        QVERIFY(score.endsWith(" = " + ui::figureText(trace.scores[4])));
        const ui::LayerFormula relu = ui::layerFormula(*model, trace, 3);
        QCOMPARE(relu.rule, QString("dense_1 = relu(b + attention_mul W)"));
        QCOMPARE(plain(relu.numbers.back()),
                 QString("unit1 = relu(%1) = %2")
                     .arg(ui::figureText(trace.hidden[0].sums[0]), ui::figureText(trace.hidden[0].outputs[0])));
    }

    void everyLayerOfEveryKindHasAFormula()
    {
        const std::vector<std::pair<std::vector<std::int64_t>, AttentionKind>> networks{
            {{}, AttentionKind::Softmax},
            {{}, AttentionKind::None},
            {{1}, AttentionKind::Uniform},
            {{3, 2, 1, 4, 5, 6, 7, 8}, AttentionKind::Softmax}};
        for (const Activation activation : {Activation::Linear, Activation::Relu, Activation::Tanh})
            for (const auto& [hidden, attention] : networks) {
                const auto model = modelOf(hidden, activation, attention);
                const core::RowTrace trace = core::makeRowTrace(*model, 1);
                const auto table = core::layerTable(model->experiment.network());
                for (std::size_t layer = 0; layer < table.size(); ++layer) {
                    QVERIFY(!ui::layerFormula(*model, trace, layer).rule.isEmpty());
                    QVERIFY(!ui::layerFormula(*model, trace, layer).numbers.isEmpty());
                    QCOMPARE(static_cast<std::int64_t>(ui::layerOutputs(trace, layer).size()), table[layer].units);
                }
            }
    }

    void anotherRowPutsInOtherNumbers()
    {
        NetworkView view;
        view.showModel(modelOf({100, 20}));
        showAt(view, {700, 700});
        const QString before = textOf(view, "layerNumbers");
        QSignalSpy chosen(&view, &NetworkView::rowChosen);
        QTest::keyClick(view.findChild<QSpinBox*>("networkRowSpin"), Qt::Key_Up);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.front().front().toLongLong(), 1);
        QVERIFY(textOf(view, "layerNumbers") != before);
        view.setRow(0);
        QCOMPARE(textOf(view, "layerNumbers"), before);
        view.setRow(1'000'000); // beyond the last: the last
        QCOMPARE(view.findChild<QSpinBox*>("networkRowSpin")->value(), 30);
        QCOMPARE(chosen.size(), 1);
    }

    void eightHiddenLayersFitWithTheirNamesInANarrowTab()
    {
        NetworkView view;
        view.showModel(modelOf(std::vector<std::int64_t>(8, 4096), Activation::Relu));
        showAt(view, {360, 600});
        ui::NetworkPicture& picture = view.picture();
        QCOMPARE(picture.layers().size(), 12U);
        QVERIFY(picture.height() >= static_cast<int>(picture.boxOf(11).bottom()));
        QVERIFY(picture.width() <= picture.parentWidget()->width());
        // The longest line of a box: kind and parameters side by side.
        const QFontMetricsF metrics(ui::themeFont(0.92 * 0.88));
        QVERIFY(metrics.horizontalAdvance("Dense, sigmoid  16,781,312 parameters") < picture.boxOf(0).width() - 24.0);
        const auto* code = view.findChild<ui::ModelCode*>();
        QVERIFY(code->document()->size().height() <= code->height());
        QVERIFY(code->document()->size().width() <= code->viewport()->width());
    }

    void theTabKeyGoesFromTheRowToTheLayersToTheCode()
    {
        NetworkView view;
        view.showModel(modelOf({100, 20}));
        showAt(view, {700, 700});
        view.activateWindow();
        view.findChild<QSpinBox*>("networkRowSpin")->setFocus();
        const QStringList expected{"networkRowSpin", "networkPicture", "networkDetailScroll", "networkCode"};
        for (const QString& name : expected) {
            QTRY_VERIFY(view.focusWidget() && view.focusWidget()->objectName() == name);
            QTest::keyClick(view.focusWidget(), Qt::Key_Tab);
        }
    }

    void aLargeScoreIsWrittenWithoutOverflow()
    {
        const auto model = smallModel();
        model->parameters(5) = 800.0F; // the golden feature's bias
        const core::RowTrace trace = core::makeRowTrace(*model, 0);
        const QString numbers = plain(ui::layerFormula(*model, trace, 1).numbers.join('\n'));
        QVERIFY2(numbers.contains("attention2 = exp(801 − 801) / 1.00 = 1.000"), qPrintable(numbers));
        QVERIFY(numbers.endsWith("1.00 is the sum of exp(score − 801) over all features."));
    }

    void fewerLayersMoveTheChoiceToTheLast()
    {
        NetworkView view;
        view.showModel(modelOf({100, 20}));
        showAt(view, {700, 700});
        QTest::keyClick(&view.picture(), Qt::Key_End);
        view.showModel(modelOf({}));
        QCOMPARE(view.picture().chosen(), 3U);
        QCOMPARE(textOf(view, "layerName"), QString("dense_1"));
        QCOMPARE(textOf(view, "layerRule"), QString("dense_1 = sigmoid(logit), logit = b + attention_mul W"));
    }

    void aHiddenViewOnlyRemembersAndClearForgets()
    {
        NetworkView view;
        view.showModel(modelOf({100, 20}));
        QCOMPARE(textOf(view, "networkHeadline"), QString("Nothing to see yet."));
        showAt(view, {360, 600});
        QVERIFY(textOf(view, "networkHeadline").startsWith("4,561 parameters"));
        view.clear();
        QCOMPARE(textOf(view, "networkHeadline"), QString("Nothing to see yet."));
        QVERIFY(!view.picture().isVisible());
    }

    void aHiddenViewLetsGoOfTheDataOfARunThatIsOver()
    {
        NetworkView view;
        auto model = modelOf({100, 20});
        const std::weak_ptr data = model->dataset;
        view.showModel(model);
        showAt(view, {360, 600});
        view.hide();
        model.reset();
        QVERIFY(!data.expired());
        view.clear();
        QVERIFY(data.expired());
        view.show();
        QCOMPARE(textOf(view, "networkHeadline"), QString("Nothing to see yet."));
    }

    void aModelIsTakenOverInAFractionOfAFrame()
    {
        NetworkView view;
        const auto model = modelOf({100, 20});
        view.showModel(model);
        showAt(view, {700, 700});
        const double best = leastWork(6, [&](int) { view.showModel(std::make_shared<Model>(*model)); });
        QVERIFY2(best < 10.0, qPrintable(QString::number(best)));
    }
};

ATTENTION_TEST(NetworkViewTest, QApplication)

} // namespace network_view_test
#include "network_view_test.moc"
