#pragma once

#include <QStringList>

class QFontMetricsF;

namespace ui {

/// Breaks a name into at most two lines, as narrow as possible.
QStringList nameLines(const QString& name, const QFontMetricsF& metrics);

/// The width of the widest line.
double widthOf(const QStringList& lines, const QFontMetricsF& metrics);

/// The distance from line to line: less than in running text.
double nameLineHeight(const QFontMetricsF& metrics);

} // namespace ui
