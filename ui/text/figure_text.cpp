#include "ui/text/figure_text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace ui {

namespace {

QString withTrueMinus(QString text)
{
    return text.replace(u'-', QChar(0x2212));
}

} // namespace

QString figureText(double number)
{
    if (number == 0.0)
        return QStringLiteral("0");
    if (!std::isfinite(number))
        return withTrueMinus(QString::number(number));
    const QString scientific = QString::number(number, 'e', 2); // has rounded, so 9.999 counts as 10.0
    const auto mark = scientific.indexOf(u'e');
    const int exponent = scientific.mid(mark + 1).toInt();
    if (exponent < -4 || exponent > 5)
        return withTrueMinus(QStringLiteral("%1e%2").arg(scientific.left(mark)).arg(exponent));
    return withTrueMinus(QString::number(number, 'f', std::max(0, 2 - exponent)));
}

QString exactFigureText(float number)
{
    std::array<char, 32> buffer{};
    const char* const end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr;
    return withTrueMinus(QString::fromLatin1(buffer.data(), end - buffer.data()));
}

QString roundedText(double number)
{
    const QString text = QString::number(std::abs(number), 'f', 2);
    return number <= -0.005 ? QChar(0x2212) + text : text;
}

} // namespace ui
