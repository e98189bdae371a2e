#pragma once

#include "core/analysis/faithfulness/test_verdict.h"

#include <string>

namespace app {

/// A test of the claim on a page of so many columns: its number and name, what was done, its numbers in a small table,
/// its sentence, its source. UTF-8, ending in a line break.
std::string testBlock(const core::TestResult& result, int columns);

} // namespace app
