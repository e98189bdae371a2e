#pragma once

#include "core/files/data_source_json.h"
#include "core/files/saved_run.h"

#include <nlohmann/json_fwd.hpp>

namespace core {

class JsonPlace;

/// A run as a document holds it; see HACKING.md. Its table, if it has one, is put to the others.
nlohmann::ordered_json toJson(const SavedRun& run, DocumentTables& tables);

/// What toJson() gave, to the same bits. Throws JsonFlaw.
SavedRun savedRunFrom(const JsonPlace& object, const DocumentTables& tables);

} // namespace core
