#pragma once

#include <QStringList>

class QFontMetricsF;

namespace ui {

/// A name over at most two lines, as narrow as can be.
QStringList nameLines(const QString& name, const QFontMetricsF& metrics);

/// Of the widest line.
double widthOf(const QStringList& lines, const QFontMetricsF& metrics);

/// From line to line: narrower than in running text, for names have little room.
double nameLineHeight(const QFontMetricsF& metrics);

} // namespace ui
