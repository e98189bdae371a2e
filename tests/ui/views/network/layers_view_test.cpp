#include "tests/support/test_registry.h"
#include "ui/theme/theme.h"
#include "ui/theme/type_scale.h"
#include "ui/views/network/layers_view.h"

#include <QApplication>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

namespace layers_view_test {

using ui::LayersView;
using ui::Scheme;

namespace {

QStringList cellsOf(const LayersView& view)
{
    QStringList cells;
    for (const QLabel* label : view.findChild<QScrollArea*>()->widget()->findChildren<QLabel*>())
        cells << label->text();
    return cells;
}

} // namespace

class LayersViewTest : public QObject {
    Q_OBJECT

private slots:
    void init() { ui::applyTheme(*qApp, Scheme::Light); }

    void theArticlesLayersAreListed()
    {
        const LayersView view;
        QVERIFY(view.findChild<QLabel*>("layersTitle")->accessibleName().contains("4,561 parameters"));
        QCOMPARE(cellsOf(view), QStringList({"attention_vec", "softmax (20)", "420", "attention_mul", "× input (20)",
                                             "0", "dense_1", "linear (100)", "2,100", "dense_2", "linear (20)", "2,020",
                                             "dense_3", "sigmoid (1)", "21"}));
    }

    void anotherNetworkReplacesTheRows()
    {
        LayersView view;
        view.showNetwork({4, {}, core::Activation::Relu});
        QCOMPARE(cellsOf(view), QStringList({"attention_vec", "softmax (4)", "20", "attention_mul", "× input (4)", "0",
                                             "dense_1", "sigmoid (1)", "5"}));
    }

    void tenHiddenLayersCanBeReachedInALowWindow()
    {
        LayersView view;
        view.resize(240, 120);
        view.setTypeScale(ui::kMinGrowth); // as in so narrow a column
        view.showNetwork({20, std::vector<std::int64_t>(10, 1000), core::Activation::Relu});
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const auto* scroll = view.findChild<QScrollArea*>();
        QTRY_VERIFY(scroll->verticalScrollBar()->maximum() > 0);
        // The numbers keep off the scroll bar, and no column is cut off at the right.
        QTRY_VERIFY(scroll->widget()->findChildren<QLabel*>().back()->geometry().right() <
                    scroll->viewport()->width() - 4);
        QVERIFY(scroll->widget()->width() <= scroll->viewport()->width());
    }

    void rowsThatChangeWhileHiddenAreAllThereAfterwards()
    {
        LayersView view;
        view.resize(300, 400);
        view.setTypeScale(1.0);
        view.showNetwork({20, {}, core::Activation::Relu});
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const auto* scroll = view.findChild<QScrollArea*>();
        for (const int height : {400, 120}) {
            view.resize(300, height);
            QCoreApplication::processEvents();
            view.hide();
            view.showNetwork({20, std::vector<std::int64_t>(3, height), core::Activation::Relu});
            view.setTypeScale(height == 400 ? 1.4 : 1.0);
            view.show();
            const auto cells = [&] { return scroll->widget()->findChildren<QLabel*>(); };
            QTRY_COMPARE(cells().size(), 18);
            // Each is as high as its text needs, and the scroll bar reaches the last one.
            QTRY_COMPARE(cells().back()->height(), cells().back()->sizeHint().height());
            QTRY_VERIFY(cells().back()->geometry().bottom() <
                        scroll->viewport()->height() + scroll->verticalScrollBar()->maximum());
        }
    }

    void textsFollowTheTypeSizeOfTheCurves()
    {
        LayersView view;
        const auto pixels = [&] { return view.findChild<QLabel*>("layersTitle")->fontInfo().pixelSize(); };
        const int before = pixels();
        view.resize(900, 900);
        QCOMPARE(pixels(), before);
        view.setTypeScale(1.5);
        QCOMPARE(pixels(), qRound(1.5 * before));
        QCOMPARE(cellsOf(view).size(), 15);
    }

    void aThemeChangeGivesTheRowsTheOtherColours()
    {
        LayersView view;
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        ui::applyTheme(*qApp, Scheme::Dark);
        const QLabel* name = view.findChild<QScrollArea*>()->widget()->findChildren<QLabel*>().front();
        QCOMPARE(name->palette().color(QPalette::WindowText), ui::themeOf(Scheme::Dark).text);
    }
};

ATTENTION_TEST(LayersViewTest, QApplication)

} // namespace layers_view_test
#include "layers_view_test.moc"
