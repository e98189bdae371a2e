#include "tests/support/test_registry.h"
#include "ui/controls/knob_row.h"
#include "ui/window/main_window.h"

#include "core/analysis/test_loss_trend.h"
#include "core/memory/memory.h"
#include "core/training/trainer.h"
#include "tests/support/window_user.h"
#include "tests/support/work_time.h"
#include "ui/theme/theme.h"
#include "ui/training/training_controller.h"
#include "ui/window/window_state.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSlider>
#include <QSpinBox>
#include <QTest>

#include <memory>
#include <set>

namespace main_window_test {

using ui::MainWindow;
using ui::RunState;

/// The real window on a real display, used with mouse and keyboard.
class MainWindowTest : public QObject, private WindowUser {
    Q_OBJECT

private:
    [[nodiscard]] QString verdict() const
    {
        static const QRegularExpression tags(QStringLiteral("<[^>]*>"));
        return find<QLabel>("verdictLabel").text().remove(tags);
    }

    void trainSmall() const
    {
        type("samplesSpin", "5000");
        train();
    }

private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::Scheme::Light); }

    void init() { showNew(); }

    void cleanup() { m_window.reset(); }

    void isWholeInASmallWindow()
    {
        m_window->resize(1024, 640);
        QCOMPARE(m_window->size(), QSize(1024, 640));
        QTRY_COMPARE(overhang(), QSize(0, 0));
    }

    void saysBeforeTrainingThatNothingIsLearned()
    {
        QTRY_VERIFY(verdict().startsWith("No feature stands out"));
        QVERIFY(find<QLabel>("findingLabel").text().contains("Before training"));
    }

    void numbersAreThoseOfTheEngine()
    {
        trainSmall();
        core::Experiment experiment;
        experiment.samples = 5'000;
        core::Trainer trainer(experiment, core::makeDataset<float>(experiment.dataset()));
        std::vector<double> losses;
        core::train(trainer, {}, [&](const core::EpochReport& report) { losses.push_back(report.loss); });
        QCOMPARE(run().reports().size(), losses.size());
        for (std::size_t i = 0; i < losses.size(); ++i)
            QCOMPARE(run().reports()[i].loss, losses[i]);
    }

    void everyControlReachesTheRun()
    {
        type("samplesSpin", "2000");
        type("featuresSpin", "8");
        type("goldenSpin", "3");
        type("testFractionSpin", "25");
        type("seedSpin", "4294967295");
        type("hiddenEdit", "6, 5, 4");
        find<QComboBox>("activationCombo").setCurrentIndex(2);
        type("epochsSpin", "2");
        type("batchSizeSpin", "50");
        type("learningRateSpin", "0.0125");
        setFullSpeed();
        click("trainButton");
        QTRY_COMPARE_WITH_TIMEOUT(run().state(), RunState::Finished, 20'000);
        core::Experiment expected{2'000, 8, {3}, 0.25, 4'294'967'295U};
        expected.hidden = {6, 5, 4};
        expected.activation = core::Activation::Tanh;
        expected.epochs = 2;
        expected.batchSize = 50;
        expected.learningRate = 0.0125;
        QCOMPARE(run().experiment(), expected);
        QCOMPARE(run().reports().size(), 2U);
        QCOMPARE(run().reports().back().attention.size(), 8U);
        click("articleButton");
        click("trainButton");
        QCOMPARE(run().experiment(), core::Experiment{});
    }

    void stepsMoveByOneBatchAndToTheEndOfTheEpoch()
    {
        click("stepBatchButton");
        QTRY_COMPARE(run().state(), RunState::Paused);
        QCOMPARE(run().progress().batch, 1);
        click("stepBatchButton");
        QTRY_COMPARE(run().progress().batch, 2);
        QTRY_COMPARE(run().state(), RunState::Paused);
        setFullSpeed();
        click("stepEpochButton");
        QTRY_COMPARE(run().reports().size(), 1U);
        QTRY_COMPARE(run().state(), RunState::Paused);
        QCOMPARE(run().progress().batch, 352);
        QCOMPARE(find<QProgressBar>("progressBar").value() * 5, find<QProgressBar>("progressBar").maximum());
    }

    void pauseHoldsAndTrainGoesOn()
    {
        click("trainButton");
        QTRY_VERIFY(run().progress().batch > 20);
        click("trainButton");
        QTRY_COMPARE(run().state(), RunState::Paused);
        const auto held = run().progress().batch;
        QCOMPARE(find<QPushButton>("trainButton").text(), QStringLiteral("Train"));
        click("trainButton");
        QTRY_VERIFY(run().progress().batch > held + 20);
        QCOMPARE(run().history().snapshots().size(), static_cast<std::size_t>(run().progress().batch + 1));
    }

    void resetGoesBackBeforeTheFirstBatch()
    {
        trainSmall();
        click("resetButton");
        QTRY_COMPARE(run().state(), RunState::Untrained);
        QCOMPARE(run().history().snapshots().size(), 1U);
        QTRY_VERIFY(find<QLabel>("findingLabel").text().contains("Before training"));
    }

    void changeWhileTrainingStartsOverWithIt()
    {
        click("trainButton");
        QTRY_VERIFY(run().progress().batch > 20);
        type("goldenSpin", "7");
        QTRY_COMPARE(run().experiment().golden, std::vector<std::int64_t>{7});
        setFullSpeed();
        QTRY_COMPARE_WITH_TIMEOUT(run().state(), RunState::Finished, 20'000);
        QTRY_VERIFY(verdict().startsWith("Feature 7 holds"));
    }

    void changeAfterARunKeepsWhatWasLearnedUntilTrain()
    {
        trainSmall();
        const QString said = verdict();
        type("goldenSpin", "7");
        QCOMPARE(verdict(), said);
        auto& notice = find<QLabel>("noticeLabel");
        QVERIFY(notice.isVisible());
        type("goldenSpin", "5");
        QVERIFY(!notice.isVisible());
        type("goldenSpin", "7");
        click("trainButton");
        QVERIFY(!notice.isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(run().state(), RunState::Finished, 20'000);
        QTRY_VERIFY(verdict() != said);
    }

    void liveAnswersAChangeWithoutAClick()
    {
        find<QCheckBox>("liveCheck").setChecked(true);
        setFullSpeed();
        type("goldenSpin", "7");
        QTRY_COMPARE_WITH_TIMEOUT(run().state(), RunState::Finished, 20'000);
        QTRY_VERIFY(verdict().startsWith("Feature 7 holds"));
        QVERIFY(!find<QLabel>("noticeLabel").isVisible());
    }

    void draggingWhileLiveGivesRunAfterRunAndEndsWithTheNewest()
    {
        find<QCheckBox>("liveCheck").setChecked(true);
        setFullSpeed();
        type("samplesSpin", "20000");
        QTRY_COMPARE_WITH_TIMEOUT(run().state(), RunState::Finished, 20'000);
        int runs = 0;
        connect(&run(), &ui::TrainingController::stateChanged, m_window.get(),
                [&](RunState state) { runs += state == RunState::Finished ? 1 : 0; });
        auto& slider = find<QSlider>("goldenSlider");
        slider.setSliderDown(true);
        for (int feature = slider.minimum(); feature <= slider.maximum(); ++feature) {
            slider.setValue(feature);
            QTest::qWait(16);
        }
        slider.setSliderDown(false);
        QTRY_COMPARE_WITH_TIMEOUT(run().experiment().golden, std::vector<std::int64_t>{20}, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(run().state(), RunState::Finished, 20'000);
        QTRY_VERIFY(verdict().startsWith("Feature 20 holds"));
        QVERIFY(runs >= 1); // how many is a matter of speed, which the benchmark measures
        // The whole drag is one step back.
        click("undoButton");
        QCOMPARE(find<QSpinBox>("goldenSpin").value(), 5);
        QTRY_VERIFY(verdict().startsWith("Feature 5 holds"));
    }

    void undoBringsSettingsAndResultBackAtOnce()
    {
        trainSmall();
        const QString said = verdict();
        type("goldenSpin", "7");
        click("trainButton");
        QTRY_COMPARE_WITH_TIMEOUT(run().state(), RunState::Finished, 20'000);
        QTRY_VERIFY(verdict() != said);
        const QString other = verdict();

        // A field that is being typed into has an undo of its own.
        auto& timeline = find<QSlider>("timelineSlider");
        m_window->activateWindow();
        timeline.setFocus();
        QTRY_VERIFY(timeline.hasFocus());
        QTest::keyClick(&timeline, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(find<QSpinBox>("goldenSpin").value(), 5);
        QCOMPARE(run().state(), RunState::Finished);
        QCOMPARE(verdict(), said);
        click("redoButton");
        QCOMPARE(find<QSpinBox>("goldenSpin").value(), 7);
        QCOMPARE(verdict(), other);
        QVERIFY(!find<QPushButton>("redoButton").isEnabled());
    }

    void oneUndoTakesBackARuleAndTheGoldenFeatureThatItBrought()
    {
        find<QAbstractButton>("harderDataButton").click();
        auto& rule = find<QComboBox>("labelRuleCombo");
        const auto& golden = find<QSpinBox>("goldenSpin");
        const auto isShown = [&](const QString& name, const QString& features) {
            return rule.currentText() == name && golden.text() == features;
        };
        rule.setFocus();
        QTest::keyClick(&rule, Qt::Key_End);
        QVERIFY(isShown("xor", "5, 15"));
        QTRY_COMPARE(run().experiment().golden, (std::vector<std::int64_t>{5, 15}));
        click("undoButton");
        QVERIFY(isShown("copy", "5"));
        QVERIFY(!find<QPushButton>("undoButton").isEnabled());
        QTRY_COMPARE(run().experiment(), core::Experiment());
        click("redoButton");
        QVERIFY(isShown("xor", "5, 15"));
    }

    void anEnteredValueIsTakenBackFromItsOwnField_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::newRow("spin box") << "goldenSpin"
                                  << "7";
        QTest::newRow("line edit") << "hiddenEdit"
                                   << "64";
    }

    void anEnteredValueIsTakenBackFromItsOwnField()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        auto& widget = find<QWidget>(qPrintable(field));
        const core::Experiment before = m_window->state().experiment;
        m_window->activateWindow();
        widget.setFocus();
        QTRY_VERIFY(widget.hasFocus());
        type(qPrintable(field), value);
        const core::Experiment entered = m_window->state().experiment;
        QVERIFY(entered != before);
        // What is typed and not entered is the field's own to take back.
        QTest::keyClicks(&widget, "9");
        QTest::keyClick(m_window->windowHandle(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_window->state().experiment, entered);
        QTest::keyClick(&widget, Qt::Key_Return);
        QTest::keyClick(m_window->windowHandle(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_window->state().experiment, before);
        QTest::keyClick(m_window->windowHandle(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(m_window->state().experiment, entered);
    }

    void playShowsTheRunOnceMore()
    {
        trainSmall();
        auto& timeline = find<QSlider>("timelineSlider");
        QCOMPARE(timeline.value(), timeline.maximum());
        click("playButton"); // from the end it begins at the start
        QTRY_VERIFY(timeline.value() > 0 && timeline.value() < timeline.maximum() / 2);
        QVERIFY(!verdict().isEmpty());
        click("playButton");
        const int paused = timeline.value();
        click("playBackwardsButton");
        QTRY_COMPARE_WITH_TIMEOUT(timeline.value(), 0, 20'000);
        QVERIFY(paused > 0);
        timeline.setFocus();
        QTest::keyClick(&timeline, Qt::Key_End);
        QCOMPARE(timeline.value(), timeline.maximum());
    }

    void theKeyOfTheLowestTestLossGoesThere()
    {
        trainSmall();
        const auto lowest = core::lowestTestLossIn(run().history().snapshots());
        QVERIFY(lowest);
        auto& timeline = find<QSlider>("timelineSlider");
        timeline.setValue(3);
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        timeline.setFocus();
        QTest::keyClick(&timeline, Qt::Key_L);
        QTRY_COMPARE(timeline.value(), static_cast<int>(*lowest));
        timeline.setValue(3);
        auto* action = m_window->findChild<QAction*>("lowestButtonAction");
        emit qobject_cast<QMenu*>(action->associatedObjects().constFirst())->aboutToShow();
        action->trigger();
        QTRY_COMPARE(timeline.value(), static_cast<int>(*lowest));
    }

    void branchGoesOnFromTheMomentShownWithAnotherLearningRate()
    {
        trainSmall();
        const auto before = run().history().snapshots();
        auto& timeline = find<QSlider>("timelineSlider");
        timeline.setValue(25);
        type("learningRateSpin", "0.01");
        click("branchButton");
        QTRY_COMPARE_WITH_TIMEOUT(run().state(), RunState::Finished, 20'000);
        const auto& after = run().history().snapshots();
        QCOMPARE(after.size(), before.size());
        QCOMPARE(after[25].test.attention, before[25].test.attention);
        QVERIFY(after[26].test.attention != before[26].test.attention);
        QCOMPARE(run().experiment().learningRate, 0.01);
        QCOMPARE(run().reports().size(), 5);
    }

    void branchNeedsTheSameDataAndNetwork()
    {
        trainSmall();
        auto& branch = find<QPushButton>("branchButton");
        QVERIFY(branch.isEnabled());
        type("featuresSpin", "10");
        QVERIFY(!branch.isEnabled());
        QVERIFY(branch.toolTip().contains("learning rate"));
    }

    void nonsenseLeavesTheRunAlone()
    {
        trainSmall();
        const core::Experiment before = run().experiment();
        type("featuresSpin", "2000");
        type("hiddenEdit", "many");
        click("trainButton");
        QTRY_COMPARE_WITH_TIMEOUT(run().state(), RunState::Finished, 20'000);
        QCOMPARE(run().experiment(), before);
    }

    void tooLittleMemoryIsSaidAndTheWindowStaysUsable()
    {
        type("featuresSpin", "1000");
        type("samplesSpin", "10000000");
        core::Experiment largest;
        largest.samples = 10'000'000;
        largest.features = 1'000;
        if (largest.requiredMemory() < core::availableMemory())
            QSKIP("this machine has room for the largest experiment");
        QTRY_COMPARE(run().state(), RunState::Failed);
        QVERIFY(find<QLabel>("noticeLabel").text().contains("40.1 GB"));
        type("featuresSpin", "20");
        type("samplesSpin", "1000");
        QTRY_COMPARE(run().state(), RunState::Untrained);
        QVERIFY(!find<QLabel>("noticeLabel").isVisible());
        setFullSpeed();
        click("trainButton");
        QTRY_COMPARE_WITH_TIMEOUT(run().state(), RunState::Finished, 20'000);
    }

    void timelineShowsAnEarlierMomentInEveryView()
    {
        trainSmall();
        auto& timeline = find<QSlider>("timelineSlider");
        const QString last = verdict();
        QCOMPARE(timeline.value(), timeline.maximum());
        timeline.setFocus();
        QTest::keyClick(&timeline, Qt::Key_Home);
        QTRY_VERIFY(verdict() != last);
        QVERIFY(find<QLabel>("findingLabel").text().contains("Before training"));
        QTest::keyClick(&timeline, Qt::Key_End);
        QTRY_COMPARE(verdict(), last);
    }

    void spaceTrainsFromAnywhereButATextField()
    {
        m_window->activateWindow();
        find<QSlider>("timelineSlider").setFocus();
        QTest::keyClick(&find<QSlider>("timelineSlider"), Qt::Key_Space);
        QTRY_COMPARE(run().state(), RunState::Training);
        auto& hidden = find<QLineEdit>("hiddenEdit");
        hidden.setFocus();
        QTest::keyClick(&hidden, Qt::Key_Space);
        QCOMPARE(run().state(), RunState::Training);
    }

    void closingWhileTrainingEndsWithTwoHundredMillisecondsOfWork_data()
    {
        QTest::addColumn<bool>("fullSpeed");
        QTest::newRow("slow") << false;
        QTest::newRow("full speed") << true;
    }

    void closingWhileTrainingEndsWithTwoHundredMillisecondsOfWork()
    {
        QFETCH(bool, fullSpeed);
        type("epochsSpin", "10000");
        if (fullSpeed)
            setFullSpeed();
        click("trainButton");
        QTRY_VERIFY(run().progress().batch > 20);
        const WorkTimer timer(WorkTimer::Of::WholeProgram);
        m_window->close();
        find<QMessageBox>("saveQuestion").button(QMessageBox::Discard)->click();
        QVERIFY(!m_window->isVisible());
        m_window.reset();
        QVERIFY2(timer.milliseconds() < 200.0, qPrintable(QString::number(timer.milliseconds())));
    }

    void closingWhileTheDataAreDrawnEndsWithTwoHundredMillisecondsOfWork()
    {
        type("samplesSpin", "5000000");
        QCOMPARE(run().state(), RunState::Preparing);
        const WorkTimer timer(WorkTimer::Of::WholeProgram);
        m_window->close();
        m_window.reset();
        QVERIFY2(timer.milliseconds() < 200.0, qPrintable(QString::number(timer.milliseconds())));
    }

    void everyInteractiveWidgetHasANameAndAPlaceInTheTabOrder()
    {
        std::set<const QWidget*> chain;
        for (const QWidget* widget = m_window->nextInFocusChain(); widget != m_window.get();
             widget = widget->nextInFocusChain())
            chain.insert(widget);
        int seen = 0;
        const auto check = [&](const QWidget* widget) {
            if (widget->objectName().startsWith("qt_") || !widget->isEnabledTo(m_window.get()))
                return; // Qt's own parts within a widget
            ++seen;
            const QByteArray name = widget->objectName().toUtf8();
            QVERIFY2(!name.isEmpty(), widget->metaObject()->className());
            QVERIFY2(!widget->accessibleName().isEmpty(), name);
            // The slider or button beside the field of a setting is no tab stop of its own: F2 leads there.
            const bool isBesideField = qobject_cast<const ui::KnobRow*>(widget->parentWidget()) &&
                                       (qobject_cast<const QSlider*>(widget) || name == "nextSeedButton");
            QCOMPARE((widget->focusPolicy() & Qt::TabFocus) == 0, isBesideField);
            QVERIFY2(chain.contains(widget), name);
        };
        for (const auto* button : m_window->findChildren<QAbstractButton*>())
            check(button);
        for (const auto* spin : m_window->findChildren<QAbstractSpinBox*>())
            check(spin);
        for (const auto* slider : m_window->findChildren<QSlider*>())
            check(slider);
        check(&find<QLineEdit>("hiddenEdit"));
        check(&find<QComboBox>("activationCombo"));
        QVERIFY2(seen >= 20, qPrintable(QString::number(seen)));
    }
};

ATTENTION_TEST(MainWindowTest, QApplication)

} // namespace main_window_test
#include "main_window_test.moc"
