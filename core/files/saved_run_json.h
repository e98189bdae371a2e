#pragma once

#include "core/files/saved_run.h"

#include <nlohmann/json_fwd.hpp>

namespace core {

class JsonPlace;

/// A run as version 1 of a document holds it; see HACKING.md.
nlohmann::ordered_json toJson(const SavedRun& run);

/// What toJson() gave, to the same bits. Throws JsonFlaw.
SavedRun savedRunFrom(const JsonPlace& object);

} // namespace core
