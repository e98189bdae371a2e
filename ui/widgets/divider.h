#pragma once

#include <QFrame>

namespace ui {

/// A line between two parts of the window.
inline QFrame* makeDivider(QFrame::Shape shape)
{
    auto* line = new QFrame;
    line->setFrameShape(shape);
    line->setObjectName(QStringLiteral("divider"));
    return line;
}

} // namespace ui
