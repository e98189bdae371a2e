#pragma once

#include <QColor>
#include <QIcon>

namespace ui {

enum class TransportGlyph { Play, PlayBackwards, Pause, Lowest };

/// An icon drawn for each size, so that it is sharp at any scale factor; half transparent if disabled.
QIcon transportIcon(TransportGlyph glyph, const QColor& colour);

} // namespace ui
