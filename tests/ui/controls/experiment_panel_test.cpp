#include "tests/support/find_widget.h"
#include "tests/support/test_registry.h"
#include "ui/controls/experiment_panel.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QWheelEvent>

namespace experiment_panel_test {

using core::Experiment;
using ui::ExperimentPanel;

class ExperimentPanelTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void startsWithTheArticle();
    void everyFieldShowsTheExperimentItIsGiven();
    void everyFieldSetsItsKnob_data();
    void everyFieldSetsItsKnob();
    void digitsAreNotCommittedOneByOne();
    void leavingAFieldCommits();
    void arrowsCommitAtEachStep();
    void theWheelNeedsTheFocus();
    void slidersCommitWhileTheyMove();
    void aSliderShowsTheNearestStopAndKeepsTheValue();
    void settingAnExperimentSaysNothing();

    void typingBeyondTheRangeKeepsTheLastExperiment();
    void theMessageStaysUntilTheNextValidChange();
    void correctingTheTextTakesTheMessageBack();
    void theMessageAboutARefusedTextGoesWhenARunBegins();
    void theActivationIsDisabledWithoutAHiddenLayer();
    void everyFieldRefusesNonsense_data();
    void everyFieldRefusesNonsense();
    void anUnfinishedNumberIsNotComplainedAboutYet();
    void noEpochCanBeShownButNotTyped();

    void fewerFeaturesThanGoldenWaitUntilResolved();
    void goldenBeyondTheFeaturesIsSaidWhileTyping();
    void theArticleButtonResolvesAConflict();

    void theGreatestSeedIsKept();
    void theSeedAfterTheLastIsZero();
    void smallLearningRatesKeepTheirDigits();
    void theFractionIsShownInPercent();
    void noHiddenLayerIsCalledNone();
    void eightHiddenLayersAreTaken();

    void changedKnobsAreMarked();
    void theArticleButtonRestoresEverything();
    void eachSettingIsOneTabStopWithAName();
    void nothingIsCutInTheColumn();

private:
    template <typename Widget = QWidget>
    Widget* find(const char* name)
    {
        return &findWidget<Widget>(*m_panel, name);
    }
    QString message(const char* name)
    {
        return find<QLabel>(name)->isVisible() ? find<QLabel>(name)->text() : QString();
    }

    /// Replaces a field's text with the keyboard.
    void type(const char* name, const QString& text)
    {
        auto* field = find(name);
        field->setFocus();
        if (qobject_cast<QComboBox*>(field)) {
            QTest::keyClicks(field, text); // finds the item
            return;
        }
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(field, Qt::Key_Delete);
        QTest::keyClicks(field, text);
    }
    void enter(const char* name, const QString& text)
    {
        type(name, text);
        QTest::keyClick(find(name), Qt::Key_Return);
    }
    Experiment announced() { return m_changed->last().first().value<Experiment>(); }

    std::unique_ptr<ExperimentPanel> m_panel;
    std::unique_ptr<QSignalSpy> m_changed;
};

void ExperimentPanelTest::initTestCase()
{
    ui::applyTheme(*qApp, ui::Scheme::Light);
}

void ExperimentPanelTest::init()
{
    m_panel = std::make_unique<ExperimentPanel>();
    m_changed = std::make_unique<QSignalSpy>(m_panel.get(), &ExperimentPanel::experimentChanged);
    m_panel->resize(264, 744);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
}

void ExperimentPanelTest::cleanup()
{
    m_changed.reset();
    m_panel.reset();
}

void ExperimentPanelTest::startsWithTheArticle()
{
    QCOMPARE(m_panel->experiment(), Experiment{});
    QVERIFY(!find<QPushButton>("articleButton")->isEnabled());
    QCOMPARE(find<QSpinBox>("samplesSpin")->text(), "100,000");
    QCOMPARE(find<QDoubleSpinBox>("learningRateSpin")->text(), "0.003");
    QCOMPARE(find<QLineEdit>("hiddenEdit")->text(), "100, 20");
}

void ExperimentPanelTest::everyFieldShowsTheExperimentItIsGiven()
{
    Experiment experiment{1'234'567, 40, {17}, 0.25, 42};
    experiment.hidden = {64, 32, 16};
    experiment.activation = core::Activation::Tanh;
    experiment.epochs = 12;
    experiment.batchSize = 1'000;
    experiment.learningRate = 0.0125;
    experiment.shuffle = false;
    m_panel->setExperiment(experiment);
    QCOMPARE(m_panel->experiment(), experiment);
    QCOMPARE(find<QSpinBox>("samplesSpin")->value(), 1'234'567);
    QCOMPARE(find<QSpinBox>("samplesSpin")->text(), "1,234,567");
    QCOMPARE(find<QSpinBox>("featuresSpin")->value(), 40);
    QCOMPARE(find<QSpinBox>("goldenSpin")->value(), 17);
    QCOMPARE(find<QDoubleSpinBox>("testFractionSpin")->value(), 0.25);
    QCOMPARE(find<QDoubleSpinBox>("seedSpin")->value(), 42.0);
    QCOMPARE(find<QLineEdit>("hiddenEdit")->text(), "64, 32, 16");
    QCOMPARE(find<QComboBox>("activationCombo")->currentText(), "tanh");
    QCOMPARE(find<QSpinBox>("epochsSpin")->value(), 12);
    QCOMPARE(find<QSpinBox>("batchSizeSpin")->value(), 1'000);
    QCOMPARE(find<QDoubleSpinBox>("learningRateSpin")->value(), 0.0125);
    QVERIFY(!find<QCheckBox>("shuffleCheck")->isChecked());
}

void ExperimentPanelTest::everyFieldSetsItsKnob_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<Experiment>("expected");
    const auto add = [](const char* name, const char* text, auto change) {
        Experiment expected;
        change(expected);
        QTest::newRow(name) << name << text << expected;
    };
    add("samplesSpin", "2500", [](Experiment& e) { e.samples = 2'500; });
    add("featuresSpin", "1000", [](Experiment& e) { e.features = 1'000; });
    add("goldenSpin", "20", [](Experiment& e) { e.golden = {20}; });
    add("testFractionSpin", "12.5", [](Experiment& e) { e.testFraction = 0.125; });
    add("seedSpin", "7", [](Experiment& e) { e.seed = 7; });
    add("hiddenEdit", "10,5", [](Experiment& e) { e.hidden = {10, 5}; });
    add("activationCombo", "relu", [](Experiment& e) { e.activation = core::Activation::Relu; });
    add("epochsSpin", "10000", [](Experiment& e) { e.epochs = 10'000; });
    add("batchSizeSpin", "1,000,000", [](Experiment& e) { e.batchSize = 1'000'000; });
    add("learningRateSpin", "1e-3", [](Experiment& e) { e.learningRate = 0.001; });
}

void ExperimentPanelTest::everyFieldSetsItsKnob()
{
    QFETCH(const QString, name);
    QFETCH(const QString, text);
    QFETCH(const Experiment, expected);
    enter(qPrintable(name), text);
    QCOMPARE(m_changed->count(), 1);
    QCOMPARE(announced(), expected);
    QCOMPARE(m_panel->experiment(), expected);
    QVERIFY(m_panel->message().isEmpty());
}

void ExperimentPanelTest::digitsAreNotCommittedOneByOne()
{
    type("featuresSpin", "123");
    QCOMPARE(m_changed->count(), 0);
    QCOMPARE(m_panel->experiment(), Experiment{});
    QTest::keyClick(find("featuresSpin"), Qt::Key_Return);
    QCOMPARE(m_changed->count(), 1);
    QTest::keyClick(find("featuresSpin"), Qt::Key_Return);
    QCOMPARE(m_changed->count(), 1);
}

void ExperimentPanelTest::leavingAFieldCommits()
{
    type("hiddenEdit", "50");
    find("epochsSpin")->setFocus();
    QCOMPARE(announced().hidden, std::vector<std::int64_t>{50});
    type("epochsSpin", "6");
    find("hiddenEdit")->setFocus();
    QCOMPARE(announced().epochs, 6);
    QCOMPARE(m_changed->count(), 2);
}

void ExperimentPanelTest::arrowsCommitAtEachStep()
{
    auto* rate = find("learningRateSpin");
    QTest::keyClick(rate, Qt::Key_Up);
    QCOMPARE(announced().learningRate, 0.005);
    QTest::keyClick(rate, Qt::Key_Down);
    QTest::keyClick(rate, Qt::Key_Down);
    QCOMPARE(announced().learningRate, 0.002);
    QCOMPARE(m_changed->count(), 3);
    QTest::keyClick(find("samplesSpin"), Qt::Key_Up);
    QCOMPARE(announced().samples, 150'000);
    QTest::keyClick(find("testFractionSpin"), Qt::Key_Up);
    QCOMPARE(announced().testFraction, 0.11);
}

void ExperimentPanelTest::theWheelNeedsTheFocus()
{
    const auto turn = [](QWidget* widget) {
        const QPointF middle = QRectF(widget->rect()).center();
        QWheelEvent wheel(middle, widget->mapToGlobal(middle), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(widget, &wheel);
    };
    find("samplesSpin")->setFocus();
    for (const char* name : {"epochsSpin", "epochsSlider", "activationCombo"})
        turn(find(name));
    QCOMPARE(m_changed->count(), 0);
    find("epochsSpin")->setFocus();
    turn(find("epochsSpin"));
    QCOMPARE(announced().epochs, 6);
}

void ExperimentPanelTest::slidersCommitWhileTheyMove()
{
    auto* slider = find<QSlider>("goldenSlider");
    QTest::mousePress(slider, Qt::LeftButton, {}, {slider->width() - 2, slider->height() / 2});
    QCOMPARE(announced().golden, std::vector<std::int64_t>{20});
    QTest::mouseMove(slider, {1, slider->height() / 2});
    QCOMPARE(announced().golden, std::vector<std::int64_t>{1});
    QTest::mouseRelease(slider, Qt::LeftButton, {}, {1, slider->height() / 2});
    QCOMPARE(find<QSpinBox>("goldenSpin")->value(), 1);

    for (const char* name : {"samplesSlider", "featuresSlider", "testFractionSlider", "epochsSlider", "batchSizeSlider",
                             "learningRateSlider"}) {
        const auto before = m_panel->experiment();
        QTest::keyClick(find(name), Qt::Key_Right);
        QVERIFY2(m_panel->experiment() != before, name);
    }
}

void ExperimentPanelTest::aSliderShowsTheNearestStopAndKeepsTheValue()
{
    enter("samplesSpin", "123456");
    QCOMPARE(m_panel->experiment().samples, 123'456);
    const int shown = find<QSlider>("samplesSlider")->value();
    enter("samplesSpin", "120000");
    QVERIFY(qAbs(find<QSlider>("samplesSlider")->value() - shown) <= 1);
}

void ExperimentPanelTest::settingAnExperimentSaysNothing()
{
    Experiment experiment;
    experiment.features = 500;
    experiment.golden = {400};
    experiment.hidden.clear();
    experiment.activation = core::Activation::Tanh;
    m_panel->setExperiment(experiment);
    QCOMPARE(m_changed->count(), 0);
    QCOMPARE(find<QSlider>("goldenSlider")->maximum(), 499);
}

void ExperimentPanelTest::typingBeyondTheRangeKeepsTheLastExperiment()
{
    QSignalSpy messages(m_panel.get(), &ExperimentPanel::messageChanged);
    type("featuresSpin", "2000");
    QCOMPARE(message("featuresMessage"), "Features: got 2000, expected 1 to 1,000");
    QCOMPARE(messages.last().first().toString(), "Features: got 2000, expected 1 to 1,000");
    QCOMPARE(find("featuresSpin")->property("invalid"), "true");
    QCOMPARE(find<QSpinBox>("featuresSpin")->text(), "2000");
    QCOMPARE(m_changed->count(), 0);
    QCOMPARE(m_panel->experiment(), Experiment{});
}

void ExperimentPanelTest::theMessageStaysUntilTheNextValidChange()
{
    QSignalSpy messages(m_panel.get(), &ExperimentPanel::messageChanged);
    type("featuresSpin", "2000");
    find("epochsSpin")->setFocus();
    QCOMPARE(find<QSpinBox>("featuresSpin")->text(), "20");
    QCOMPARE(find("featuresSpin")->property("invalid"), "false");
    QCOMPARE(message("featuresMessage"), "Features: got 2000, expected 1 to 1,000");
    QCOMPARE(m_changed->count(), 0);
    QTest::keyClick(find("epochsSpin"), Qt::Key_Up);
    QVERIFY(message("featuresMessage").isEmpty());
    QVERIFY(messages.last().first().toString().isEmpty());
    QCOMPARE(m_changed->count(), 1);
    QCOMPARE(announced().features, 20);
}

void ExperimentPanelTest::theMessageAboutARefusedTextGoesWhenARunBegins()
{
    type("featuresSpin", "2000");
    m_panel->forgetRefused(); // the text is there still
    QVERIFY(!message("featuresMessage").isEmpty());
    find("epochsSpin")->setFocus();
    QVERIFY(!message("featuresMessage").isEmpty());
    m_panel->forgetRefused();
    QVERIFY(message("featuresMessage").isEmpty());
    QVERIFY(m_panel->message().isEmpty());
}

void ExperimentPanelTest::theActivationIsDisabledWithoutAHiddenLayer()
{
    enter("hiddenEdit", "none");
    QVERIFY(!find("activationCombo")->isEnabled());
    QVERIFY(find("activationCombo")->toolTip().contains("there is no hidden layer"));
    enter("hiddenEdit", "8");
    QVERIFY(find("activationCombo")->isEnabled());
}

void ExperimentPanelTest::correctingTheTextTakesTheMessageBack()
{
    type("featuresSpin", "2000");
    QTest::keyClick(find("featuresSpin"), Qt::Key_Backspace);
    QVERIFY(message("featuresMessage").isEmpty());
    QCOMPARE(find("featuresSpin")->property("invalid"), "false");
    QTest::keyClick(find("featuresSpin"), Qt::Key_Return);
    QCOMPARE(announced().features, 200);
}

void ExperimentPanelTest::everyFieldRefusesNonsense_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto add = [](const char* name, const char* text, const char* expected) {
        QTest::newRow(qPrintable(QString("%1 %2").arg(name, text))) << name << text << expected;
    };
    add("samplesSpin", "99", "Samples: got 99, expected 100 to 10,000,000");
    add("samplesSpin", "10000001", "Samples: got 10000001, expected 100 to 10,000,000");
    add("featuresSpin", "0", "Features: got 0, expected 1 to 1,000");
    add("goldenSpin", "-3", "Golden feature: got -3, expected none or different features from 1 to 1,000");
    add("testFractionSpin", "95", "Test fraction: got 95 %, expected 1 % to 90 %");
    add("testFractionSpin", "0.1", "Test fraction: got 0.1 %, expected 1 % to 90 %");
    add("seedSpin", "4294967296", "Seed: got 4294967296, expected 0 to 4,294,967,295");
    add("seedSpin", "-1", "Seed: got -1, expected 0 to 4,294,967,295");
    add("epochsSpin", "0", "Epochs: got 0, expected 1 to 10,000");
    add("epochsSpin", "ten", "Epochs: got ten, expected 1 to 10,000");
    add("batchSizeSpin", "", "Batch size: got nothing, expected 1 to 1,000,000");
    add("learningRateSpin", "0", "Learning rate: got 0, expected above 0, at most 10");
    add("learningRateSpin", "11", "Learning rate: got 11, expected above 0, at most 10");
    add("hiddenEdit", "abc", "Hidden layers: got abc, expected none or up to 8 layers of 1 to 4,096 units");
    add("hiddenEdit", "100,,20", "Hidden layers: got 100,,20, expected none or up to 8 layers of 1 to 4,096 units");
    add("hiddenEdit", "0", "Hidden layers: got 0, expected none or up to 8 layers of 1 to 4,096 units");
    add("hiddenEdit", "4097", "Hidden layers: got 4097, expected none or up to 8 layers of 1 to 4,096 units");
    add("hiddenEdit", "1,2,3,4,5,6,7,8,9",
        "Hidden layers: got 1,2,3,4,5,6,7,8,9, expected none or up to 8 layers of 1 to 4,096 units");
}

void ExperimentPanelTest::everyFieldRefusesNonsense()
{
    QFETCH(const QString, name);
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    enter(qPrintable(name), text);
    QCOMPARE(m_panel->message(), expected);
    QCOMPARE(m_changed->count(), 0);
    QCOMPARE(m_panel->experiment(), Experiment{});
    auto* field = find(qPrintable(name));
    find("articleButton")->setFocus();
    field->clearFocus();
    ExperimentPanel untouched;
    const auto shown = [&name](QWidget& panel) {
        const auto* widget = panel.findChild<QWidget*>(name);
        const auto* edit = qobject_cast<const QLineEdit*>(widget);
        return edit ? edit->text() : qobject_cast<const QAbstractSpinBox*>(widget)->text();
    };
    QCOMPARE(shown(*m_panel), shown(untouched));
    QCOMPARE(m_panel->message(), expected);
}

void ExperimentPanelTest::anUnfinishedNumberIsNotComplainedAboutYet()
{
    type("samplesSpin", "50");
    QVERIFY(m_panel->message().isEmpty());
    type("learningRateSpin", "0.00");
    QVERIFY(message("learningRateMessage").isEmpty());
    QTest::keyClicks(find("learningRateSpin"), "1");
    QTest::keyClick(find("learningRateSpin"), Qt::Key_Return);
    QCOMPARE(announced().learningRate, 0.001);
}

void ExperimentPanelTest::noEpochCanBeShownButNotTyped()
{
    Experiment experiment;
    experiment.epochs = 0; // as the command line allows
    m_panel->setExperiment(experiment);
    QCOMPARE(find<QSpinBox>("epochsSpin")->value(), 0);
    QCOMPARE(m_panel->experiment().epochs, 0);
    enter("seedSpin", "3");
    QCOMPARE(announced().epochs, 0);
}

void ExperimentPanelTest::fewerFeaturesThanGoldenWaitUntilResolved()
{
    enter("featuresSpin", "3");
    QCOMPARE(message("goldenMessage"), "Golden feature: got 5, expected 1 to 3, the number of features");
    QCOMPARE(find("goldenSpin")->property("invalid"), "true");
    QCOMPARE(find<QSpinBox>("featuresSpin")->value(), 3);
    QCOMPARE(find<QSpinBox>("goldenSpin")->value(), 5);
    QCOMPARE(m_changed->count(), 0);
    QCOMPARE(m_panel->experiment(), Experiment{});

    enter("seedSpin", "9"); // valid by itself, but the conflict is still there
    QCOMPARE(m_changed->count(), 0);
    QVERIFY(!message("goldenMessage").isEmpty());

    enter("goldenSpin", "2");
    QVERIFY(m_panel->message().isEmpty());
    QCOMPARE(find("goldenSpin")->property("invalid"), "false");
    QCOMPARE(m_changed->count(), 1);
    QCOMPARE(announced().features, 3);
    QCOMPARE(announced().golden, std::vector<std::int64_t>{2});
    QCOMPARE(announced().seed, 9U);
}

void ExperimentPanelTest::goldenBeyondTheFeaturesIsSaidWhileTyping()
{
    type("goldenSpin", "30");
    QCOMPARE(message("goldenMessage"), "Golden feature: got 30, expected 1 to 20, the number of features");
    find("featuresSpin")->setFocus();
    QCOMPARE(find<QSpinBox>("goldenSpin")->value(), 30);
    QCOMPARE(find<QSlider>("goldenSlider")->maximum(), 19);
    QCOMPARE(m_changed->count(), 0);
    enter("featuresSpin", "40");
    QCOMPARE(m_changed->count(), 1);
    QCOMPARE(announced().golden, std::vector<std::int64_t>{30});
    QVERIFY(m_panel->message().isEmpty());
}

void ExperimentPanelTest::theArticleButtonResolvesAConflict()
{
    enter("featuresSpin", "3");
    QTest::mouseClick(find<QPushButton>("articleButton"), Qt::LeftButton);
    QVERIFY(m_panel->message().isEmpty());
    QCOMPARE(find<QSpinBox>("featuresSpin")->value(), 20);
    QCOMPARE(m_changed->count(), 0); // the article was in force all the time
}

void ExperimentPanelTest::theGreatestSeedIsKept()
{
    enter("seedSpin", "4294967295");
    QCOMPARE(announced().seed, 4'294'967'295U);
    QCOMPARE(find<QDoubleSpinBox>("seedSpin")->value(), 4'294'967'295.0);
    QCOMPARE(find<QDoubleSpinBox>("seedSpin")->text(), "4294967295");
}

void ExperimentPanelTest::theSeedAfterTheLastIsZero()
{
    auto* next = find<QPushButton>("nextSeedButton");
    QTest::mouseClick(next, Qt::LeftButton);
    QCOMPARE(announced().seed, 1U);
    enter("seedSpin", "4294967295");
    QTest::mouseClick(next, Qt::LeftButton);
    QCOMPARE(announced().seed, 0U);
}

void ExperimentPanelTest::smallLearningRatesKeepTheirDigits()
{
    enter("learningRateSpin", "0.000123456789");
    QVERIFY(announced().learningRate == 0.000123456789);
    QVERIFY(find<QDoubleSpinBox>("learningRateSpin")->value() == 0.000123456789);
    QCOMPARE(find<QDoubleSpinBox>("learningRateSpin")->text(), "0.000123456789");
    Experiment experiment;
    experiment.learningRate = 1.0 / 3.0;
    m_panel->setExperiment(experiment);
    QVERIFY(find<QDoubleSpinBox>("learningRateSpin")->value() == 1.0 / 3.0);
}

void ExperimentPanelTest::theFractionIsShownInPercent()
{
    auto* fraction = find<QDoubleSpinBox>("testFractionSpin");
    QCOMPARE(fraction->text(), "10 %");
    QCOMPARE(fraction->value(), 0.1);
    enter("testFractionSpin", "29 %");
    QVERIFY(announced().testFraction == 0.29);
    QCOMPARE(fraction->text(), "29 %");
    fraction->setValue(0.5);
    QVERIFY(announced().testFraction == 0.5);
}

void ExperimentPanelTest::noHiddenLayerIsCalledNone()
{
    enter("hiddenEdit", "none");
    QVERIFY(announced().hidden.empty());
    enter("hiddenEdit", "7");
    enter("hiddenEdit", "");
    QVERIFY(announced().hidden.empty());
    QCOMPARE(find<QLineEdit>("hiddenEdit")->text(), "none");
    QCOMPARE(m_changed->count(), 3);
}

void ExperimentPanelTest::eightHiddenLayersAreTaken()
{
    enter("hiddenEdit", "8, 7,6,5 ,4,3,2,4096");
    QCOMPARE(announced().hidden, (std::vector<std::int64_t>{8, 7, 6, 5, 4, 3, 2, 4096}));
    QCOMPARE(find<QLineEdit>("hiddenEdit")->text(), "8, 7, 6, 5, 4, 3, 2, 4096");
}

void ExperimentPanelTest::changedKnobsAreMarked()
{
    const auto toneOf = [this](const char* field) {
        for (const auto* label : m_panel->findChildren<QLabel*>())
            if (label->buddy() == find(field))
                return label->property("tone").toString();
        return QString();
    };
    QCOMPARE(toneOf("epochsSpin"), "muted");
    enter("epochsSpin", "6");
    QCOMPARE(toneOf("epochsSpin"), "changed");
    QCOMPARE(toneOf("samplesSpin"), "muted");
    enter("epochsSpin", "5");
    QCOMPARE(toneOf("epochsSpin"), "muted");
    QVERIFY(find("epochsSpin")->toolTip().contains("The article's value: 5."));
    QVERIFY(find("epochsSpin")->toolTip().contains("1 to 10,000"));
}

void ExperimentPanelTest::theArticleButtonRestoresEverything()
{
    Experiment other{2'000, 9, {8, 1}, 0.5, 77, {core::LabelRule::Xor, 0.1, 0.2, 1, 1, 0.5, 2.0, 0.4}, {}};
    other.activation = core::Activation::Tanh;
    other.attention = core::AttentionKind::Uniform;
    other.shuffle = false;
    m_panel->setExperiment(other);
    auto* button = find<QPushButton>("articleButton");
    QVERIFY(button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(m_changed->count(), 1);
    QCOMPARE(announced(), Experiment{});
    QCOMPARE(find<QLineEdit>("hiddenEdit")->text(), "100, 20");
    QCOMPARE(find<QComboBox>("activationCombo")->currentText(), "linear");
    QVERIFY(find<QCheckBox>("shuffleCheck")->isChecked());
    QVERIFY(!button->isEnabled());
}

void ExperimentPanelTest::eachSettingIsOneTabStopWithAName()
{
    const QStringList expected{"samplesSpin",      "featuresSpin",    "goldenSpin",       "testFractionSpin",
                               "stratifyCheck",    "seedSpin",        "harderDataButton", "attentionCombo",
                               "hiddenEdit",       "activationCombo", "epochsSpin",       "batchSizeSpin",
                               "learningRateSpin", "shuffleCheck",    "articleButton"};
    enter("seedSpin", "1"); // so that the last button is enabled
    find("samplesSpin")->setFocus();
    QStringList order;
    for (qsizetype step = 0; step < expected.size(); ++step) {
        order += QApplication::focusWidget()->objectName();
        QVERIFY2(!QApplication::focusWidget()->accessibleName().isEmpty(), qPrintable(order.last()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(order, expected);
}

void ExperimentPanelTest::nothingIsCutInTheColumn()
{
    Experiment experiment{10'000'000, 1'000, {1'000, 999}, 0.125, 4'294'967'295};
    experiment.harder = {core::LabelRule::Copy, 0.123456789, 0.2, 100, 100, -0.123456789, 123.456789, 0.4};
    experiment.hidden = {4096, 4096};
    experiment.epochs = 10'000;
    experiment.batchSize = 1'000'000;
    experiment.learningRate = 0.000123456789;
    m_panel->setExperiment(experiment);
    QCoreApplication::processEvents();
    for (const auto* label : m_panel->findChildren<QLabel*>())
        if (label->isVisible())
            QVERIFY2(label->width() >= label->sizeHint().width(), qPrintable(label->text()));
    for (const auto* edit : m_panel->findChildren<QLineEdit*>())
        QVERIFY2(edit->width() >= edit->fontMetrics().horizontalAdvance(edit->text()), qPrintable(edit->text()));
}

ATTENTION_TEST(ExperimentPanelTest, QApplication)

} // namespace experiment_panel_test
#include "experiment_panel_test.moc"
