#pragma once

#include "measurement.h"

/// Milliseconds from a change of the golden feature, with Live on and at full speed, until the end of the new run is
/// painted.
Figures measureAnswer(const Effort& effort);

/// The golden feature's slider is dragged to and fro while Live is on: experiments_per_second that were complete, and
/// the heartbeat meanwhile.
Figures measureDrag(const Effort& effort);

/// The timeline of a run of about 2,000 moments is scrubbed from end to end: frames_per_second of the bars.
Figures measureScrub(const Effort& effort);
