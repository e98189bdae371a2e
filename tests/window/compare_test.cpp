#include "tests/support/test_registry.h"
#include "tests/support/window_user.h"
#include "ui/charts/attention_chart.h"
#include "ui/session/live_updates.h"
#include "ui/theme/theme.h"
#include "ui/training/training_controller.h"
#include "ui/views/compare/compare_model.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QTest>

#include <memory>

namespace compare_test {

using ui::CompareModel;
using ui::MainWindow;
using ui::RunState;

/// Pins, compares and restores runs in the real window.
class CompareTest : public QObject, private WindowUser {
    Q_OBJECT

private:
    void showTable() const
    {
        auto& tabs = find<QTabBar>("viewTabs");
        for (int i = 0; i < tabs.count(); ++i)
            if (tabs.tabText(i) == QStringLiteral("Compare"))
                tabs.setCurrentIndex(i);
    }
    [[nodiscard]] QAbstractItemModel& table() const { return *find<QTableView>("pinnedTable").model(); }
    [[nodiscard]] QString cell(int row, int column) const { return table().index(row, column).data().toString(); }
    void clickRow(int row) const
    {
        auto& view = find<QTableView>("pinnedTable");
        const QRect place = view.visualRect(table().index(row, CompareModel::Mark));
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, place.center());
    }
    [[nodiscard]] std::vector<double> attention() const { return run().history().snapshots().back().test.attention; }
    /// The description of the pinned runs at the bars.
    [[nodiscard]] QString outlines() const { return find<QWidget>("attentionChart").accessibleDescription(); }

private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::Scheme::Light); }

    void init()
    {
        showNew();
        type("samplesSpin", "5000");
        QTRY_COMPARE(run().state(), RunState::Untrained);
    }

    void cleanup() { m_window.reset(); }

    void aRunCanBePinnedAfterItsFirstBatch()
    {
        auto& pin = find<QPushButton>("pinButton");
        QVERIFY(!pin.isEnabled());
        QVERIFY(pin.toolTip().contains("after its first batch"));
        click("stepBatchButton");
        QTRY_VERIFY(pin.isEnabled());
        click("pinButton");
        QCOMPARE(pin.text(), QString("Pinned"));
        click("stepBatchButton"); // it has gone further: what is pinned can be brought up to date
        QTRY_COMPARE(pin.text(), QString("Pin"));
        click("pinButton");
        showTable();
        QCOMPARE(table().rowCount(), 2);
        QVERIFY(pin.isEnabled());
    }

    void aPinnedRunStaysBehindTheNextOneLabelledByWhatDiffers()
    {
        train();
        const double before = attention()[4];
        click("pinButton");
        QVERIFY(outlines().contains("A, the same settings"));
        type("learningRateSpin", "0.03");
        train();
        const QString label = QStringLiteral("A, Learning rate 0.003: ");
        QVERIFY2(outlines().contains(label), qPrintable(outlines()));
        QVERIFY(outlines().contains(QString::number(before, 'f', 3)));
        QVERIFY(find<QWidget>("lossChart").toolTip().contains(label));
        QVERIFY(find<QWidget>("accuracyChart").toolTip().contains(label));
        showTable();
        const QString difference = QStringLiteral("Learning rate 0.003 → 0.03");
        QCOMPARE(cell(1, CompareModel::Difference), difference);
        QCOMPARE(cell(1, CompareModel::Golden), QString::number(before, 'f', 3));
        QCOMPARE(cell(0, CompareModel::Golden), QString::number(attention()[4], 'f', 3));
        QCOMPARE(cell(0, CompareModel::FirstSetting), QString("0.03"));
        QVERIFY(find<QLabel>("compareFinding").text().contains(difference));
    }

    void aBranchIsNamedInsteadOfItsLastLearningRate()
    {
        train();
        click("pinButton");
        find<QSlider>("timelineSlider").setValue(12); // of 18 batches
        type("learningRateSpin", "0.03");
        click("branchButton");
        QTRY_COMPARE_WITH_TIMEOUT(run().state(), RunState::Finished, 20'000);
        const QString label = "branched at epoch 1, batch 12: learning rate 0.003 → 0.03";
        QVERIFY2(outlines().contains("A, not " + label), qPrintable(outlines()));
        const QString unbranched =
            "The run shown branched; these train with its last learning rate from the first batch on.";
        find<QStackedWidget>("inspector").setCurrentWidget(&find<QWidget>("seedsView"));
        QVERIFY(find<QLabel>("seedsFinding").text().endsWith(unbranched));
        find<QStackedWidget>("inspector").setCurrentWidget(&find<QWidget>("believeView"));
        click("claimsViewButton");
        QTRY_VERIFY2(find<QLabel>("claimsStatus").text().endsWith(unbranched),
                     qPrintable(find<QLabel>("claimsStatus").text()));
        showTable();
        QCOMPARE(cell(1, CompareModel::Difference), "this run " + label);
        QCOMPARE(table().columnCount(), static_cast<int>(CompareModel::FirstSetting)); // no setting differs
        QVERIFY(find<QLabel>("compareFinding").text().contains(label));
        click("pinButton"); // beside the plain one
        QCOMPARE(table().rowCount(), 3);
        QCOMPARE(cell(2, CompareModel::Difference), QString("the same settings"));
        click("trainButton"); // plainly with the last settings
        QTRY_COMPARE_WITH_TIMEOUT(run().state(), RunState::Finished, 20'000);
        QVERIFY(run().branches().empty());
        QCOMPARE(find<QPushButton>("pinButton").text(), QString("Pin"));
        QVERIFY(cell(2, CompareModel::Difference).contains("the pinned run branched at epoch 1, batch 12"));
    }

    void aClickBringsARunBackSettingsAndAll()
    {
        train();
        const auto first = attention();
        click("pinButton");
        type("learningRateSpin", "0.03");
        auto& activation = find<QComboBox>("activationCombo");
        activation.setFocus();
        QTest::keyClick(&activation, Qt::Key_Down);
        const QString chosen = activation.currentText();
        train();
        const auto second = attention();
        QVERIFY(first != second);
        showTable();
        clickRow(1);
        QCOMPARE(run().state(), RunState::Finished); // at once
        QCOMPARE(attention(), first);
        QCOMPARE(find<QDoubleSpinBox>("learningRateSpin").value(), 0.003);
        QCOMPARE(activation.currentText(), QString("linear"));
        QCOMPARE(cell(1, CompareModel::Difference), QString("the same settings"));

        click("undoButton"); // both settings are one change
        QCOMPARE(find<QDoubleSpinBox>("learningRateSpin").value(), 0.03);
        QCOMPARE(activation.currentText(), chosen);
        QCOMPARE(run().state(), RunState::Finished);
        QCOMPARE(attention(), second);
        click("redoButton");
        QCOMPARE(find<QDoubleSpinBox>("learningRateSpin").value(), 0.003);
        QCOMPARE(attention(), first);
    }

    void anUnfinishedRunComesBackPausedAndCanBeTrainedOn()
    {
        click("stepEpochButton");
        QTRY_COMPARE(run().state(), RunState::Paused);
        click("stepBatchButton");
        QTRY_COMPARE(run().progress().epoch, 2);
        QTRY_COMPARE(run().state(), RunState::Paused);
        const auto pinned = attention();
        click("pinButton");
        train();
        const auto end = attention();
        type("seedSpin", "3");
        train();
        showTable();
        clickRow(1);
        QCOMPARE(attention(), pinned); // at once
        QTRY_COMPARE(run().state(), RunState::Paused);
        QCOMPARE(attention(), pinned);
        QCOMPARE(find<QDoubleSpinBox>("seedSpin").value(), 0.0);
        train();
        QCOMPARE(attention(), end);
        QCOMPARE(run().reports().size(), 5U);
    }

    void pinningComparingAndBringingBackWorkDuringARun()
    {
        click("trainButton"); // at the pace of the start
        QTRY_VERIFY(run().progress().batch >= 3 || run().progress().epoch > 1);
        click("pinButton");
        QCOMPARE(run().state(), RunState::Training);
        const auto pinned = attention();
        showTable();
        QCOMPARE(table().rowCount(), 2);
        const QString golden = cell(0, CompareModel::Golden);
        QTRY_VERIFY(cell(0, CompareModel::Golden) != golden); // the run shown goes on in the table
        type("seedSpin", "3");
        QTRY_VERIFY(run().state() == RunState::Training && run().progress().batch >= 2);
        clickRow(1);
        QCOMPARE(attention(), pinned);
        QTRY_COMPARE(run().state(), RunState::Paused);
        QCOMPARE(attention(), pinned);
        QCOMPARE(find<QDoubleSpinBox>("seedSpin").value(), 0.0);
    }

    void fourArePinnedAndAFifthIsRefusedWithWords()
    {
        auto& pin = find<QPushButton>("pinButton");
        for (int seed = 0; seed < 4; ++seed) {
            type("seedSpin", QString::number(seed));
            QTRY_VERIFY(run().state() == RunState::Untrained && int(run().experiment().seed) == seed);
            click("stepBatchButton");
            QTRY_VERIFY(pin.isEnabled());
            QTRY_COMPARE(run().state(), RunState::Paused);
            click("pinButton");
            click("resetButton");
        }
        type("seedSpin", "9");
        QTRY_VERIFY(run().state() == RunState::Untrained && run().experiment().seed == 9);
        click("stepBatchButton");
        QTRY_VERIFY(pin.toolTip().contains("Four runs are pinned"));
        QVERIFY(!pin.isEnabled());
        showTable();
        QCOMPARE(table().rowCount(), 5);
        clickRow(2);
        QTRY_COMPARE(run().state(), RunState::Paused);
        QTest::keyClick(&find<QTableView>("pinnedTable"), Qt::Key_Delete);
        QCOMPARE(table().rowCount(), 4);
        QVERIFY(pin.isEnabled());
    }

    void keysAloneDoAllOfIt()
    {
        train();
        const auto first = attention();
        auto& timeline = find<QSlider>("timelineSlider");
        timeline.setFocus();
        QTRY_VERIFY(timeline.hasFocus());
        QTest::keyClick(&timeline, Qt::Key_P);
        QTRY_COMPARE(find<QPushButton>("pinButton").text(), QString("Pinned"));
        type("learningRateSpin", "0.03");
        train();
        showTable();
        auto& view = find<QTableView>("pinnedTable");
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_Home, Qt::ControlModifier);
        QTest::keyClick(&view, Qt::Key_Down);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(attention(), first);
        QTest::keyClick(&view, Qt::Key_Delete);
        QVERIFY(find<QLabel>("compareEmpty").isVisible());
        QVERIFY(!outlines().contains("pinned"));
    }

    void thePinButtonFollowsTheOneBesideIt()
    {
        auto& split = find<QPushButton>("splitByClassButton");
        click("stepBatchButton");
        auto& pin = find<QPushButton>("pinButton");
        QTRY_VERIFY(pin.isEnabled());
        split.setFocus();
        QTest::keyClick(&split, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), &pin);
    }

    void aClickWithLiveOnTrainsNothingAnew()
    {
        train();
        const auto first = attention();
        click("pinButton");
        QTest::mouseClick(&find<QAbstractButton>("liveCheck"), Qt::LeftButton, {}, {8, 8});
        type("seedSpin", "3");
        QTRY_VERIFY(run().experiment().seed == 3 && run().state() == RunState::Finished);
        showTable();
        clickRow(1);
        QCOMPARE(run().state(), RunState::Finished);
        QCOMPARE(attention(), first);
        QSignalSpy begun(&run(), &ui::TrainingController::runBegun);
        QVERIFY(!begun.wait(2 * ui::LiveUpdates::kPatience)); // longer than newer settings wait
        QCOMPARE(attention(), first);
        QCOMPARE(find<QDoubleSpinBox>("seedSpin").value(), 0.0);
    }

    void theWindowIsWholeAtItsSmallestWithFourPins()
    {
        m_window->resize(1024, 640);
        for (int seed = 0; seed < 4; ++seed) {
            type("seedSpin", QString::number(seed));
            QTRY_VERIFY(run().state() == RunState::Untrained && int(run().experiment().seed) == seed);
            click("stepBatchButton");
            QTRY_COMPARE(run().state(), RunState::Paused);
            click("pinButton");
            click("resetButton");
        }
        showTable();
        QCOMPARE(m_window->size(), QSize(1024, 640));
        QTRY_COMPARE(overhang(), QSize(0, 0));
    }
};

ATTENTION_TEST(CompareTest, QApplication)

} // namespace compare_test
#include "compare_test.moc"
