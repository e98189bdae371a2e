#pragma once

#include "core/experiment/experiment.h"

#include <string>
#include <string_view>

namespace core {

/// Returns a text as one word of a POSIX shell, quoted if necessary. A word with hidden characters is a call of printf,
/// so that it can be seen and copied.
std::string shellWord(std::string_view text);

/// Returns the shell command that trains this experiment: "attention-lab train --golden 7 --seed 3". Defaults are left
/// out. A table is named by its file alone, with all choices, so that nothing is guessed. Empty if the command line
/// cannot express the column names: those with quotation marks or surrounding spaces.
std::string trainCommand(const Experiment& experiment);

} // namespace core
