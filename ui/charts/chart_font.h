#pragma once

#include <QFont>

namespace ui {

/// The base size of the program's typeface, in pixels. Charts count in pixels, so that the same drawing serves
/// the screen and files of any resolution.
double basePixels();

/// The program's typeface at this many pixels.
QFont chartFont(double pixels, QFont::Weight weight = QFont::Normal);

} // namespace ui
