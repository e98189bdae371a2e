#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace core {

/// "100,000": the digits with a comma every three.
std::string groupedText(std::int64_t number);

/// The same of a count.
std::string countText(std::size_t count);

/// "0.003": the shortest text that reads back to the same double.
std::string shortestText(double number);

/// "1.6 GB": three significant digits, decimal units.
std::string bytesText(std::uint64_t bytes);

} // namespace core
