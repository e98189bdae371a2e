#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace core {

/// Packs a text as a zlib stream.
/// Source: RFC 1950.
std::string packedText(std::string_view text);

/// What a zlib stream holds, all of it. It grows while it is unpacked, so that a stream that would come to more than
/// `mostBytes` is refused in time. Throws PictureError.
std::string unpackedText(std::string_view packed, std::uint64_t mostBytes);

} // namespace core
