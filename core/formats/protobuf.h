#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace core {

/// A message in the wire format of Protocol Buffers, put together field by field.
/// Source: protobuf.dev/programming-guides/encoding.
class ProtobufMessage {
public:
    /// An integer, as a varint.
    ProtobufMessage& number(std::uint32_t field, std::uint64_t value);
    /// A string, bytes, or the bytes of a message.
    ProtobufMessage& bytes(std::uint32_t field, std::string_view content);
    ProtobufMessage& message(std::uint32_t field, const ProtobufMessage& content);
    /// What stands in front of so many bytes that are written elsewhere.
    ProtobufMessage& head(std::uint32_t field, std::uint64_t size);

    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    void varint(std::uint64_t value);

    std::string m_text;
};

} // namespace core
