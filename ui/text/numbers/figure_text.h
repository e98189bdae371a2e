#pragma once

#include <QString>

namespace ui {

/// A number of a formula, with three significant digits and a true minus: "2.31", "−0.0312", "1.20e−5". As all of
/// these, it is spelled() in the language.
QString figureText(double number);

/// A number in six significant digits, see preciseText(): "−0.0312417".
QString exactFigureText(float number);

/// Two decimals with a true minus; zero has no sign.
QString roundedText(double number);

} // namespace ui
