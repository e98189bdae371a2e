#pragma once

#include "ui/theme/theme.h"

#include <QPalette>
#include <QString>

namespace ui {

/// What the program wears in a theme, for a part of it that is to look otherwise for a while. A ground without strength
/// is transparent.
QPalette paletteOf(const Theme& theme);
QString styleSheetOf(const Theme& theme);

} // namespace ui
