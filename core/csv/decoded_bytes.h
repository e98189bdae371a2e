#pragma once

#include "core/csv/byte_source.h"
#include "core/csv/table_format.h"
#include "core/csv/text_encoding.h"

#include <memory>
#include <optional>

namespace core {

/// A text after its byte order mark: UTF-16 as UTF-8, all else as it is.
class DecodedBytes : public ByteSource {
public:
    /// `source` must outlive it. What is chosen goes before what the byte order mark says.
    DecodedBytes(ByteSource& source, std::optional<TextEncoding> chosen);

    /// Chosen, or told by the byte order mark; else unknown.
    [[nodiscard]] std::optional<TextEncoding> encoding() const { return m_encoding; }

    Piece read(std::span<char> into) override { return m_utf16 ? m_utf16->read(into) : m_bytes.read(into); }

private:
    PrefixedBytes m_bytes;
    std::optional<TextEncoding> m_encoding;
    std::unique_ptr<Utf16Bytes> m_utf16;
};

} // namespace core
