#pragma once

#include "ui/theme/theme.h"

#include <QRectF>

class QPainter;
class QWidget;

namespace ui {

/// Paints what a visible widget shows into a room of a page, its texts as large as all of it has room for. The widget
/// takes the room's shape and colours meanwhile, and has its own again afterwards. It is painted as lines and letters
/// where the painter's device takes such.
void paintWidget(QPainter& painter, const QRectF& room, const Theme& theme, QWidget& widget);

} // namespace ui
