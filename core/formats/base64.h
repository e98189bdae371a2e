#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace core {

/// Characters that so many bytes take, with padding.
constexpr std::size_t base64Length(std::size_t bytes)
{
    return (bytes + 2) / 3 * 4;
}

/// Source: RFC 4648, section 4.
std::string toBase64(std::span<const std::byte> bytes);

/// Writes what the text holds into `bytes`, all of it. False if the text has another length, a character of no meaning,
/// or bits beyond its end.
bool fromBase64(std::string_view text, std::span<std::byte> bytes);

} // namespace core
