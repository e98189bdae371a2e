#pragma once

#include <QString>

namespace ui {

/// A number as a formula has it, with three significant digits and a true minus: "2.31", "−0.0312", "1.2e−5".
QString figureText(double number);

/// The shortest text that reads back to the same float, with a true minus: "−0.03124173".
QString exactFigureText(float number);

/// Two decimals with a true minus, and none before zero.
QString roundedText(double number);

} // namespace ui
