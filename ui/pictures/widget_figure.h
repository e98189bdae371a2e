#pragma once

#include "ui/theme/theme.h"

#include <QRectF>

class QPainter;
class QWidget;

namespace ui {

/// Paints a visible widget into a rectangle of a page, its texts as large as the contents allow. The widget takes the
/// rectangle's shape and colours during the call, and its own again afterwards. Painted as lines and letters where the
/// painter's device supports them.
void paintWidget(QPainter& painter, const QRectF& room, const Theme& theme, QWidget& widget);

} // namespace ui
