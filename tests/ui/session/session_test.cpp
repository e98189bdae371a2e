#include "tests/support/test_registry.h"
#include "ui/session/session.h"

#include "tests/support/find_widget.h"
#include "ui/theme/theme.h"
#include "ui/training/training_controller.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QTest>

#include <limits>
#include <memory>

namespace session_test {

using ui::MainWindow;
using ui::RunState;
using ui::Session;

/// What outlives a window, and a second window that is built on it.
class SessionTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Session> m_session;

    ui::TrainingController& run() { return m_session->controller(); }

    static core::Experiment small(int golden = 5)
    {
        core::Experiment experiment;
        experiment.samples = 5'000;
        experiment.golden = {golden};
        return experiment;
    }

    void finish()
    {
        m_session->setPace(std::numeric_limits<double>::infinity());
        m_session->train();
        QTRY_COMPARE_WITH_TIMEOUT(run().state(), RunState::Finished, 20'000);
    }

private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::Scheme::Light); }

    void init()
    {
        m_session = std::make_unique<Session>();
        QTRY_COMPARE(run().state(), RunState::Untrained);
    }

    void cleanup() { m_session.reset(); }

    void trainsWithoutAWindow()
    {
        m_session->restore(small());
        finish();
        QCOMPARE(run().experiment(), small());
        QVERIFY(!m_session->changes().canUndo());
    }

    void changedSettingsWaitAfterARunAndUndoBringsTheResultBack()
    {
        m_session->restore(small());
        finish();
        m_session->change(small(7));
        QVERIFY(m_session->isWaiting());
        QCOMPARE(run().experiment(), small());
        finish();
        QVERIFY(!m_session->isWaiting());
        m_session->changes().undo();
        QCOMPARE(m_session->controls(), small());
        QCOMPARE(run().experiment(), small());
        QCOMPARE(run().state(), RunState::Finished);
    }

    void undoShowsTheRunThatWasTrainedPlainlyRatherThanABranch()
    {
        core::Experiment slower = small();
        slower.learningRate = 3e-4;
        m_session->restore(slower);
        finish(); // plainly with the rate to which another run branches
        const auto plain = run().history().snapshots().back().test.attention;
        m_session->change(small());
        finish();
        m_session->change(slower);
        m_session->branchFrom(20);
        QTRY_COMPARE_WITH_TIMEOUT(run().state(), RunState::Finished, 20'000);
        QVERIFY(!run().branches().empty());
        QVERIFY(run().history().snapshots().back().test.attention != plain);
        m_session->changes().undo();
        QVERIFY(run().branches().empty());
        m_session->changes().redo();
        QCOMPARE(run().experiment(), slower);
        QVERIFY(run().branches().empty());
        QCOMPARE(run().history().snapshots().back().test.attention, plain);
    }

    void aBranchComesBackAsABranchAfterUndoAndRedo()
    {
        m_session->restore(small());
        finish();
        core::Experiment slower = small();
        slower.learningRate = 3e-4;
        m_session->change(slower);
        m_session->branchFrom(20);
        QTRY_COMPARE_WITH_TIMEOUT(run().state(), RunState::Finished, 20'000);
        const auto branches = run().branches();
        m_session->changes().undo();
        QVERIFY(run().branches().empty());
        m_session->changes().redo();
        QCOMPARE(run().branches(), branches); // named at the timeline and the bars
    }

    void aWindowShowsTheFinishedRunAsItStands()
    {
        m_session->restore(small());
        finish();
        m_session->change(small(7));
        MainWindow window(*m_session);
        QCOMPARE(findWidget<QSpinBox>(window, "goldenSpin").value(), 7);
        QVERIFY(findWidget<QLabel>(window, "noticeLabel").isVisibleTo(&window));
        QVERIFY(findWidget<QPushButton>(window, "undoButton").isEnabled());
        QVERIFY(findWidget<QPushButton>(window, "undoButton").toolTip().contains("5 → 7"));
        QVERIFY(!findWidget<QPushButton>(window, "redoButton").isEnabled());
        const auto& timeline = findWidget<QSlider>(window, "timelineSlider");
        QCOMPARE(timeline.maximum(), static_cast<int>(run().history().snapshots().size()) - 1);
        QCOMPARE(timeline.value(), timeline.maximum());
        QVERIFY(findWidget<QLabel>(window, "verdictLabel").text().contains("Feature"));
    }

    void aSecondWindowFollowsTheRunThatIsGoingOn()
    {
        auto first = std::make_unique<MainWindow>(*m_session);
        m_session->train();
        QTRY_VERIFY(run().progress().batch > 20);
        first.reset();
        QCOMPARE(run().state(), RunState::Training);
        MainWindow second(*m_session);
        const auto& timeline = findWidget<QSlider>(second, "timelineSlider");
        QVERIFY(timeline.maximum() > 20);
        QCOMPARE(findWidget<QPushButton>(second, "trainButton").text(), QStringLiteral("Pause"));
        const int before = timeline.maximum();
        QTRY_VERIFY(timeline.maximum() > before);
        QTest::mouseClick(&findWidget<QPushButton>(second, "trainButton"), Qt::LeftButton);
        QTRY_COMPARE(run().state(), RunState::Paused);
    }

    void speedAndLiveOutliveTheWindow()
    {
        {
            MainWindow window(*m_session);
            findWidget<QSlider>(window, "speedSlider").setValue(0);
            findWidget<QCheckBox>(window, "liveCheck").setChecked(true);
        }
        QVERIFY(m_session->isLive());
        MainWindow window(*m_session);
        QCOMPARE(findWidget<QSlider>(window, "speedSlider").value(), 0);
        QVERIFY(findWidget<QCheckBox>(window, "liveCheck").isChecked());
    }
};

ATTENTION_TEST(SessionTest, QApplication)

} // namespace session_test
#include "session_test.moc"
