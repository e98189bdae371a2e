#pragma once

#include "measurement.h"

/// A table of 1,000,000 rows and 50 columns, less with less effort, is opened through the dialog: seconds until it can
/// be used, peak_mb of memory meanwhile, table_mb of its file, reports of progress, cancel_ms from Cancel in the middle
/// until the reading thread has ended, and the heartbeat.
Figures measureReadingTable(const Effort& effort);
