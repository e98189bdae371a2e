#pragma once

#include "core/analysis/faithfulness/run_faithfulness_tests.h"

#include <string>

namespace core {

/// The events of `explain` about the tests of the claim as JSON Lines, each without its line break; see rivals_json.h.
/// What a test means is said in words by those who have them.

/// {"event":"claim","name":"shuffled_attention",...,"bearing":"mixed","sentence":"...","seconds":...}
/// In between the test's numbers, if it was made; "hindrance" after the bearing, if it is not applicable.
std::string testLine(const TestResult& result, const std::string& sentence);

/// {"event":"conclusion","bars":"golden","reliance":"cannot","reason":"uniform_attention","sentence":"..."}
/// "reason" is null if no test decides.
std::string conclusionLine(const Conclusion& conclusion, const std::string& sentence);

} // namespace core
