#pragma once

#include "core/training/history.h"

#include <nlohmann/json_fwd.hpp>

#include <vector>

namespace core {

class JsonPlace;

/// The moments as columns, one list for each number; the attention of all, (moments, features), as base64 of float64.
nlohmann::ordered_json toJson(const History& history);

/// What the moments at the ends of epochs do not say: the means over each epoch, and its seconds.
nlohmann::ordered_json toJson(const std::vector<EpochReport>& reports);

/// What toJson() gave, to the same bits. Throws JsonFlaw for moments that no run of the experiment has.
History historyFrom(const JsonPlace& object, const Experiment& experiment);
std::vector<EpochReport> reportsFrom(const JsonPlace& object, const History& history);

} // namespace core
