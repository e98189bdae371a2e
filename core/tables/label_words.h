#pragma once

#include <string_view>

namespace core {

/// Whether a word says that something is there or not there.
enum class WordSense { Unknown, Negative, Positive };

/// Returns what a value says as a word of common languages: "ja", "présent" and "sick" are positive, "Nein" and
/// "healthy" negative. Ignores case and surrounding spaces.
WordSense wordSense(std::string_view value);

/// Returns whether two values are such a pair only together, as 0 and 1 or n and y, the first the negative one. Ignores
/// case and surrounding spaces.
bool isNaturalPair(std::string_view negative, std::string_view positive);

} // namespace core
