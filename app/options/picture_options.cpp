#include "app/options/picture_options.h"

#include "app/terminal/command_line.h"
#include "core/formats/picture_metadata.h"
#include "core/text/number_text.h"

#include <QCommandLineParser>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace app {

namespace {

using ui::PictureFormat;

const std::array kOptions{QStringLiteral("size"), QStringLiteral("pixel-scale"), QStringLiteral("background"),
                          QStringLiteral("theme")};

void readSize(const QString& value, PictureFormat& format)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^([0-9]{3,5})x([0-9]{3,5})$|^([0-9]{2,4}(?:\\.[0-9]{1,3})?)x([0-9]{2,4}(?:\\.[0-9]{1,3})?)mm$"));
    const QRegularExpressionMatch match = pattern.match(value);
    const bool inMillimetres = match.hasCaptured(3);
    format.unit = inMillimetres ? PictureFormat::Unit::Millimetres : PictureFormat::Unit::Pixels;
    format.size = inMillimetres ? QSizeF(match.captured(3).toDouble(), match.captured(4).toDouble())
                                : QSizeF(match.captured(1).toDouble(), match.captured(2).toDouble());
    const double least = inMillimetres ? PictureFormat::kMinMillimetres : PictureFormat::kMinPixels;
    const double most = inMillimetres ? PictureFormat::kMaxMillimetres : PictureFormat::kMaxPixels;
    if (std::min(format.size.width(), format.size.height()) < least ||
        std::max(format.size.width(), format.size.height()) > most)
        throw wrongValue(
            QStringLiteral("size"), value,
            QStringLiteral("WxH such as 1600x900, each from 200 to 10,000, or WxHmm such as 160x90mm, each "
                           "from 20 to 1,200"));
}

void readScale(const QCommandLineParser& parser, PictureFormat& format, ui::PictureType type)
{
    const auto scale = wholeNumberOf(parser, QStringLiteral("pixel-scale"), 1, PictureFormat::kMaxScale);
    if (!scale)
        return;
    if (type != ui::PictureType::Png)
        throw UsageError(QStringLiteral("--pixel-scale: got it with a .%1, expected a .png").arg(ui::endingOf(type)));
    format.scale = static_cast<int>(*scale);
}

ui::Scheme schemeOf(const QString& value)
{
    if (value == QLatin1StringView("light"))
        return ui::Scheme::Light;
    if (value == QLatin1StringView("dark"))
        return ui::Scheme::Dark;
    throw wrongValue(QStringLiteral("theme"), value, QStringLiteral("light or dark"));
}

void readBackground(const QString& value, PictureFormat& format)
{
    if (value == QLatin1StringView("light") || value == QLatin1StringView("dark"))
        format.scheme = schemeOf(value);
    else if (value == QLatin1StringView("white"))
        format.ground = PictureFormat::Ground::White;
    else if (value == QLatin1StringView("transparent"))
        format.ground = PictureFormat::Ground::Transparent;
    else
        throw wrongValue(QStringLiteral("background"), value, QStringLiteral("light, dark, white or transparent"));
}

void readColours(const QCommandLineParser& parser, PictureFormat& format)
{
    const QString background = parser.value(QStringLiteral("background"));
    if (parser.isSet(QStringLiteral("background")))
        readBackground(background, format);
    if (!parser.isSet(QStringLiteral("theme")))
        return;
    const ui::Scheme scheme = schemeOf(parser.value(QStringLiteral("theme")));
    const bool isFree =
        !parser.isSet(QStringLiteral("background")) || format.ground == PictureFormat::Ground::Transparent;
    if (!isFree && scheme != format.scheme)
        throw UsageError(QStringLiteral("--theme: got %1 with --background %2, expected %3")
                             .arg(parser.value(QStringLiteral("theme")), background,
                                  scheme == ui::Scheme::Dark ? QStringLiteral("light") : QStringLiteral("dark")));
    format.scheme = scheme;
}

} // namespace

void addPictureOptions(QCommandLineParser& parser)
{
    parser.addOption({QStringLiteral("size"),
                      QStringLiteral("Size of the picture, in pixels or, as 160x90mm, in millimetres (of which a PNG "
                                     "has 300 dots an inch). Default: 1600x900."),
                      QStringLiteral("WxH")});
    parser.addOption({QStringLiteral("pixel-scale"),
                      QStringLiteral("So many pixels of a PNG in the place of each, 1 to 8. Default: 1."),
                      QStringLiteral("N")});
    parser.addOption({QStringLiteral("background"), QStringLiteral("What is behind the drawing. Default: light."),
                      QStringLiteral("light|dark|white|transparent")});
    parser.addOption({QStringLiteral("theme"),
                      QStringLiteral("Its colours, also for pages of this kind behind a transparent background. "
                                     "Default: light."),
                      QStringLiteral("light|dark")});
}

PictureFormat pictureFormatOf(const QCommandLineParser& parser, const std::filesystem::path& file)
{
    PictureFormat format;
    const auto type = ui::pictureTypeOf(QString::fromStdString(file.string())).value();
    const QString size = parser.value(QStringLiteral("size"));
    if (parser.isSet(QStringLiteral("size")))
        readSize(size, format);
    readScale(parser, format, type);
    readColours(parser, format);
    if (type == ui::PictureType::Png && !format.fitsPng())
        throw UsageError(
            QStringLiteral("--size: got %1 and --pixel-scale %2, which makes a PNG of %3x%4 pixels, expected at "
                           "most 10,000 a side")
                .arg(size.isEmpty() ? QStringLiteral("1600x900") : size)
                .arg(format.scale)
                .arg(format.pngSize().width())
                .arg(format.pngSize().height()));
    return format;
}

void requireNoPictureOptions(const QCommandLineParser& parser, const QString& option)
{
    for (const QString& each : kOptions)
        if (parser.isSet(each))
            throw UsageError(QStringLiteral("--%1: got it without --%2, expected both").arg(each, option));
}

void requirePictureName(const QString& option, const std::filesystem::path& file)
{
    if (!ui::pictureTypeOf(QString::fromStdString(file.string())))
        throw wrongEnding(option, file, QStringLiteral(".png, .svg or .pdf"));
}

std::string carriedRunOf(const std::filesystem::path& picture, const core::RunDocument& document)
{
    if (ui::pictureTypeOf(QString::fromStdString(picture.string())) == ui::PictureType::Pdf)
        return {};
    std::string text = core::runDocumentText(document);
    if (text.size() <= core::PictureLimits().runBytes)
        return text;
    printProblem(picture.string() + ": does not carry its run, which takes " + core::bytesText(text.size()) +
                 " where a picture has room for " + core::bytesText(core::PictureLimits().runBytes));
    return {};
}

} // namespace app
