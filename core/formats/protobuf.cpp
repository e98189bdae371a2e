#include "core/formats/protobuf.h"

namespace core {

namespace {

enum WireType : std::uint32_t { kVarint = 0, kLengthDelimited = 2 };

std::uint64_t tag(std::uint32_t field, WireType type)
{
    return std::uint64_t{field} << 3U | type;
}

} // namespace

ProtobufMessage& ProtobufMessage::number(std::uint32_t field, std::uint64_t value)
{
    varint(tag(field, kVarint));
    varint(value);
    return *this;
}

ProtobufMessage& ProtobufMessage::bytes(std::uint32_t field, std::string_view content)
{
    head(field, content.size());
    m_text += content;
    return *this;
}

ProtobufMessage& ProtobufMessage::message(std::uint32_t field, const ProtobufMessage& content)
{
    return bytes(field, content.text());
}

ProtobufMessage& ProtobufMessage::head(std::uint32_t field, std::uint64_t size)
{
    varint(tag(field, kLengthDelimited));
    varint(size);
    return *this;
}

/// Writes seven bits per byte, the lowest first; the highest bit marks continuation.
void ProtobufMessage::varint(std::uint64_t value)
{
    while (value > 0x7F) {
        m_text += static_cast<char>((value & 0x7FU) | 0x80U);
        value >>= 7U;
    }
    m_text += static_cast<char>(value);
}

} // namespace core
