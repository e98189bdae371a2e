#pragma once

#include <cstddef>
#include <cstdint>

namespace core {

/// How much a table may ask for. Memory is asked about besides, before it is taken.
struct TableLimits {
    std::uint64_t bytes = 8'000'000'000; ///< of the file, and of what it unpacks to
    std::size_t columns = 10'000;
    std::size_t rows = 1'000'000'000;
    std::size_t cellBytes = 65'536;
    std::size_t rowBytes = 16'000'000;
    std::size_t distinctTexts = 100'000; ///< in a column; with more, its texts are not kept
};

struct TableProgress {
    double fraction = 0.0; ///< 0 to 1, never less than before
    std::size_t rows = 0;  ///< read so far
};

} // namespace core
