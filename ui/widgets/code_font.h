#pragma once

#include <QColor>
#include <QFont>

namespace ui {

struct Theme;

/// The typeface of code: a fixed width, at a multiple of the size that code has beside other texts.
QFont codeFont(double scale);

/// Behind the part of code that is meant.
QColor codeMark(const Theme& theme);

} // namespace ui
