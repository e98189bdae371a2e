#include "core/csv/packed_bytes.h"
#include "core/memory/memory.h"

#include <bzlib.h>
#include <lzma.h>
#include <zlib.h>

#include <algorithm>
#include <limits>
#include <new>

namespace core {

namespace {

using Outcome = Unpacker::Outcome;

/// Calls unpackOnce(bytes, room) with as many bytes as a library counts, and removes what it left unused.
template <typename Stream, typename UnpackOnce>
Outcome withStream(Stream& stream, std::span<char>& packed, std::span<char>& room, const UnpackOnce& unpackOnce)
{
    constexpr std::size_t kMost = std::numeric_limits<unsigned>::max();
    const std::size_t bytes = std::min(packed.size(), kMost);
    const std::size_t space = std::min(room.size(), kMost);
    stream.next_in = reinterpret_cast<decltype(stream.next_in)>(packed.data());
    stream.next_out = reinterpret_cast<decltype(stream.next_out)>(room.data());
    stream.avail_in = static_cast<decltype(stream.avail_in)>(bytes);
    stream.avail_out = static_cast<decltype(stream.avail_out)>(space);
    const Outcome outcome = unpackOnce();
    packed = packed.subspan(bytes - stream.avail_in);
    room = room.subspan(space - stream.avail_out);
    return outcome;
}

/// Unpacks what zlib's deflate() made, with the wrapping of which inflateInit2() knows by the bits of the window.
class Inflater : public Unpacker {
public:
    explicit Inflater(int windowBits)
    {
        if (inflateInit2(&m_stream, windowBits) != Z_OK)
            throw std::bad_alloc();
    }
    ~Inflater() override { inflateEnd(&m_stream); }

    Outcome unpack(std::span<char>& packed, std::span<char>& room) override
    {
        return withStream(m_stream, packed, room, [this] {
            switch (inflate(&m_stream, Z_NO_FLUSH)) {
            case Z_OK:
            case Z_BUF_ERROR: // needs more bytes or more room
                return Outcome::More;
            case Z_STREAM_END:
                return Outcome::End;
            case Z_MEM_ERROR:
                throw std::bad_alloc();
            default:
                return Outcome::Damaged;
            }
        });
    }

    void restart() override { inflateReset(&m_stream); }

private:
    z_stream m_stream{};
};

class Bzip2Unpacker : public Unpacker {
public:
    Bzip2Unpacker() { begin(); }
    ~Bzip2Unpacker() override { BZ2_bzDecompressEnd(&m_stream); }

    Outcome unpack(std::span<char>& packed, std::span<char>& room) override
    {
        return withStream(m_stream, packed, room, [this] {
            switch (BZ2_bzDecompress(&m_stream)) {
            case BZ_OK:
                return Outcome::More;
            case BZ_STREAM_END:
                return Outcome::End;
            case BZ_MEM_ERROR:
                throw std::bad_alloc();
            default:
                return Outcome::Damaged;
            }
        });
    }

    void restart() override
    {
        BZ2_bzDecompressEnd(&m_stream);
        begin();
    }

private:
    void begin()
    {
        m_stream = {};
        if (BZ2_bzDecompressInit(&m_stream, 0, 0) != BZ_OK)
            throw std::bad_alloc();
    }

    bz_stream m_stream{};
};

class XzUnpacker : public Unpacker {
public:
    XzUnpacker() { begin(); }
    ~XzUnpacker() override { lzma_end(&m_stream); }

    Outcome unpack(std::span<char>& packed, std::span<char>& room) override
    {
        return withStream(m_stream, packed, room, [this] {
            switch (lzma_code(&m_stream, LZMA_RUN)) {
            case LZMA_OK:
            case LZMA_BUF_ERROR: // needs more bytes or more room
                return Outcome::More;
            case LZMA_STREAM_END:
                return Outcome::End;
            case LZMA_MEM_ERROR:
                throw std::bad_alloc();
            case LZMA_MEMLIMIT_ERROR:
                return Outcome::TooMuchMemory;
            default:
                return Outcome::Damaged;
            }
        });
    }

    void restart() override { begin(); }

private:
    void begin()
    {
        if (lzma_stream_decoder(&m_stream, m_mostMemory, 0) != LZMA_OK)
            throw std::bad_alloc();
    }

    lzma_stream m_stream = LZMA_STREAM_INIT;
    std::uint64_t m_mostMemory = std::min<std::uint64_t>(kMaxUnpackerMemory, availableMemory());
};

} // namespace

std::unique_ptr<Unpacker> makeUnpacker(Packing packing)
{
    constexpr int kGzipOnly = 16; // added to the size of the window
    switch (packing) {
    case Packing::Bzip2:
        return std::make_unique<Bzip2Unpacker>();
    case Packing::Xz:
        return std::make_unique<XzUnpacker>();
    case Packing::Gzip:
    case Packing::None:
        break;
    }
    return std::make_unique<Inflater>(kGzipOnly + MAX_WBITS);
}

std::unique_ptr<Unpacker> makeInflater()
{
    return std::make_unique<Inflater>(-MAX_WBITS); // without header and sum
}

} // namespace core
