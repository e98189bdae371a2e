#pragma once

#include <cstddef>
#include <stop_token>

namespace core {

/// Returns whether a loop over rows should end at this row. Reads the token only every 4,096 rows, because reading it
/// can cost more than a row.
inline bool stopsAtRow(const std::stop_token& stop, std::size_t row)
{
    constexpr std::size_t kRowsPerStopCheck = 4'096;
    return row % kRowsPerStopCheck == 0 && stop.stop_requested();
}

} // namespace core
