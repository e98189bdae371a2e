#pragma once

#include <cstddef>
#include <string_view>

namespace core {

/// Returns how many columns of a terminal a character takes: 2 for the wide ones of East Asia and for pictures, 0 for
/// marks that combine with the letter before them and for what is invisible, else 1.
/// Source: EastAsianWidth.txt and UnicodeData.txt of Unicode 14.0.0.
int characterWidth(char32_t character);

/// Returns how many columns of a terminal a text in UTF-8 takes; a byte that is no part of a character takes one.
std::size_t displayWidth(std::string_view text);

/// Returns the longest beginning of a text that takes at most so many columns, with the marks of its last letter.
std::string_view firstColumns(std::string_view text, std::size_t columns);

} // namespace core
