#include "tests/support/test_registry.h"
#include "tests/support/window_user.h"
#include "ui/jobs/faithfulness_job.h"
#include "ui/session/session.h"
#include "ui/theme/theme.h"
#include "ui/training/training_controller.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QStackedWidget>
#include <QTest>

#include <memory>

namespace faithfulness_window_test {

using ui::FaithfulnessJob;
using ui::MainWindow;
using ui::RunState;

/// Runs the faithfulness tests in the real window.
class FaithfulnessWindowTest : public QObject, private WindowUser {
    Q_OBJECT

private:
    std::unique_ptr<ui::Session> m_session;

    [[nodiscard]] ui::TrainingController& run() const { return m_session->controller(); }
    void openWindow()
    {
        auto window = std::make_unique<MainWindow>(*m_session);
        window->resize(1024, 640);
        show(std::move(window));
    }
    void openTests() const
    {
        find<QStackedWidget>("inspector").setCurrentWidget(&find<QWidget>("believeView"));
        click("claimsViewButton");
    }

private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::Scheme::Light); }

    void init()
    {
        m_session = std::make_unique<ui::Session>();
        openWindow();
        QTRY_COMPARE(run().state(), RunState::Untrained);
    }

    void cleanup()
    {
        m_window.reset();
        m_session.reset();
    }

    void theTestsAreRunByAClickAndTheReportOutlivesTheWindow()
    {
        train();
        openTests();
        QTRY_VERIFY(find<QPushButton>("claimsButton").isEnabled());
        QCOMPARE(m_session->faithfulness().state(), FaithfulnessJob::State::Idle); // not by themselves
        click("claimsButton");
        QTRY_COMPARE_WITH_TIMEOUT(m_session->faithfulness().state(), FaithfulnessJob::State::Done, 120'000);
        const QString answer = find<QLabel>("claimsAnswer").text();
        QVERIFY2(answer.startsWith("The attention found the golden feature, and you "), qPrintable(answer));
        QVERIFY(!find<QLabel>("claimsStaleLabel").isVisible());
        QTRY_COMPARE(overhang(), QSize(0, 0));
        find<QSlider>("timelineSlider").setValue(5);
        QTRY_VERIFY(find<QLabel>("claimsStaleLabel").isVisible());
        m_window.reset(); // as for another language
        openWindow();
        openTests();
        QCOMPARE(find<QLabel>("claimsAnswer").text(), answer);
    }

    void testsCanBeCancelledWhileTheWindowGoesOn()
    {
        openTests();
        QTRY_VERIFY(find<QPushButton>("claimsButton").isEnabled());
        click("claimsButton");
        QCOMPARE(m_session->faithfulness().state(), FaithfulnessJob::State::Running);
        click("stepBatchButton");
        QTRY_COMPARE(run().state(), RunState::Paused);
        QCOMPARE(m_session->faithfulness().state(), FaithfulnessJob::State::Running); // only the user discards work
        click("claimsButton");
        QCOMPARE(m_session->faithfulness().state(), FaithfulnessJob::State::Cancelled);
    }
};

ATTENTION_TEST(FaithfulnessWindowTest, QApplication)

} // namespace faithfulness_window_test
#include "faithfulness_window_test.moc"
