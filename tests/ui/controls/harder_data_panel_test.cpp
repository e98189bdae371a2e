#include "tests/support/find_widget.h"
#include "tests/support/test_registry.h"
#include "ui/controls/experiment_panel.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

namespace harder_data_panel_test {

using core::Experiment;
using ui::ExperimentPanel;
using Golden = std::vector<std::int64_t>;

/// The controls of harder data, and of several golden features or none.
class HarderDataPanelTest : public QObject {
    Q_OBJECT

    template <typename Widget = QWidget>
    Widget* find(const char* name)
    {
        return &findWidget<Widget>(*m_panel, name);
    }
    void enter(const char* name, const QString& text)
    {
        auto* field = find(name);
        field->setFocus();
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }
    [[nodiscard]] Experiment experiment() const { return m_panel->experiment(); }

    std::unique_ptr<ExperimentPanel> m_panel;

private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::Scheme::Light); }
    void init()
    {
        m_panel = std::make_unique<ExperimentPanel>();
        m_panel->resize(264, 1'200);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    }

    void severalGoldenFeaturesAreTyped()
    {
        const QSignalSpy changed(m_panel.get(), &ExperimentPanel::experimentChanged);
        enter("goldenSpin", "5,12");
        QCOMPARE(experiment().golden, (Golden{5, 12}));
        QCOMPARE(find<QSpinBox>("goldenSpin")->text(), "5, 12");
        QCOMPARE(find<QSpinBox>("goldenSpin")->value(), 5);
        QCOMPARE(changed.count(), 1);
        enter("goldenSpin", "7, 12");
        QCOMPARE(experiment().golden, (Golden{7, 12}));
        QCOMPARE(changed.count(), 2);
        enter("goldenSpin", "5");
        QCOMPARE(experiment().golden, Golden{5});
    }

    void noGoldenFeatureIsCalledNone()
    {
        enter("goldenSpin", "none");
        QVERIFY(experiment().golden.empty());
        QCOMPARE(find<QSpinBox>("goldenSpin")->text(), "none");
        QTest::keyClick(find("goldenSpin"), Qt::Key_Up);
        QCOMPARE(experiment().golden, Golden{1});
        QTest::keyClick(find("goldenSpin"), Qt::Key_Down);
        QVERIFY(experiment().golden.empty());
    }

    void stepsAndSliderMoveTheFirstPastTheOthers()
    {
        enter("goldenSpin", "5,6");
        QTest::keyClick(find("goldenSpin"), Qt::Key_Up);
        QCOMPARE(experiment().golden, (Golden{7, 6}));
        QTest::keyClick(find("goldenSpin"), Qt::Key_Down);
        QCOMPARE(experiment().golden, (Golden{5, 6}));
        auto* slider = find<QSlider>("goldenSlider");
        slider->setValue(slider->maximum());
        QCOMPARE(experiment().golden, (Golden{20, 6}));
        find<QSpinBox>("goldenSpin")->setValue(3); // as a script does
        QCOMPARE(experiment().golden, (Golden{3, 6}));
    }

    void stepsAndSliderStayAmongTheFeatures()
    {
        auto* slider = find<QSlider>("goldenSlider");
        enter("goldenSpin", "5,20");
        slider->setValue(slider->maximum());
        QCOMPARE(experiment().golden, (Golden{19, 20}));
        QTest::keyClick(find("goldenSpin"), Qt::Key_Up);
        QCOMPARE(experiment().golden, (Golden{19, 20}));
        QCOMPARE(find<QSpinBox>("goldenSpin")->text(), "19, 20");
        enter("goldenSpin", "20");
        QTest::keyClick(find("goldenSpin"), Qt::Key_Up);
        QTest::keyClick(find("goldenSpin"), Qt::Key_PageUp);
        QCOMPARE(experiment().golden, Golden{20});
        QVERIFY(m_panel->message().isEmpty());
    }

    void theSliderChoosesAnyFeatureWhereNoneIsGolden()
    {
        enter("goldenSpin", "none");
        auto* slider = find<QSlider>("goldenSlider");
        QCOMPARE(slider->value(), slider->minimum());
        QTest::keyClick(slider, Qt::Key_Right);
        QCOMPARE(experiment().golden, Golden{1});
        enter("goldenSpin", "none");
        slider->setValue(slider->maximum());
        QCOMPARE(experiment().golden, Golden{20});
    }

    /// Nothing is clamped in silence: a number set from outside is refused as if it were typed.
    void aNumberSetBeyondTheFeaturesIsRefused()
    {
        find<QSpinBox>("goldenSpin")->setValue(30); // as a script does
        QCOMPARE(m_panel->message(), QString("Golden feature: got 30, expected 1 to 20, the number of features"));
        QCOMPARE(experiment(), Experiment{});
        QTest::keyClick(find("goldenSpin"), Qt::Key_Down);
        QCOMPARE(experiment().golden, Golden{20});
    }

    void theSameGoldenFeatureTwiceIsRefused()
    {
        enter("goldenSpin", "5,5");
        QCOMPARE(m_panel->message(),
                 QString("Golden feature: got 5,5, expected none or different features from 1 to 1,000"));
        QCOMPARE(experiment(), Experiment{});
    }

    void harderDataAreFoldedAwayUntilWanted()
    {
        QVERIFY(!find("noiseSpin")->isVisible());
        QTest::mouseClick(find("harderDataButton"), Qt::LeftButton);
        QVERIFY(find("noiseSpin")->isVisible());
        QTest::mouseClick(find("harderDataButton"), Qt::LeftButton);
        QVERIFY(!find("noiseSpin")->isVisible());
        Experiment harder;
        harder.harder.noise = 0.5;
        m_panel->setExperiment(harder);
        QVERIFY(find("noiseSpin")->isVisible()); // what is in force is seen
    }

    void theTitleBearsTheMarksOfWhatIsFoldedAway()
    {
        QWidget* title = find("harderDataButton");
        const auto marks = [title] { // how many pixels right of the title have the colour of the marks
            const QImage picture = title->parentWidget()->grab().toImage();
            const QColor accent = ui::themeOf(ui::Scheme::Light).accent;
            int pixels = 0;
            for (int x = title->geometry().right() + 1; x < picture.width(); ++x)
                for (int y = title->y(); y <= title->geometry().bottom(); ++y)
                    pixels += picture.pixelColor(x, y) == accent ? 1 : 0;
            return pixels;
        };
        QCOMPARE(marks(), 0);
        const QString help = title->accessibleDescription();
        QVERIFY(!help.isEmpty());

        Experiment harder;
        harder.harder.noise = 0.5;
        harder.harder.decoys = 2;
        m_panel->setExperiment(harder);
        m_panel->markWaiting(harder);
        QCOMPARE(marks(), 0); // unfolded: each field has its own
        QTest::mouseClick(title, Qt::LeftButton);
        const int dot = marks();
        QVERIFY(dot > 0);
        QCOMPARE(title->accessibleDescription(), help + "\nDiffers from the article: Noise 0 → 0.5, Decoys 0 → 2.");
        QVERIFY(title->toolTip().contains("Noise 0 → 0.5, Decoys 0 → 2"));

        Experiment run = harder;
        run.harder.noise = 0.0;
        m_panel->markWaiting(run);
        QVERIFY(marks() > dot); // and a ring
        QVERIFY(title->accessibleDescription().endsWith("\nWaits for Train: Noise 0 → 0.5."));
        m_panel->setExperiment({});
        m_panel->markWaiting({});
        QCOMPARE(marks(), 0);
        QCOMPARE(title->accessibleDescription(), help);
    }

    void everyHarderFieldSetsItsKnob()
    {
        QTest::mouseClick(find("harderDataButton"), Qt::LeftButton);
        enter("noiseSpin", "0.25");
        enter("labelNoiseSpin", "30");
        enter("duplicatesSpin", "2");
        enter("decoysSpin", "3");
        enter("decoyCorrelationSpin", "-0.5");
        enter("scaleSpin", "10");
        enter("positiveShareSpin", "20");
        QCOMPARE(experiment().harder, (core::HarderData{core::LabelRule::Copy, 0.25, 0.3, 2, 3, -0.5, 10.0, 0.2}));
        for (const char* name : {"noiseSlider", "labelNoiseSlider", "duplicatesSlider", "decoysSlider",
                                 "decoyCorrelationSlider", "scaleSlider", "positiveShareSlider"}) {
            const Experiment before = experiment();
            QTest::keyClick(find(name), Qt::Key_Right);
            QVERIFY2(experiment() != before, name);
        }
    }

    void theCorrelationIsDisabledWithoutDecoysAndKeepsItsValue()
    {
        QTest::mouseClick(find("harderDataButton"), Qt::LeftButton);
        auto* spin = find<QDoubleSpinBox>("decoyCorrelationSpin");
        QVERIFY(!spin->isEnabled() && !find("decoyCorrelationSlider")->isEnabled());
        QVERIFY2(spin->toolTip().contains("there are no decoys"), qPrintable(spin->toolTip()));
        enter("decoysSpin", "2");
        QVERIFY(spin->isEnabled() && find("decoyCorrelationSlider")->isEnabled());
        QVERIFY(!spin->toolTip().contains("there are no decoys"));
        enter("decoyCorrelationSpin", "-0.5");
        enter("decoysSpin", "0");
        QVERIFY(!spin->isEnabled());
        QCOMPARE(spin->value(), -0.5);
        QCOMPARE(experiment().harder.decoyCorrelation, -0.5);
    }

    void withoutAGoldenFeatureRuleAndNoiseAreDisabled()
    {
        enter("goldenSpin", "none");
        QVERIFY(!find("labelRuleCombo")->isEnabled() && !find("noiseSpin")->isEnabled());
        QVERIFY(find("labelNoiseSpin")->isEnabled());
        QVERIFY(find("labelRuleCombo")->toolTip().contains("no feature is golden"));
        enter("goldenSpin", "5");
        QVERIFY(find("labelRuleCombo")->isEnabled() && find("noiseSpin")->isEnabled());
    }

    void choosingXorBringsTheSecondGoldenFeature()
    {
        find<QComboBox>("labelRuleCombo")->setCurrentText("xor");
        QCOMPARE(experiment().harder.labelRule, core::LabelRule::Xor);
        QCOMPARE(experiment().golden, (Golden{5, 15}));
        QVERIFY(m_panel->message().isEmpty());
        enter("goldenSpin", "5");
        QCOMPARE(m_panel->message(),
                 QString("Golden feature: got 5, expected two features, because the label rule is xor"));
        QCOMPARE(experiment().golden, (Golden{5, 15}));
    }

    void aMessageUnfoldsWhatItIsAbout()
    {
        QTest::mouseClick(find("harderDataButton"), Qt::LeftButton);
        enter("duplicatesSpin", "2");
        QTest::mouseClick(find("harderDataButton"), Qt::LeftButton);
        QVERIFY(!find("duplicatesSpin")->isVisible());
        enter("goldenSpin", "none");
        QVERIFY(find<QLabel>("duplicatesMessage")->isVisible());
        QCOMPARE(m_panel->message(), QString("Duplicates: got 2, expected 0, because no feature is golden"));
    }

    void attentionIsChosen()
    {
        find<QComboBox>("attentionCombo")->setCurrentText("none");
        QCOMPARE(experiment().attention, core::AttentionKind::None);
    }
};

ATTENTION_TEST(HarderDataPanelTest, QApplication)

} // namespace harder_data_panel_test
#include "harder_data_panel_test.moc"
