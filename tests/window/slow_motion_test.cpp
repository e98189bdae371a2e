#include "tests/support/test_registry.h"
#include "tests/support/window_user.h"
#include "ui/theme/theme.h"
#include "ui/training/training_controller.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QSlider>
#include <QTest>

#include <memory>

namespace slow_motion_test {

using ui::MainWindow;
using ui::RunState;

/// Slow motion in the real window.
class SlowMotionTest : public QObject, private WindowUser {
    Q_OBJECT

private:
    [[nodiscard]] QSlider& speed() const { return find<QSlider>("speedSlider"); }
    [[nodiscard]] QWidget& caption() const { return find<QWidget>("stepCaption"); }
    bool tellsOf(std::int64_t batch)
    {
        return caption().accessibleDescription().startsWith(QStringLiteral("Epoch 1, batch %1.").arg(batch));
    }

private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::Scheme::Light); }

    void init() { showNew(); }

    void cleanup() { m_window.reset(); }

    void captionTakesRoomInSlowMotionOnly()
    {
        QVERIFY(!caption().isVisible());
        speed().setFocus();
        QTest::keyClick(&speed(), Qt::Key_Home);
        QVERIFY(caption().isVisible());
        QTest::keyClick(&speed(), Qt::Key_End);
        QVERIFY(!caption().isVisible());
    }

    void captionTellsOneStepAfterTheOther()
    {
        speed().setValue(speed().minimum());
        click("trainButton");
        for (const char* step : {"Forward", "Loss", "Backward", "Update"})
            QTRY_VERIFY2(tellsOf(1) && caption().accessibleDescription().contains(QString(step) + ": "), step);
        QTRY_VERIFY(tellsOf(2));
        QVERIFY(!caption().accessibleDescription().contains("Update"));
    }

    void stepOfOneBatchLeavesItsNumbersStanding()
    {
        click("stepBatchButton");
        QTRY_COMPARE(run().state(), RunState::Paused);
        QVERIFY(caption().isVisible());
        QVERIFY(tellsOf(1));
        QVERIFY(caption().accessibleDescription().contains("Update: "));
        click("stepBatchButton");
        QTRY_VERIFY(tellsOf(2));
        click("resetButton");
        QVERIFY(!caption().isVisible());
    }

    void captionTellsNothingOfAnEarlierMoment()
    {
        click("stepBatchButton");
        QTRY_VERIFY(tellsOf(1));
        auto& timeline = find<QSlider>("timelineSlider");
        timeline.setFocus();
        QTest::keyClick(&timeline, Qt::Key_Home);
        QVERIFY(!caption().accessibleDescription().contains("Update"));
        QVERIFY(caption().accessibleDescription().contains("earlier moment"));
        click("latestButton");
        QVERIFY(tellsOf(1));
    }

    void nothingMovesFromBatchToBatch()
    {
        speed().setValue(speed().minimum());
        click("trainButton");
        QTRY_VERIFY(tellsOf(1));
        const QRect place = caption().geometry();
        const QRect chart = find<QWidget>("attentionView").geometry();
        QTRY_VERIFY(tellsOf(2));
        QCOMPARE(caption().geometry(), place);
        QCOMPARE(find<QWidget>("attentionView").geometry(), chart);
    }

    void windowWithCaptionIsWholeAtItsSmallestSize()
    {
        m_window->resize(1024, 640);
        speed().setValue(speed().minimum());
        QTRY_VERIFY(caption().isVisible());
        QCOMPARE(m_window->size(), QSize(1024, 640));
        QTRY_COMPARE(caption().height(), caption().heightForWidth(caption().width()));
        QTRY_COMPARE(overhang(), QSize(0, 0));
    }
};

ATTENTION_TEST(SlowMotionTest, QApplication)

} // namespace slow_motion_test
#include "slow_motion_test.moc"
