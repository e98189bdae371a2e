#pragma once

#include "core/experiment/history.h"

#include <nlohmann/json_fwd.hpp>

#include <vector>

namespace core {

class JsonCursor;

/// The moments as columns, one list for each number; the attention of all, (moments, features), as base64 of float64.
nlohmann::ordered_json toJson(const History& history);

/// What the moments at the ends of epochs do not say: the means over each epoch, and its seconds.
nlohmann::ordered_json toJson(const std::vector<EpochReport>& reports);

/// What toJson() gave, to the same bits. Throws JsonError for moments that no run of the experiment has.
History historyFrom(const JsonCursor& object, const Experiment& experiment);
std::vector<EpochReport> reportsFrom(const JsonCursor& object, const History& history);

} // namespace core
