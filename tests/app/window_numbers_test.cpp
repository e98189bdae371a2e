#include "tests/app/program.h"
#include "tests/support/run_json.h"
#include "tests/support/test_registry.h"
#include "ui/session/pace_scale.h"
#include "ui/training/training_controller.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QComboBox>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QTest>

namespace window_numbers_test {

using ui::RunState;

namespace {

constexpr int kPatience = 30'000; ///< milliseconds; never reached unless the run hangs

bool sameNumbers(const core::EpochReport& a, const core::EpochReport& b)
{
    return a.epoch == b.epoch && a.loss == b.loss && a.accuracy == b.accuracy && a.testLoss == b.testLoss &&
           a.testAccuracy == b.testAccuracy && a.attention == b.attention;
}

} // namespace

/// The window, used with mouse and keyboard, compared with the command line: same seed, same bits.
class WindowNumbersTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ui::MainWindow> m_window;

    ui::TrainingController& run() { return m_window->controller(); }
    [[nodiscard]] bool standsStill() { return run().state() == RunState::Paused; }
    [[nodiscard]] std::int64_t batchesDone()
    {
        return run().history().batchesUntil(run().history().snapshots().back());
    }

    template <typename Widget>
    Widget& find(const char* name)
    {
        auto* widget = m_window->findChild<Widget*>(QLatin1StringView(name));
        if (!widget)
            qFatal("the window has no %s of this class", name);
        return *widget;
    }

    void click(const char* name) { QTest::mouseClick(&find<QPushButton>(name), Qt::LeftButton); }
    void setPace(double batchesPerSecond)
    {
        find<QSlider>("speedSlider").setValue(ui::PaceScale::notchOf(batchesPerSecond));
    }

    template <typename Spin, typename Value>
    void enter(const char* name, Value value)
    {
        auto& spin = find<Spin>(name);
        spin.setValue(value);
        QTest::keyClick(&spin, Qt::Key_Return);
    }

    void enterSmallExperiment()
    {
        enter<QSpinBox>("samplesSpin", 6'000);
        enter<QSpinBox>("featuresSpin", 6);
        enter<QSpinBox>("goldenSpin", 2);
        enter<QDoubleSpinBox>("seedSpin", 4'294'967'295.0);
        find<QComboBox>("activationCombo").setCurrentIndex(1);
        enter<QSpinBox>("epochsSpin", 3);
        enter<QSpinBox>("batchSizeSpin", 8); // 675 batches an epoch: none ends while the test looks away
    }

    void pauseAfter(std::int64_t batches)
    {
        const std::int64_t goal = batchesDone() + batches;
        click("trainButton");
        QTRY_VERIFY_WITH_TIMEOUT(batchesDone() >= goal, kPatience);
        click("trainButton");
        QTRY_VERIFY_WITH_TIMEOUT(standsStill(), kPatience);
    }

    void step(const char* button)
    {
        const std::int64_t before = batchesDone();
        click(button);
        QTRY_VERIFY_WITH_TIMEOUT(standsStill() && batchesDone() > before, kPatience);
    }

    /// Another pace whenever the window hears of the run: from crawling to as fast as it goes.
    void trainAtChangingPace()
    {
        const std::array paces{440.0, 100.0, ui::PaceScale::kFullSpeed, 10'000.0, 1'000.0};
        std::size_t reports = 0;
        const auto changing = connect(&run(), &ui::TrainingController::historyGrew, this,
                                      [&] { setPace(paces[reports++ % paces.size()]); });
        click("trainButton");
        QTRY_COMPARE_WITH_TIMEOUT(run().state(), RunState::Finished, kPatience);
        disconnect(changing);
        QVERIFY(reports >= 3);
    }

private slots:
    void init()
    {
        m_window = std::make_unique<ui::MainWindow>();
        m_window->show();
        QTRY_COMPARE_WITH_TIMEOUT(run().state(), RunState::Untrained, kPatience);
    }

    void cleanup() { m_window.reset(); }

    void pausesStepsStopsAndPacesGiveTheBitsOfTheCommandLine_data()
    {
        QTest::addColumn<bool>("isSmall");
        QTest::addColumn<QStringList>("options");
        QTest::newRow("defaults") << false << QStringList{};
        QTest::newRow("small") << true
                               << QStringList{"--samples",    "6000", "--features", "6",          "--golden", "2",
                                              "--activation", "relu", "--seed",     "4294967295", "--epochs", "3",
                                              "--batch-size", "8"};
    }

    void pausesStepsStopsAndPacesGiveTheBitsOfTheCommandLine()
    {
        QFETCH(bool, isSmall);
        QFETCH(QStringList, options);
        const Program program = Program::run(QStringList{"train", "--format", "jsonl"} + options);
        QCOMPARE(program.status, 0);
        const auto events = program.events();

        if (isSmall)
            enterSmallExperiment();
        QTRY_COMPARE_WITH_TIMEOUT(run().state(), RunState::Untrained, kPatience);
        QCOMPARE(run().experiment(), experimentOf(events.front()["experiment"]));

        // A run that is given up leaves nothing behind.
        pauseAfter(5);
        click("resetButton");
        QTRY_COMPARE_WITH_TIMEOUT(run().state(), RunState::Untrained, kPatience);

        step("stepBatchButton");
        step("stepBatchButton");
        setPace(200.0);
        pauseAfter(10);
        step("stepBatchButton");
        setPace(1'000.0);
        step("stepEpochButton");
        QCOMPARE(run().reports().size(), 1U);
        setPace(440.0);
        pauseAfter(3);
        pauseAfter(20);
        trainAtChangingPace();

        const auto& reports = run().reports();
        QCOMPARE(reports.size(), events.size() - 2);
        for (std::size_t i = 0; i < reports.size(); ++i)
            QVERIFY2(sameNumbers(reports[i], epochOf(events[i + 1])), qPrintable(QString::number(i + 1)));
    }
};

ATTENTION_TEST(WindowNumbersTest, QApplication)

} // namespace window_numbers_test
#include "window_numbers_test.moc"
