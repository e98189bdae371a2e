#include "core/scripts/python_text.h"

namespace core {

namespace {

/// Characters in a line that is read without scrolling.
constexpr std::size_t kWidth = 110;
} // namespace

std::string pythonString(std::string_view text)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string quoted = "\"";
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        if (letter == '"' || letter == '\\')
            quoted += '\\';
        if (letter == '\n')
            quoted += "\\n";
        else if (letter == '\t')
            quoted += "\\t";
        else if (byte < 0x20 || byte == 0x7F)
            quoted.append("\\x").append(1, kDigits[byte >> 4U]).append(1, kDigits[byte & 0xFU]);
        else
            quoted += letter;
    }
    return quoted + '"';
}

std::string pythonList(std::span<const std::string> texts, std::size_t used)
{
    std::string list;
    for (const std::string& text : texts)
        list += (list.empty() ? "" : ", ") + pythonString(text);
    if (used + list.size() + 2 <= kWidth)
        return "[" + list + "]";
    list = "[";
    std::size_t length = kWidth;
    for (const std::string& text : texts) {
        const std::string item = pythonString(text) + ",";
        if (length + 1 + item.size() > kWidth) {
            list += kBreak;
            length = std::string_view(kBreak).size() - 1;
        } else {
            list += ' ';
            ++length;
        }
        list += item;
        length += item.size();
    }
    return list + "\n]";
}

} // namespace core
