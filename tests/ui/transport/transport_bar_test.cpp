#include "tests/support/test_registry.h"
#include "ui/theme/theme.h"
#include "ui/transport/transport_bar.h"
#include "ui/views/progress_panel.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QVBoxLayout>

namespace transport_bar_test {

using ui::Progress;
using ui::RunState;
using ui::TransportBar;

class TransportBarTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void theTrainButtonTrainsOrPausesByState();
    void stepsAreOnlyOfferedBetweenBatches();
    void buttonsAskForWhatTheySay();
    void aShortPreparationDoesNotFlicker();
    void aShortStepDoesNotFlicker();
    void aLongPreparationIsShown();
    void aLongStepCanBePaused();
    void paceStartsAtTheArticlesFourSeconds();
    void theSliderSaysItsPaceInWords();
    void progressTellsEpochBatchRateAndTime();
    void nothingMovesAsNumbersChange();
    void nothingIsCutAtAnyWidth_data();
    void nothingIsCutAtAnyWidth();
    void spaceTrainsFromAnywhereButATextField();
    void keysStepAndReset();
    void timeLeftIsReadable();
    void ratesHaveThreeFigures();

private:
    template <typename Widget = QPushButton>
    Widget* find(const char* name)
    {
        return m_window->findChild<Widget*>(QString::fromLatin1(name));
    }

    std::unique_ptr<QWidget> m_window;
    TransportBar* m_bar = nullptr;
    QLineEdit* m_edit = nullptr;
};

void TransportBarTest::initTestCase()
{
    ui::applyTheme(*qApp, ui::Scheme::Light);
}

void TransportBarTest::init()
{
    m_window = std::make_unique<QWidget>();
    auto* column = new QVBoxLayout(m_window.get());
    column->setContentsMargins(0, 0, 0, 0);
    m_bar = new TransportBar;
    m_edit = new QLineEdit;
    column->addWidget(m_bar);
    column->addWidget(m_edit);
    m_window->resize(1280, 120);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TransportBarTest::cleanup()
{
    m_window.reset();
}

void TransportBarTest::theTrainButtonTrainsOrPausesByState()
{
    QSignalSpy train(m_bar, &TransportBar::trainRequested);
    QSignalSpy pause(m_bar, &TransportBar::pauseRequested);
    for (const RunState state : {RunState::Untrained, RunState::Paused, RunState::Finished, RunState::Diverged}) {
        m_bar->setState(state);
        QCOMPARE(find("trainButton")->text(), "Train");
        QTest::mouseClick(find("trainButton"), Qt::LeftButton);
    }
    QCOMPARE(train.count(), 4);
    QCOMPARE(pause.count(), 0);
    m_bar->setState(RunState::Training);
    QCOMPARE(find("trainButton")->text(), "Pause");
    QTest::mouseClick(find("trainButton"), Qt::LeftButton);
    QCOMPARE(train.count(), 4);
    QCOMPARE(pause.count(), 1);
    m_bar->setState(RunState::Failed);
    QVERIFY(!find("trainButton")->isEnabled());
}

void TransportBarTest::stepsAreOnlyOfferedBetweenBatches()
{
    for (const RunState state : {RunState::Untrained, RunState::Training, RunState::Paused, RunState::Finished,
                                 RunState::Diverged, RunState::Failed}) {
        m_bar->setState(state);
        const bool canStep = state == RunState::Untrained || state == RunState::Paused;
        QCOMPARE(find("stepBatchButton")->isEnabled(), canStep);
        QCOMPARE(find("stepEpochButton")->isEnabled(), canStep);
        QCOMPARE(find("resetButton")->isEnabled(), state != RunState::Untrained);
    }
}

void TransportBarTest::buttonsAskForWhatTheySay()
{
    QSignalSpy batch(m_bar, &TransportBar::stepBatchRequested);
    QSignalSpy epoch(m_bar, &TransportBar::stepEpochRequested);
    QSignalSpy reset(m_bar, &TransportBar::resetRequested);
    m_bar->setState(RunState::Paused);
    QTest::mouseClick(find("stepBatchButton"), Qt::LeftButton);
    QTest::mouseClick(find("stepEpochButton"), Qt::LeftButton);
    QTest::mouseClick(find("stepEpochButton"), Qt::LeftButton);
    QTest::mouseClick(find("resetButton"), Qt::LeftButton);
    QCOMPARE(batch.count(), 1);
    QCOMPARE(epoch.count(), 2);
    QCOMPARE(reset.count(), 1);
}

void TransportBarTest::aShortPreparationDoesNotFlicker()
{
    m_bar->setState(RunState::Training);
    m_bar->setState(RunState::Preparing);
    QCOMPARE(find("trainButton")->text(), "Pause");
    m_bar->setState(RunState::Training);
    QCOMPARE(find("trainButton")->text(), "Pause");
}

void TransportBarTest::aShortStepDoesNotFlicker()
{
    m_bar->setState(RunState::Paused);
    QTest::mouseClick(find("stepBatchButton"), Qt::LeftButton);
    m_bar->setState(RunState::Training);
    QVERIFY(find("stepBatchButton")->isEnabled());
    m_bar->setState(RunState::Paused);
    m_bar->setState(RunState::Training); // not a step any more
    QCOMPARE(find("trainButton")->text(), "Pause");
}

void TransportBarTest::aLongStepCanBePaused()
{
    m_bar->setState(RunState::Paused);
    QTest::mouseClick(find("stepEpochButton"), Qt::LeftButton);
    m_bar->setState(RunState::Training);
    QTRY_COMPARE(find("trainButton")->text(), "Pause");
}

void TransportBarTest::aLongPreparationIsShown()
{
    m_bar->setState(RunState::Paused);
    m_bar->setState(RunState::Preparing);
    QTRY_COMPARE(find<QLabel>("positionLabel")->text(), "Drawing the data");
    QVERIFY(!find("stepBatchButton")->isEnabled());
    QVERIFY(find("trainButton")->isEnabled()); // trains as soon as it can
}

void TransportBarTest::paceStartsAtTheArticlesFourSeconds()
{
    QCOMPARE(m_bar->pace(), 440.0);
    QCOMPARE(find<QLabel>("paceLabel")->text(), "440 batches/s");
}

void TransportBarTest::theSliderSaysItsPaceInWords()
{
    QSignalSpy changed(m_bar, &TransportBar::paceChanged);
    QTest::keyClick(find<QSlider>("speedSlider"), Qt::Key_End);
    QVERIFY(qIsInf(changed.last().first().toDouble()));
    QCOMPARE(find<QLabel>("paceLabel")->text(), "full speed");
    QTest::keyClick(find<QSlider>("speedSlider"), Qt::Key_Left);
    QCOMPARE(changed.last().first().toDouble(), 10'000.0);
    QCOMPARE(find<QLabel>("paceLabel")->text(), "10,000 batches/s");
    QTest::keyClick(find<QSlider>("speedSlider"), Qt::Key_Home);
    QCOMPARE(changed.last().first().toDouble(), 1.0);
    QCOMPARE(find<QLabel>("paceLabel")->text(), "slow motion");
    QCOMPARE(changed.count(), 3);
}

void TransportBarTest::progressTellsEpochBatchRateAndTime()
{
    m_bar->setState(RunState::Training);
    m_bar->setProgress({4, 5, 70, 352, 112'345.0, 1.6});
    QCOMPARE(find<QLabel>("positionLabel")->text(), "Epoch 4 of 5, batch 70 of 352");
    QCOMPARE(find<QLabel>("rateLabel")->text(), "112,000 samples/s");
    QCOMPARE(find<QLabel>("timeLeftLabel")->text(), "1.6 s left");
    QCOMPARE(find<QProgressBar>("progressBar")->value(), qRound(1000.0 * (3 * 352 + 70) / (5 * 352)));
    m_bar->setProgress({1, 5, 3, 352, 0.0, -1.0});
    QVERIFY(find<QLabel>("rateLabel")->text().isEmpty());
    QVERIFY(find<QLabel>("timeLeftLabel")->text().isEmpty());
}

void TransportBarTest::nothingMovesAsNumbersChange()
{
    const auto places = [this] {
        std::vector<QRect> rects;
        m_bar->layout()->activate();
        for (const QWidget* each : m_bar->findChildren<QWidget*>())
            rects.push_back(each->geometry());
        return rects;
    };
    m_bar->setState(RunState::Paused);
    m_bar->setProgress({1, 20, 0, 352, 0.0, -1.0});
    QCoreApplication::processEvents();
    const auto before = places();
    m_bar->setState(RunState::Training);
    m_bar->setProgress({20, 20, 352, 352, 12'345'678.0, 3500.0});
    m_bar->setPace(10'000.0);
    QCoreApplication::processEvents();
    QCOMPARE(places(), before);
}

void TransportBarTest::nothingIsCutAtAnyWidth_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {1024, 1100, 1280, 1920})
        QTest::addRow("%d", width) << width;
}

void TransportBarTest::nothingIsCutAtAnyWidth()
{
    QFETCH(const int, width);
    m_window->resize(width, 120);
    m_bar->setState(RunState::Training);
    m_bar->setProgress({4, 5, 70, 352, 112'345.0, 1.6});
    QCoreApplication::processEvents();
    QCOMPARE(m_window->width(), width);
    int end = 0;
    for (const char* name : {"nameLabel", "trainButton", "stepBatchButton", "stepEpochButton", "resetButton",
                             "speedSlider", "paceLabel", "positionLabel", "rateLabel", "timeLeftLabel"}) {
        const auto* widget = find<QWidget>(name);
        if (!widget->isVisible())
            continue;
        const QRect place(widget->mapTo(m_window.get(), QPoint()), widget->size());
        QVERIFY2(place.left() >= end, name);
        QVERIFY2(place.right() < width, name);
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            QVERIFY2(label->fontMetrics().horizontalAdvance(label->text()) <= label->width(), name);
        else
            QVERIFY2(widget->width() >= widget->minimumSizeHint().width(), name);
        end = place.right();
    }
    QCOMPARE(find<QLabel>("positionLabel")->text(), "Epoch 4 of 5, batch 70 of 352");
    QCOMPARE(find<QLabel>("nameLabel")->isVisible(), width >= 1280);
}

void TransportBarTest::spaceTrainsFromAnywhereButATextField()
{
    QSignalSpy train(m_bar, &TransportBar::trainRequested);
    m_bar->setState(RunState::Paused);
    QTest::keyClick(m_window.get(), Qt::Key_Space);
    QCOMPARE(train.count(), 1);
    QTest::keyClick(find<QSlider>("speedSlider"), Qt::Key_Space);
    QCOMPARE(train.count(), 2);
    QTest::keyClick(m_edit, Qt::Key_Space);
    QTest::keyClick(m_edit, Qt::Key_B);
    QCOMPARE(train.count(), 2);
    QCOMPARE(m_edit->text(), " b");
    QSignalSpy epoch(m_bar, &TransportBar::stepEpochRequested);
    QTest::keyClick(find("stepEpochButton"), Qt::Key_Space); // a button's own key presses it
    QCOMPARE(epoch.count(), 1);
    QCOMPARE(train.count(), 2);
}

void TransportBarTest::keysStepAndReset()
{
    QSignalSpy batch(m_bar, &TransportBar::stepBatchRequested);
    QSignalSpy epoch(m_bar, &TransportBar::stepEpochRequested);
    QSignalSpy reset(m_bar, &TransportBar::resetRequested);
    m_bar->setState(RunState::Paused);
    QTest::keyClick(m_window.get(), Qt::Key_B);
    QTest::keyClick(m_window.get(), Qt::Key_E);
    QTest::keyClick(m_window.get(), Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(batch.count(), 1);
    QCOMPARE(epoch.count(), 1);
    QCOMPARE(reset.count(), 1);
    m_bar->setState(RunState::Training);
    QTest::keyClick(m_window.get(), Qt::Key_B);
    QCOMPARE(batch.count(), 1);
}

void TransportBarTest::timeLeftIsReadable()
{
    QCOMPARE(ui::timeLeftText(-1.0), "");
    QCOMPARE(ui::timeLeftText(0.04), "0.0 s left");
    QCOMPARE(ui::timeLeftText(9.94), "9.9 s left");
    QCOMPARE(ui::timeLeftText(9.96), "10 s left");
    QCOMPARE(ui::timeLeftText(59.4), "59 s left");
    QCOMPARE(ui::timeLeftText(59.6), "1 min left");
    QCOMPARE(ui::timeLeftText(3569.0), "59 min left");
    QCOMPARE(ui::timeLeftText(3571.0), "1 h left");
    QCOMPARE(ui::timeLeftText(std::numeric_limits<double>::infinity()), "");
}

void TransportBarTest::ratesHaveThreeFigures()
{
    QCOMPARE(ui::sampleRateText(0.0), "");
    QCOMPARE(ui::sampleRateText(256.4), "256 samples/s");
    QCOMPARE(ui::sampleRateText(112'345.0), "112,000 samples/s");
    QCOMPARE(ui::sampleRateText(999'499.0), "999,000 samples/s");
    QCOMPARE(ui::sampleRateText(999'500.0), "1.00 M samples/s");
    QCOMPARE(ui::sampleRateText(12'345'678.0), "12.3 M samples/s");
}

ATTENTION_TEST(TransportBarTest, QApplication)

} // namespace transport_bar_test
#include "transport_bar_test.moc"
