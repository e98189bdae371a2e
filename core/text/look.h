#pragma once

#include <string>
#include <string_view>

/// Names that look the same though their bytes differ. All take and return UTF-8.
namespace core {

/// Returns the text with its letters and their marks apart, "o\u0308" for "ö": the same for texts that differ in normal
/// form only. Source: the canonical decompositions of UnicodeData.txt of Unicode 14.0.0 in the basic plane, but for the
/// ideographs for compatibility.
std::string normalForm(std::string_view text);

/// Returns normalForm() without what takes no room, such as U+200B and U+FEFF, and with single spaces, none at the
/// ends.
std::string withoutInvisible(std::string_view text);

/// Returns the same for texts that look the same: withoutInvisible(), and for letters and signs of other scripts the
/// ASCII ones that they look like.
std::string lookOf(std::string_view text);

/// Returns a text for telling it from others that look the same: "\u200bage", "Gro\u0308ße", "\u0430ge". Escapes stand
/// for what is hidden or takes no room, for spaces that are not U+0020, and for letters that look like ASCII.
std::string spelledText(std::string_view text);

} // namespace core
