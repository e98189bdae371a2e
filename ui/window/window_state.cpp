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
        if (property.isWritable() && !widget->objectName().isEmpty())
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
