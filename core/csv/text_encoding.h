#pragma once

#include "core/csv/byte_source.h"
#include "core/csv/table_format.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// What bytes hold of UTF-8.
struct Utf8Look {
    bool valid = true;       ///< all of it is UTF-8
    bool hasLetters = false; ///< a character beyond ASCII that is UTF-8
};

/// Looks at a whole text, or at the beginning of one, whose last character may be cut off then.
Utf8Look lookForUtf8(std::string_view text, bool isWhole);

/// UTF-8 of Windows-1252. Its five bytes without a character become the control characters of the same number.
/// Source: the WHATWG's Encoding Standard, index windows-1252.
std::string fromWindows1252(std::string_view text);

/// UTF-8 of UTF-16 without its byte order mark. Where that is damaged stands a byte that UTF-8 never has.
class Utf16Bytes : public ByteSource {
public:
    /// `source` must outlive it.
    Utf16Bytes(ByteSource& source, bool bigEndian) : m_source(source), m_bigEndian(bigEndian) {}

    Piece read(std::span<char> into) override;

private:
    void decode(std::string_view bytes);
    void add(std::uint32_t unit);
    void finish();

    ByteSource& m_source;
    bool m_bigEndian;
    bool m_ended = false;
    std::string m_odd;             ///< the first half of a unit
    std::uint32_t m_surrogate = 0; ///< the first half of a character
    std::string m_decoded;         ///< not yet handed on, from m_handedOn
    std::size_t m_handedOn = 0;
    std::vector<char> m_buffer = std::vector<char>(std::size_t{64} << 10U);
};

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
