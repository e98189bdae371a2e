#pragma once

#include "ui/widgets/style_mark.h"

#include <QFontMetricsF>
#include <QLabel>

#include <cmath>

namespace ui {

/// A label of plain text, whatever names it quotes, with an object name and, unless null, a tone of the style sheet
/// such as "muted".
inline QLabel* makeLabel(const char* name, const char* tone = nullptr)
{
    auto* label = new QLabel;
    label->setObjectName(QLatin1StringView(name));
    label->setTextFormat(Qt::PlainText);
    if (tone)
        setStyleMark(label, "tone", tone);
    return label;
}

/// A label whose text takes several lines where it has to.
inline QLabel* makeWrappedLabel(const char* name, const char* tone = nullptr)
{
    QLabel* label = makeLabel(name, tone);
    label->setWordWrap(true);
    return label;
}

/// The height of a text in this label, wrapped at the width.
inline int heightIn(const QLabel& label, const QString& text, int width)
{
    const QRectF room(0.0, 0.0, width, 1e6);
    return static_cast<int>(std::ceil(QFontMetricsF(label.font()).boundingRect(room, Qt::TextWordWrap, text).height()));
}

} // namespace ui
