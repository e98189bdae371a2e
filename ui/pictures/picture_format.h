#pragma once

#include "ui/theme/theme.h"

#include <QSize>
#include <QSizeF>
#include <QString>

#include <optional>

namespace ui {

enum class PictureType { Png, Svg, Pdf };

/// The kind of file for the ending of a name: .png, .svg or .pdf.
std::optional<PictureType> pictureTypeOf(const QString& path);
/// The ending of a kind: "png".
QString endingOf(PictureType type);

/// The format and the size of a picture in a file.
struct PictureFormat {
    enum class Unit { Pixels, Millimetres };
    enum class Ground { Theme, White, Transparent };

    static constexpr QSize kUsual{1600, 900};
    static constexpr int kDotsPerInch = 300; ///< of a PNG whose size is in millimetres
    static constexpr int kMaxScale = 8;
    static constexpr int kVectorDotsPerInch = 96;
    static constexpr double kMillimetresPerInch = 25.4;
    static constexpr double kMinPixels = 200.0;
    static constexpr double kMaxPixels = 10'000.0; ///< of a side, also of a PNG that was scaled
    static constexpr double kMinMillimetres = 20.0;
    static constexpr double kMaxMillimetres = 1'200.0;

    QSizeF size = kUsual;
    Unit unit = Unit::Pixels; ///< of the size; vectors have 96 pixels in an inch
    int scale = 1;            ///< 1 to kMaxScale: the width in a PNG of one pixel of the size
    Scheme scheme = Scheme::Light;
    Ground ground = Ground::Theme; ///< behind the drawing
    double textScale = 1.0;        ///< of the texts in charts; those above them are larger anyway and grow less

    /// The size in pixels of vectors.
    [[nodiscard]] QSizeF vectorSize() const;
    /// The size in pixels of a PNG.
    [[nodiscard]] QSize pngSize() const;
    /// Whether its PNG has no side above kMaxPixels.
    [[nodiscard]] bool fitsPng() const;
    /// Pictures are drawn as on a page of the usual size and then enlarged, so that their texts keep their proportions.
    [[nodiscard]] double enlargement() const;
    /// The size of the page before its enlargement to vectorSize(); at least the usual size.
    [[nodiscard]] QSizeF page() const { return vectorSize() / enlargement(); }
    /// The text scale at which texts can be read on a slide: from 2.5 % of the height, unless the page is upright.
    [[nodiscard]] double slideTextScale() const;
    /// The scheme's colours with this ground; a transparent ground has a page's colour with alpha 0.
    [[nodiscard]] Theme theme() const;

    bool operator==(const PictureFormat&) const = default;
};

} // namespace ui
