#include "ui/pictures/picture_format.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

namespace ui {

namespace {

constexpr std::array kPictureTypes{PictureType::Png, PictureType::Svg, PictureType::Pdf};

} // namespace

QString endingOf(PictureType type)
{
    static const std::array endings{QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("pdf")};
    return endings.at(static_cast<std::size_t>(type));
}

std::optional<PictureType> pictureTypeOf(const QString& path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    const auto* const type =
        std::ranges::find_if(kPictureTypes, [&](PictureType each) { return ending == endingOf(each); });
    return type == kPictureTypes.end() ? std::nullopt : std::optional(*type);
}

QSizeF PictureFormat::vectorSize() const
{
    return unit == Unit::Pixels ? size : size * PictureFormat::kVectorDotsPerInch / kMillimetresPerInch;
}

QSize PictureFormat::pngSize() const
{
    const QSizeF pixels = unit == Unit::Pixels ? size : size * kDotsPerInch / kMillimetresPerInch;
    return pixels.toSize() * scale;
}

bool PictureFormat::fitsPng() const
{
    return std::max(pngSize().width(), pngSize().height()) <= static_cast<int>(kMaxPixels);
}

double PictureFormat::enlargement() const
{
    const QSizeF vectors = vectorSize();
    return std::min(vectors.width() / kUsual.width(), vectors.height() / kUsual.height());
}

double PictureFormat::slideTextScale() const
{
    constexpr double kOnUsualPage = 1.3;   // 27 pixels of 900, and less where the sentences above need several lines
    constexpr double kHighest = 4.0 / 3.0; // a page of 4:3
    return kOnUsualPage * std::clamp(page().height() / kUsual.height(), 1.0, kHighest);
}

Theme PictureFormat::theme() const
{
    Theme theme = themeOf(scheme);
    if (ground == Ground::White)
        theme.ground = Qt::white;
    if (ground == Ground::Transparent)
        theme.ground.setAlpha(0);
    return theme;
}

} // namespace ui
