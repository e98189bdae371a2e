#pragma once

#include "measurement.h"

#include <cstdint>

/// What is trained while the window is watched; the rest is the article's.
struct WatchedRun {
    int features = 20;
    int epochs = 5;
};

/// The heartbeat of a real window that trains at full speed, over and over if a run ends before the time is up.
Figures measureTraining(const WatchedRun& run, const Effort& effort);
