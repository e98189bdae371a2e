#include "core/formats/npy.h"

#include <bit>
#include <type_traits>

namespace core {

static_assert(std::endian::native == std::endian::little, "the numbers are written as they stand in memory");

template <typename Number>
std::string npyHeader(std::int64_t rows, std::int64_t columns)
{
    constexpr std::size_t kAlignment = 64;
    constexpr std::size_t kPreamble = 10; // magic, version and the dictionary's length
    std::string dictionary = "{'descr': '";
    dictionary += std::is_integral_v<Number> ? "<i" : "<f";
    dictionary += std::to_string(sizeof(Number));
    dictionary +=
        "', 'fortran_order': False, 'shape': (" + std::to_string(rows) + ", " + std::to_string(columns) + "), }";
    const std::size_t used = kPreamble + dictionary.size() + 1;
    dictionary.append((kAlignment - used % kAlignment) % kAlignment, ' ');
    dictionary += '\n';

    std::string header("\x93NUMPY\x01\x00", 8);
    header += static_cast<char>(dictionary.size() & 0xFFU);
    header += static_cast<char>(dictionary.size() >> 8U);
    return header + dictionary;
}

template std::string npyHeader<float>(std::int64_t, std::int64_t);
template std::string npyHeader<double>(std::int64_t, std::int64_t);
template std::string npyHeader<std::int64_t>(std::int64_t, std::int64_t);

} // namespace core
