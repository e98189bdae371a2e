#pragma once

#include <cstdint>
#include <string>

namespace core {

/// Returns the header of a .npy file, version 1.0, of an array (rows, columns) in C order; the numbers follow in the
/// byte order of memory. `Number` is float, double or std::int64_t. A multiple of 64 bytes, identical to that of
/// numpy.save.
/// Source: numpy/lib/format.py.
template <typename Number>
std::string npyHeader(std::int64_t rows, std::int64_t columns);

} // namespace core
