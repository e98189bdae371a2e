#include "core/csv/text_encoding.h"

#include "core/text/utf8.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr char kNeverUtf8 = '\xFF';

/// The characters of Windows-1252 from 0x80 to 0x9F; all others equal their byte.
constexpr std::array<std::uint16_t, 32> kWindows1252 = {0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
                                                        0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

void appendUtf8(std::uint32_t character, std::string& text)
{
    const auto add = [&text](std::uint32_t byte) { text += static_cast<char>(byte); };
    const auto addRest = [&](unsigned shift) { add(0x80U | ((character >> shift) & 0x3FU)); };
    if (character < 0x80U) {
        add(character);
    } else if (character < 0x800U) {
        add(0xC0U | (character >> 6U));
        addRest(0);
    } else if (character < 0x10000U) {
        add(0xE0U | (character >> 12U));
        addRest(6);
        addRest(0);
    } else {
        add(0xF0U | (character >> 18U));
        addRest(12);
        addRest(6);
        addRest(0);
    }
}

struct ByteOrderMark {
    std::string_view bytes;
    TextEncoding encoding;
};

constexpr std::array<ByteOrderMark, 3> kMarks = {{{"\xEF\xBB\xBF", TextEncoding::Utf8},
                                                  {"\xFF\xFE", TextEncoding::Utf16Little},
                                                  {"\xFE\xFF", TextEncoding::Utf16Big}}};
constexpr std::size_t kLongestMark = 3;

} // namespace

Utf8Look lookForUtf8(std::string_view text, bool isWhole)
{
    Utf8Look look;
    std::size_t at = 0;
    while (at < text.size()) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x80) {
            ++at;
            continue;
        }
        const Utf8Character character = firstCharacter(text.substr(at));
        const bool isCutOff = !isWhole && character.bytes > 0 && at + character.bytes == text.size();
        if (character.isWhole)
            look.hasLetters = true;
        else if (!isCutOff)
            look.valid = false;
        at += std::max<std::size_t>(character.bytes, 1);
    }
    return look;
}

std::string fromWindows1252(std::string_view text)
{
    std::string decoded;
    decoded.reserve(text.size());
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        appendUtf8(byte >= 0x80 && byte <= 0x9F ? kWindows1252[byte - 0x80U] : byte, decoded);
    }
    return decoded;
}

ByteSource::Piece Utf16Bytes::read(std::span<char> into)
{
    if (m_handedOn == m_decoded.size() && !m_ended) {
        m_decoded.clear();
        m_handedOn = 0;
        const Piece piece = m_source.read(m_buffer);
        decode({m_buffer.data(), piece.size});
        m_ended = piece.end;
        if (m_ended)
            finish();
    }
    const std::size_t size = std::min(into.size(), m_decoded.size() - m_handedOn);
    std::copy_n(m_decoded.data() + m_handedOn, size, into.begin());
    m_handedOn += size;
    return {size, m_ended && m_handedOn == m_decoded.size()};
}

void Utf16Bytes::decode(std::string_view bytes)
{
    for (const char byte : bytes) {
        m_odd += byte;
        if (m_odd.size() < 2)
            continue;
        const auto first = static_cast<unsigned char>(m_odd[0]);
        const auto second = static_cast<unsigned char>(m_odd[1]);
        m_odd.clear();
        add(m_bigEndian ? (std::uint32_t{first} << 8U) | second : (std::uint32_t{second} << 8U) | first);
    }
}

void Utf16Bytes::add(std::uint32_t unit)
{
    const bool isFirst = unit >= 0xD800U && unit <= 0xDBFFU;
    const bool isSecond = unit >= 0xDC00U && unit <= 0xDFFFU;
    if (m_surrogate != 0 && isSecond) {
        appendUtf8(0x10000U + ((m_surrogate - 0xD800U) << 10U) + (unit - 0xDC00U), m_decoded);
        m_surrogate = 0;
        return;
    }
    if (m_surrogate != 0)
        m_decoded += kNeverUtf8;
    m_surrogate = isFirst ? unit : 0;
    if (isSecond)
        m_decoded += kNeverUtf8;
    else if (!isFirst)
        appendUtf8(unit, m_decoded);
}

void Utf16Bytes::finish()
{
    if (m_surrogate != 0 || !m_odd.empty())
        m_decoded += kNeverUtf8;
}

DecodedBytes::DecodedBytes(ByteSource& source, std::optional<TextEncoding> chosen)
    : m_bytes(source, kLongestMark), m_encoding(chosen)
{
    for (const ByteOrderMark& mark : kMarks) {
        if (!m_bytes.prefix().starts_with(mark.bytes) || (chosen && *chosen != mark.encoding))
            continue;
        m_encoding = mark.encoding;
        m_bytes.skip(mark.bytes.size());
        break;
    }
    if (m_encoding == TextEncoding::Utf16Little || m_encoding == TextEncoding::Utf16Big)
        m_utf16 = std::make_unique<Utf16Bytes>(m_bytes, m_encoding == TextEncoding::Utf16Big);
}

} // namespace core
