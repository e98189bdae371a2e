#include "ui/text/numbers/figure_text.h"

#include "ui/text/numbers/number_spelling.h"

#include <cmath>

namespace ui {

QString figureText(double number)
{
    if (number == 0.0)
        return QStringLiteral("0");
    if (!std::isfinite(number))
        return spelled(QString::number(number));
    const QString scientific = QString::number(number, 'e', 2); // has rounded, so 9.999 counts as 10.0
    const auto mark = scientific.indexOf(u'e');
    const int exponent = scientific.mid(mark + 1).toInt();
    if (exponent < -4 || exponent > 5)
        return spelled(QStringLiteral("%1e%2").arg(scientific.left(mark)).arg(exponent));
    return spelled(QString::number(number, 'f', std::max(0, 2 - exponent)));
}

} // namespace ui
