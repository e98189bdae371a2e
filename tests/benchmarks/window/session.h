#pragma once

#include <functional>

namespace ui {
class MainWindow;
} // namespace ui

/// Which run the window is watched at, on the article's samples.
struct WatchedRun {
    int features;
    int epochs;
};

/// Shows the window with this run prepared, at full speed and untrained.
void prepareWindow(ui::MainWindow& window, const WatchedRun& run);

/// As the program's own loop, unlike QTest::qWait(), which sleeps between its turns.
void runEventLoop(double seconds);

/// The same until the condition holds, which is checked every few milliseconds. Returns false after so many seconds.
bool runEventLoopUntil(const std::function<bool()>& condition, double seconds);
