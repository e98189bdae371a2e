#include "core/text/shortened.h"

namespace core {

std::string shortened(const std::string& text)
{
    constexpr std::size_t kMost = 40;
    if (text.size() <= kMost)
        return text;
    std::size_t end = kMost;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) // not within a character of UTF-8
        --end;
    return text.substr(0, end) + "...";
}

} // namespace core
