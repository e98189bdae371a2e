#include "ui/charts/chart_font.h"

#include "ui/theme/theme.h"

#include <QFontInfo>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

thread_local double chartTextScale = 1.0;

} // namespace

ChartTextScale::ChartTextScale(double scale) : m_before(std::exchange(chartTextScale, scale)) {}

ChartTextScale::~ChartTextScale()
{
    chartTextScale = m_before;
}

double ChartTextScale::ofLargeTexts()
{
    constexpr double kAdvantage = 1.3;
    return std::max(1.0, chartTextScale / kAdvantage);
}

double basePixels()
{
    return QFontInfo(themeFont()).pixelSize() * chartTextScale;
}

QFont chartFont(double pixels, QFont::Weight weight)
{
    QFont font = themeFont(1.0, weight);
    font.setPixelSize(std::max(8, qRound(pixels)));
    return font;
}

std::vector<QRectF> legendPlaces(const std::vector<double>& widths, double lineHeight, double gap, double room)
{
    std::vector<QRectF> places;
    double x = 0.0;
    double y = 0.0;
    for (const double width : widths) {
        if (x > 0.0 && x + width > room) {
            x = 0.0;
            y += lineHeight;
        }
        places.emplace_back(x, y, width, lineHeight);
        x += width + gap;
    }
    return places;
}

} // namespace ui
