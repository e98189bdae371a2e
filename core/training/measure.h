#pragma once

#include "core/training/history.h"
#include "core/training/trainer.h"

#include <cstddef>

namespace core {

/// Enough rows for a mean attention that is steady to the eye, few enough to measure after every batch.
constexpr std::size_t kProbeRows = 512;

/// The network as it stands before the first batch.
Moment measureStart(Trainer& trainer);
/// The network as it stands after this batch.
Moment measureMoment(Trainer& trainer, const BatchReport& report);

} // namespace core
