#pragma once

#include <QHash>
#include <QString>
#include <QVariant>

class QWidget;

namespace ui {

/// What a person has set in widgets, by their object names: values, and which buttons are down.
using WidgetValues = QHash<QString, QVariant>;

/// Of all widgets below this one.
WidgetValues valuesOf(const QWidget& parent);

/// Sets them again as a person would, so that what hangs on them follows. Names that are not there any more, and
/// values that a widget does not take, are left out.
void setValues(const QWidget& parent, const WidgetValues& values);

} // namespace ui
