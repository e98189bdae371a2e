#include "tests/support/test_registry.h"
#include "ui/inspector/steady_tab_bar.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QTest>

namespace steady_tab_bar_test {

class SteadyTabBarTest : public QObject {
    Q_OBJECT

private slots:
    void tabsStayWhereTheyAreWhicheverIsChosen()
    {
        ui::applyTheme(*qApp, ui::Scheme::Light);
        ui::SteadyTabBar tabs;
        tabs.setExpanding(false);
        for (const char* title : {"Learning", "Seeds", "Rows", "Believe it?"})
            tabs.addTab(QString::fromLatin1(title));
        tabs.resize(900, 40);
        tabs.show();
        QVERIFY(QTest::qWaitForWindowExposed(&tabs));
        const auto places = [&tabs] {
            QList<QRect> rects;
            for (int tab = 0; tab < tabs.count(); ++tab)
                rects << tabs.tabRect(tab);
            return rects;
        };
        const QList<QRect> before = places();
        QFont bold = tabs.font();
        bold.setWeight(QFont::DemiBold);
        for (int tab = 0; tab < tabs.count(); ++tab) {
            tabs.setCurrentIndex(tab);
            QCOMPARE(places(), before);
            QVERIFY(tabs.tabRect(tab).width() >= QFontMetrics(bold).horizontalAdvance(tabs.tabText(tab)));
        }
    }
};

ATTENTION_TEST(SteadyTabBarTest, QApplication)

} // namespace steady_tab_bar_test
#include "steady_tab_bar_test.moc"
