#include "core/text/shortened.h"

namespace core {

std::string shortened(const std::string& text)
{
    constexpr std::size_t kMax = 40;
    if (text.size() <= kMax)
        return text;
    std::size_t end = kMax;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) // not within a character of UTF-8
        --end;
    return text.substr(0, end) + "...";
}

} // namespace core
