#pragma once

#include <QHash>
#include <QString>
#include <QVariant>

class QWidget;

namespace ui {

/// The values of widgets by their object names, and which buttons are down.
using WidgetValues = QHash<QString, QVariant>;

/// Returns the values of all widgets below this one.
WidgetValues valuesOf(const QWidget& parent);

/// Sets the values again with the signals of a user's input. Names that no widget has any more, and values that a
/// widget does not take, are left out.
void setValues(const QWidget& parent, const WidgetValues& values);

} // namespace ui
