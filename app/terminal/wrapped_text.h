#pragma once

#include <QString>

#include <string>

namespace app {

/// Words in lines of at most so many columns, each line after `indent` spaces and with a line break at its end. A word
/// that is longer has a line to itself. UTF-8.
std::string wrappedText(const QString& text, int columns, int indent = 0);

} // namespace app
