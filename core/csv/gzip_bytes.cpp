#include "core/csv/gzip_bytes.h"

#include "core/csv/table_error.h"
#include "core/text/translatable.h"

#include <zlib.h>

#include <algorithm>
#include <limits>
#include <new>

namespace core {

struct GzipBytes::Stream : z_stream {};

bool isGzip(std::string_view firstBytes)
{
    return firstBytes.starts_with("\x1F\x8B");
}

GzipBytes::GzipBytes(ByteSource& packed, std::string table)
    : m_packed(packed), m_table(std::move(table)), m_buffer(std::size_t{64} << 10U),
      m_stream(std::make_unique<Stream>())
{
    constexpr int kGzipOnly = 16; // added to the size of the window
    if (inflateInit2(m_stream.get(), kGzipOnly + MAX_WBITS) != Z_OK)
        throw std::bad_alloc();
}

GzipBytes::~GzipBytes()
{
    inflateEnd(m_stream.get());
}

ByteSource::Piece GzipBytes::read(std::span<char> into)
{
    // At most one refill, because packed bytes can expand to nothing for long and the caller checks its stop token.
    if (m_stream->avail_in == 0)
        refill();
    if (m_betweenMembers && !beginNextMember())
        return {0, m_packedEnded};
    const auto room = static_cast<uInt>(std::min<std::size_t>(into.size(), std::numeric_limits<uInt>::max()));
    m_stream->next_out = reinterpret_cast<Bytef*>(into.data());
    m_stream->avail_out = room;
    const int outcome = inflate(m_stream.get(), Z_NO_FLUSH);
    if (outcome == Z_MEM_ERROR)
        throw std::bad_alloc();
    if (outcome == Z_STREAM_END)
        m_betweenMembers = true;
    else if (outcome != Z_OK && outcome != Z_BUF_ERROR)
        refuse(QT_TRANSLATE_NOOP("Table", "its packed bytes are damaged"));
    const std::size_t size = room - m_stream->avail_out;
    if (!m_betweenMembers && m_packedEnded && m_stream->avail_in == 0 && size == 0)
        refuse(QT_TRANSLATE_NOOP("Table", "its packed bytes end too early"));
    return {size, false};
}

void GzipBytes::refill()
{
    if (m_packedEnded)
        return;
    const Piece piece = m_packed.read(m_buffer);
    m_packedEnded = piece.end;
    m_stream->next_in = reinterpret_cast<Bytef*>(m_buffer.data());
    m_stream->avail_in = static_cast<uInt>(piece.size);
}

bool GzipBytes::beginNextMember()
{
    // gzip allows zero padding between and after members.
    while (m_stream->avail_in > 0 && *m_stream->next_in == 0) {
        ++m_stream->next_in;
        --m_stream->avail_in;
    }
    if (m_stream->avail_in == 0)
        return false;
    inflateReset(m_stream.get());
    m_betweenMembers = false;
    return true;
}

void GzipBytes::refuse(const char* reason) const
{
    throw TableError({.table = m_table, .line = 0, .column = {}}, {reason, {}});
}

} // namespace core
