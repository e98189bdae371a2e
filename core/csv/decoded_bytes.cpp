#include "core/csv/decoded_bytes.h"

#include <array>

namespace core {

namespace {

struct ByteOrderMark {
    std::string_view bytes;
    TextEncoding encoding;
};

constexpr std::array<ByteOrderMark, 3> kMarks = {{{"\xEF\xBB\xBF", TextEncoding::Utf8},
                                                  {"\xFF\xFE", TextEncoding::Utf16Little},
                                                  {"\xFE\xFF", TextEncoding::Utf16Big}}};
constexpr std::size_t kLongestMark = 3;

} // namespace

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
