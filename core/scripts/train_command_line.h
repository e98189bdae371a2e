#pragma once

#include "core/experiment/experiment.h"

#include <string>
#include <string_view>

namespace core {

/// The words as one word of a POSIX shell, in quotes where they need any.
std::string shellWord(std::string_view text);

/// The line for a shell that trains this experiment: "attention-lab train --golden 7 --seed 3". What the command line
/// has by default is not said. A table is named by its file alone, and how it is read and made ready in full, so that
/// nothing is guessed. Empty where the command line cannot name the table's columns: those with quotation marks, or
/// with spaces around them.
std::string trainCommand(const Experiment& experiment);

} // namespace core
