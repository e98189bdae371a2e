#include "core/text/utf8.h"

#include <algorithm>

namespace core {

namespace {

/// The length of the character that begins with this byte, its bits of the code, and the range of its second byte; 0
/// if the byte begins no character.
struct Utf8Lead {
    std::size_t size = 0;
    unsigned char bits = 0;
    unsigned char secondFrom = 0x80;
    unsigned char secondTo = 0xBF;
};

Utf8Lead leadOf(unsigned char byte)
{
    if (byte < 0x80)
        return {.size = 1, .bits = byte};
    if (byte >= 0xC2 && byte <= 0xDF)
        return {.size = 2, .bits = static_cast<unsigned char>(byte & 0x1FU)};
    if (byte >= 0xE0 && byte <= 0xEF)
        return {.size = 3,
                .bits = static_cast<unsigned char>(byte & 0x0FU),
                .secondFrom = static_cast<unsigned char>(byte == 0xE0 ? 0xA0 : 0x80),
                .secondTo = static_cast<unsigned char>(byte == 0xED ? 0x9F : 0xBF)};
    if (byte >= 0xF0 && byte <= 0xF4)
        return {.size = 4,
                .bits = static_cast<unsigned char>(byte & 0x07U),
                .secondFrom = static_cast<unsigned char>(byte == 0xF0 ? 0x90 : 0x80),
                .secondTo = static_cast<unsigned char>(byte == 0xF4 ? 0x8F : 0xBF)};
    return {};
}

} // namespace

Utf8Character firstCharacter(std::string_view text)
{
    const Utf8Lead lead = leadOf(static_cast<unsigned char>(text.front()));
    if (lead.size == 0)
        return {};
    char32_t code = lead.bits;
    std::size_t count = 1;
    while (count < lead.size && count < text.size()) {
        const auto byte = static_cast<unsigned char>(text[count]);
        const bool fits = count == 1 ? byte >= lead.secondFrom && byte <= lead.secondTo : (byte & 0xC0U) == 0x80U;
        if (!fits)
            break;
        code = code << 6U | (byte & 0x3FU);
        ++count;
    }
    const bool isWhole = count == lead.size;
    return {isWhole ? code : 0, count, isWhole};
}

void appendUtf8(std::string& text, char32_t character)
{
    const auto add = [&text](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
    const auto addRest = [&](unsigned shift) { add(0x80U | (character >> shift & 0x3FU)); };
    if (character < 0x80) {
        add(character);
    } else if (character < 0x800) {
        add(0xC0U | character >> 6U);
        addRest(0);
    } else if (character < 0x10000) {
        add(0xE0U | character >> 12U);
        addRest(6);
        addRest(0);
    } else {
        add(0xF0U | character >> 18U);
        addRest(12);
        addRest(6);
        addRest(0);
    }
}

std::string validUtf8(std::string_view text)
{
    std::string valid;
    valid.reserve(text.size());
    while (!text.empty()) {
        const Utf8Character character = firstCharacter(text);
        const std::size_t bytes = std::max<std::size_t>(character.isWhole ? character.bytes : 1, 1);
        valid += character.isWhole ? text.substr(0, bytes) : std::string_view("\uFFFD");
        text.remove_prefix(bytes);
    }
    return valid;
}

} // namespace core
