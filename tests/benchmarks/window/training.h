#pragma once

#include "measurement.h"
#include "session.h"

/// The heartbeat of a real window that trains at full speed, over and over if a run ends before the time is up.
Figures measureTraining(const WatchedRun& run, const Effort& effort);
