#include "tests/support/test_registry.h"
#include "ui/tables/column_fit.h"

#include <QApplication>
#include <QHeaderView>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

#include <vector>

namespace column_fit_test {

using Widths = std::vector<int>;

class ColumnFitTest : public QObject {
    Q_OBJECT

    /// A view of three columns: a short text, a long one and none.
    static void fill(QStandardItemModel& model)
    {
        model.appendRow({new QStandardItem("a"), new QStandardItem(QString("value ").repeated(12)), new QStandardItem});
    }

    static int contentWidth(const QTableView& view, int column)
    {
        return static_cast<const QAbstractItemView&>(view).sizeHintForColumn(column);
    }

private slots:
    void columnsThatFitAreAsWideAsTheyWant()
    {
        QCOMPARE(ui::columnsInRoom({100, 300, 50}, {80, 80, 80}, 450), (Widths{100, 300, 50}));
        QCOMPARE(ui::columnsInRoom({100, 300, 50}, {80, 80, 80}, 1'000), (Widths{100, 300, 50}));
    }

    void roomGoesToTheColumnsThatNeedIt()
    {
        QCOMPARE(ui::columnsInRoom({100, 500, 60}, {80, 80, 80}, 400), (Widths{100, 240, 60}));
        QCOMPARE(ui::columnsInRoom({500, 500}, {100, 200}, 500), (Widths{200, 300}));
    }

    void noColumnIsNarrowerThanItsLeastWidth()
    {
        QCOMPARE(ui::columnsInRoom({300, 300, 20}, {80, 90, 80}, 100), (Widths{80, 90, 20}));
        QCOMPARE(ui::columnsInRoom({}, {}, 100), Widths{});
    }

    void nothingIsElidedBesideEmptySpace()
    {
        QStandardItemModel model;
        fill(model);
        QTableView view;
        view.setModel(&model);
        view.horizontalHeader()->setStretchLastSection(true);
        view.resize(1'200, 200);
        auto& fit = *new ui::ColumnFit(view, {60, 60, 60});
        view.show();
        fit.fitAnew();
        QVERIFY(contentWidth(view, 1) > 200);
        QTRY_VERIFY(view.columnWidth(1) >= contentWidth(view, 1));
    }

    void widthsFollowTheSizeOfTheView()
    {
        QStandardItemModel model;
        fill(model);
        QTableView view;
        view.setModel(&model);
        view.horizontalHeader()->setStretchLastSection(true);
        view.resize(300, 200);
        auto& fit = *new ui::ColumnFit(view, {60, 60, 60});
        view.show();
        fit.fitAnew();
        QVERIFY(view.columnWidth(1) < contentWidth(view, 1));
        QTRY_COMPARE(view.horizontalScrollBar()->maximum(), 0); // it does not stand out
        view.resize(1'200, 200);
        QTRY_VERIFY(view.columnWidth(1) >= contentWidth(view, 1));
    }

    void widthThatTheUserSetStays()
    {
        QStandardItemModel model;
        fill(model);
        QTableView view;
        view.setModel(&model);
        view.resize(1'200, 200);
        auto* fit = new ui::ColumnFit(view, {60});
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        fit->fitAnew();
        QWidget* head = view.horizontalHeader()->viewport();
        const int before = view.columnWidth(1);
        const QPoint edge(view.columnViewportPosition(1) + before - 1, head->height() / 2);
        QTest::mousePress(head, Qt::LeftButton, {}, edge);
        QTest::mouseMove(head, edge + QPoint(-40, 0));
        QTest::mouseRelease(head, Qt::LeftButton, {}, edge + QPoint(-40, 0));
        const int chosen = view.columnWidth(1);
        if (chosen == before)
            QSKIP("this platform does not drag the edge of a column");
        view.resize(1'000, 200);
        fit->fit();
        QCOMPARE(view.columnWidth(1), chosen);
        fit->fitAnew();
        QVERIFY(view.columnWidth(1) != chosen);
    }
};

ATTENTION_TEST(ColumnFitTest, QApplication)

} // namespace column_fit_test
#include "column_fit_test.moc"
