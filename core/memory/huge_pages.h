#pragma once

#include <cstddef>
#include <vector>

namespace core {

/// Asks the system to back an array that was not written yet with huge pages. Has no effect on systems without them.
/// Shuffled rows lie on different pages: for 10,000,000 rows on ordinary pages, most of the time of fetching a row was
/// spent on address translation.
void preferHugePages(void* begin, std::size_t bytes);

/// Reserves room for `count` values in an empty vector, on huge pages where that helps.
template <typename Value>
void reserveLarge(std::vector<Value>& values, std::size_t count)
{
    values.reserve(count);
    preferHugePages(values.data(), count * sizeof(Value));
}

} // namespace core
