#pragma once

#include "core/text/phrase.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

/// Makes the column names distinct: an empty name becomes "Column 3", a repeated one "price (2)". Adds a note about
/// each change, at most a few.
void makeNamesDistinct(std::vector<std::string>& names, std::vector<Phrase>& notes);

/// Returns distinct names for the header of a table that is written, without notes.
std::vector<std::string> distinctNames(std::vector<std::string> names);

/// Returns whether a name is one of those that number rows or name things: "client_id", "Kunden-Nr.", "Unnamed: 0".
bool isNameOfIdentifier(std::string_view name);

/// Returns whether a name says that its numbers are a measurement: "income", "Population 2020".
bool isNameOfMeasurement(std::string_view name);

/// Returns whether a name says that its numbers are postal codes: "zip_code", "PLZ", "Code postal". Some such words
/// have other meanings, as cp and cap: these count only if `isCertain` is not asked for.
bool isNameOfPostalCode(std::string_view name, bool isCertain);

} // namespace core
