#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace core {

/// The eight bytes that every PNG begins with.
inline constexpr std::string_view kPngSignature{"\x89PNG\r\n\x1A\n", 8};

struct PngChunk {
    std::string_view type; ///< four letters
    std::string_view content;
    std::size_t begin = 0; ///< of the chunk, in the picture
};

/// Goes through the chunks of a PNG, from its header to its end. What follows the end is not looked at.
/// Source: ISO/IEC 15948 (PNG), section 5.
class PngChunks {
public:
    /// Throws PictureError if the bytes do not begin as a PNG does.
    PngChunks(std::string_view picture, std::size_t mostChunks);

    [[nodiscard]] bool atEnd() const { return m_atEnd; }
    /// Throws PictureError where a chunk is damaged or incomplete, or where there are too many.
    PngChunk next();

private:
    std::string_view m_picture;
    std::size_t m_mostChunks;
    std::size_t m_at = kPngSignature.size();
    std::size_t m_count = 0;
    bool m_atEnd = false;
};

/// A chunk with its length and its sum.
std::string pngChunk(std::string_view type, std::string_view content);

} // namespace core
