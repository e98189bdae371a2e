#pragma once

#include "measurement.h"

/// The heartbeat of a real window in which the timeline of the article's run is stepped through, at a pace at which
/// attention's rivals are asked about nearly every moment, and answer.
Figures measureImportance(const Effort& effort);
