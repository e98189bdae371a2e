#include "tests/support/slowdown.h"
#include "tests/support/test_registry.h"
#include "tests/support/window_user.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSlider>
#include <QTest>

#include <algorithm>
#include <set>
#include <vector>

namespace window_clock_test {

using ui::RunState;

/// The window's promises about clock time, so this class runs alone.
class WindowClockTest : public QObject, private WindowUser {
    Q_OBJECT

private:
    [[nodiscard]] QString verdict() const
    {
        static const QRegularExpression tags(QStringLiteral("<[^>]*>"));
        return find<QLabel>("verdictLabel").text().remove(tags);
    }
    [[nodiscard]] QSlider& speed() const { return find<QSlider>("speedSlider"); }
    [[nodiscard]] QWidget& caption() const { return find<QWidget>("stepCaption"); }
    [[nodiscard]] bool tellsOf(std::int64_t batch) const
    {
        return caption().accessibleDescription().startsWith(QStringLiteral("Epoch 1, batch %1.").arg(batch));
    }

private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::Scheme::Light); }

    void init() { showNew(); }

    void cleanup() { m_window.reset(); }

    void defaultRunLastsAboutFourSecondsAndFindsTheGoldenFeature()
    {
        std::set<QString> verdicts;
        connect(&run(), &ui::TrainingController::historyGrew, m_window.get(), [&] { verdicts.insert(verdict()); });
        QElapsedTimer timer;
        timer.start();
        click("trainButton");
        QCOMPARE(find<QPushButton>("trainButton").text(), QStringLiteral("Pause"));
        QTRY_COMPARE_WITH_TIMEOUT(run().state(), RunState::Finished, 20'000);
        const double seconds = static_cast<double>(timer.elapsed()) / 1000.0;
        QVERIFY2(seconds > 3.5 && seconds < 8.0, qPrintable(QString::number(seconds)));
        QTRY_VERIFY(verdict().startsWith("Feature 5 holds 0.528 of the attention"));
        QVERIFY(find<QLabel>("findingLabel").text().contains("epoch 1, batch 43"));
        // The sentence counts in steps of 0.001, and most of the rise is over early: still it moved all the time.
        QVERIFY2(verdicts.size() > 40, qPrintable(QString::number(verdicts.size())));
    }

    void barsMoveAtLeastTenTimesASecond()
    {
        std::vector<qint64> gaps; // milliseconds
        QElapsedTimer timer;
        connect(&run(), &ui::TrainingController::historyGrew, m_window.get(), [&] {
            if (timer.isValid())
                gaps.push_back(timer.elapsed());
            timer.start();
        });
        click("trainButton");
        QTRY_VERIFY(run().progress().batch > 300);
        // Nearly all, since the machine may have something else to do for a moment.
        std::ranges::sort(gaps);
        QVERIFY(gaps.size() >= 7);
        QVERIFY2(gaps[gaps.size() * 9 / 10] <= 100, qPrintable(QString::number(gaps[gaps.size() * 9 / 10])));
    }

    void keyboardBringsARunIntoSlowMotionAndOutOfIt()
    {
        speed().setFocus();
        QTest::keyClick(m_window.get(), Qt::Key_Space);
        QTRY_COMPARE(run().state(), RunState::Training);
        QTest::keyClick(&speed(), Qt::Key_Home);
        QTRY_VERIFY(caption().accessibleDescription().contains("Forward:"));
        QCOMPARE(run().state(), RunState::Training);
        QElapsedTimer timer;
        timer.start();
        QTest::keyClick(&speed(), Qt::Key_End);
        QTRY_COMPARE_WITH_TIMEOUT(run().state(), RunState::Finished, 5'000 * kSlowdown);
        QVERIFY2(timer.elapsed() < 900 || kSlowdown > 1, "the rest of the slow batch was waited for");
        QVERIFY(!caption().isVisible());
    }

    void pauseInTheMiddleOfABatchIsPrompt()
    {
        speed().setValue(speed().minimum());
        click("trainButton");
        QTRY_VERIFY(tellsOf(1));
        QElapsedTimer timer;
        timer.start();
        click("trainButton");
        QTRY_COMPARE(run().state(), RunState::Paused);
        QVERIFY2(timer.elapsed() < 200, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(caption().isVisible() && tellsOf(1));
    }
};

ATTENTION_TEST(WindowClockTest, QApplication)

} // namespace window_clock_test
#include "window_clock_test.moc"
