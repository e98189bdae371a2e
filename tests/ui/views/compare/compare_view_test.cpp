#include "tests/support/test_registry.h"
#include "ui/views/compare/compare_view.h"

#include "core/training/trainer.h"
#include "tests/support/find_widget.h"
#include "tests/support/small_table.h"
#include "ui/theme/theme.h"
#include "ui/views/compare/compare_model.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

namespace compare_view_test {

using ui::ComparedRun;
using ui::CompareModel;
using ui::CompareView;
using ui::RunResult;

namespace {

ComparedRun runOf(std::optional<std::size_t> place, double share, double learningRate = 0.003)
{
    ComparedRun run;
    run.place = place;
    run.difference = QStringLiteral("learning rate %1 → 0.003").arg(learningRate);
    run.experiment.learningRate = learningRate;
    run.result =
        RunResult{share, {}, QStringLiteral("Found"), QStringLiteral("Found in epoch 1."), 1e-5, 0.9998, {}, 5.0, true};
    return run;
}

/// The run shown and three pinned ones, at the places A, B and D.
std::vector<ComparedRun> someRuns()
{
    return {runOf({}, 0.5), runOf(0, 0.7, 0.01), runOf(1, 0.3, 0.1), runOf(3, 0.6, 0.03)};
}

struct Shown {
    CompareView view;
    QTableView& table;
    QAbstractItemModelTester tester; ///< of every change that a test makes

    explicit Shown(std::vector<ComparedRun> runs = someRuns())
        : table(findWidget<QTableView>(view, "pinnedTable")), tester(table.model())
    {
        view.resize(900, 600);
        view.show();
        view.activateWindow();
        view.setRuns(std::move(runs));
        if (!QTest::qWaitForWindowExposed(&view))
            qFatal("the view does not appear");
    }

    [[nodiscard]] QString cell(int row, int column) const
    {
        return table.model()->index(row, column).data().toString();
    }
    [[nodiscard]] QString marks() const
    {
        QString marks;
        for (int row = 0; row < table.model()->rowCount(); ++row)
            marks += row == 0 ? QStringLiteral("*") : cell(row, CompareModel::Mark);
        return marks;
    }
    void clickHead(int column) const
    {
        const QHeaderView& head = *table.horizontalHeader();
        QTest::mouseClick(head.viewport(), Qt::LeftButton, {},
                          {head.sectionViewportPosition(column) + 10, head.height() / 2});
    }
    void clickRow(int row) const
    {
        const QRect place = table.visualRect(table.model()->index(row, CompareModel::Golden));
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, place.center());
    }
};

} // namespace

class CompareViewTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::Scheme::Light); }

    void theNumbersOfOtherDataAreNotSetBesideTheOthers()
    {
        std::vector<ComparedRun> runs = someRuns();
        runs[2].experiment = experimentOnTable(smallTable());
        Shown shown(std::move(runs));
        for (const int column :
             {CompareModel::Golden, CompareModel::Outcome, CompareModel::TestLoss, CompareModel::TestAccuracy}) {
            QCOMPARE(shown.cell(2, column), QString("–"));
            const auto help = shown.table.model()->index(2, column).data(Qt::ToolTipRole).toString();
            QVERIFY2(help.contains("Of other data (häuser.csv)"), qPrintable(help));
        }
        QVERIFY(!shown.table.model()->index(2, CompareModel::Golden).data(CompareModel::ShareRole).isValid());
        QVERIFY(shown.cell(2, CompareModel::Epochs) != QString("–"));
        QCOMPARE(shown.cell(1, CompareModel::Golden), QString("0.700"));
        shown.clickHead(CompareModel::TestAccuracy);
        QCOMPARE(shown.table.model()->rowCount(), 4);
    }

    void nothingPinnedIsSaidWithWhatToDo()
    {
        const Shown shown({runOf({}, 0.5)});
        QCOMPARE(findWidget<QLabel>(shown.view, "compareHeadline").text(), QString("Nothing is pinned yet."));
        QVERIFY(findWidget<QLabel>(shown.view, "compareEmpty").isVisible());
        QVERIFY(!shown.table.isVisible());
    }

    void everyRunHasALineAndTheRunShownTheFirst()
    {
        const Shown shown;
        QVERIFY(shown.table.isVisible());
        QCOMPARE(shown.marks(), QString("*ABD"));
        QCOMPARE(shown.cell(0, CompareModel::Difference), QString("This run"));
        QCOMPARE(shown.cell(1, CompareModel::Difference), QString("learning rate 0.01 → 0.003"));
        QCOMPARE(shown.cell(1, CompareModel::Golden), QString("0.700"));
        QCOMPARE(shown.cell(1, CompareModel::Outcome), QString("Found"));
        QCOMPARE(shown.cell(1, CompareModel::TestAccuracy), QString("0.9998"));
        QCOMPARE(shown.cell(1, CompareModel::Epochs), QString("5"));
        QVERIFY(findWidget<QLabel>(shown.view, "compareHeadline").text().startsWith("Run A gives"));
    }

    void settingsThatDifferAreColumns()
    {
        auto runs = someRuns();
        const Shown shown(runs);
        QCOMPARE(shown.table.model()->columnCount(), int(CompareModel::FirstSetting) + 1);
        QCOMPARE(shown.table.model()->headerData(CompareModel::FirstSetting, Qt::Horizontal).toString(),
                 QString("Learning rate"));
        QCOMPARE(shown.cell(3, CompareModel::FirstSetting), QString("0.03"));
    }

    void numbersCanBeSortedAndTheRunShownStaysTheFirst()
    {
        Shown shown;
        shown.view.resize(1'200, 600); // the column of the learning rate has room
        shown.clickHead(CompareModel::Golden);
        QCOMPARE(shown.marks(), QString("*BDA"));
        shown.clickHead(CompareModel::Golden);
        QCOMPARE(shown.marks(), QString("*ADB"));
        shown.clickHead(CompareModel::FirstSetting);
        QCOMPARE(shown.marks(), QString("*ADB"));
        shown.clickHead(CompareModel::FirstSetting);
        QCOMPARE(shown.marks(), QString("*BDA"));
    }

    void anOrderIsKeptWhileNumbersChange()
    {
        Shown shown;
        shown.clickHead(CompareModel::Golden);
        auto runs = someRuns();
        runs[1].result->goldenShare = 0.1;
        shown.view.setRuns(runs);
        QCOMPARE(shown.marks(), QString("*ABD"));
    }

    void aClickBringsARunBack()
    {
        const Shown shown;
        QSignalSpy wanted(&shown.view, &CompareView::bringBackWanted);
        shown.clickRow(2);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][0].value<std::size_t>(), std::size_t{1});
        shown.clickRow(0); // is there already
        QCOMPARE(wanted.count(), 1);
    }

    void onePinWithoutAGoldenFeatureIsComparedByItsAnswers()
    {
        ComparedRun pin = runOf(0, 0.7);
        pin.experiment.golden = {};
        pin.result->goldenShare.reset();
        pin.result->outcome = QStringLiteral("Nothing to find");
        const Shown shown({runOf({}, 0.5), pin});
        QCOMPARE(findWidget<QLabel>(shown.view, "compareHeadline").text(),
                 QString("This run is right in more than 0.999 of the test rows, run A in more than 0.999."));
        QCOMPARE(shown.cell(0, CompareModel::Golden), QString("0.500"));
        QCOMPARE(shown.cell(1, CompareModel::Golden), QString("–"));
        QVERIFY(!shown.table.model()->index(1, CompareModel::Golden).data(CompareModel::ShareRole).isValid());
        QCOMPARE(shown.cell(1, CompareModel::FirstSetting), QString("none"));
        shown.clickHead(CompareModel::Golden);
        shown.clickHead(CompareModel::Golden); // either way: nothing to order by
        QCOMPARE(shown.marks(), QString("*A"));
    }

    void keysAloneReachEverything()
    {
        const Shown shown;
        QSignalSpy wanted(&shown.view, &CompareView::bringBackWanted);
        QSignalSpy unwanted(&shown.view, &CompareView::unpinWanted);
        shown.table.setFocus();
        QTest::keyClick(&shown.table, Qt::Key_Home, Qt::ControlModifier);
        QTest::keyClick(&shown.table, Qt::Key_Down);
        QCOMPARE(wanted.count(), 0); // to pass by a line is not to choose it
        QTest::keyClick(&shown.table, Qt::Key_Down);
        QTest::keyClick(&shown.table, Qt::Key_Down);
        QTest::keyClick(&shown.table, Qt::Key_Return);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][0].value<std::size_t>(), std::size_t{3});
        QTest::keyClick(&shown.table, Qt::Key_Delete);
        QCOMPARE(unwanted.count(), 1);
        QCOMPARE(unwanted[0][0].value<std::size_t>(), std::size_t{3});
        QTest::keyClick(&shown.table, Qt::Key_Tab);
        auto& button = findWidget<QPushButton>(shown.view, "unpinButton");
        QCOMPARE(QApplication::focusWidget(), &button);
        QTest::keyClick(&button, Qt::Key_Space);
        QCOMPARE(unwanted.count(), 2);
    }

    void theRunShownCannotBeUnpinned()
    {
        const Shown shown;
        QSignalSpy unwanted(&shown.view, &CompareView::unpinWanted);
        auto& button = findWidget<QPushButton>(shown.view, "unpinButton");
        QVERIFY(!button.isEnabled());
        shown.clickRow(0);
        QVERIFY(!button.isEnabled());
        QTest::keyClick(&shown.table, Qt::Key_Delete);
        QCOMPARE(unwanted.count(), 0);
        shown.clickRow(1);
        QVERIFY(button.isEnabled());
        QTest::mouseClick(&button, Qt::LeftButton);
        QCOMPARE(unwanted.count(), 1);
    }

    void whoUnpinsStaysAtTheSameHeight()
    {
        Shown shown;
        shown.table.setFocus();
        shown.clickRow(2);
        auto runs = someRuns();
        runs.erase(runs.begin() + 2);
        shown.view.setRuns(runs);
        QCOMPARE(shown.marks(), QString("*AD"));
        QCOMPARE(shown.table.currentIndex().row(), 2);
        runs.erase(runs.begin() + 2);
        shown.view.setRuns(runs);
        QCOMPARE(shown.table.currentIndex().row(), 1);
    }

    void aRunWithoutItsDataSaysThatItIsTrainedAnew()
    {
        auto runs = someRuns();
        runs[1].hasData = false;
        const Shown shown(runs);
        const auto index = shown.table.model()->index(1, CompareModel::Difference);
        QVERIFY(index.data(Qt::ToolTipRole).toString().contains("trains it anew"));
        QVERIFY(index.data().toString().contains("without its data"));
    }

    void aLongDifferenceTakesSeveralLines()
    {
        auto runs = someRuns();
        runs[2].difference = QStringLiteral("samples 100,000 → 5,000, features 20 → 10, learning rate 0.1 → 0.003");
        const Shown shown(runs);
        QVERIFY(shown.table.rowHeight(2) >= 2 * shown.table.rowHeight(0) - 24);
        QVERIFY(shown.view.minimumSizeHint().width() <= 340); // of the smallest window
    }

    void columnsWithoutRoomAreHiddenAndCountedRatherThanScrolled()
    {
        auto runs = someRuns();
        runs[2].difference = QStringLiteral("samples 100,000 → 5,000, features 20 → 10, learning rate 0.1 → 0.003");
        Shown shown(runs);
        const auto& hint = findWidget<QLabel>(shown.view, "compareHint");
        for (const int width : {1'200, 900, 700, 500, 400, 300, 900}) {
            shown.view.resize(width, 600);
            QCoreApplication::processEvents();
            QTRY_COMPARE(shown.table.horizontalScrollBar()->maximum(), 0);
            for (const int column : {CompareModel::Mark, CompareModel::Difference, CompareModel::Golden})
                QVERIFY(!shown.table.isColumnHidden(column));
            int hidden = 0;
            for (int column = 0; column < shown.table.model()->columnCount(); ++column)
                hidden += shown.table.isColumnHidden(column) ? 1 : 0;
            QCOMPARE(hint.text().contains("A wider view has"), hidden > 0);
            QVERIFY(hidden < 2 || hint.text().contains(QString("A wider view has %1 more columns.").arg(hidden)));
            QVERIFY(hidden > 0 || width >= 700);
        }
    }

    void linesFollowTheirTextsInHeight()
    {
        Shown shown;
        shown.view.resize(600, 600);
        const int before = shown.table.rowHeight(1);
        std::vector<ComparedRun> runs = someRuns();
        runs[1].difference = QStringLiteral("learning rate 0.01 → 0.003, hidden layers 100 20 → 100, seed 0 → 1");
        shown.view.setRuns(runs);
        QVERIFY(shown.table.rowHeight(1) > before);
        shown.clickHead(CompareModel::Golden); // other lines at the same places
        for (int row = 0; row < shown.table.model()->rowCount(); ++row)
            QCOMPARE(shown.table.rowHeight(row) > before,
                     shown.cell(row, CompareModel::Difference) == runs[1].difference);
        // While hidden as well.
        shown.view.hide();
        shown.view.setRuns(someRuns());
        shown.view.show();
        for (int row = 0; row < shown.table.model()->rowCount(); ++row)
            QVERIFY(shown.table.rowHeight(row) <= before);
    }
};

ATTENTION_TEST(CompareViewTest, QApplication)

} // namespace compare_view_test
#include "compare_view_test.moc"
