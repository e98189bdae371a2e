#include "core/formats/packed_text.h"

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

constexpr std::size_t kPiece = std::size_t{64} << 10U;

struct EndInflate {
    void operator()(z_stream* stream) const { inflateEnd(stream); }
};

/// As many bytes as zlib counts at once.
uInt countable(std::size_t bytes)
{
    return static_cast<uInt>(std::min<std::size_t>(bytes, std::numeric_limits<uInt>::max()));
}

} // namespace

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

std::string unpackedText(std::string_view packed, std::uint64_t mostBytes)
{
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK)
        throw std::bad_alloc();
    const std::unique_ptr<z_stream, EndInflate> atEnd(&stream);
    std::vector<char> piece(kPiece);
    std::string text;
    int outcome = Z_OK;
    while (outcome != Z_STREAM_END) {
        stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data())); // which zlib only reads
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
        if (text.size() + size > mostBytes)
            throw PictureError("its run unpacks to more than " + bytesText(mostBytes) +
                               ", the most that a picture carries");
        text.append(piece.data(), size);
    }
    if (!packed.empty())
        throw PictureError("something follows its packed run");
    return text;
}

} // namespace core
