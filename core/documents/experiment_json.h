#pragma once

#include "core/experiment/experiment.h"

#include <nlohmann/json_fwd.hpp>

namespace core {

class JsonCursor;

/// Every knob under its name, with '_' for '-', in its own type; golden features are a number as long as there is one.
/// An experiment on a table says besides under "table" which one, and what was chosen.
nlohmann::ordered_json toJson(const Experiment& experiment);

/// What toJson() gave, to the same bits; on this table, if there is one. Throws JsonError for a knob that is missing or
/// out of range, and for knobs that do not go together.
Experiment experimentFrom(const JsonCursor& object, std::shared_ptr<const PreparedTable> table = nullptr);

} // namespace core
