#pragma once

#include <cstddef>
#include <stop_token>

namespace core {

/// Whether a loop over rows should end: asks the token only every so many rows, because asking each time costs more
/// than a row.
inline bool stopsAtRow(const std::stop_token& stop, std::size_t row)
{
    constexpr std::size_t kRowsPerStopCheck = 4'096;
    return row % kRowsPerStopCheck == 0 && stop.stop_requested();
}

} // namespace core
