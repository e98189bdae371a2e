#pragma once

#include "ui/charts/picture_file.h"

#include <QRectF>

namespace ui {

/// Paints the ground of a picture's page, its headline and a quieter line under it. Returns the room that is left.
QRectF paintPageHead(QPainter& painter, const PictureFormat& format, const QString& headline, const QString& line);

} // namespace ui
