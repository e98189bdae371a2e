#pragma once

#include "core/experiment/experiment.h"

#include <nlohmann/json_fwd.hpp>

#include <memory>
#include <vector>

namespace core {

class JsonCursor;

/// The tables that the runs of a document were trained on, each once.
using DocumentTables = std::vector<std::shared_ptr<const PreparedTable>>;

/// Where an experiment's data come from: `generator`, and the number of its `table`, which is put to the others.
nlohmann::ordered_json dataSourceToJson(const Experiment& experiment, DocumentTables& tables);

/// The table that dataSourceToJson() named; null for data that are drawn. Throws JsonError.
std::shared_ptr<const PreparedTable> tableFrom(const JsonCursor& data, const DocumentTables& tables);

} // namespace core
