#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace core {

/// The character at the beginning of a text in UTF-8, or what is there of it.
struct Utf8Character {
    char32_t code = 0;     ///< 0 unless it is whole
    std::size_t bytes = 0; ///< valid bytes of it: 0 where the first byte begins no character
    bool isWhole = false;
};

/// Reads the character at the beginning of a text, which must not be empty.
/// Source: the Unicode Standard, table 3-7.
Utf8Character firstCharacter(std::string_view text);

/// Appends a character, which is no surrogate and at most U+10FFFF.
void appendUtf8(std::string& text, char32_t character);

/// Returns the text with U+FFFD for each byte that is no part of a character.
std::string validUtf8(std::string_view text);

} // namespace core
