#pragma once

#include <QColor>
#include <QFont>

namespace ui {

struct Theme;

/// The typeface of code, of fixed width, at a multiple of its size beside other texts.
QFont codeFont(double scale);

/// The ground of marked code.
QColor codeMark(const Theme& theme);

} // namespace ui
