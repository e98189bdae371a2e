#include "tests/support/test_registry.h"
#include "ui/transport/timeline_panel.h"
#include "ui/transport/timeline_scale.h"

#include <QApplication>
#include <QHelpEvent>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QToolTip>

namespace timeline_panel_test {

using ui::TimelinePanel;
using ui::TimelineScale;

namespace {

/// Ten batches an epoch, five epochs.
core::Experiment smallExperiment()
{
    core::Experiment experiment;
    experiment.samples = 1'000;
    experiment.batchSize = 90;
    return experiment;
}

void train(core::History& history, std::int64_t from, std::int64_t until)
{
    for (std::int64_t batch = from; batch < until; ++batch) {
        core::Snapshot snapshot;
        snapshot.epoch = batch / history.batchesPerEpoch() + 1;
        snapshot.batch = batch % history.batchesPerEpoch() + 1;
        history.append(snapshot);
    }
}

/// The moment before the first batch, then so many batches.
core::History historyOf(std::int64_t batches)
{
    core::History history(smallExperiment());
    history.append({});
    train(history, 0, batches);
    return history;
}

} // namespace

class TimelinePanelTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void anEmptyTimelineSaysHowItFills();
    void followsTheNewestMoment();
    void staysAtTheChosenMomentWhileTheRunGrows();
    void latestReturnsToTheEnd();
    void draggingToTheEndFollowsAgain();
    void growingSaysNothing();
    void keysMoveByMomentAndByEpoch();
    void aPressChoosesTheMomentUnderTheMouse();
    void anotherRunIsFollowedFromItsStart();
    void aShorterRunEndsThePlayingOfALongerOne();
    void aButtonHeldWhileTheRunBeginsAnewDoesNothing();
    void aMomentThatReplacesTheLastOneIsShown();
    void theAxisIsAsLongAsTheRunIsPlanned();
    void ticksThinOutForManyEpochs();
    void aBranchIsMarkedAndToldUntilAnotherRunBegins();
    void theLowestTestLossIsMarkedAndItsButtonGoesThere();

private:
    QSlider* slider() { return m_panel->findChild<QSlider*>("timelineSlider"); }
    QPushButton* latest() { return m_panel->findChild<QPushButton*>("latestButton"); }
    QString text() { return m_panel->findChild<QLabel*>("momentLabel")->text(); }

    std::unique_ptr<TimelinePanel> m_panel;
};

void TimelinePanelTest::init()
{
    m_panel = std::make_unique<TimelinePanel>();
    m_panel->resize(624, 80);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
}

void TimelinePanelTest::cleanup()
{
    m_panel.reset();
}

void TimelinePanelTest::anEmptyTimelineSaysHowItFills()
{
    m_panel->setHistory(core::History(smallExperiment()), 5);
    QCOMPARE(m_panel->shownIndex(), -1);
    QVERIFY(!slider()->isEnabled());
    QVERIFY(!latest()->isVisible());
    QCOMPARE(text(), "The timeline fills while the network trains");
    QTest::mouseClick(slider(), Qt::LeftButton);
    QTest::keyClick(slider(), Qt::Key_PageUp);
    QCOMPARE(m_panel->shownIndex(), -1);
}

void TimelinePanelTest::followsTheNewestMoment()
{
    auto history = historyOf(0);
    m_panel->setHistory(history, 5);
    QCOMPARE(m_panel->shownIndex(), 0);
    QCOMPARE(text(), "Before the first batch");
    train(history, 0, 13);
    m_panel->historyGrew(history);
    QCOMPARE(m_panel->shownIndex(), 13);
    QCOMPARE(slider()->value(), 13);
    QCOMPARE(slider()->maximum(), 13);
    QCOMPARE(text(), "Epoch 2, batch 3 of 10");
    QVERIFY(!latest()->isEnabled());
}

void TimelinePanelTest::staysAtTheChosenMomentWhileTheRunGrows()
{
    auto history = historyOf(13);
    m_panel->setHistory(history, 5);
    slider()->setValue(7);
    train(history, 13, 40);
    m_panel->historyGrew(history);
    QCOMPARE(m_panel->shownIndex(), 7);
    QVERIFY(!m_panel->isFollowing());
    QCOMPARE(slider()->maximum(), 40);
}

void TimelinePanelTest::latestReturnsToTheEnd()
{
    auto history = historyOf(13);
    m_panel->setHistory(history, 5);
    m_panel->chooseSnapshot(7);
    QSignalSpy chosen(m_panel.get(), &TimelinePanel::momentChosen);
    QVERIFY(latest()->isEnabled());
    QTest::mouseClick(latest(), Qt::LeftButton);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().value<qsizetype>(), 13);
    train(history, 13, 20);
    m_panel->historyGrew(history);
    QCOMPARE(m_panel->shownIndex(), 20);
}

void TimelinePanelTest::draggingToTheEndFollowsAgain()
{
    auto history = historyOf(13);
    m_panel->setHistory(history); // the axis ends with the last moment
    const int middle = slider()->height() / 2;
    QTest::mousePress(slider(), Qt::LeftButton, {}, {slider()->width() / 2, middle});
    QVERIFY(!m_panel->isFollowing());
    QTest::mouseMove(slider(), {slider()->width() - 1, middle});
    QCOMPARE(m_panel->shownIndex(), 13);
    train(history, 13, 20);
    m_panel->historyGrew(history);
    QCOMPARE(m_panel->shownIndex(), 13); // the handle stays under the mouse
    QTest::mouseMove(slider(), {slider()->width() - 2, middle});
    QTest::mouseRelease(slider(), Qt::LeftButton, {}, {slider()->width() - 2, middle});
    QVERIFY(m_panel->isFollowing());
}

void TimelinePanelTest::growingSaysNothing()
{
    auto history = historyOf(3);
    QSignalSpy chosen(m_panel.get(), &TimelinePanel::momentChosen);
    m_panel->setHistory(history, 5);
    train(history, 3, 9);
    m_panel->historyGrew(history);
    QCOMPARE(chosen.count(), 0);
    slider()->setValue(2);
    QCOMPARE(chosen.count(), 1);
}

void TimelinePanelTest::keysMoveByMomentAndByEpoch()
{
    m_panel->setHistory(historyOf(50), 5);
    slider()->setValue(12);
    QTest::keyClick(slider(), Qt::Key_Right);
    QCOMPARE(m_panel->shownIndex(), 13);
    QTest::keyClick(slider(), Qt::Key_Left);
    QCOMPARE(m_panel->shownIndex(), 12);
    QTest::keyClick(slider(), Qt::Key_PageUp);
    QCOMPARE(m_panel->shownIndex(), 22);
    QTest::keyClick(slider(), Qt::Key_PageDown);
    QTest::keyClick(slider(), Qt::Key_PageDown);
    QCOMPARE(m_panel->shownIndex(), 2);
    QTest::keyClick(slider(), Qt::Key_PageDown);
    QCOMPARE(m_panel->shownIndex(), 0);
    QTest::keyClick(slider(), Qt::Key_End);
    QCOMPARE(m_panel->shownIndex(), 50);
    QVERIFY(m_panel->isFollowing());
    QTest::keyClick(slider(), Qt::Key_Home);
    QCOMPARE(m_panel->shownIndex(), 0);
    QVERIFY(!m_panel->isFollowing());
}

void TimelinePanelTest::aPressChoosesTheMomentUnderTheMouse()
{
    m_panel->setHistory(historyOf(50), 5);
    QTest::mouseClick(slider(), Qt::LeftButton, {}, {slider()->width() / 2, 14});
    QCOMPARE(m_panel->shownIndex(), 25);
    QTest::mouseClick(slider(), Qt::LeftButton, {}, {0, 14});
    QCOMPARE(m_panel->shownIndex(), 0);
}

void TimelinePanelTest::anotherRunIsFollowedFromItsStart()
{
    m_panel->setHistory(historyOf(50), 5);
    slider()->setValue(12);
    auto other = historyOf(0);
    m_panel->setHistory(other, 5);
    QCOMPARE(m_panel->shownIndex(), 0);
    train(other, 0, 4);
    m_panel->historyGrew(other);
    QCOMPARE(m_panel->shownIndex(), 4);
}

void TimelinePanelTest::aButtonHeldWhileTheRunBeginsAnewDoesNothing()
{
    const QSignalSpy branched(m_panel.get(), &TimelinePanel::branchRequested);
    const QSignalSpy moved(slider(), &QSlider::valueChanged);
    for (const char* name : {"branchButton", "playButton", "playBackwardsButton"}) {
        m_panel->setHistory(historyOf(13), 5);
        m_panel->setBranching(true);
        auto* button = m_panel->findChild<QPushButton*>(name);
        QTest::mousePress(button, Qt::LeftButton);
        m_panel->setHistory(core::History(smallExperiment()), 5);
        const auto movedBefore = moved.count();
        QTest::mouseRelease(button, Qt::LeftButton);
        QCOMPARE(branched.count(), 0);
        QTest::qWait(50); // longer than playing leaves a moment as it is
        QCOMPARE(moved.count(), movedBefore);
    }
}

/// AddressSanitizer sees a look beyond the shorter one's end.
void TimelinePanelTest::aShorterRunEndsThePlayingOfALongerOne()
{
    m_panel->setHistory(historyOf(50), 5);
    QTest::mouseClick(m_panel->findChild<QPushButton*>("playBackwardsButton"), Qt::LeftButton);
    m_panel->setHistory(historyOf(2), 5);
    QCOMPARE(slider()->value(), 2);
    QCOMPARE(text(), QString("Epoch 1, batch 2 of 10"));
    const QSignalSpy moved(slider(), &QSlider::valueChanged);
    QTest::qWait(50); // longer than playing leaves a moment as it is
    QCOMPARE(moved.count(), 0);
}

void TimelinePanelTest::aMomentThatReplacesTheLastOneIsShown()
{
    auto experiment = smallExperiment();
    experiment.epochs = 10'000; // so many that the history does not keep every batch
    core::History history(experiment);
    history.append({});
    train(history, 0, 1);
    m_panel->setHistory(history, experiment.epochs);
    QCOMPARE(text(), "Epoch 1, batch 1 of 10");
    train(history, 1, 2);
    QCOMPARE(history.snapshots().size(), 2U);
    m_panel->historyGrew(history);
    QCOMPARE(text(), "Epoch 1, batch 2 of 10");
}

void TimelinePanelTest::theAxisIsAsLongAsTheRunIsPlanned()
{
    const TimelineScale planned(historyOf(25), 5);
    QCOMPARE(planned.positionOf(planned.lastIndex()), 0.5);
    QCOMPARE(planned.positionOfEpochEnd(1), 0.2);
    QCOMPARE(planned.indexAt(0.1), 5);
    QCOMPARE(planned.indexAt(0.9), 25); // not trained yet
    const TimelineScale unknown(historyOf(25), 0);
    QCOMPARE(unknown.positionOf(unknown.lastIndex()), 1.0);
}

void TimelinePanelTest::ticksThinOutForManyEpochs()
{
    TimelineScale scale;
    scale.batchesPerEpoch = 10;
    scale.epochs = 5;
    QCOMPARE(scale.epochsPerTick(20), 1);
    scale.epochs = 30;
    QCOMPARE(scale.epochsPerTick(20), 2);
    scale.epochs = 10'000;
    QCOMPARE(scale.epochsPerTick(20), 500);
}

void TimelinePanelTest::aBranchIsMarkedAndToldUntilAnotherRunBegins()
{
    const auto history = historyOf(50);
    m_panel->setHistory(history, 5);
    const QImage plain = slider()->grab().toImage();
    const core::BranchPoint branch{2, 5, 0.003, 3e-4};
    m_panel->setHistory(history, 5, {branch});
    QVERIFY(slider()->grab().toImage() != plain);
    QCOMPARE(slider()->accessibleDescription(), QString("Branched at epoch 2, batch 5: learning rate 0.003 → 0.0003."));
    // At 15 of 50 batches; the slider has a margin of 12 pixels at both ends.
    const QPoint mark(static_cast<int>(12 + 0.3 * (slider()->width() - 24)), 14);
    QHelpEvent help(QEvent::ToolTip, mark, slider()->mapToGlobal(mark));
    QApplication::sendEvent(slider(), &help);
    QTRY_COMPARE(QToolTip::text(), QString("Branched at epoch 2, batch 5: learning rate 0.003 → 0.0003"));
    QToolTip::hideText();
    m_panel->setHistory(history, 5);
    QCOMPARE(slider()->grab().toImage(), plain);
    QCOMPARE(slider()->accessibleDescription(), QString());
}

void TimelinePanelTest::theLowestTestLossIsMarkedAndItsButtonGoesThere()
{
    auto* lowest = m_panel->findChild<QPushButton*>("lowestButton");
    core::History plainly(smallExperiment());
    core::History measured(smallExperiment());
    const core::History history = historyOf(50);
    for (core::Snapshot snapshot : history.snapshots()) {
        snapshot.test.loss = 0.1; // within an epoch, on its first test rows
        plainly.append(snapshot);
        snapshot.epochEnd = snapshot.batch == history.batchesPerEpoch();
        if (snapshot.epochEnd)
            snapshot.test.loss = std::abs(static_cast<double>(snapshot.epoch) - 2.0) + 0.25;
        measured.append(snapshot);
    }
    m_panel->setHistory(plainly, 5);
    QVERIFY(!lowest->isEnabled());
    const QImage plain = slider()->grab().toImage();
    m_panel->setHistory(measured, 5);
    QVERIFY(lowest->isEnabled());
    QVERIFY(slider()->grab().toImage() != plain);
    QCOMPARE(slider()->accessibleDescription(), QString("Lowest test loss: 0.250, after epoch 2."));
    const QPoint mark(static_cast<int>(12 + 0.4 * (slider()->width() - 24)), 14); // 20 of 50 batches
    QHelpEvent help(QEvent::ToolTip, mark, slider()->mapToGlobal(mark));
    QApplication::sendEvent(slider(), &help);
    QTRY_COMPARE(QToolTip::text(), QString("Lowest test loss: 0.250, after epoch 2"));
    QToolTip::hideText();
    lowest->click();
    QTRY_COMPARE(m_panel->shownIndex(), 20);
    QCOMPARE(text(), "Epoch 2, batch 10 of 10");
    QVERIFY(!m_panel->isFollowing());
}

ATTENTION_TEST(TimelinePanelTest, QApplication)

} // namespace timeline_panel_test
#include "timeline_panel_test.moc"
