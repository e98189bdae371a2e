#pragma once

#include "core/experiment/experiment.h"
#include "core/experiment/history.h"
#include "ui/text/verdict.h"

#include <span>
#include <vector>

namespace ui {

/// What the attention at the last of these moments says, on paper: without advice for the window.
/// beganElsewhere: with weights that another training gave, so that what stands out before the first batch is not
/// chance, and was not found here.
Verdict verdictOf(const core::Experiment& experiment, std::span<const core::Snapshot> snapshots,
                  const std::vector<double>& attention, bool beganElsewhere);

} // namespace ui
