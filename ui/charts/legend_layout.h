#pragma once

#include <QRectF>

#include <vector>

namespace ui {

/// Puts entries of these widths side by side, as many to a line as there is room for. Places from the legend's corner.
std::vector<QRectF> legendPlaces(const std::vector<double>& widths, double lineHeight, double gap, double room);

} // namespace ui
