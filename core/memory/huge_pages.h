#pragma once

#include <cstddef>
#include <vector>

namespace core {

/// Asks the system to back an array that has not been written to yet with huge pages. A hint: nothing follows from
/// a system that has none.
/// Rows in shuffled order lie on a page of their own each. In 10,000,000 rows of ordinary pages most of the time of
/// fetching one went into finding its page.
void preferHugePages(void* begin, std::size_t bytes);

/// Makes room for `count` values in an empty vector, in huge pages where that helps.
template <typename Value>
void reserveLarge(std::vector<Value>& values, std::size_t count)
{
    values.reserve(count);
    preferHugePages(values.data(), count * sizeof(Value));
}

} // namespace core
