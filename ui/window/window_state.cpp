#include "ui/window/window_state.h"

#include <QAbstractButton>
#include <QMetaProperty>
#include <QWidget>

namespace ui {

WidgetValues valuesOf(const QWidget& parent)
{
    WidgetValues values;
    for (const auto* widget : parent.findChildren<QWidget*>()) {
        // Such as the value of a spin box or slider, and whether a button is down.
        const QMetaProperty property = widget->metaObject()->userProperty();
        // Qt's own parts, such as the line edits of spin boxes, share their names, and show the numbers of the
        // language.
        const bool isOwn =
            !widget->objectName().isEmpty() && !widget->objectName().startsWith(QLatin1StringView("qt_"));
        if (property.isWritable() && isOwn)
            values.insert(widget->objectName(), property.read(widget));
    }
    return values;
}

void setValues(const QWidget& parent, const WidgetValues& values)
{
    for (auto* widget : parent.findChildren<QWidget*>()) {
        const QMetaProperty property = widget->metaObject()->userProperty();
        const auto value = values.constFind(widget->objectName());
        if (!property.isWritable() || value == values.cend() || property.read(widget) == *value)
            continue;
        auto* button = qobject_cast<QAbstractButton*>(widget);
        if (!button)
            property.write(widget, *value);
        else if (button->isCheckable())
            button->click();
    }
}

} // namespace ui
