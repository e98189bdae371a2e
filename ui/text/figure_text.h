#pragma once

#include <QString>

namespace ui {

/// A number of a formula, with three significant digits and a true minus: "2.31", "−0.0312", "1.2e−5".
QString figureText(double number);

/// The shortest text that reads back as the same float, with a true minus: "−0.03124173".
QString exactFigureText(float number);

/// Two decimals with a true minus; zero has no sign.
QString roundedText(double number);

} // namespace ui
