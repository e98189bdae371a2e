#pragma once

#include <QString>
#include <QWidget>

/// Returns the widget of this class and object name within a window; ends the program if there is none.
template <typename Widget>
Widget& findWidget(const QWidget& window, const char* name)
{
    auto* widget = window.findChild<Widget*>(QString::fromLatin1(name));
    if (!widget)
        qFatal("the window has no %s of this class", name);
    return *widget;
}
