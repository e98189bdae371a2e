#pragma once

#include "core/documents/data_source_json.h"
#include "core/documents/saved_run.h"

#include <nlohmann/json_fwd.hpp>

namespace core {

class JsonCursor;

/// A run as a document holds it; see HACKING.md. Its table, if it has one, is put to the others.
nlohmann::ordered_json toJson(const SavedRun& run, DocumentTables& tables);

/// What toJson() gave, to the same bits. Throws JsonError.
SavedRun savedRunFrom(const JsonCursor& object, const DocumentTables& tables);

} // namespace core
