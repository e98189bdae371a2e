#include "core/text/visible_text.h"

#include "core/text/utf8.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::string_view kReplacement = "\uFFFD";

bool isNoncharacter(char32_t character)
{
    return (character & 0xFFFEU) == 0xFFFEU || (character >= 0xFDD0 && character <= 0xFDEF);
}

void appendHex(std::string& text, char32_t number, unsigned digits)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    for (unsigned shift = 4 * digits; shift > 0; shift -= 4)
        text += kDigits[number >> (shift - 4) & 0xFU];
}

/// Copies a text, with `write` for each character that `isKept` refuses and, with its code, for each invalid byte.
template <typename Keep, typename Write>
std::string rewritten(std::string_view text, const Keep& isKept, const Write& write)
{
    std::string result;
    result.reserve(text.size());
    while (!text.empty()) {
        const Utf8Character character = firstCharacter(text);
        const std::size_t bytes = character.isWhole ? character.bytes : 1;
        if (character.isWhole && isKept(character.code))
            result += text.substr(0, bytes);
        else
            write(result, character.isWhole ? character.code : static_cast<unsigned char>(text.front()));
        text.remove_prefix(bytes);
    }
    return result;
}

} // namespace

bool isHidden(char32_t character)
{
    return character < 0x20 || (character >= 0x7F && character <= 0x9F) || character == 0x061C || // Arabic letter mark
           character == 0x200E || character == 0x200F ||   // left-to-right and right-to-left mark
           (character >= 0x2028 && character <= 0x202E) || // separators, embeddings and overrides
           (character >= 0x2066 && character <= 0x206F) || // isolates, and formats that are obsolete
           (character >= 0xFFF9 && character <= 0xFFFB) || isNoncharacter(character);
}

void appendEscape(std::string& text, char32_t character)
{
    text += '\\';
    if (character == '\n')
        text += 'n';
    else if (character == '\t')
        text += 't';
    else if (character == '\r')
        text += 'r';
    else if (character <= 0xFF)
        appendHex(text += 'x', character, 2);
    else if (character <= 0xFFFF)
        appendHex(text += 'u', character, 4);
    else
        appendHex(text += 'U', character, 8);
}

std::string visibleText(std::string_view text)
{
    return rewritten(
        text, [](char32_t character) { return !isHidden(character); }, appendEscape);
}

std::string visibleLines(std::string_view text)
{
    return rewritten(
        text, [](char32_t character) { return character == '\n' || !isHidden(character); }, appendEscape);
}

std::string jsonText(std::string_view json)
{
    const auto isKept = [](char32_t character) { return character < 0x7F || !isHidden(character); };
    return rewritten(json, isKept, [](std::string& result, char32_t character) {
        if (character > 0xFFFF) {
            appendHex(result += "\\u", 0xD800U + ((character - 0x10000U) >> 10U), 4);
            character = 0xDC00U + ((character - 0x10000U) & 0x3FFU);
        }
        appendHex(result += "\\u", character, 4);
    });
}

std::string xmlText(std::string_view text)
{
    const auto isAllowed = [](char32_t character) {
        const bool isWhite = character == '\t' || character == '\n' || character == '\r';
        return isWhite || (character >= 0x20 && character != 0xFFFE && character != 0xFFFF);
    };
    return rewritten(text, isAllowed, [](std::string& result, char32_t /*character*/) { result += kReplacement; });
}

} // namespace core
