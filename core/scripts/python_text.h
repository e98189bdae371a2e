#pragma once

#include <span>
#include <string>
#include <string_view>

namespace core {

/// Begins a new line within brackets, where Python does not mind it.
inline constexpr const char* kBreak = "\n    ";

/// A text as a string of Python, in double quotes: what a string may not hold becomes an escape.
std::string pythonString(std::string_view text);

/// A list of strings, ["a", "b"], behind so many characters of its line; a long one on lines of its own.
std::string pythonList(std::span<const std::string> texts, std::size_t used);

} // namespace core
