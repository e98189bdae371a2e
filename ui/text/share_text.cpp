#include "ui/text/share_text.h"

#include "core/text/number_text.h"

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

} // namespace

QString shareText(double share)
{
    if (share > 0.0 && share < 0.0005)
        return QCoreApplication::translate("ui::ShareText", "below 0.001");
    if (share < 1.0 && share >= 0.9995)
        return QCoreApplication::translate("ui::ShareText", "above 0.999");
    return QString::number(share, 'f', 3);
}

QString exactShareText(double share)
{
    return QString::number(share, 'f', decimalsFor(share));
}

QString uniformText(std::int64_t features)
{
    const double share = 1.0 / static_cast<double>(features);
    QString rounded = exactShareText(share);
    while (rounded.endsWith(u'0'))
        rounded.chop(1);
    if (rounded.endsWith(u'.'))
        rounded.chop(1);
    const bool exact = std::abs(rounded.toDouble() - share) < 1e-12;
    return QStringLiteral("1/%1 %2 %3").arg(features).arg(QChar(exact ? u'=' : u'≈')).arg(rounded);
}

QString ratioText(double ratio)
{
    if (!(ratio <= 1000.0)) // NaN, too
        return QCoreApplication::translate("ui::ShareText", "more than 1,000");
    if (ratio >= 9.95)
        return QString::fromStdString(core::groupedText(std::llround(ratio)));
    return QString::number(ratio, 'f', ratio < 0.095 ? 2 : 1);
}

} // namespace ui
