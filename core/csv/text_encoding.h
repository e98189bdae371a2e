#pragma once

#include "core/csv/byte_source.h"
#include "core/csv/table_format.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// Whether bytes are UTF-8.
struct Utf8Look {
    bool valid = true;       ///< all of it is UTF-8
    bool hasLetters = false; ///< contains a valid character beyond ASCII
};

/// Checks a whole text, or the beginning of one, whose last character may be incomplete.
Utf8Look lookForUtf8(std::string_view text, bool isWhole);

/// Converts Windows-1252 to UTF-8. The five undefined bytes become the control characters of the same number.
/// Source: the WHATWG's Encoding Standard, index windows-1252.
std::string fromWindows1252(std::string_view text);

/// Converts UTF-16 without byte order mark to UTF-8. Malformed units become a byte that never occurs in UTF-8.
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
    std::string m_decoded;         ///< output; the bytes from m_handedOn on are pending
    std::size_t m_handedOn = 0;
    std::vector<char> m_buffer = std::vector<char>(std::size_t{64} << 10U);
};

/// Converts a text after its byte order mark: UTF-16 becomes UTF-8, other encodings pass unchanged.
class DecodedBytes : public ByteSource {
public:
    /// `source` must outlive the object. A chosen encoding takes precedence over the byte order mark.
    DecodedBytes(ByteSource& source, std::optional<TextEncoding> chosen);

    /// Returns the encoding that was chosen or that the byte order mark gives; else nothing.
    [[nodiscard]] std::optional<TextEncoding> encoding() const { return m_encoding; }

    Piece read(std::span<char> into) override { return m_utf16 ? m_utf16->read(into) : m_bytes.read(into); }

private:
    PrefixedBytes m_bytes;
    std::optional<TextEncoding> m_encoding;
    std::unique_ptr<Utf16Bytes> m_utf16;
};

} // namespace core
