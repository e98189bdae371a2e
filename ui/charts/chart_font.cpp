#include "ui/charts/chart_font.h"

#include "ui/theme/theme.h"

#include <QFontInfo>

#include <algorithm>

namespace ui {

double basePixels()
{
    return QFontInfo(themeFont()).pixelSize();
}

QFont chartFont(double pixels, QFont::Weight weight)
{
    QFont font = themeFont(1.0, weight);
    font.setPixelSize(std::max(8, qRound(pixels)));
    return font;
}

} // namespace ui
