#pragma once

#include "ui/theme/theme.h"

#include <QPen>
#include <QString>

#include <cstddef>

class QPainter;

namespace ui {

/// How a pinned run is marked wherever it stands: by the letter, the dashes and the colour of its place.
/// The letter is enough by itself.
QString pinName(std::size_t place);
QPen pinPen(std::size_t place, const Theme& theme, double width);

/// The letter and a piece of the line, side by side in the height of the rectangle; for legends and tables.
void paintPinSample(QPainter& painter, const QRectF& rect, std::size_t place, const Theme& theme, const QFont& font);
/// What a sample needs, in pixels.
double pinSampleWidth(const QFont& font);

} // namespace ui
