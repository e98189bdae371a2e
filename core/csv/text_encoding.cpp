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

struct ByteOrderMark {
    std::string_view bytes;
    TextEncoding encoding;
};

/// That of UTF-32 begins with that of UTF-16.
constexpr std::array<ByteOrderMark, 5> kMarks = {{{std::string_view("\xFF\xFE\0\0", 4), TextEncoding::Utf32Little},
                                                  {std::string_view("\0\0\xFE\xFF", 4), TextEncoding::Utf32Big},
                                                  {"\xEF\xBB\xBF", TextEncoding::Utf8},
                                                  {"\xFF\xFE", TextEncoding::Utf16Little},
                                                  {"\xFE\xFF", TextEncoding::Utf16Big}}};
constexpr std::size_t kFirstBytes = 4096;

bool isBigEndian(TextEncoding encoding)
{
    return encoding == TextEncoding::Utf16Big || encoding == TextEncoding::Utf32Big;
}

/// Returns the bytes of a unit; 1 for encodings that contain ASCII.
std::size_t unitBytesOf(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf16Little:
    case TextEncoding::Utf16Big:
        return 2;
    case TextEncoding::Utf32Little:
    case TextEncoding::Utf32Big:
        return 4;
    case TextEncoding::Utf8:
    case TextEncoding::Windows1252:
        break;
    }
    return 1;
}

/// Returns how many units of the text are ASCII, as it would be in an encoding; 0 if it cannot be in it, because it has
/// controls that no table has, characters that Unicode lacks, or nothing between cells.
std::size_t asciiUnits(std::string_view text, TextEncoding encoding)
{
    constexpr std::string_view kEnds = "\t\n\r ,;|";
    constexpr std::string_view kControlsOfTexts = "\t\n\v\f\r\x1A";
    const std::size_t unitBytes = unitBytesOf(encoding);
    std::size_t ascii = 0;
    bool hasEnds = false; // of lines or cells
    for (; text.size() >= unitBytes; text.remove_prefix(unitBytes)) {
        std::uint32_t unit = 0;
        for (std::size_t i = 0; i < unitBytes; ++i)
            unit = unit << 8U | static_cast<unsigned char>(text[isBigEndian(encoding) ? i : unitBytes - 1 - i]);
        const bool isControl =
            unit < 0x20 && (unit == 0 || kControlsOfTexts.find(static_cast<char>(unit)) == std::string_view::npos);
        if (isControl || unit > 0x10FFFFU)
            return 0;
        ascii += unit < 0x80 ? 1U : 0U;
        hasEnds = hasEnds || (unit < 0x80 && kEnds.find(static_cast<char>(unit)) != std::string_view::npos);
    }
    return hasEnds ? ascii : 0;
}

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
        appendUtf8(decoded, byte >= 0x80 && byte <= 0x9F ? kWindows1252[byte - 0x80U] : byte);
    }
    return decoded;
}

std::optional<TextEncoding> guessWideEncoding(std::string_view firstBytes)
{
    constexpr std::size_t kFewest = 2;
    constexpr std::size_t kPart = 4; // of the units, at least one of so many is ASCII: a delimiter, a digit
    if (firstBytes.find('\0') == std::string_view::npos)
        return std::nullopt;
    std::optional<TextEncoding> best;
    std::size_t most = 0;
    for (const TextEncoding encoding :
         {TextEncoding::Utf32Little, TextEncoding::Utf32Big, TextEncoding::Utf16Little, TextEncoding::Utf16Big}) {
        const std::size_t ascii = asciiUnits(firstBytes, encoding);
        const std::size_t units = firstBytes.size() / unitBytesOf(encoding);
        if (ascii < kFewest || ascii * kPart <= units || ascii <= most)
            continue;
        best = encoding;
        most = ascii;
    }
    return best;
}

WideBytes::WideBytes(ByteSource& source, TextEncoding encoding)
    : m_source(source), m_unitBytes(unitBytesOf(encoding)), m_bigEndian(isBigEndian(encoding))
{
}

ByteSource::Piece WideBytes::read(std::span<char> into)
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

void WideBytes::decode(std::string_view bytes)
{
    for (const char byte : bytes) {
        const std::uint32_t value = static_cast<unsigned char>(byte);
        m_unit = m_bigEndian ? m_unit << 8U | value : m_unit | value << (8U * m_unitSize);
        if (++m_unitSize < m_unitBytes)
            continue;
        if (m_unitBytes == 2)
            addUtf16(m_unit);
        else
            addUtf32(m_unit);
        m_unit = 0;
        m_unitSize = 0;
    }
}

void WideBytes::addUtf16(std::uint32_t unit)
{
    const bool isFirst = unit >= 0xD800U && unit <= 0xDBFFU;
    const bool isSecond = unit >= 0xDC00U && unit <= 0xDFFFU;
    if (m_surrogate != 0 && isSecond) {
        appendUtf8(m_decoded, 0x10000U + ((m_surrogate - 0xD800U) << 10U) + (unit - 0xDC00U));
        m_surrogate = 0;
        return;
    }
    if (m_surrogate != 0)
        m_decoded += kNeverUtf8;
    m_surrogate = isFirst ? unit : 0;
    if (isSecond)
        m_decoded += kNeverUtf8;
    else if (!isFirst)
        appendUtf8(m_decoded, unit);
}

void WideBytes::addUtf32(std::uint32_t unit)
{
    if (unit > 0x10FFFFU || (unit >= 0xD800U && unit <= 0xDFFFU))
        m_decoded += kNeverUtf8;
    else
        appendUtf8(m_decoded, unit);
}

void WideBytes::finish()
{
    if (m_surrogate != 0 || m_unitSize > 0)
        m_decoded += kNeverUtf8;
}

DecodedBytes::DecodedBytes(ByteSource& source, std::optional<TextEncoding> chosen, const std::stop_token& stop)
    : m_bytes(source, kFirstBytes, stop), m_firstBytes(m_bytes.prefix()), m_encoding(chosen)
{
    const auto* const mark = std::ranges::find_if(kMarks, [&](const ByteOrderMark& each) {
        return m_firstBytes.starts_with(each.bytes) && (!chosen || *chosen == each.encoding);
    });
    if (mark != kMarks.end()) {
        m_encoding = mark->encoding;
        std::string_view rest = m_firstBytes;
        for (; rest.starts_with(mark->bytes); ++m_marks)
            rest.remove_prefix(mark->bytes.size());
        m_bytes.skip(m_firstBytes.size() - rest.size());
    } else if (!chosen) {
        m_encoding = guessWideEncoding(m_firstBytes);
        m_isGuessed = m_encoding.has_value();
    }
    if (m_encoding && unitBytesOf(*m_encoding) > 1)
        m_wide = std::make_unique<WideBytes>(m_bytes, *m_encoding);
}

ByteSource::Piece DecodedBytes::read(std::span<char> into)
{
    return m_wide ? m_wide->read(into) : m_bytes.read(into);
}

} // namespace core
