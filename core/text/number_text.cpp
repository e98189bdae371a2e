#include "core/text/number_text.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace core {

std::string groupedText(std::int64_t number)
{
    std::string text = std::to_string(number);
    const std::ptrdiff_t firstDigit = number < 0 ? 1 : 0;
    for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > firstDigit; at -= 3)
        text.insert(static_cast<std::size_t>(at), 1, ',');
    return text;
}

std::string countText(std::size_t count)
{
    return groupedText(static_cast<std::int64_t>(count));
}

std::string shortestText(double number)
{
    std::array<char, 32> buffer{};
    return {buffer.begin(), std::to_chars(buffer.begin(), buffer.end(), number).ptr};
}

std::string readableText(double number)
{
    const double size = std::abs(number);
    const bool isPlain = size == 0.0 || (size >= 1e-4 && size < 1e6);
    std::array<char, 32> buffer{};
    std::string text(buffer.begin(), std::to_chars(buffer.begin(), buffer.end(), number,
                                                   isPlain ? std::chars_format::fixed : std::chars_format::scientific)
                                         .ptr);
    const std::size_t exponent = text.find('e');
    if (exponent == std::string::npos)
        return text;
    const std::string sign = text[exponent + 1] == '-' ? "-" : "";
    const std::size_t digits = text.find_first_not_of('0', exponent + 2);
    return text.substr(0, exponent) + "e" + sign + text.substr(digits);
}

std::string bytesText(std::uint64_t bytes)
{
    constexpr std::array kUnits{"B", "kB", "MB", "GB", "TB", "PB", "EB"};
    auto value = static_cast<double>(bytes);
    std::size_t unit = 0;
    while (value >= 999.5 && unit + 1 < kUnits.size()) {
        value /= 1000.0;
        ++unit;
    }
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.3g %s", value, kUnits[unit]);
    return text.data();
}

} // namespace core
