#pragma once

#include <QStyle>
#include <QVariant>
#include <QWidget>

namespace ui {

/// Sets a property that the style sheet selects on, such as [tone="muted"], and applies the sheet again.
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
