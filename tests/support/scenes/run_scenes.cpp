#include "tests/support/scenes/scene.h"

#include "tests/support/find_widget.h"
#include "ui/charts/attention_chart.h"
#include "ui/documents/safekeeping.h"
#include "ui/session/session.h"

#include <QLineEdit>
#include <QMenuBar>
#include <QSlider>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <chrono>
#include <limits>

namespace scenes {

namespace {

template <int Menu>
void openMenu(MainWindow& window)
{
    trainAtFullSpeed(window);
    auto& bar = findWidget<QMenuBar>(window, "menuBar");
    bar.setActiveAction(bar.actions().at(Menu));
}

/// Lets the window find the runs of two programs that ended without saving.
void findKept(MainWindow& window)
{
    static const QTemporaryDir folders; // until no window has a lock in one
    static int calls = 0;
    const QString folder = folders.filePath(QString::number(++calls));
    for (const std::int64_t golden : {7, 5}) {
        ui::Session other;
        other.safekeeping().autosave().setDelays({std::chrono::milliseconds(100), std::chrono::milliseconds(10)});
        other.safekeeping().start(folder);
        core::Experiment experiment;
        experiment.golden = {golden};
        other.change(experiment);
        other.setPace(golden == 5 ? 2'000.0 : std::numeric_limits<double>::infinity());
        other.train();
        waitFor([&] { return other.controller().progress().epoch >= 3; });
        other.controller().pause();
        waitFor([&] { return other.safekeeping().autosave().isKept(); });
    }
    window.session().safekeeping().start(folder);
    waitFor([&] { return findWidget<QWidget>(window, "recoveryBar").isVisible(); });
}

} // namespace

std::vector<Scene> runScenes()
{
    return {
        {"start", [](MainWindow& window) { waitForState(window, RunState::Untrained); }},
        {"learning",
         [](MainWindow& window) {
             click(window, "trainButton");
             waitFor([&] { return window.controller().progress().batch >= 60; });
         }},
        {"slow_motion",
         [](MainWindow& window) {
             click(window, "trainButton");
             waitFor([&] { return window.controller().progress().batch >= 20; });
             findWidget<QSlider>(window, "speedSlider").setValue(0);
             waitFor([&] {
                 const auto& step = window.controller().step();
                 return step && step->phase == core::StepPhase::Backward;
             });
         }},
        {"one_step",
         [](MainWindow& window) {
             click(window, "stepBatchButton");
             waitForState(window, RunState::Paused);
         }},
        {"trained", trainAtFullSpeed},
        {"harder_data",
         [](MainWindow& window) {
             core::Experiment experiment;
             experiment.golden = {5, 12};
             experiment.harder.duplicates = 2;
             experiment.harder.decoys = 2;
             experiment.harder.labelNoise = 0.1;
             trainWith(window, experiment);
         }},
        {"nothing_to_find",
         [](MainWindow& window) {
             core::Experiment experiment;
             experiment.golden = {};
             trainWith(window, experiment);
         }},
        {"scrubbed",
         [](MainWindow& window) {
             trainAtFullSpeed(window);
             findWidget<QSlider>(window, "timelineSlider").setValue(25);
         }},
        {"by_class",
         [](MainWindow& window) {
             trainAtFullSpeed(window);
             const auto& chart = *window.findChild<ui::AttentionChart*>();
             const QString joined = chart.describe(1);
             click(window, "splitByClassButton");
             waitFor([&] { return chart.describe(1) != joined; });
         }},
        {"recovery", findKept},
        {"recovery_and_waiting",
         [](MainWindow& window) {
             trainAtFullSpeed(window);
             findKept(window);
             findWidget<QSpinBox>(window, "goldenSpin").setValue(7);
         }},
        {"waiting",
         [](MainWindow& window) {
             trainAtFullSpeed(window);
             findWidget<QSpinBox>(window, "goldenSpin").setValue(7);
         }},
        {"many_features",
         [](MainWindow& window) {
             findWidget<QSpinBox>(window, "featuresSpin").setValue(200);
             findWidget<QSpinBox>(window, "goldenSpin").setValue(77);
             trainAtFullSpeed(window);
         }},
        {"neighbours_among_1000",
         [](MainWindow& window) {
             core::Experiment experiment;
             experiment.samples = 5'000;
             experiment.features = 1'000;
             experiment.golden = {500, 501};
             experiment.harder.duplicates = 3;
             window.session().change(experiment);
             trainAtFullSpeed(window);
             findWidget<QSlider>(window, "timelineSlider").setValue(7); // later on, one of them gets everything
             experiment.harder.noise = 0.5;
             window.session().change(experiment);
             findWidget<QToolButton>(window, "harderDataButton").click(); // folded away, but marked
         }},
        {"menu", openMenu<3>},
        {"menu_file", openMenu<0>},
        {"menu_view", openMenu<2>},
        {"guide", [](MainWindow& window) { openDialog(window, "guideAction", "guideDialog"); }},
        {"shortcuts", [](MainWindow& window) { openDialog(window, "shortcutsAction", "shortcutsDialog"); }},
        {"about", [](MainWindow& window) { openDialog(window, "aboutAction", "aboutDialog"); }},
        {"two_features",
         [](MainWindow& window) {
             findWidget<QSpinBox>(window, "goldenSpin").setValue(2);
             findWidget<QSpinBox>(window, "featuresSpin").setValue(2);
             trainAtFullSpeed(window);
         }},
        {"not_found",
         [](MainWindow& window) {
             findWidget<QSpinBox>(window, "samplesSpin").setValue(300);
             findWidget<QSpinBox>(window, "epochsSpin").setValue(3);
             trainAtFullSpeed(window);
         }},
        {"eight_layers",
         [](MainWindow& window) {
             auto& hidden = findWidget<QLineEdit>(window, "hiddenEdit");
             hidden.selectAll();
             QTest::keyClicks(&hidden, "64, 32, 32, 16, 16, 8, 8, 4");
             QTest::keyClick(&hidden, Qt::Key_Return);
             trainAtFullSpeed(window);
         }},
        {"bad_input",
         [](MainWindow& window) {
             trainAtFullSpeed(window);
             auto& hidden = findWidget<QLineEdit>(window, "hiddenEdit");
             hidden.selectAll();
             QTest::keyClicks(&hidden, "100, many");
             QTest::keyClick(&hidden, Qt::Key_Return);
         }},
        {"too_large",
         [](MainWindow& window) {
             findWidget<QSpinBox>(window, "featuresSpin").setValue(1'000);
             findWidget<QSpinBox>(window, "samplesSpin").setValue(10'000'000);
             waitForState(window, RunState::Failed);
         }},
        {"diverged",
         [](MainWindow& window) {
             auto& hidden = findWidget<QLineEdit>(window, "hiddenEdit");
             hidden.selectAll();
             QTest::keyClicks(&hidden, "500, 500, 500, 500, 500, 500, 500, 500");
             QTest::keyClick(&hidden, Qt::Key_Return);
             findWidget<QDoubleSpinBox>(window, "learningRateSpin").setValue(10);
             click(window, "trainButton");
             waitForState(window, RunState::Diverged);
         }},
    };
}

} // namespace scenes
