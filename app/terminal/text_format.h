#pragma once

#include <QString>

#include <cstdint>
#include <string>

namespace app {

/// "0.5710": rounded to this many decimals. The point is a point in every locale.
std::string fixedText(double number, int decimals);

/// As Keras prints a loss or an accuracy: "0.9721", but "6.8297e-06" up to a thousandth.
std::string kerasText(double number);

/// Padded with spaces to this many columns of the terminal, on the left or on the right: see core::displayWidth().
std::string padLeft(const std::string& text, std::size_t width);
std::string padRight(std::string text, std::size_t width);

/// "1 row" or "1,000 rows".
std::string countedText(std::int64_t count, const std::string& noun);

/// Breaks text into lines of at most this number of columns, indented and each with a line break; a longer word has a
/// line to itself. UTF-8.
std::string wrappedText(const QString& text, int columns, int indent = 0);

} // namespace app
