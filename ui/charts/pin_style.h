#pragma once

#include "ui/theme/theme.h"

#include <QPen>
#include <QString>

#include <cstddef>

class QPainter;

namespace ui {

/// The marks of a pinned run in all views: the letter, the dashes and the colour of its place. The letter alone
/// identifies it.
QString pinName(std::size_t place);
QPen pinPen(std::size_t place, const Theme& theme, double width);

/// Paints the letter and a piece of the line, side by side in the height of the rectangle; for legends and tables.
void paintPinSample(QPainter& painter, const QRectF& rect, std::size_t place, const Theme& theme, const QFont& font);
/// The width of a sample in pixels.
double pinSampleWidth(const QFont& font);

} // namespace ui
