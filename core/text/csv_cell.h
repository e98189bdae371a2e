#pragma once

#include <span>
#include <string>
#include <string_view>

namespace core {

/// Returns a text as a CSV cell, in double quotes where necessary (RFC 4180).
std::string csvCell(std::string_view text);

/// Returns the texts as a line of CSV cells, including the line break.
std::string csvLine(std::span<const std::string> texts);

} // namespace core
