#pragma once

#include "measurement.h"

/// A table of 50 columns is opened, from the order to a dialog that can be accepted (read_seconds), and accepted, until
/// there is an untrained network for it (prepare_seconds); with the heartbeat of the window meanwhile.
Figures measureOpeningTable(const Effort& effort);
