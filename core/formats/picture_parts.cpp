#include "core/formats/picture_parts.h"

#include "core/formats/picture_metadata.h"
#include "core/text/number_text.h"

#include <zlib.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <new>
#include <vector>

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
    // NOLINTNEXTLINE(modernize-return-braced-init-list): the constructor is explicit
    return PictureError("the picture is damaged at byte " + countText(byte));
}

constexpr std::size_t kReadPiece = std::size_t{64} << 10U;

struct EndInflate {
    void operator()(z_stream* stream) const { inflateEnd(stream); }
};

/// Limits a size to zlib's counter.
uInt countable(std::size_t bytes)
{
    return static_cast<uInt>(std::min<std::size_t>(bytes, std::numeric_limits<uInt>::max()));
}

constexpr std::string_view kWhite = " \t\r\n";
constexpr std::string_view kPartBegin = "<metadata";
constexpr std::string_view kPartEnd = "</metadata";
constexpr std::string_view kEndOfAll = "</svg";
constexpr std::size_t kMaxTag = 2'000; ///< maximum length of a start tag

std::string_view withoutOuterWhite(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(kWhite);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(kWhite) + 1 - first);
}

/// Returns whether the attributes of a tag contain this id.
bool hasId(std::string_view attributes, std::string_view id)
{
    for (const char quote : {'"', '\''}) {
        std::string wanted = "id=";
        wanted.append(1, quote).append(id).append(1, quote);
        const std::size_t at = attributes.find(wanted);
        if (at != std::string_view::npos && at > 0 && kWhite.find(attributes[at - 1]) != std::string_view::npos)
            return true;
    }
    return false;
}

} // namespace

PngChunks::PngChunks(std::string_view picture, std::size_t maxChunks) : m_picture(picture), m_maxChunks(maxChunks)
{
    if (!picture.starts_with(kPngSignature))
        throw PictureError("it is no PNG");
}

PngChunk PngChunks::next()
{
    if (++m_count > m_maxChunks)
        throw PictureError("it has more than " + countText(m_maxChunks) + " chunks");
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

std::string packedText(std::string_view text)
{
    uLongf size = compressBound(static_cast<uLong>(text.size()));
    std::string packed(size, '\0');
    if (compress(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(text.data()),
                 static_cast<uLong>(text.size())) != Z_OK)
        throw std::bad_alloc();
    packed.resize(size);
    return packed;
}

std::string unpackedText(std::string_view packed, std::uint64_t maxBytes)
{
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK)
        throw std::bad_alloc();
    const std::unique_ptr<z_stream, EndInflate> atEnd(&stream);
    std::vector<char> piece(kReadPiece);
    std::string text;
    int outcome = Z_OK;
    while (outcome != Z_STREAM_END) {
        stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data())); // zlib does not write to it
        stream.avail_in = countable(packed.size());
        stream.next_out = reinterpret_cast<Bytef*>(piece.data());
        stream.avail_out = countable(piece.size());
        const std::size_t given = stream.avail_in;
        outcome = inflate(&stream, Z_NO_FLUSH);
        packed.remove_prefix(given - stream.avail_in);
        if (outcome == Z_MEM_ERROR)
            throw std::bad_alloc();
        if (outcome == Z_BUF_ERROR)
            throw PictureError("its packed run ends too early");
        if (outcome != Z_OK && outcome != Z_STREAM_END)
            throw PictureError("its packed run is damaged");
        const std::size_t size = piece.size() - stream.avail_out;
        if (text.size() + size > maxBytes)
            throw PictureError("its run unpacks to more than " + bytesText(maxBytes) +
                               ", the most that a picture carries");
        text.append(piece.data(), size);
    }
    if (!packed.empty())
        throw PictureError("something follows its packed run");
    return text;
}

std::optional<std::string_view> svgMetadata(std::string_view picture, std::string_view id, std::size_t maxElements)
{
    std::optional<std::string_view> found;
    std::size_t count = 0;
    for (std::size_t at = picture.find(kPartBegin); at != std::string_view::npos; at = picture.find(kPartBegin, at)) {
        if (++count > maxElements)
            throw PictureError("it has more than " + countText(maxElements) + " elements of metadata");
        at += kPartBegin.size();
        const std::string_view tag = picture.substr(at, kMaxTag);
        const std::size_t length = tag.find('>');
        if (length == std::string_view::npos || !hasId(tag.substr(0, length), id))
            continue;
        at += length + 1;
        const std::size_t end = picture.find(kPartEnd, at);
        if (end == std::string_view::npos)
            throw PictureError("the picture ends too early");
        if (found)
            throw PictureError("it carries two runs, expected one");
        found = withoutOuterWhite(picture.substr(at, end - at));
        at = end;
    }
    return found;
}

std::string svgWithMetadata(std::string_view picture, std::string_view id, std::string_view content)
{
    const std::size_t end = picture.rfind(kEndOfAll);
    if (end == std::string_view::npos)
        throw PictureError("the picture ends too early");
    std::string whole(picture.substr(0, end));
    whole.append(kPartBegin).append(" id=\"").append(id).append("\">").append(content).append(kPartEnd).append(">\n");
    return whole.append(picture.substr(end));
}

} // namespace core
