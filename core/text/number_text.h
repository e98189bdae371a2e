#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace core {

/// Returns the digits with a comma every three: "100,000".
std::string groupedText(std::int64_t number);

/// Returns groupedText() of a count.
std::string countText(std::size_t count);

/// Returns the shortest text that reads back to the same double, for files: "0.003", "3e-04".
std::string shortestText(double number);

/// Returns the same digits for people: without an exponent from 0.0001 to below a million, else with one that has no
/// sign or zero too many: "0.0003", "1e-5", "1.5e30".
std::string readableText(double number);

/// Returns three significant digits with a decimal unit: "1.6 GB".
std::string bytesText(std::uint64_t bytes);

} // namespace core
