#pragma once

#include <QColor>

#include <array>
#include <cstddef>

namespace ui {

struct Theme;

/// Colours of numbers around zero: blue below, the ground of a card at zero, orange above. All colour-blind eyes
/// distinguish blue and orange (Okabe and Ito, "Color Universal Design", 2008), and equal steps look equal, because the
/// colours between lie on straight lines in Oklab (Ottosson, "A perceptual color space for image processing", 2020).
class DivergingScale {
public:
    explicit DivergingScale(const Theme& theme);

    /// The index of a number's colour for the factor 255 / (2 * most); NaN: that of zero.
    [[nodiscard]] static std::size_t indexOf(float value, float factor);
    static float factorFor(double most) { return most > 0.0 ? static_cast<float>(kMiddle / most) : 0.0F; }

    [[nodiscard]] QRgb at(std::size_t index) const { return m_colours[index]; }
    /// value: from -most to most.
    [[nodiscard]] QRgb colourOf(double value, double most) const
    {
        return m_colours[indexOf(static_cast<float>(value), factorFor(most))];
    }

    static constexpr std::size_t kColours = 255; ///< odd, so that zero has one of its own
    static constexpr double kMiddle = (kColours - 1) / 2.0;

private:
    std::array<QRgb, kColours> m_colours{};
};

/// The text colour, of either scheme, with the better contrast on this colour.
QColor inkOn(QRgb colour);

} // namespace ui
