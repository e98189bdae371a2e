#pragma once

#include "measurement.h"

/// A window in which each view has been in front once, and how long it takes to wear the other theme and to be painted
/// in it: median_ms and max_ms, over so many changes.
Figures measureThemeChange(const Effort& effort);
