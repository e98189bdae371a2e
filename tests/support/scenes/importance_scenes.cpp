#include "tests/support/scenes/scene.h"

#include "tests/support/find_widget.h"

#include <QProgressBar>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>

namespace scenes {

namespace {

void scrollTests(MainWindow& window, double share)
{
    QScrollBar& bar = *findWidget<QScrollArea>(window, "claimsScroll").verticalScrollBar();
    const auto scroll = [&bar, share] { bar.setValue(static_cast<int>(share * bar.maximum())); };
    scroll();
    QObject::connect(&bar, &QScrollBar::rangeChanged, &bar, scroll); // the cards may still grow
}

} // namespace

std::vector<Scene> importanceScenes()
{
    return {
        {"rivals",
         [](MainWindow& window) {
             trainAtFullSpeed(window);
             showImportance(window);
         }},
        {"rivals_wide",
         [](MainWindow& window) {
             findWidget<QSplitter>(window, "viewsSplitter").setSizes({1, 9'999});
             trainAtFullSpeed(window);
             showImportance(window);
         }},
        {"rivals_early",
         [](MainWindow& window) {
             trainAtFullSpeed(window);
             findWidget<QSlider>(window, "timelineSlider").setValue(12);
             showImportance(window);
             findWidget<QTableView>(window, "rivalsTable").selectRow(3);
         }},
        {"rivals_training",
         [](MainWindow& window) {
             trainAtFullSpeed(window);
             showImportance(window);
             click(window, "resetButton");
             waitForState(window, RunState::Untrained);
             findWidget<QSlider>(window, "speedSlider").setValue(30);
             click(window, "trainButton");
             waitFor([&] { return window.controller().progress().batch >= 20; });
         }},
        {"rivals_asking",
         [](MainWindow& window) {
             findWidget<QSpinBox>(window, "samplesSpin").setValue(20'000);
             findWidget<QSpinBox>(window, "featuresSpin").setValue(300);
             waitFor([&] {
                 return window.controller().experiment().features == 300 &&
                        window.controller().state() == RunState::Untrained;
             });
             findWidget<QStackedWidget>(window, "inspector")
                 .setCurrentWidget(&findWidget<QWidget>(window, "believeView"));
             auto& bar = findWidget<QProgressBar>(window, "rivalsProgressBar");
             waitFor([&] { return bar.isVisible() && bar.value() > 10; });
         }},
        {"rivals_agreement",
         [](MainWindow& window) {
             trainAtFullSpeed(window);
             showImportance(window);
             click(window, "rivalsTauButton");
         }},
        {"rivals_few_features",
         [](MainWindow& window) {
             findWidget<QSpinBox>(window, "goldenSpin").setValue(2);
             findWidget<QSpinBox>(window, "featuresSpin").setValue(3);
             trainAtFullSpeed(window);
             showImportance(window);
         }},
        {"rivals_many_features",
         [](MainWindow& window) {
             findWidget<QSpinBox>(window, "samplesSpin").setValue(5'000);
             findWidget<QSpinBox>(window, "featuresSpin").setValue(200);
             findWidget<QSpinBox>(window, "goldenSpin").setValue(77);
             trainAtFullSpeed(window);
             showImportance(window);
         }},
        {"claims_before",
         [](MainWindow& window) {
             trainAtFullSpeed(window);
             openTests(window);
         }},
        {"claims", runTests},
        {"claims_wide",
         [](MainWindow& window) {
             findWidget<QSplitter>(window, "viewsSplitter").setSizes({1, 9'999});
             runTests(window);
         }},
        {"claims_middle",
         [](MainWindow& window) {
             runTests(window);
             scrollTests(window, 0.4);
         }},
        {"claims_end",
         [](MainWindow& window) {
             runTests(window);
             scrollTests(window, 1.0);
         }},
        {"claims_stale",
         [](MainWindow& window) {
             runTests(window);
             findWidget<QSlider>(window, "timelineSlider").setValue(25);
         }},
    };
}

} // namespace scenes
