#include "core/text/phrase.h"

#include <algorithm>

#include <string_view>

namespace core {

std::string Phrase::english() const
{
    std::string text;
    const std::string_view from(pattern);
    for (std::size_t i = 0; i < from.size(); ++i) {
        const auto place = i + 1 < from.size() ? static_cast<std::size_t>(from[i + 1] - '1') : arguments.size();
        if (from[i] == '%' && place < arguments.size()) {
            text += arguments[place].text;
            ++i;
        } else {
            text += from[i];
        }
    }
    return text;
}

std::string Phrase::withOption() const
{
    std::string text = english();
    if (remedy.option.empty())
        return text;
    if (text.ends_with('.'))
        text.pop_back();
    return text + ": " + remedy.option + ".";
}

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

std::string listOfNames(std::span<const std::string> names, std::size_t most)
{
    std::string list;
    for (const std::string& name : names.first(std::min(names.size(), most)))
        list += (list.empty() ? "" : ", ") + shortened(name);
    return names.size() > most ? list + ", ..." : list;
}

} // namespace core
