#pragma once

#include "core/experiment/experiment.h"

#include <string>

namespace app {

/// What was read and chosen, a few lines for a person.
std::string tableText(const core::PreparedTable& table);

/// The same and an empty line, for what comes next; nothing if the experiment has no table.
std::string tableHead(const core::Experiment& experiment);

} // namespace app
