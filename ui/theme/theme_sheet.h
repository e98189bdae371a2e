#pragma once

#include "ui/theme/theme.h"

#include <QPalette>
#include <QString>

namespace ui {

/// Palette and style sheet of a theme, for a part of the window that has another theme than the program for a while. A
/// ground with opacity 0 is transparent.
QPalette paletteOf(const Theme& theme);
QString styleSheetOf(const Theme& theme);

} // namespace ui
