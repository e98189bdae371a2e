#include "tests/support/slowdown.h"
#include "tests/support/test_registry.h"
#include "tests/support/window_user.h"
#include "tests/support/work_time.h"
#include "ui/jobs/importance_job.h"
#include "ui/theme/theme.h"
#include "ui/training/training_controller.h"
#include "ui/views/importance/importance_model.h"
#include "ui/views/importance/importance_view.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QTest>

#include <cmath>
#include <memory>

namespace importance_window_test {

using ui::ImportanceJob;
using ui::ImportanceModel;
using ui::ImportanceView;
using ui::MainWindow;
using ui::RunState;

/// Computes the importance methods in the real window.
class ImportanceWindowTest : public QObject, private WindowUser {
    Q_OBJECT

private:
    [[nodiscard]] ImportanceView& view() const { return find<ImportanceView>("rivalsView"); }
    [[nodiscard]] ImportanceJob::State state() const { return view().job().state(); }
    [[nodiscard]] const ImportanceModel& table() const
    {
        return static_cast<const ImportanceModel&>(*find<QTableView>("rivalsTable").model());
    }
    void openTab(const QString& name) const
    {
        auto& tabs = find<QTabBar>("viewTabs");
        for (int i = 0; i < tabs.count(); ++i)
            if (tabs.tabText(i) == name)
                QTest::mouseClick(&tabs, Qt::LeftButton, {}, tabs.tabRect(i).center());
    }
    /// The moment shown, as attention's column has it.
    void compareWithSnapshot(std::size_t index) const
    {
        const core::Snapshot& snapshot = run().history().snapshots().at(index);
        QTRY_COMPARE_WITH_TIMEOUT(state(), ImportanceJob::State::Done, 20'000);
        QCOMPARE(view().job().model()->epoch, snapshot.epoch);
        QCOMPARE(view().job().model()->batch, snapshot.batch);
    }

private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::Scheme::Light); }

    void init()
    {
        showNew();
        type("samplesSpin", "20000");
        QTRY_COMPARE(run().state(), RunState::Untrained);
    }

    void cleanup() { m_window.reset(); }

    void theTabAsksAboutTheMomentShown()
    {
        train();
        QSignalSpy begun(&view().job(), &ImportanceJob::begun);
        QCOMPARE(begun.count(), 0); // a view not in front costs nothing
        openTab(QStringLiteral("Believe it?"));
        compareWithSnapshot(run().history().snapshots().size() - 1);
        QCOMPARE(find<QLabel>("rivalsAnswer").text(),
                 QString("Attention puts feature 5 first, and so do all its 7 rivals."));
        QCOMPARE(table().featureAt(0), 5);
        const double attention = table().cellAt(table().index(0, ImportanceModel::kAttentionColumn)).score;
        QVERIFY(std::abs(attention - run().history().snapshots().back().test.attention[4]) < 1e-6);
        QCOMPARE(begun.count(), 1);
    }

    void aClickOnAHeadSorts()
    {
        train();
        openTab(QStringLiteral("Believe it?"));
        compareWithSnapshot(run().history().snapshots().size() - 1);
        const QHeaderView& head = *find<QTableView>("rivalsTable").horizontalHeader();
        QTest::mouseClick(head.viewport(), Qt::LeftButton, {}, {head.sectionViewportPosition(0) + 8, 20});
        for (int row = 0; row < 20; ++row)
            QCOMPARE(table().featureAt(row), row + 1);
    }

    void scrubbingAsksAnew()
    {
        train();
        openTab(QStringLiteral("Believe it?"));
        const auto last = run().history().snapshots().size() - 1;
        compareWithSnapshot(last);
        const auto before = view().report();
        auto& timeline = find<QSlider>("timelineSlider");
        for (int place = 40; place >= 5; --place)
            timeline.setValue(place);
        QCOMPARE(view().report(), before); // old answers stay until there are others
        QTRY_VERIFY_WITH_TIMEOUT(view().report() != before && state() == ImportanceJob::State::Done, 20'000);
        const auto shown = static_cast<std::size_t>(timeline.value());
        compareWithSnapshot(shown);
        QVERIFY(!table().cellAt(table().index(0, ImportanceModel::kAttentionColumn)).isOld);
    }

    void whileTheRunGoesOnNobodyIsAsked()
    {
        openTab(QStringLiteral("Believe it?"));
        QTRY_COMPARE(state(), ImportanceJob::State::Done); // about the untrained network
        QSignalSpy begun(&view().job(), &ImportanceJob::begun);
        click("trainButton"); // at the pace of the start
        QTRY_VERIFY(run().progress().batch >= 20);
        QCOMPARE(run().state(), RunState::Training);
        QCOMPARE(begun.count(), 0);
        QVERIFY(find<QLabel>("rivalsStatus").text().contains("as soon as training pauses or ends"));
        QVERIFY(table().cellAt(table().index(0, ImportanceModel::kAttentionColumn)).isOld);
        click("trainButton"); // pause
        QTRY_COMPARE(run().state(), RunState::Paused);
        compareWithSnapshot(run().history().snapshots().size() - 1);
    }

    void longWorkCanBeCancelledAndTheWindowGoesOn()
    {
        type("featuresSpin", "300");
        QTRY_VERIFY(run().state() == RunState::Untrained && run().experiment().features == 300);
        openTab(QStringLiteral("Believe it?"));
        auto& button = find<QPushButton>("rivalsButton");
        QTRY_VERIFY_WITH_TIMEOUT(button.isVisible(), 20'000);
        const auto firstAnswer = [this] { return table().cellAt(table().index(0, ImportanceModel::kAttentionColumn)); };
        QTRY_VERIFY_WITH_TIMEOUT(firstAnswer().isKnown, 5'000 * kSlowdown);
        QCOMPARE(state(), ImportanceJob::State::Running);
        QTest::mouseClick(&button, Qt::LeftButton);
        QCOMPARE(state(), ImportanceJob::State::Cancelled);
        QVERIFY(firstAnswer().isKnown);
        click("stepBatchButton"); // another snapshot: computed again
        QTRY_COMPARE(run().state(), RunState::Paused);
        QTRY_COMPARE(state(), ImportanceJob::State::Running);
        openTab(QStringLiteral("Learning")); // nobody looks
        QCOMPARE(state(), ImportanceJob::State::Waiting);
    }

    void allAnswerWithASecondOfWorkAtTheArticlesSize()
    {
        click("articleButton");
        QTRY_VERIFY(run().experiment() == core::Experiment() && run().state() == RunState::Untrained);
        train();
        openTab(QStringLiteral("Believe it?"));
        const WorkTimer timer(WorkTimer::Of::WholeProgram);
        compareWithSnapshot(run().history().snapshots().size() - 1);
        const double work = timer.milliseconds();
        QVERIFY2(work < 1'000.0 * kSlowdown, qPrintable(QStringLiteral("%1 ms").arg(work)));
        QCOMPARE(view().report()->rows, 10'000);
    }

    void theWindowIsWholeAtItsSmallest()
    {
        m_window->resize(1024, 640);
        train();
        openTab(QStringLiteral("Believe it?"));
        compareWithSnapshot(run().history().snapshots().size() - 1);
        QCOMPARE(m_window->size(), QSize(1024, 640));
        QTRY_COMPARE(overhang(), QSize(0, 0));
    }
};

ATTENTION_TEST(ImportanceWindowTest, QApplication)

} // namespace importance_window_test
#include "importance_window_test.moc"
