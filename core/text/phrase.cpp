#include "core/text/phrase.h"

#include <string_view>

namespace core {

std::string Phrase::english() const
{
    std::string text;
    const std::string_view from(pattern);
    for (std::size_t i = 0; i < from.size(); ++i) {
        const auto place = i + 1 < from.size() ? static_cast<std::size_t>(from[i + 1] - '1') : arguments.size();
        if (from[i] == '%' && place < arguments.size()) {
            text += arguments[place];
            ++i;
        } else {
            text += from[i];
        }
    }
    return text;
}

} // namespace core
