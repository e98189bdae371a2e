#include "core/csv/packed_bytes.h"

#include "core/csv/table_error.h"
#include "core/text/number_text.h"
#include "core/text/translatable.h"

#include <algorithm>
#include <utility>

namespace core {

Packing packingOf(std::string_view firstBytes)
{
    if (firstBytes.starts_with("\x1F\x8B"))
        return Packing::Gzip;
    if (firstBytes.starts_with(std::string_view("\xFD\x37zXZ\0", 6)))
        return Packing::Xz;
    // Three letters alone may begin a table. A block follows, or the end.
    constexpr std::size_t kBlock = 4;
    if (firstBytes.starts_with("BZh") && firstBytes.size() > kBlock &&
        (firstBytes.substr(kBlock).starts_with("1AY&SY") ||
         firstBytes.substr(kBlock).starts_with("\x17\x72\x45\x38\x50\x90")))
        return Packing::Bzip2;
    return Packing::None;
}

UnpackedBytes::UnpackedBytes(ByteSource& packed, std::unique_ptr<Unpacker> unpacker, std::string table)
    : m_packed(packed), m_unpacker(std::move(unpacker)), m_table(std::move(table)), m_buffer(std::size_t{64} << 10U)
{
}

ByteSource::Piece UnpackedBytes::read(std::span<char> into)
{
    // At most one refill, because packed bytes can expand to nothing for long and the caller checks its stop token.
    if (m_rest.empty())
        refill();
    if (m_betweenMembers && !beginNextMember())
        return {0, m_packedEnded};
    std::span<char> room = into;
    switch (m_unpacker->unpack(m_rest, room)) {
    case Unpacker::Outcome::More:
        break;
    case Unpacker::Outcome::End:
        m_betweenMembers = true;
        break;
    case Unpacker::Outcome::Damaged:
        refuse({QT_TRANSLATE_NOOP("Table", "its packed bytes are damaged"), {}});
    case Unpacker::Outcome::TooMuchMemory:
        refuse({QT_TRANSLATE_NOOP("Table", "unpacking it takes more than %1 of memory; unpack it first"),
                {Numeral{bytesText(kMaxUnpackerMemory)}}});
    }
    const std::size_t size = into.size() - room.size();
    if (!m_betweenMembers && m_packedEnded && m_rest.empty() && size == 0)
        refuse({QT_TRANSLATE_NOOP("Table", "its packed bytes end too early"), {}});
    return {size, false};
}

void UnpackedBytes::refill()
{
    if (m_packedEnded)
        return;
    const Piece piece = m_packed.read(m_buffer);
    m_packedEnded = piece.end;
    m_rest = std::span(m_buffer).first(piece.size);
}

bool UnpackedBytes::beginNextMember()
{
    // gzip and xz allow zero padding between and after members.
    const auto next = std::ranges::find_if(m_rest, [](char byte) { return byte != 0; });
    m_rest = m_rest.subspan(static_cast<std::size_t>(next - m_rest.begin()));
    if (m_rest.empty())
        return false;
    m_unpacker->restart();
    m_betweenMembers = false;
    return true;
}

void UnpackedBytes::refuse(Phrase reason) const
{
    throw TableError({.table = m_table, .line = 0, .column = {}}, std::move(reason));
}

} // namespace core
