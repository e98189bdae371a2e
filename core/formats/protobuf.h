#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace core {

/// Encodes a message of Protocol Buffers field by field.
/// Source: protobuf.dev/programming-guides/encoding.
class ProtobufMessage {
public:
    /// Appends an integer as a varint.
    ProtobufMessage& number(std::uint32_t field, std::uint64_t value);
    /// Appends a string or bytes.
    ProtobufMessage& bytes(std::uint32_t field, std::string_view content);
    ProtobufMessage& message(std::uint32_t field, const ProtobufMessage& content);
    /// Appends the tag and length of `size` bytes that are written separately.
    ProtobufMessage& head(std::uint32_t field, std::uint64_t size);

    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    void varint(std::uint64_t value);

    std::string m_text;
};

} // namespace core
