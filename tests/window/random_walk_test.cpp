#include "tests/support/allocated_bytes.h"
#include "tests/support/find_widget.h"
#include "tests/support/no_internet.h"
#include "tests/support/random_walk.h"
#include "tests/support/test_registry.h"
#include "ui/jobs/faithfulness_job.h"
#include "ui/language/language.h"
#include "ui/session/session.h"
#include "ui/theme/theme.h"
#include "ui/training/run_cache.h"
#include "ui/training/training_controller.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QCheckBox>
#include <QEvent>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QTabBar>
#include <QTest>

namespace random_walk_test {

using ui::MainWindow;
using ui::RunState;

namespace {

int numberFromEnvironment(const char* name, int otherwise)
{
    bool isNumber = false;
    const int number = qEnvironmentVariableIntValue(name, &isNumber);
    return isNumber ? number : otherwise;
}

constexpr std::uint64_t kMaxMemory = 500'000'000; // bytes of one run
constexpr int kPatience = 120'000;                // milliseconds
constexpr qint64 kLongestStall = 1'000;           // milliseconds
constexpr double kMaxGrowth = 20.0;               // MB
constexpr int kFirstMinute = 60'000;              // milliseconds

/// Keeps a window from being closed by its menu, which would be the end of the walk.
struct StaysOpen : QObject {
    bool eventFilter(QObject* /*watched*/, QEvent* event) override
    {
        if (event->type() == QEvent::Close)
            event->ignore();
        return event->type() == QEvent::Close;
    }
};

} // namespace

/// The window under random clicks, drags, keys and resizes while it trains: no crash, no hang, no growing memory.
/// ATTENTION_WALK_SECONDS is how long (10), ATTENTION_WALK_SEED which walk (1).
class RandomWalkTest : public QObject {
    Q_OBJECT

    /// Makes what the window holds comparable: a small run shown, the last few runs as small.
    static void settle(MainWindow& window)
    {
        findWidget<QTabBar>(window, "viewTabs").setCurrentIndex(0);
        findWidget<QCheckBox>(window, "liveCheck").setChecked(false);
        findWidget<QPushButton>(window, "splitByClassButton").setChecked(false);
        if (auto& seeds = findWidget<QPushButton>(window, "seedsRunButton"); seeds.property("state") == "running")
            seeds.click();
        window.session().faithfulness().cancel();
        for (std::size_t place = 0; place < ui::PinnedRuns::kMaxRuns; ++place)
            window.session().pins().unpin(place);
        auto& speed = findWidget<QSlider>(window, "speedSlider");
        speed.setValue(speed.maximum());
        findWidget<QPushButton>(window, "articleButton").click();
        findWidget<QSpinBox>(window, "samplesSpin").setValue(2'000);
        for (std::size_t run = 0; run <= ui::RunCache::kMaxRuns; ++run) {
            findWidget<QDoubleSpinBox>(window, "seedSpin").setValue(static_cast<double>(run));
            // What was going on goes on with the new settings: it can be reset once its data are there.
            auto& reset = findWidget<QPushButton>(window, "resetButton");
            const auto isReady = [&] {
                return reset.isEnabled() ||
                       (window.controller().state() == RunState::Untrained && !window.controller().isAboutToTrain());
            };
            QTRY_VERIFY_WITH_TIMEOUT(isReady(), kPatience);
            reset.click();
            QTRY_COMPARE_WITH_TIMEOUT(window.controller().state(), RunState::Untrained, kPatience);
            findWidget<QPushButton>(window, "trainButton").click();
            QTRY_COMPARE_WITH_TIMEOUT(window.controller().state(), RunState::Finished, kPatience);
        }
    }

    static double megabytesWhenSettled(MainWindow& window)
    {
        settle(window);
        return static_cast<double>(allocatedBytes()) / 1e6;
    }

private slots:
    void initTestCase()
    {
        forbidInternet(); // whatever is clicked
        ui::applyTheme(*qApp, ui::Scheme::Light);
    }

    void survivesARandomWalk()
    {
        const int length = 1'000 * numberFromEnvironment("ATTENTION_WALK_SECONDS", 10);
        const int seed = numberFromEnvironment("ATTENTION_WALK_SEED", 1);
        MainWindow window;
        // Theme and language change too, as in the program.
        connect(&window, &MainWindow::themeChosen, &window,
                [](ui::ThemeChoice choice) { ui::applyTheme(*qApp, ui::schemeOf(choice)); });
        connect(&window, &MainWindow::languageChosen, &window,
                [](ui::LanguageChoice choice) { ui::applyLanguage(*qApp, choice); });
        // What would fill the machine is taken back at once.
        connect(&window.controller(), &ui::TrainingController::runBegun, &window,
                [&window](const core::Experiment& experiment) {
                    if (experiment.requiredMemory() > kMaxMemory)
                        QMetaObject::invokeMethod(
                            &window, [&window] { window.session().change({}); }, Qt::QueuedConnection);
                });
        StaysOpen staysOpen;
        window.installEventFilter(&staysOpen);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        RandomWalk walk(static_cast<unsigned>(seed));
        // The first minute, or half of a short walk, fills what is meant to be filled: caches and the last few runs.
        const int first = std::min(length / 2, kFirstMinute);
        walk.run(first);
        const double before = megabytesWhenSettled(window);
        walk.run(length - first);
        const double after = megabytesWhenSettled(window);
        qInfo("%d steps; longest stall %lld ms (%s); %.1f MB after the first part, %.1f MB at the end", walk.steps(),
              static_cast<long long>(walk.longestStall()), qPrintable(walk.stalledStep()), before, after);
        QVERIFY2(walk.longestStall() <= kLongestStall,
                 qPrintable(QStringLiteral("%1 ms: %2").arg(walk.longestStall()).arg(walk.stalledStep())));
        QVERIFY2(after - before <= kMaxGrowth, qPrintable(QStringLiteral("%1 MB").arg(after - before)));
    }
};

ATTENTION_TEST(RandomWalkTest, QApplication)

} // namespace random_walk_test
#include "random_walk_test.moc"
