#pragma once

#include "core/experiment/experiment.h"

#include <string>

namespace app {

/// Describes the table and the choices made for it, in a few lines of text.
std::string tableText(const core::PreparedTable& table);

/// tableText() and an empty line; empty if the experiment has no table.
std::string tableHead(const core::Experiment& experiment);

} // namespace app
