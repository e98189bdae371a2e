#pragma once

#include <span>
#include <string>
#include <string_view>

namespace core {

/// A text as one cell of a line with commas: in double quotes, its own doubled, where it needs them (RFC 4180).
std::string csvCell(std::string_view text);

/// Texts as a line of such cells, with its end.
std::string csvLine(std::span<const std::string> texts);

} // namespace core
