#pragma once

#include "core/csv/byte_source.h"
#include "core/csv/table_format.h"

#include <memory>
#include <optional>
#include <stop_token>
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

/// Returns UTF-16 or UTF-32 for the beginning of a text in it that has no byte order mark; nothing for other bytes. The
/// text is ASCII for a good part, as a table is: its NUL bytes are where the other bytes of ASCII are.
std::optional<TextEncoding> guessWideEncoding(std::string_view firstBytes);

/// Converts UTF-16 or UTF-32 without byte order mark, Windows-1250 or Windows-1251 to UTF-8. Malformed units and bytes
/// without a character become a byte that never occurs in UTF-8.
class ConvertedBytes : public ByteSource {
public:
    /// `source` must outlive it.
    ConvertedBytes(ByteSource& source, TextEncoding encoding);

    Piece read(std::span<char> into) override;

private:
    void decode(std::string_view bytes);
    void addByte(std::uint32_t unit);
    void addUtf16(std::uint32_t unit);
    void addUtf32(std::uint32_t unit);
    void finish();

    ByteSource& m_source;
    TextEncoding m_encoding;
    std::size_t m_unitBytes;
    bool m_bigEndian;
    bool m_ended = false;
    std::uint32_t m_unit = 0; ///< of which m_unitSize bytes are there
    std::size_t m_unitSize = 0;
    std::uint32_t m_surrogate = 0; ///< the first half of a character
    std::string m_decoded;         ///< output; the bytes from m_handedOn on are pending
    std::size_t m_handedOn = 0;
    std::vector<char> m_buffer = std::vector<char>(std::size_t{64} << 10U);
};

/// Converts a text after its byte order mark, or several equal ones: what ConvertedBytes knows becomes UTF-8, other
/// encodings pass unchanged.
class DecodedBytes : public ByteSource {
public:
    /// `source` must outlive the object. A chosen encoding takes precedence over the byte order mark. Reads the first
    /// bytes; after a stop request fewer.
    DecodedBytes(ByteSource& source, std::optional<TextEncoding> chosen, const std::stop_token& stop = {});

    /// Returns the encoding that was chosen, that the byte order mark gives, or that guessWideEncoding() found; else
    /// nothing.
    [[nodiscard]] std::optional<TextEncoding> encoding() const { return m_encoding; }
    /// Whether guessWideEncoding() found the encoding.
    [[nodiscard]] bool isGuessed() const { return m_isGuessed; }
    /// Returns the number of byte order marks.
    [[nodiscard]] std::size_t marks() const { return m_marks; }
    /// Returns the first bytes as they are, 4 KiB or all. Only before the first piece is read.
    [[nodiscard]] std::string_view firstBytes() const { return m_firstBytes; }

    Piece read(std::span<char> into) override;

private:
    PrefixedBytes m_bytes;
    std::string m_firstBytes;
    std::optional<TextEncoding> m_encoding;
    bool m_isGuessed = false;
    std::size_t m_marks = 0;
    std::unique_ptr<ConvertedBytes> m_converted;
};

} // namespace core
