#pragma once

#include <string>
#include <string_view>

/// Texts from files for media that obey or refuse some of their characters. All take and return UTF-8; an ordinary text
/// stays as it is, byte by byte, and a text that was cleaned stays as it is if it is cleaned again.
namespace core {

/// Returns whether a character steers a terminal, the direction of a text or its lines, or is none: the controls, the
/// controls of bidirectional text, the separators of lines and paragraphs, and the noncharacters.
bool isHidden(char32_t character);

/// Appends a hidden character as Python writes it in a string: "\n", "\x1b", "\u202e" or "\U0001fffe".
void appendEscape(std::string& text, char32_t character);

/// Returns one line for the eyes, in the terminal, the window and reports: hidden characters and invalid bytes are
/// escapes, "\x1b".
std::string visibleText(std::string_view text);

/// Returns visibleText() of a text of several lines, which keeps its line breaks.
std::string visibleLines(std::string_view text);

/// Returns JSON with \u escapes for the hidden characters in its strings, which mean the same: for the terminal.
std::string jsonText(std::string_view json);

/// Returns U+FFFD for what XML 1.0 forbids, and for invalid bytes.
std::string xmlText(std::string_view text);

} // namespace core
