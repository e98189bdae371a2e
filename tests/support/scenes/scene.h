#pragma once

#include "ui/training/training_controller.h"
#include "ui/window/main_window.h"

#include <functional>
#include <vector>

/// States of the window of which pictures are taken, and the steps that lead there.
namespace scenes {

using ui::MainWindow;
using ui::RunState;

/// Brings a new window into a state.
using Play = std::function<void(MainWindow&)>;

struct Scene {
    const char* name; ///< the first part of the file name
    Play play;
};

std::vector<Scene> runScenes();        ///< training, the controls and the timeline
std::vector<Scene> viewScenes();       ///< seeds, rows, weights, network, code and comparison
std::vector<Scene> importanceScenes(); ///< the importance methods and the faithfulness tests
std::vector<Scene> exportScenes();     ///< the dialogs about figures and numbers
std::vector<Scene> tableScenes();      ///< tables of the user

void click(MainWindow& window, const char* button);
void waitFor(const std::function<bool()>& condition);
void waitForState(MainWindow& window, RunState state);
void trainAtFullSpeed(MainWindow& window);
void trainWith(MainWindow& window, const core::Experiment& experiment);
void showTab(MainWindow& window, int index);
/// Trains thirty seeds, with their view in front.
void showSeeds(MainWindow& window);
/// Brings the table of the rows to the front, and selects one of them.
void showRows(MainWindow& window);
/// Brings the importance methods to the front, and waits for all their results.
void showImportance(MainWindow& window);
/// Brings the faithfulness tests to the front.
void openTests(MainWindow& window);
/// Trains, runs the faithfulness tests, and waits for the last.
void runTests(MainWindow& window);
/// Opens the dialog of a menu entry, in the middle of the window.
void openDialog(MainWindow& window, const char* action, const char* name);

} // namespace scenes
