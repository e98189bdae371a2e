#pragma once

#include <QColor>
#include <QIcon>

namespace ui {

enum class TransportGlyph { Play, PlayBackwards, Pause };

/// Drawn anew at every size, so that it is sharp at any scale factor. Half transparent where disabled.
QIcon transportIcon(TransportGlyph glyph, const QColor& colour);

} // namespace ui
