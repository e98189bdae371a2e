#pragma once

#include <QString>

namespace ui {

/// A number of a formula, with three significant digits and a true minus: "2.31", "−0.0312", "1.20e−5". As all of
/// these, it is spelled() in the language.
QString figureText(double number);

} // namespace ui
