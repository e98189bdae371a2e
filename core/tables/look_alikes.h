#pragma once

#include "core/tables/table.h"
#include "core/text/phrase.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// Adds a note about each pair of columns whose names look the same though they differ, in normal form, in invisible
/// characters or in letters of other scripts; at most a few.
void noteLookAlikes(const std::vector<std::string>& names, std::vector<Phrase>& notes);

/// Returns the column that is meant by a name that a person gave: the one of exactly these bytes, else the only one
/// that differs in normal form, else the only one that differs in invisible characters.
std::optional<std::size_t> columnMeant(const Table& table, std::string_view name);

/// Returns the columns whose names look like this one, to be told apart by spelledText().
std::vector<std::size_t> columnsThatLookLike(const Table& table, std::string_view name);

} // namespace core
