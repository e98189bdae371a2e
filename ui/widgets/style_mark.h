#pragma once

#include <QStyle>
#include <QVariant>
#include <QWidget>

namespace ui {

/// Sets a property that the style sheet asks for, such as [tone="muted"], and has the sheet applied anew.
inline void setStyleMark(QWidget* widget, const char* name, const char* value)
{
    const QVariant mark = QString::fromLatin1(value);
    if (widget->property(name) == mark)
        return;
    widget->setProperty(name, mark);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

} // namespace ui
