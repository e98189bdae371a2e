#pragma once

#include <QColor>

#include <array>
#include <cstddef>

namespace ui {

struct Theme;

/// Colours of numbers around zero: blue below, the ground of a card at zero, orange above. Blue and orange are told
/// apart by all colour-blind eyes (Okabe and Ito, "Color Universal Design", 2008), and equal steps look equal, because
/// the colours between lie on straight lines in Oklab (Ottosson, "A perceptual color space for image processing",
/// 2020).
class DivergingScale {
public:
    explicit DivergingScale(const Theme& theme);

    /// A number's place in the table, for 255 / (2 * most) as the factor; no number: that of zero.
    [[nodiscard]] static std::size_t indexOf(float value, float factor);
    static float factorFor(double most) { return most > 0.0 ? static_cast<float>(kMiddle / most) : 0.0F; }

    [[nodiscard]] QRgb at(std::size_t index) const { return m_colours[index]; }
    /// value: from -most to most.
    [[nodiscard]] QRgb colourOf(double value, double most) const;

    static constexpr std::size_t kColours = 255; ///< odd, so that zero has one of its own
    static constexpr double kMiddle = (kColours - 1) / 2.0;

private:
    std::array<QRgb, kColours> m_colours{};
};

/// The text colour of either scheme, whichever is read on the colour.
QColor inkOn(QRgb colour);

} // namespace ui
