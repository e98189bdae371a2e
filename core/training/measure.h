#pragma once

#include "core/experiment/history.h"
#include "core/training/trainer.h"

#include <cstddef>

namespace core {

/// The network as it stands before the first batch. Without attention if a stop was requested meanwhile.
Snapshot measureStart(Trainer& trainer, const std::stop_token& stop = {});
/// The network as it stands after this batch. Without attention if a stop was requested meanwhile.
Snapshot measureSnapshot(Trainer& trainer, const BatchReport& report, const std::stop_token& stop = {});

} // namespace core
