#pragma once

#include "ui/theme/theme.h"

#include <QRectF>
#include <QString>

class QPainter;

namespace ui {

/// Paints a page's headline and a quieter line under it; either may be empty. Returns the room that is left.
QRectF paintPageHead(QPainter& painter, const QSizeF& page, const Theme& theme, const QString& headline,
                     const QString& line);

} // namespace ui
