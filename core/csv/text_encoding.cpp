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

/// The characters of the bytes from 0x80 on; 0 for those without one.
using ByteTable = std::array<std::uint16_t, 128>;
constexpr ByteTable kWindows1250 = {
    {0x20AC, 0x0000, 0x201A, 0x0000, 0x201E, 0x2026, 0x2020, 0x2021, 0x0000, 0x2030, 0x0160, 0x2039, 0x015A,
     0x0164, 0x017D, 0x0179, 0x0000, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x0000, 0x2122,
     0x0161, 0x203A, 0x015B, 0x0165, 0x017E, 0x017A, 0x00A0, 0x02C7, 0x02D8, 0x0141, 0x00A4, 0x0104, 0x00A6,
     0x00A7, 0x00A8, 0x00A9, 0x015E, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x017B, 0x00B0, 0x00B1, 0x02DB, 0x0142,
     0x00B4, 0x00B5, 0x00B6, 0x00B7, 0x00B8, 0x0105, 0x015F, 0x00BB, 0x013D, 0x02DD, 0x013E, 0x017C, 0x0154,
     0x00C1, 0x00C2, 0x0102, 0x00C4, 0x0139, 0x0106, 0x00C7, 0x010C, 0x00C9, 0x0118, 0x00CB, 0x011A, 0x00CD,
     0x00CE, 0x010E, 0x0110, 0x0143, 0x0147, 0x00D3, 0x00D4, 0x0150, 0x00D6, 0x00D7, 0x0158, 0x016E, 0x00DA,
     0x0170, 0x00DC, 0x00DD, 0x0162, 0x00DF, 0x0155, 0x00E1, 0x00E2, 0x0103, 0x00E4, 0x013A, 0x0107, 0x00E7,
     0x010D, 0x00E9, 0x0119, 0x00EB, 0x011B, 0x00ED, 0x00EE, 0x010F, 0x0111, 0x0144, 0x0148, 0x00F3, 0x00F4,
     0x0151, 0x00F6, 0x00F7, 0x0159, 0x016F, 0x00FA, 0x0171, 0x00FC, 0x00FD, 0x0163, 0x02D9}};
constexpr ByteTable kWindows1251 = {
    {0x0402, 0x0403, 0x201A, 0x0453, 0x201E, 0x2026, 0x2020, 0x2021, 0x20AC, 0x2030, 0x0409, 0x2039, 0x040A,
     0x040C, 0x040B, 0x040F, 0x0452, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x0000, 0x2122,
     0x0459, 0x203A, 0x045A, 0x045C, 0x045B, 0x045F, 0x00A0, 0x040E, 0x045E, 0x0408, 0x00A4, 0x0490, 0x00A6,
     0x00A7, 0x0401, 0x00A9, 0x0404, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x0407, 0x00B0, 0x00B1, 0x0406, 0x0456,
     0x0491, 0x00B5, 0x00B6, 0x00B7, 0x0451, 0x2116, 0x0454, 0x00BB, 0x0458, 0x0405, 0x0455, 0x0457, 0x0410,
     0x0411, 0x0412, 0x0413, 0x0414, 0x0415, 0x0416, 0x0417, 0x0418, 0x0419, 0x041A, 0x041B, 0x041C, 0x041D,
     0x041E, 0x041F, 0x0420, 0x0421, 0x0422, 0x0423, 0x0424, 0x0425, 0x0426, 0x0427, 0x0428, 0x0429, 0x042A,
     0x042B, 0x042C, 0x042D, 0x042E, 0x042F, 0x0430, 0x0431, 0x0432, 0x0433, 0x0434, 0x0435, 0x0436, 0x0437,
     0x0438, 0x0439, 0x043A, 0x043B, 0x043C, 0x043D, 0x043E, 0x043F, 0x0440, 0x0441, 0x0442, 0x0443, 0x0444,
     0x0445, 0x0446, 0x0447, 0x0448, 0x0449, 0x044A, 0x044B, 0x044C, 0x044D, 0x044E, 0x044F}};

/// Returns the table of an encoding that has one; null for others.
const ByteTable* tableOf(std::optional<TextEncoding> encoding)
{
    if (encoding == TextEncoding::Windows1250)
        return &kWindows1250;
    return encoding == TextEncoding::Windows1251 ? &kWindows1251 : nullptr;
}

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
    case TextEncoding::Windows1250:
    case TextEncoding::Windows1251:
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

ConvertedBytes::ConvertedBytes(ByteSource& source, TextEncoding encoding)
    : m_source(source), m_encoding(encoding), m_unitBytes(unitBytesOf(encoding)), m_bigEndian(isBigEndian(encoding))
{
}

ByteSource::Piece ConvertedBytes::read(std::span<char> into)
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

void ConvertedBytes::decode(std::string_view bytes)
{
    for (const char byte : bytes) {
        const std::uint32_t value = static_cast<unsigned char>(byte);
        m_unit = m_bigEndian ? m_unit << 8U | value : m_unit | value << (8U * m_unitSize);
        if (++m_unitSize < m_unitBytes)
            continue;
        if (m_unitBytes == 1)
            addByte(m_unit);
        else if (m_unitBytes == 2)
            addUtf16(m_unit);
        else
            addUtf32(m_unit);
        m_unit = 0;
        m_unitSize = 0;
    }
}

void ConvertedBytes::addByte(std::uint32_t unit)
{
    const std::uint32_t character = unit < 0x80U ? unit : tableOf(m_encoding)->at(unit - 0x80U);
    if (character == 0 && unit != 0)
        m_decoded += kNeverUtf8;
    else
        appendUtf8(m_decoded, character);
}

void ConvertedBytes::addUtf16(std::uint32_t unit)
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

void ConvertedBytes::addUtf32(std::uint32_t unit)
{
    if (unit > 0x10FFFFU || (unit >= 0xD800U && unit <= 0xDFFFU))
        m_decoded += kNeverUtf8;
    else
        appendUtf8(m_decoded, unit);
}

void ConvertedBytes::finish()
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
    if (m_encoding && (unitBytesOf(*m_encoding) > 1 || tableOf(m_encoding)))
        m_converted = std::make_unique<ConvertedBytes>(m_bytes, *m_encoding);
}

ByteSource::Piece DecodedBytes::read(std::span<char> into)
{
    return m_converted ? m_converted->read(into) : m_bytes.read(into);
}

} // namespace core
