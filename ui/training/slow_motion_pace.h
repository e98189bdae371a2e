#pragma once

#include "core/training/step_trace.h"

namespace ui {

/// Up to so many batches a second, a run reports the phases of each batch: a reader can still follow.
constexpr double kSlowMotionPace = 4.0;

/// The trace of a batch, up to this phase.
struct StepUpdate {
    core::StepTrace trace;
    core::StepPhase phase = core::StepPhase::Update;
};

} // namespace ui
