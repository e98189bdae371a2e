#pragma once

#include <QFont>
#include <QRectF>

#include <vector>

namespace ui {

/// The base size of the program's typeface in pixels, times the ChartTextScale. Charts count in pixels, so that the
/// same drawing fits the screen and files of any resolution.
double basePixels();

/// Enlarges the texts of charts that are painted on this thread during the lifetime of the object.
class ChartTextScale {
public:
    explicit ChartTextScale(double scale);
    ChartTextScale(const ChartTextScale&) = delete;
    ChartTextScale& operator=(const ChartTextScale&) = delete;
    ~ChartTextScale();

    /// The scale of texts that are larger than those of charts anyway, such as headlines: at least 1.
    [[nodiscard]] static double ofLargeTexts();

private:
    double m_before;
};

/// The program's typeface at this many pixels.
QFont chartFont(double pixels, QFont::Weight weight = QFont::Normal);

/// Puts entries of these widths side by side, as many to a line as fit. Positions are relative to the legend's corner.
std::vector<QRectF> legendPlaces(const std::vector<double>& widths, double lineHeight, double gap, double room);

} // namespace ui
