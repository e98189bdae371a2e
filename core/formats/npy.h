#pragma once

#include <cstdint>
#include <string>

namespace core {

/// The beginning of a .npy file, version 1.0, of an array (rows, columns) in C order; the numbers follow as they are.
/// `Number` is float, double or std::int64_t. A multiple of 64 bytes, the same bytes that numpy.save writes.
/// Source: numpy/lib/format.py.
template <typename Number>
std::string npyHeader(std::int64_t rows, std::int64_t columns);

extern template std::string npyHeader<float>(std::int64_t, std::int64_t);
extern template std::string npyHeader<double>(std::int64_t, std::int64_t);
extern template std::string npyHeader<std::int64_t>(std::int64_t, std::int64_t);

} // namespace core
