#pragma once

#include "measurement.h"

/// The heartbeat of a real window in which the timeline of the article's run is stepped through, at a pace at which
/// the importance methods are computed for nearly every snapshot.
Figures measureImportance(const Effort& effort);
