#include "tests/support/column_table.h"
#include "tests/support/find_widget.h"
#include "tests/support/test_registry.h"

#include "core/training/trainer.h"
#include "ui/theme/theme.h"
#include "ui/views/rows/row_bars.h"
#include "ui/views/rows/rows_view.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <algorithm>
#include <limits>

namespace rows_view_test {

using ui::RowsModel;
using ui::RowsView;
using ui::Scheme;

namespace {

core::Experiment smallExperiment(std::int64_t features = 6)
{
    core::Experiment experiment;
    experiment.samples = 8'000;
    experiment.testFraction = 0.25;
    experiment.features = features;
    experiment.golden = {2};
    experiment.hidden = {8, 4};
    return experiment;
}

/// After so many batches; few leave some of the 2,000 rows wrong.
std::shared_ptr<const core::Model> modelAfter(int batches, const core::Experiment& experiment = smallExperiment())
{
    auto dataset = core::makeDataset<float>(experiment.dataset());
    core::Trainer trainer(experiment, dataset);
    for (int i = 0; i < batches; ++i) {
        if (trainer.epochTrained())
            trainer.skipTest();
        trainer.trainBatch();
    }
    return std::make_shared<core::Model>(
        core::Model{experiment, std::move(dataset), trainer.network().parameters(), 1, batches});
}

/// A view in a window that shows a model.
struct Shown {
    RowsView view;
    QTableView& table;
    QSignalSpy shown;

    explicit Shown(const std::shared_ptr<const core::Model>& model)
        : table(findWidget<QTableView>(view, "rowsTable")), shown(&view, &RowsView::shown)
    {
        view.resize(700, 700);
        view.show();
        if (QTest::qWaitForWindowExposed(&view))
            show(model);
    }

    void show(const std::shared_ptr<const core::Model>& model)
    {
        shown.clear();
        view.showModel(model);
        wait();
    }

    void wait()
    {
        if (shown.isEmpty() && !shown.wait())
            qFatal("the table never showed what was asked for");
    }

    [[nodiscard]] QString cell(int row, int column) const
    {
        return table.model()->index(row, column).data().toString();
    }
    [[nodiscard]] double number(int row, int column) const { return cell(row, column).replace(u'−', u'-').toDouble(); }
    [[nodiscard]] QString count() const { return findWidget<QLabel>(view, "rowsCount").text(); }
    [[nodiscard]] QString sentence() const { return findWidget<QLabel>(view, "rowSentence").text(); }
    [[nodiscard]] int rows() const { return table.model()->rowCount(); }
    /// The number of the row in the table's current row; empty if there is none.
    [[nodiscard]] QString current() const
    {
        return table.currentIndex().siblingAtColumn(RowsModel::Row).data().toString();
    }

    void clickHead(int column)
    {
        shown.clear();
        const QHeaderView& head = *table.horizontalHeader();
        QTest::mouseClick(head.viewport(), Qt::LeftButton, {},
                          {head.sectionViewportPosition(column) + 10, head.height() / 2});
        wait();
    }
    void clickRow(int row)
    {
        const QRect place = table.visualRect(table.model()->index(row, RowsModel::Probability));
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, place.center());
    }
    /// With the arrow key, so often.
    void filterDown(int times)
    {
        shown.clear();
        auto& filter = findWidget<QComboBox>(view, "rowsFilterCombo");
        filter.setFocus();
        for (int i = 0; i < times; ++i)
            QTest::keyClick(&filter, Qt::Key_Down);
        wait();
    }
};

} // namespace

class RowsViewTest : public QObject {
    Q_OBJECT

private slots:
    void init() { ui::applyTheme(*qApp, Scheme::Light); }

    void allTestRowsStandInTheTable()
    {
        const auto model = modelAfter(10);
        const Shown window(model);
        const auto rows = core::evaluateTestRows(model);
        QCOMPARE(window.rows(), 2000);
        QCOMPARE(window.count(), QString("2,000 rows, %1 wrong").arg(rows->wrong));
        for (const int row : {0, 17, 1999}) {
            QCOMPARE(window.number(row, RowsModel::Label), rows->label(row) ? 1.0 : 0.0);
            QVERIFY(std::abs(window.number(row, RowsModel::Probability) - rows->probability(row)) < 0.00006);
            QCOMPARE(window.cell(row, RowsModel::Answer).contains("wrong"), !rows->right(row));
            const auto attention = static_cast<double>(core::rowAttention(*rows, row)[1]);
            QVERIFY(std::abs(window.number(row, RowsModel::FirstFeature + 1) - attention) < 0.00006);
        }
        QCOMPARE(window.table.model()->headerData(5, Qt::Horizontal).toString(), QString("2 golden"));
    }

    void theModelKeepsQtsRules()
    {
        RowsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto rows = core::evaluateTestRows(modelAfter(10));
        const auto of = [&rows](core::RowFilter filter) { return *core::orderRows(*rows, filter, {}); };
        model.show(rows, of(core::RowFilter::All));
        model.show(rows, of(core::RowFilter::Wrong));
        model.show(rows, of(core::RowFilter::Label1));
        model.setGroup(RowsModel::Group::Products);
        model.show(core::evaluateTestRows(modelAfter(0, smallExperiment(3))), {0, 1, 2});
        model.clear();
        QCOMPARE(model.columnCount(), 0);
    }

    void aClickOnAHeadSortsAndASecondOneTheOtherWay()
    {
        Shown window(modelAfter(10));
        window.clickHead(RowsModel::Probability);
        for (int row = 1; row < window.rows(); ++row)
            QVERIFY(window.number(row - 1, RowsModel::Probability) <= window.number(row, RowsModel::Probability));
        window.clickHead(RowsModel::Probability);
        for (int row = 1; row < window.rows(); ++row)
            QVERIFY(window.number(row - 1, RowsModel::Probability) >= window.number(row, RowsModel::Probability));
        window.clickHead(RowsModel::Answer);
        QVERIFY(window.cell(0, RowsModel::Answer).contains("wrong"));
        QVERIFY(!window.cell(window.rows() - 1, RowsModel::Answer).contains("wrong"));
    }

    void theFeaturesColumnsHoldWhatIsChosen()
    {
        const auto model = modelAfter(10);
        Shown window(model);
        const auto rows = core::evaluateTestRows(model);
        const double input = static_cast<double>(rows->inputs(3)[0]);
        QTest::mouseClick(&findWidget<QPushButton>(window.view, "rowsInputsButton"), Qt::LeftButton);
        QVERIFY(std::abs(window.number(3, RowsModel::FirstFeature) - input) < 0.0006);
        QTest::keyClick(&findWidget<QPushButton>(window.view, "rowsInputsButton"), Qt::Key_Right);
        QVERIFY(std::abs(window.number(3, RowsModel::FirstFeature) -
                         input * static_cast<double>(core::rowAttention(*rows, 3)[0])) < 0.00006);
    }

    void anotherGroupIsSortedByItsOwnNumbers()
    {
        Shown window(modelAfter(10));
        window.clickHead(RowsModel::FirstFeature);
        window.shown.clear();
        QTest::mouseClick(&findWidget<QPushButton>(window.view, "rowsInputsButton"), Qt::LeftButton);
        window.wait();
        for (int row = 1; row < window.rows(); ++row)
            QVERIFY(window.number(row - 1, RowsModel::FirstFeature) <= window.number(row, RowsModel::FirstFeature));
    }

    void theFilterLeavesTheRowsThatItNames()
    {
        const auto model = modelAfter(10);
        Shown window(model);
        window.filterDown(1);
        for (int row = 0; row < window.rows(); ++row)
            QCOMPARE(window.cell(row, RowsModel::Label), QString("0"));
        window.filterDown(1);
        for (int row = 0; row < window.rows(); ++row)
            QCOMPARE(window.cell(row, RowsModel::Label), QString("1"));
        window.filterDown(1);
        const auto wrong = core::evaluateTestRows(model)->wrong;
        QCOMPARE(window.rows(), wrong);
        QCOMPARE(window.count(), QString("%1 of 2,000 rows, %1 wrong").arg(wrong));
    }

    void noWrongRowIsSaidInWords()
    {
        Shown window(modelAfter(200));
        window.filterDown(3);
        QCOMPARE(window.rows(), 0);
        const auto& words = findWidget<QLabel>(window.view, "noRows");
        QVERIFY(words.isVisible());
        QVERIFY(words.text().contains("No row"));
    }

    void aChosenRowShowsItsOwnBars()
    {
        const auto model = modelAfter(10);
        Shown window(model);
        QSignalSpy chosen(&window.view, &RowsView::rowChosen);
        QVERIFY(findWidget<ui::RowBars>(window.view, "rowBars").row().empty());
        window.clickRow(4);
        QCOMPARE(chosen.takeFirst().at(0).toLongLong(), 4);
        QCOMPARE(window.view.chosenRow(), std::optional<std::int64_t>(4));
        const auto rows = core::evaluateTestRows(model);
        QCOMPARE(findWidget<ui::RowBars>(window.view, "rowBars").row(), core::rowAttention(*rows, 4));
        QVERIFY(window.sentence().startsWith(
            QString("Row 5: label %1, probability of label 1: ").arg(rows->label(4) ? 1 : 0)));
        QVERIFY(window.sentence().endsWith(rows->right(4) ? "right." : "wrong."));
        QTest::keyClick(&window.table, Qt::Key_Down);
        QTest::keyClick(&window.table, Qt::Key_Down);
        QCOMPARE(chosen.size(), 2);
        QCOMPARE(window.view.chosenRow(), std::optional<std::int64_t>(6));
    }

    void aNewModelLeavesSelectionScrollingOrderAndFilter()
    {
        Shown window(modelAfter(10));
        window.filterDown(2);
        window.clickHead(RowsModel::FirstFeature + 1);
        window.table.verticalScrollBar()->setValue(400);
        window.clickRow(405);
        const QString number = window.current();
        QSignalSpy chosen(&window.view, &RowsView::rowChosen);
        window.show(modelAfter(40));
        QCOMPARE(window.table.verticalScrollBar()->value(), 400);
        QCOMPARE(window.current(), number);
        QCOMPARE(window.table.selectionModel()->selectedRows().size(), 1);
        QVERIFY(chosen.isEmpty());
        for (int row = 1; row < window.rows(); ++row) {
            QCOMPARE(window.cell(row, RowsModel::Label), QString("1"));
            QVERIFY(window.number(row - 1, RowsModel::FirstFeature + 1) <=
                    window.number(row, RowsModel::FirstFeature + 1));
        }
    }

    void aRowThatTheFilterHidesStaysChosen()
    {
        Shown window(modelAfter(40));
        window.clickRow(3);
        const QString sentence = window.sentence();
        window.filterDown(3);
        QCOMPARE(window.sentence(), sentence);
        QCOMPARE(window.view.chosenRow(), std::optional<std::int64_t>(3));
        auto& filter = findWidget<QComboBox>(window.view, "rowsFilterCombo");
        window.shown.clear();
        QTest::keyClick(&filter, Qt::Key_Home);
        window.wait();
        QCOMPARE(window.current(), QString("4"));
    }

    void otherFeaturesMakeOtherColumnsAndNoOrderByAMissingOne()
    {
        Shown window(modelAfter(10));
        window.clickHead(RowsModel::FirstFeature + 3);
        window.show(modelAfter(10, smallExperiment(3)));
        QCOMPARE(window.table.model()->columnCount(), RowsModel::FirstFeature + 3);
        QCOMPARE(window.table.horizontalHeader()->sortIndicatorSection(), static_cast<int>(RowsModel::Row));
        QCOMPARE(window.cell(0, RowsModel::Row), QString("1"));
    }

    void aHiddenViewOnlyRemembers()
    {
        RowsView view;
        QSignalSpy shown(&view, &RowsView::shown);
        view.showModel(modelAfter(10));
        QVERIFY(!shown.wait(300));
        view.show();
        QVERIFY(shown.wait());
        QCOMPARE(findWidget<QTableView>(view, "rowsTable").model()->rowCount(), 2000);
    }

    void manyModelsAreReadAFewTimesOnly()
    {
        Shown window(modelAfter(10));
        QSignalSpy painted(window.table.model(), &QAbstractItemModel::dataChanged);
        std::shared_ptr<const core::Model> last;
        for (int i = 0; i < 100; ++i) {
            last = modelAfter(i % 2);
            window.view.showModel(last);
        }
        window.shown.clear();
        window.wait();
        QVERIFY(painted.size() < 100);
        QCOMPARE(static_cast<RowsModel*>(window.table.model())->rows()->model, last);
    }

    void clearMakesTheEmptyStateAndANewRunKeepsTheChosenRow()
    {
        Shown window(modelAfter(10));
        window.clickRow(2);
        window.view.clear();
        QCOMPARE(window.rows(), 0);
        QVERIFY(findWidget<QLabel>(window.view, "rowsHint").isVisible());
        window.show(modelAfter(20));
        QVERIFY(!findWidget<QLabel>(window.view, "rowsHint").isVisible());
        QVERIFY(window.sentence().startsWith("Row 3:"));
        QCOMPARE(window.current(), QString("3"));
    }

    void aHiddenViewLetsGoOfTheDataOfARunThatIsOver()
    {
        auto model = modelAfter(10);
        const std::weak_ptr data = model->dataset;
        Shown window(model);
        window.clickRow(2);
        window.view.hide();
        window.view.showModel(modelAfter(20)); // only remembered
        model.reset();
        QVERIFY(!data.expired());
        window.view.clear();
        QTRY_VERIFY(data.expired()); // the thread that read the rows may still be letting go
    }

    void focusAloneChoosesNothing()
    {
        Shown window(modelAfter(10));
        findWidget<QComboBox>(window.view, "rowsFilterCombo").setFocus();
        window.table.setFocus(Qt::TabFocusReason);
        QCOMPARE(window.view.chosenRow(), std::nullopt);
        QTest::keyClick(&window.table, Qt::Key_Down);
        QVERIFY(window.view.chosenRow().has_value());
    }

    void everyGoldenColumnIsWideEnoughForItsName()
    {
        core::Experiment experiment = smallExperiment(12);
        experiment.golden = {2, 9};
        const Shown window(modelAfter(10, experiment));
        const QHeaderView& head = *window.table.horizontalHeader();
        const int plain = head.sectionSize(RowsModel::FirstFeature);
        for (const int golden : {2, 9}) {
            const int column = RowsModel::FirstFeature + golden - 1;
            QCOMPARE(window.table.model()->headerData(column, Qt::Horizontal).toString(),
                     QString("%1 golden").arg(golden));
            QVERIFY(head.sectionSize(column) > plain);
        }
    }

    void withoutAttentionTheInputsStandAndNoBars()
    {
        core::Experiment plain = smallExperiment();
        plain.attention = core::AttentionKind::None;
        const auto model = modelAfter(10, plain);
        Shown window(model);
        auto& attention = findWidget<QPushButton>(window.view, "rowsAttentionButton");
        QVERIFY(!attention.isEnabled());
        QCOMPARE(attention.toolTip(), QString("This network has no attention to show."));
        QVERIFY(findWidget<QPushButton>(window.view, "rowsInputsButton").isChecked());
        const auto rows = core::evaluateTestRows(model);
        const double input = static_cast<double>(rows->inputs(3)[0]);
        QVERIFY(std::abs(window.number(3, RowsModel::FirstFeature) - input) < 0.0006);
        window.clickRow(4);
        const auto& bars = findWidget<ui::RowBars>(window.view, "rowBars");
        QVERIFY(bars.row().empty());
        QCOMPARE(bars.accessibleDescription(), QString("No attention, no bars."));
        QCOMPARE(findWidget<QLabel>(window.view, "rowFinding").text(),
                 QString("This network has no attention: every input counts in full."));
        // What goes on is the input.
        QTest::mouseClick(&findWidget<QPushButton>(window.view, "rowsProductsButton"), Qt::LeftButton);
        QVERIFY(std::abs(window.number(3, RowsModel::FirstFeature) - input) < 0.00006);
        QVERIFY(window.table.model()
                    ->headerData(RowsModel::FirstFeature, Qt::Horizontal, Qt::ToolTipRole)
                    .toString()
                    .contains("without attention"));
    }

    void attentionComesBackToWhoWantedIt()
    {
        core::Experiment plain = smallExperiment();
        plain.attention = core::AttentionKind::None;
        Shown window(modelAfter(10));
        window.clickHead(RowsModel::FirstFeature);
        window.show(modelAfter(10, plain));
        for (int row = 1; row < window.rows(); ++row) // by the input that is shown now
            QVERIFY(window.number(row - 1, RowsModel::FirstFeature) <= window.number(row, RowsModel::FirstFeature));
        window.show(modelAfter(10));
        const auto& attention = findWidget<QPushButton>(window.view, "rowsAttentionButton");
        QVERIFY(attention.isEnabled() && attention.isChecked());
        QVERIFY(attention.toolTip().startsWith("How much"));
        window.show(modelAfter(10, plain));
        QTest::mouseClick(&findWidget<QPushButton>(window.view, "rowsProductsButton"), Qt::LeftButton);
        window.show(modelAfter(10));
        QVERIFY(findWidget<QPushButton>(window.view, "rowsProductsButton").isChecked());
    }

    void uniformAttentionIsTheSameInEveryCell()
    {
        core::Experiment experiment = smallExperiment(4);
        experiment.attention = core::AttentionKind::Uniform;
        Shown window(modelAfter(10, experiment));
        for (const int row : {0, 17, 1999})
            for (int feature = 0; feature < 4; ++feature)
                QCOMPARE(window.cell(row, RowsModel::FirstFeature + feature), QString("0.2500"));
        window.clickRow(4);
        QCOMPARE(findWidget<ui::RowBars>(window.view, "rowBars").row(), std::vector<float>(4, 0.25F));
        QCOMPARE(findWidget<QLabel>(window.view, "rowFinding").text(),
                 QString("Feature 2, the golden one, has 0.250 of its attention; the mean of all rows is 0.250."));
    }

    void onlyWhatIsGoldenIsCalledSo()
    {
        core::Experiment experiment = smallExperiment();
        experiment.golden = {2, 5};
        Shown window(modelAfter(10, experiment));
        window.clickRow(4);
        const auto& finding = findWidget<QLabel>(window.view, "rowFinding");
        QVERIFY2(finding.text().startsWith("Feature 2, the first golden one, has "), qPrintable(finding.text()));
        experiment.golden = {};
        window.show(modelAfter(10, experiment));
        QVERIFY2(finding.text().startsWith("Feature 1 has "), qPrintable(finding.text()));
        QVERIFY(
            !window.table.model()->headerData(RowsModel::FirstFeature, Qt::Horizontal).toString().contains("golden"));
    }

    void numbersThatAreNoneAreSurvived()
    {
        auto broken = std::make_shared<core::Model>(*modelAfter(10));
        broken->parameters(0) = std::numeric_limits<float>::quiet_NaN();
        Shown window(broken);
        window.clickHead(RowsModel::FirstFeature);
        window.clickRow(1);
        QCOMPARE(window.rows(), 2'000);
        QCOMPARE(window.cell(0, RowsModel::Probability), QString("nan"));
        QVERIFY(!window.sentence().isEmpty());
        QCOMPARE(findWidget<QLabel>(window.view, "rowFinding").text(),
                 QString("Its attention is not a finite number."));
        QVERIFY(!window.view.grab().isNull());
    }

    void aColumnOfSeveralInputsIsOneColumnWithTheRowsCategory()
    {
        Shown view(modelAfter(20, columnExperiment()));
        const auto rows = core::evaluateTestRows(modelAfter(20, columnExperiment()));
        QCOMPARE(view.table.model()->columnCount(), RowsModel::FirstFeature + 3);
        const int shape = RowsModel::FirstFeature + static_cast<int>(kShape) - 1;
        QCOMPARE(view.table.model()->headerData(shape, Qt::Horizontal).toString(), QString("shape"));
        const auto groups = columnExperiment().columnRoles().groups();
        const auto sum = static_cast<double>(groups.sums(core::rowAttention(*rows, 0)).front());
        QVERIFY(std::abs(view.number(0, shape) - sum) < 1e-4);
        QTest::mouseClick(&findWidget<QAbstractButton>(view.view, "rowsInputsButton"), Qt::LeftButton);
        const std::int64_t input = core::inputAt(*rows, 0, groups, kShape);
        QCOMPARE(view.cell(0, shape).toStdString(),
                 input == 0 ? std::string() : columnExperiment().roles().names().categoryName(input));
        view.view.close();
    }

    void everyControlIsReachedByTabAndNamed()
    {
        Shown window(modelAfter(10));
        for (const char* name :
             {"rowsFilterCombo", "rowsAttentionButton", "rowsInputsButton", "rowsProductsButton", "rowsTable"}) {
            const auto& widget = findWidget<QWidget>(window.view, name);
            QVERIFY2(!widget.accessibleName().isEmpty(), name);
            QVERIFY2(widget.focusPolicy() & Qt::TabFocus, name);
        }
    }
};

ATTENTION_TEST(RowsViewTest, QApplication)

} // namespace rows_view_test
#include "rows_view_test.moc"
