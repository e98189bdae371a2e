#pragma once

#include "core/training/experiment.h"

#include <nlohmann/json_fwd.hpp>

#include <memory>
#include <vector>

namespace core {

class JsonPlace;

/// The tables that the runs of a document were trained on, each once.
using DocumentTables = std::vector<std::shared_ptr<const PreparedTable>>;

/// Where an experiment's data come from: `generator`, and the number of its `table`, which is put to the others.
nlohmann::ordered_json dataSourceToJson(const Experiment& experiment, DocumentTables& tables);

/// The table that dataSourceToJson() named; null for data that are drawn. Throws JsonFlaw.
std::shared_ptr<const PreparedTable> tableFrom(const JsonPlace& data, const DocumentTables& tables);

} // namespace core
