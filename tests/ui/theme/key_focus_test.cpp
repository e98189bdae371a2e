#include "tests/support/near_colour.h"
#include "tests/support/test_registry.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTabBar>
#include <QTest>

namespace key_focus_test {

using ui::Scheme;

class KeyFocusTest : public QObject {
    Q_OBJECT

    static void schemes()
    {
        QTest::addColumn<Scheme>("scheme");
        QTest::newRow("light") << Scheme::Light;
        QTest::newRow("dark") << Scheme::Dark;
    }

private slots:
    void cleanup() { ui::applyTheme(*qApp, Scheme::Light); }

    void theRingFollowsKeysAndNotClicks_data() { schemes(); }
    void theRingFollowsKeysAndNotClicks()
    {
        QFETCH(const Scheme, scheme);
        ui::applyTheme(*qApp, scheme);
        QWidget window;
        auto* line = new QHBoxLayout(&window);
        auto* first = new QPushButton(QStringLiteral("First"));
        auto* second = new QPushButton(QStringLiteral("Second"));
        second->setProperty("segment", "last");
        line->addWidget(first);
        line->addWidget(second);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const QColor accent = ui::themeOf(scheme).accent;
        const auto ringOf = [&](QWidget* widget) {
            const QImage picture = widget->grab().toImage();
            return countNear(picture, picture.rect(), accent);
        };
        for (QPushButton* button : {first, second}) {
            QTest::mouseClick(button, Qt::LeftButton);
            QVERIFY(button->hasFocus());
            QCOMPARE(ringOf(button), 0);
        }
        QTest::keyClick(second, Qt::Key_Backtab, Qt::ShiftModifier);
        QVERIFY(first->hasFocus());
        QVERIFY(ringOf(first) > 40);
        QCOMPARE(ringOf(second), 0);
        QTest::mouseClick(second, Qt::LeftButton);
        QCOMPARE(ringOf(first), 0);
        QCOMPARE(ringOf(second), 0); // although keys were in use before
        QTest::keyClick(second, Qt::Key_Space);
        QVERIFY(ringOf(second) > 40);
    }

    void theSizeIsTheSameWithTheRing()
    {
        ui::applyTheme(*qApp, Scheme::Light);
        QPushButton button(QStringLiteral("Train"));
        const QSize before = button.sizeHint();
        button.show();
        button.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&button));
        button.setFocus(Qt::TabFocusReason);
        QTest::keyClick(&button, Qt::Key_Space);
        QVERIFY(button.property("keys").toBool());
        QCOMPARE(button.sizeHint(), before);
    }
};

ATTENTION_TEST(KeyFocusTest, QApplication)

} // namespace key_focus_test
#include "key_focus_test.moc"
