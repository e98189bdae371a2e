#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace core {

/// Returns the characters of so many bytes, with padding.
constexpr std::size_t base64Length(std::size_t bytes)
{
    return (bytes + 2) / 3 * 4;
}

/// Source: RFC 4648, section 4.
std::string toBase64(std::span<const std::byte> bytes);

/// Decodes the text into all of `bytes`. False if the text has another length, an invalid character, or nonzero bits
/// after its end.
bool fromBase64(std::string_view text, std::span<std::byte> bytes);

} // namespace core
