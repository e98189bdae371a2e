#include "tests/support/document_user.h"
#include "tests/support/find_widget.h"
#include "tests/support/test_registry.h"
#include "ui/controls/experiment_panel.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QSpinBox>
#include <QTest>

namespace change_note_test {

/// What the window says of settings that wait, and that errors go with their cause.
class ChangeNoteTest : public QObject, DocumentUser {
    Q_OBJECT

    [[nodiscard]] ui::ExperimentPanel& panel() const
    {
        return findWidget<ui::ExperimentPanel>(*m_window, "experimentPanel");
    }
    void refuse() const
    {
        auto& field = findWidget<QSpinBox>(*m_window, "featuresSpin");
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        field.setFocus();
        QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(&field, "2000");
        findWidget<QWidget>(*m_window, "epochsSpin").setFocus();
        QVERIFY(!panel().message().isEmpty());
    }
    /// A conflict: each value is in range, and they do not go together.
    void contradict() const
    {
        auto& field = findWidget<QSpinBox>(*m_window, "goldenSpin");
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        field.setFocus();
        QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(&field, "30");
        QTest::keyClick(&field, Qt::Key_Return);
        QVERIFY(!panel().message().isEmpty());
    }
    void change(auto member, auto value)
    {
        core::Experiment changed = session().controls();
        changed.*member = value;
        session().change(changed);
    }

private slots:
    void initTestCase()
    {
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        ui::applyTheme(*qApp, ui::Scheme::Light);
    }
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        openWindow();
    }
    void cleanup() { m_window.reset(); }

    void theNoteSaysWhatTrainAndBranchDo()
    {
        finish(small());
        change(&core::Experiment::learningRate, 0.03);
        QVERIFY2(notice().contains("Train starts a new run with them; Branch goes on with them"), qPrintable(notice()));
        change(&core::Experiment::batchSize, 128);
        QVERIFY2(notice().contains("Branch takes over the learning rate and the epochs only"), qPrintable(notice()));
        session().change(small());
        QVERIFY2(notice().isEmpty(), qPrintable(notice()));
    }

    void newResetUndoAndTrainTakeTheErrorWithThem()
    {
        refuse();
        action("newAction").trigger();
        QVERIFY(panel().message().isEmpty());
        refuse();
        session().reset();
        QVERIFY(panel().message().isEmpty());
        contradict();
        session().reset();
        QVERIFY(panel().message().isEmpty());
        QCOMPARE(findWidget<QSpinBox>(*m_window, "goldenSpin").text(), QString("5"));
        contradict();
        action("newAction").trigger();
        QVERIFY(panel().message().isEmpty());
        change(&core::Experiment::samples, std::int64_t{5'000});
        refuse();
        session().changes().undo();
        QVERIFY(panel().message().isEmpty());
    }

    void trainRefusesValuesThatContradictEachOther()
    {
        finish(small());
        contradict();
        auto& train = findWidget<QPushButton>(*m_window, "trainButton");
        train.click();
        QVERIFY(run().state() == ui::RunState::Finished);
        QVERIFY2(notice().startsWith("Not trained. Golden feature: got 30"), qPrintable(notice()));
        auto& field = findWidget<QSpinBox>(*m_window, "goldenSpin");
        field.setFocus();
        QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(&field, "6\r");
        QVERIFY(panel().message().isEmpty());
        QVERIFY2(!notice().startsWith("Not trained."), qPrintable(notice()));
        train.click();
        QTRY_COMPARE(run().experiment().golden, std::vector<std::int64_t>{6});
    }

    void undoTakesBackTheContradictionAlone()
    {
        change(&core::Experiment::batchSize, 128);
        contradict();
        findWidget<QPushButton>(*m_window, "undoButton").click();
        QVERIFY(panel().message().isEmpty());
        QCOMPARE(findWidget<QSpinBox>(*m_window, "goldenSpin").text(), QString("5"));
        QCOMPARE(session().controls().batchSize, 128);
        findWidget<QPushButton>(*m_window, "undoButton").click();
        QCOMPARE(session().controls().batchSize, core::Experiment{}.batchSize);
        QTest::keyClick(m_window.get(), Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(session().controls().batchSize, 128);
    }

    void escapeTakesBackWhatWasTyped()
    {
        auto& field = findWidget<QSpinBox>(*m_window, "featuresSpin");
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        field.setFocus();
        QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(&field, "p");
        QVERIFY(!panel().message().isEmpty());
        QTest::keyClick(&field, Qt::Key_Escape);
        QVERIFY2(panel().message().isEmpty(), qPrintable(panel().message()));
        QCOMPARE(field.text(), QString("20"));
        QCOMPARE(session().controls(), core::Experiment{});
    }

    void aFailedSaveIsForgottenAfterOneThatSucceeds()
    {
        finish(small());
        files().save(in("missing/run.attnlab"));
        QTRY_VERIFY(!notice().isEmpty());
        save(in("run.attnlab"));
        QTRY_VERIFY2(notice().isEmpty(), qPrintable(notice()));
    }
};

ATTENTION_TEST(ChangeNoteTest, QApplication)

} // namespace change_note_test
#include "change_note_test.moc"
