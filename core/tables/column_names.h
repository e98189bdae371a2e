#pragma once

#include "core/text/phrase.h"

#include <string>
#include <vector>

namespace core {

/// Gives each column a name of its own: one without a name becomes "Column 3", a further one of the same name
/// "price (2)". Adds a note about each that was changed, at most a few.
void makeNamesDistinct(std::vector<std::string>& names, std::vector<Phrase>& notes);

/// The same for the head of a table that is written, where nobody is told.
std::vector<std::string> distinctNames(std::vector<std::string> names);

} // namespace core
