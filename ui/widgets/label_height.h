#pragma once

#include <QFontMetricsF>
#include <QLabel>

#include <cmath>

namespace ui {

/// The height of a text in this label, wrapped at the width.
inline int heightIn(const QLabel& label, const QString& text, int width)
{
    const QRectF room(0.0, 0.0, width, 1e6);
    return static_cast<int>(std::ceil(QFontMetricsF(label.font()).boundingRect(room, Qt::TextWordWrap, text).height()));
}

} // namespace ui
