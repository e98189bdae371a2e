#include "ui/window/window_geometry.h"

#include "tests/support/test_registry.h"

#include <QCoreApplication>
#include <QTest>

namespace window_geometry_test {

using ui::broughtOnScreen;
using ui::firstSize;

namespace {

const QRect kDesk(0, 0, 1920, 1080);
const QRect kBeside(1920, 0, 1280, 1024);

} // namespace

class WindowGeometryTest : public QObject {
    Q_OBJECT

private slots:
    void theFirstWindowHasTheDefaultSizeWhereThereIsRoom() { QCOMPARE(firstSize(kDesk), ui::kDefaultSize); }

    void theFirstWindowFitsTheScreenWithItsFrame_data()
    {
        QTest::addColumn<QRect>("available");
        QTest::addColumn<double>("typeScale");
        QTest::newRow("1366 x 768") << QRect(0, 0, 1366, 768) << 1.0;
        QTest::newRow("1366 x 768 with a panel") << QRect(0, 28, 1366, 740) << 1.0;
        QTest::newRow("1920 x 1080 at 150 %") << QRect(0, 0, 1280, 720) << 1.0;
        QTest::newRow("1920 x 1080 with type of 144 dpi") << kDesk << 1.5;
        QTest::newRow("960 x 540") << QRect(0, 0, 960, 540) << 1.0;
    }

    void theFirstWindowFitsTheScreenWithItsFrame()
    {
        QFETCH(QRect, available);
        QFETCH(double, typeScale);
        const QSize size = firstSize(available, typeScale);
        QVERIFY(size.width() < available.width() && size.height() < available.height());
        QVERIFY(size.width() >= std::min(1280, available.width() - 8));
        QVERIFY(size.height() >= std::min(800, available.height() - 36));
    }

    void largerTypeMakesTheFirstWindowLarger() { QCOMPARE(firstSize({0, 0, 3840, 2160}, 1.5), QSize(1920, 1200)); }

    void aPlaceOnAScreenStays_data()
    {
        QTest::addColumn<QRect>("place");
        QTest::newRow("in the midst") << QRect(100, 100, 1280, 800);
        QTest::newRow("half of the screen") << QRect(0, 0, 960, 1080);
        QTest::newRow("on the second screen") << QRect(1930, 40, 1200, 900);
    }

    void aPlaceOnAScreenStays()
    {
        QFETCH(QRect, place);
        QCOMPARE(broughtOnScreen(place, {kDesk, kBeside}), place);
    }

    void aPlaceOnAScreenThatIsGoneComesToOneThatIsThere_data()
    {
        QTest::addColumn<QRect>("place");
        QTest::newRow("right") << QRect(2100, 100, 1100, 700);
        QTest::newRow("left") << QRect(-1800, 50, 1280, 800);
        QTest::newRow("above") << QRect(200, -1000, 1280, 800);
        QTest::newRow("below, and larger") << QRect(0, 1500, 3800, 2000);
        QTest::newRow("partly beyond the edge") << QRect(1500, 700, 1280, 800);
    }

    void aPlaceOnAScreenThatIsGoneComesToOneThatIsThere()
    {
        QFETCH(QRect, place);
        const QRect brought = broughtOnScreen(place, {kDesk});
        QVERIFY(kDesk.contains(brought));
        QCOMPARE(brought.size(), place.size().boundedTo(brought.size()));
        QVERIFY(brought.top() > 0); // where the title bar is
    }

    void theNearestScreenIsChosen()
    {
        QVERIFY(kBeside.contains(broughtOnScreen({3400, 100, 1000, 700}, {kDesk, kBeside})));
        QVERIFY(kDesk.contains(broughtOnScreen({-500, 100, 1000, 700}, {kDesk, kBeside})));
        QVERIFY(kBeside.contains(broughtOnScreen({1800, 100, 1000, 700}, {kDesk, kBeside}))); // most of it is there
    }
};

ATTENTION_TEST(WindowGeometryTest, QCoreApplication)

} // namespace window_geometry_test
#include "window_geometry_test.moc"
