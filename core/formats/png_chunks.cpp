#include "core/formats/png_chunks.h"

#include "core/formats/picture_metadata.h"
#include "core/text/number_text.h"

#include <zlib.h>

#include <algorithm>

namespace core {

namespace {

constexpr std::size_t kFrame = 12; ///< length, type and sum
constexpr std::uint32_t kMaxLength = 0x7FFF'FFFF;

std::uint32_t numberAt(std::string_view bytes)
{
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i)
        number = number << 8U | static_cast<std::uint8_t>(bytes[i]);
    return number;
}

std::string bytesOf(std::uint32_t number)
{
    std::string bytes;
    for (unsigned shift = 32; shift > 0; shift -= 8)
        bytes += static_cast<char>(number >> (shift - 8) & 255U);
    return bytes;
}

std::uint32_t sumOf(std::string_view bytes)
{
    return static_cast<std::uint32_t>(crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
}

bool isLetter(char character)
{
    return (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z');
}

PictureError damagedAt(std::size_t byte)
{
    return PictureError("the picture is damaged at byte " + groupedText(static_cast<std::int64_t>(byte)));
}

} // namespace

PngChunks::PngChunks(std::string_view picture, std::size_t mostChunks) : m_picture(picture), m_mostChunks(mostChunks)
{
    if (!picture.starts_with(kPngSignature))
        throw PictureError("it is no PNG");
}

PngChunk PngChunks::next()
{
    if (++m_count > m_mostChunks)
        throw PictureError("it has more than " + groupedText(static_cast<std::int64_t>(m_mostChunks)) + " chunks");
    const std::string_view rest = m_picture.substr(m_at);
    if (rest.size() < kFrame)
        throw PictureError("the picture ends too early");
    const std::uint32_t length = numberAt(rest);
    if (length > kMaxLength)
        throw damagedAt(m_at);
    if (length > rest.size() - kFrame)
        throw PictureError("the picture ends too early");
    const std::string_view summed = rest.substr(4, 4 + std::size_t{length});
    const PngChunk chunk{summed.substr(0, 4), summed.substr(4), m_at};
    const bool isSound = std::ranges::all_of(chunk.type, isLetter) && (m_count == 1) == (chunk.type == "IHDR") &&
                         sumOf(summed) == numberAt(rest.substr(4 + summed.size()));
    if (!isSound)
        throw damagedAt(m_at);
    m_at += kFrame + length;
    m_atEnd = chunk.type == "IEND";
    return chunk;
}

std::string pngChunk(std::string_view type, std::string_view content)
{
    if (content.size() > kMaxLength)
        throw PictureError("a PNG has no room for so much");
    std::string summed(type);
    summed += content;
    return bytesOf(static_cast<std::uint32_t>(content.size())) + summed + bytesOf(sumOf(summed));
}

} // namespace core
