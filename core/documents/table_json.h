#pragma once

#include "core/tables/prepared_table.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <memory>

namespace core {

class JsonCursor;

/// Bytes of a table's values that a run's document keeps, at most. Of larger ones it keeps the rest: see
/// PreparedTable::hasValues().
constexpr std::uint64_t kMaxKeptTableBytes = 64'000'000;

/// A prepared table as version 2 of a document holds it; see HACKING.md.
nlohmann::ordered_json toJson(const PreparedTable& table);

/// What toJson() gave, to the same bits, but without its notes. Throws JsonError, also where it is too small or too
/// large to be trained on.
std::shared_ptr<const PreparedTable> preparedTableFrom(const JsonCursor& object);

/// Which table an experiment is about, and what was chosen, for a person who reads it: no values.
nlohmann::ordered_json tableSummary(const PreparedTable& table);

} // namespace core
