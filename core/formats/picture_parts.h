#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Reads and writes the parts of a picture that carry a run. Pictures are untrusted input: every function throws
/// PictureError for malformed data.
namespace core {

/// The first eight bytes of every PNG.
inline constexpr std::string_view kPngSignature{"\x89PNG\r\n\x1A\n", 8};

struct PngChunk {
    std::string_view type; ///< four letters
    std::string_view content;
    std::size_t begin = 0; ///< offset of the chunk in the picture, in bytes
};

/// Iterates over the chunks of a PNG, from the header to IEND. Bytes after IEND are ignored.
/// Source: ISO/IEC 15948 (PNG), section 5.
class PngChunks {
public:
    /// Throws PictureError if the bytes do not begin with kPngSignature.
    PngChunks(std::string_view picture, std::size_t maxChunks);

    [[nodiscard]] bool atEnd() const { return m_atEnd; }
    /// Throws PictureError if a chunk is damaged or incomplete, or if there are more than `maxChunks`.
    PngChunk next();

private:
    std::string_view m_picture;
    std::size_t m_maxChunks;
    std::size_t m_at = kPngSignature.size();
    std::size_t m_count = 0;
    bool m_atEnd = false;
};

/// Returns a PNG chunk with its length and checksum.
std::string pngChunk(std::string_view type, std::string_view content);

/// Compresses a text as a zlib stream.
/// Source: RFC 1950.
std::string packedText(std::string_view text);
/// Decompresses a whole zlib stream. The output grows piece by piece, so that a stream of more than `maxBytes` is
/// refused before memory is allocated for it.
std::string unpackedText(std::string_view packed, std::uint64_t maxBytes);

/// Returns the content of the <metadata> element with this id, without surrounding white space; nothing if there is
/// none. Scans the text without an XML parser, so that no entity is expanded and no reference is followed.
/// Throws PictureError for two such elements, a missing end tag, or more than `maxElements` metadata elements.
std::optional<std::string_view> svgMetadata(std::string_view picture, std::string_view id, std::size_t maxElements);
/// Inserts such an element before the end tag of the SVG. Throws PictureError if there is no end tag.
std::string svgWithMetadata(std::string_view picture, std::string_view id, std::string_view content);

} // namespace core
