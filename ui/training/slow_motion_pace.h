#pragma once

#include "core/training/step_trace.h"

namespace ui {

/// Up to so many batches a second, a run tells what happens within each batch: a reader can still follow.
constexpr double kSlowMotionPace = 4.0;

/// What happens in a batch, told as far as this phase.
struct StepUpdate {
    core::StepTrace trace;
    core::StepPhase phase = core::StepPhase::Update;
};

} // namespace ui
