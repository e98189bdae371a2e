#include "ui/theme/diverging_scale.h"

#include "ui/theme/theme.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

using Triple = std::array<double, 3>;

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double gammaEncoded(double channel)
{
    const double inside = std::clamp(channel, 0.0, 1.0);
    return inside <= 0.0031308 ? 12.92 * inside : 1.055 * std::pow(inside, 1.0 / 2.4) - 0.055;
}

/// The matrices are those of the source named in the header.
Triple oklabOf(const QColor& colour)
{
    const double r = linear(colour.redF());
    const double g = linear(colour.greenF());
    const double b = linear(colour.blueF());
    const double l = std::cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const double m = std::cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const double s = std::cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

QRgb rgbOf(const Triple& lab)
{
    const auto cube = [](double value) { return value * value * value; };
    const double l = cube(lab[0] + 0.3963377774 * lab[1] + 0.2158037573 * lab[2]);
    const double m = cube(lab[0] - 0.1055613458 * lab[1] - 0.0638541728 * lab[2]);
    const double s = cube(lab[0] - 0.0894841775 * lab[1] - 1.2914855480 * lab[2]);
    const auto byte = [](double channel) { return static_cast<int>(std::lround(255.0 * gammaEncoded(channel))); };
    return qRgb(byte(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                byte(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                byte(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
}

} // namespace

DivergingScale::DivergingScale(const Theme& theme)
{
    const Triple zero = oklabOf(theme.card);
    const Triple below = oklabOf(theme.train); // the scheme's blue
    const Triple above = oklabOf(theme.test);  // and its orange
    for (std::size_t i = 0; i < kColours; ++i) {
        const double offset = (static_cast<double>(i) - kMiddle) / kMiddle;
        const Triple& end = offset < 0.0 ? below : above;
        Triple lab{};
        for (std::size_t c = 0; c < lab.size(); ++c)
            lab[c] = zero[c] + std::abs(offset) * (end[c] - zero[c]);
        m_colours[i] = rgbOf(lab);
    }
}

std::size_t DivergingScale::indexOf(float value, float factor)
{
    const float place = static_cast<float>(kMiddle) + value * factor;
    if (!(place >= 0.0F)) // no number
        return value < 0.0F ? 0 : static_cast<std::size_t>(kMiddle);
    return static_cast<std::size_t>(std::min(place + 0.5F, static_cast<float>(kColours - 1)));
}

QColor inkOn(QRgb colour)
{
    const double light = 0.299 * qRed(colour) + 0.587 * qGreen(colour) + 0.114 * qBlue(colour);
    return themeOf(light > 140.0 ? Scheme::Light : Scheme::Dark).text;
}

} // namespace ui
