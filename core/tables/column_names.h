#pragma once

#include "core/text/phrase.h"

#include <string>
#include <vector>

namespace core {

/// Makes the column names distinct: an empty name becomes "Column 3", a repeated one "price (2)". Adds a note about
/// each change, at most a few.
void makeNamesDistinct(std::vector<std::string>& names, std::vector<Phrase>& notes);

/// Returns distinct names for the header of a table that is written, without notes.
std::vector<std::string> distinctNames(std::vector<std::string> names);

} // namespace core
