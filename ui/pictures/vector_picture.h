#pragma once

#include <QByteArray>
#include <QSizeF>

#include <functional>

class QPainter;

namespace ui {

/// An SVG document of what paint() draws on a page of this size, in pixels. The light theme's ground becomes white, the
/// ground of paper. On the GUI thread where widgets are drawn.
QByteArray vectorPicture(const QSizeF& size, const std::function<void(QPainter&)>& paint);

} // namespace ui
