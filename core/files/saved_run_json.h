#pragma once

#include "core/files/saved_run.h"

#include <nlohmann/json_fwd.hpp>

#include <memory>
#include <vector>

namespace core {

class JsonPlace;

/// The tables that the runs of a document were trained on, each once.
using DocumentTables = std::vector<std::shared_ptr<const PreparedTable>>;

/// A run as a document holds it; see HACKING.md. Its table, if it has one, is put to the others.
nlohmann::ordered_json toJson(const SavedRun& run, DocumentTables& tables);

/// What toJson() gave, to the same bits. Throws JsonFlaw.
SavedRun savedRunFrom(const JsonPlace& object, const DocumentTables& tables);

} // namespace core
