#pragma once

#include "core/documents/run_document.h"

#include <filesystem>
#include <string>

namespace app {

/// The text of the run that a picture with this name is to carry; empty where it cannot. That a run is too large to be
/// carried is told on standard error, for the picture is written all the same.
std::string carriedRunOf(const std::filesystem::path& picture, const core::RunDocument& document);

} // namespace app
