#pragma once

#include "core/documents/data_source_json.h"
#include "core/documents/saved_seeds.h"

#include <nlohmann/json_fwd.hpp>

namespace core {

class JsonCursor;

/// Runs of many seeds as a document holds them; see HACKING.md. Their table, if they have one, is put to the others.
nlohmann::ordered_json toJson(const SavedSeeds& seeds, DocumentTables& tables);

/// What toJson() gave, to the same bits. Throws JsonError.
SavedSeeds savedSeedsFrom(const JsonCursor& object, const DocumentTables& tables);

} // namespace core
