#include "ui/export/figure_choices.h"

#include <QSettings>

#include <algorithm>
#include <array>

namespace ui {

namespace {

const std::array kTypeKeys{QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("pdf")};
const std::array kBackgrounds{QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("white"),
                              QStringLiteral("transparent"), QStringLiteral("transparent-for-dark")};
const std::array kTextKeys{QStringLiteral("usual"), QStringLiteral("slides")};
const std::array kUnits{QStringLiteral("px"), QStringLiteral("mm")};

QString keyOf(const char* name)
{
    return QStringLiteral("figure/") + QLatin1StringView(name);
}

/// Reads a choice that is stored by name.
template <typename Choice, std::size_t Count>
void readChoice(const QSettings& settings, const char* name, const std::array<QString, Count>& names, Choice& choice,
                bool& whole)
{
    if (!settings.contains(keyOf(name)))
        return;
    const auto* const found = std::ranges::find(names, settings.value(keyOf(name)).toString());
    if (found == names.end())
        whole = false;
    else
        choice = static_cast<Choice>(found - names.begin());
}

QString sizeText(const QSizeF& size)
{
    return QStringLiteral("%1x%2").arg(size.width()).arg(size.height());
}

void readSize(const QSettings& settings, const char* name, double minimum, double maximum, QSizeF& size, bool& whole)
{
    if (!settings.contains(keyOf(name)))
        return;
    const QStringList sides = settings.value(keyOf(name)).toString().split(u'x');
    bool isWidth = false;
    bool isHeight = false;
    const QSizeF read(sides.value(0).toDouble(&isWidth), sides.value(1).toDouble(&isHeight));
    const auto fits = [&](double side) { return side >= minimum && side <= maximum; };
    if (sides.size() == 2 && isWidth && isHeight && fits(read.width()) && fits(read.height()))
        size = read;
    else
        whole = false;
}

} // namespace

PictureFormat FigureChoices::format() const
{
    PictureFormat format;
    format.unit = unit;
    format.size = unit == PictureFormat::Unit::Pixels ? pixels : millimetres;
    format.scale = type == PictureType::Png ? scale : 1;
    format.scheme =
        background == Background::Dark || background == Background::TransparentForDark ? Scheme::Dark : Scheme::Light;
    if (background == Background::White)
        format.ground = PictureFormat::Ground::White;
    if (background == Background::Transparent || background == Background::TransparentForDark)
        format.ground = PictureFormat::Ground::Transparent;
    if (text == Text::Slides)
        format.textScale = format.slideTextScale();
    return format;
}

QMap<QString, QVariant> figureValues(const FigureChoices& choices)
{
    QMap<QString, QVariant> values{{keyOf("type"), kTypeKeys.at(static_cast<std::size_t>(choices.type))},
                                   {keyOf("background"), kBackgrounds.at(static_cast<std::size_t>(choices.background))},
                                   {keyOf("text"), kTextKeys.at(static_cast<std::size_t>(choices.text))},
                                   {keyOf("unit"), kUnits.at(static_cast<std::size_t>(choices.unit))},
                                   {keyOf("pixels"), sizeText(choices.pixels)},
                                   {keyOf("millimetres"), sizeText(choices.millimetres)},
                                   {keyOf("scale"), QString::number(choices.scale)}};
    if (!choices.folder.isEmpty())
        values[keyOf("folder")] = choices.folder;
    return values;
}

FigureChoices rememberedFigure(const QSettings& settings, bool& whole)
{
    FigureChoices choices;
    readChoice(settings, "type", kTypeKeys, choices.type, whole);
    readChoice(settings, "background", kBackgrounds, choices.background, whole);
    readChoice(settings, "text", kTextKeys, choices.text, whole);
    readChoice(settings, "unit", kUnits, choices.unit, whole);
    readSize(settings, "pixels", PictureFormat::kMinPixels, PictureFormat::kMaxPixels, choices.pixels, whole);
    readSize(settings, "millimetres", PictureFormat::kMinMillimetres, PictureFormat::kMaxMillimetres,
             choices.millimetres, whole);
    bool isNumber = false;
    const int scale = settings.value(keyOf("scale"), 1).toInt(&isNumber);
    if (isNumber && scale >= 1 && scale <= PictureFormat::kMaxScale)
        choices.scale = scale;
    else
        whole = false;
    choices.folder = settings.value(keyOf("folder")).toString();
    return choices;
}

} // namespace ui
