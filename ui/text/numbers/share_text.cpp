#include "ui/text/numbers/share_text.h"

#include "ui/text/numbers/figure_text.h"
#include "ui/text/numbers/grouped_text.h"
#include "ui/text/numbers/number_spelling.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

/// The number of decimals that shows three significant digits of a value from 0 to 1.
int decimalsFor(double value)
{
    if (!(value > 0.0 && value < 1.0)) // NaN, too
        return 3;
    return std::clamp(2 - static_cast<int>(std::floor(std::log10(value))), 3, 8);
}

/// The number of decimals with which a share close to 1 does not read as 1.
int decimalsBelowOne(double share)
{
    return std::max(3, 1 + static_cast<int>(std::floor(-std::log10(1.0 - share))));
}

} // namespace

QString shareText(double share)
{
    if (share > 0.0 && share < 0.0005)
        return QCoreApplication::translate("ui::ShareText", "less than 0.001");
    if (share < 1.0 && share >= 0.9995)
        return QCoreApplication::translate("ui::ShareText", "more than 0.999");
    return fixedText(share, 3);
}

QString exactShareText(double share)
{
    if (share > 0.0 && share < 1e-4) // where people's numbers have an exponent
        return figureText(share);
    if (share < 1.0 && share >= 0.9995) {
        constexpr int kMostDecimals = 8;
        const int decimals = decimalsBelowOne(share);
        return decimals > kMostDecimals ? shareText(share) : fixedText(share, decimals);
    }
    return fixedText(share, decimalsFor(share));
}

QString fractionText(double fraction, int decimals)
{
    const double least = std::pow(10.0, -decimals);
    if (fraction > 0.0 && fraction < 0.5 * least)
        return QStringLiteral("< ") + fixedText(least, decimals);
    if (fraction < 1.0 && fraction >= 1.0 - 0.5 * least)
        return QStringLiteral("> ") + fixedText(1.0 - least, decimals);
    return fixedText(fraction, decimals);
}

QString uniformText(std::int64_t features)
{
    const double share = 1.0 / static_cast<double>(features);
    QString rounded = QString::number(share, 'f', decimalsFor(share));
    while (rounded.endsWith(u'0'))
        rounded.chop(1);
    if (rounded.endsWith(u'.'))
        rounded.chop(1);
    const bool exact = std::abs(rounded.toDouble() - share) < 1e-12;
    return QStringLiteral("1/%1 %2 %3").arg(features).arg(QChar(exact ? u'=' : u'≈')).arg(spelled(rounded));
}

QString ratioText(double ratio)
{
    if (!(ratio <= 1000.0)) // NaN, too
        return QCoreApplication::translate("ui::ShareText", "more than 1,000");
    if (ratio >= 9.95)
        return grouped(std::llround(ratio));
    return fixedText(ratio, ratio < 0.095 ? 2 : 1);
}

} // namespace ui
