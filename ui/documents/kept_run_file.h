#pragma once

#include "core/documents/run_document.h"
#include "ui/training/run_cache.h"

#include <memory>

namespace ui {

/// The run as a document keeps it. It must have at least one moment.
core::SavedRun savedRunOf(const RunSnapshot& run, std::string dataHash);

/// The run as the window shows it. Without data it can be looked at, but its network has to be trained anew.
RunSnapshot keptRunOf(const core::SavedRun& run, std::shared_ptr<const core::Dataset<float>> dataset);

} // namespace ui
