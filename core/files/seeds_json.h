#pragma once

#include "core/files/data_source_json.h"
#include "core/files/saved_seeds.h"

#include <nlohmann/json_fwd.hpp>

namespace core {

class JsonPlace;

/// Runs of many seeds as a document holds them; see HACKING.md. Their table, if they have one, is put to the others.
nlohmann::ordered_json toJson(const SavedSeeds& seeds, DocumentTables& tables);

/// What toJson() gave, to the same bits. Throws JsonFlaw.
SavedSeeds savedSeedsFrom(const JsonPlace& object, const DocumentTables& tables);

} // namespace core
