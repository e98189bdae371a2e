#pragma once

#include "measurement.h"

/// From the start of the program's process until its window has been painted.
Figures measureFirstFrame(const Effort& effort);

/// What the program needs once its window stands still and the data of its first run are drawn.
Figures measureIdleMemory(const Effort& effort);
