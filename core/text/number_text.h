#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace core {

/// Returns the digits with a comma every three: "100,000".
std::string groupedText(std::int64_t number);

/// Returns groupedText() of a count.
std::string countText(std::size_t count);

/// Returns the shortest text that reads back to the same double: "0.003".
std::string shortestText(double number);

/// Returns three significant digits with a decimal unit: "1.6 GB".
std::string bytesText(std::uint64_t bytes);

} // namespace core
