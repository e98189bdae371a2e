#include "ui/widgets/name_lines.h"

#include <QFontMetricsF>

#include <algorithm>

namespace ui {

QStringList nameLines(const QString& name, const QFontMetricsF& metrics)
{
    QStringList best{name};
    for (auto space = name.indexOf(u' '); space >= 0; space = name.indexOf(u' ', space + 1)) {
        const QStringList lines{name.left(space), name.mid(space + 1)};
        if (widthOf(lines, metrics) < widthOf(best, metrics))
            best = lines;
    }
    return best;
}

double widthOf(const QStringList& lines, const QFontMetricsF& metrics)
{
    double width = 0.0;
    for (const QString& line : lines)
        width = std::max(width, metrics.horizontalAdvance(line));
    return width;
}

double nameLineHeight(const QFontMetricsF& metrics)
{
    return 0.86 * metrics.height();
}

} // namespace ui
