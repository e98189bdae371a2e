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
    const double minimum = inMillimetres ? PictureFormat::kMinMillimetres : PictureFormat::kMinPixels;
    const double maximum = inMillimetres ? PictureFormat::kMaxMillimetres : PictureFormat::kMaxPixels;
    if (std::min(format.size.width(), format.size.height()) < minimum ||
        std::max(format.size.width(), format.size.height()) > maximum)
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

struct Background {
    ui::Scheme scheme;
    PictureFormat::Ground ground;
};

constexpr std::array kSchemes{std::pair{"light", ui::Scheme::Light}, std::pair{"dark", ui::Scheme::Dark}};
constexpr std::array kBackgrounds{
    std::pair{"light", Background{ui::Scheme::Light, PictureFormat::Ground::Theme}},
    std::pair{"dark", Background{ui::Scheme::Dark, PictureFormat::Ground::Theme}},
    std::pair{"white", Background{ui::Scheme::Light, PictureFormat::Ground::White}},
    std::pair{"transparent", Background{ui::Scheme::Light, PictureFormat::Ground::Transparent}}};

void readColours(const QCommandLineParser& parser, PictureFormat& format)
{
    const auto background = choiceOf<Background>(parser, QStringLiteral("background"), kBackgrounds);
    if (background) {
        format.scheme = background->scheme;
        format.ground = background->ground;
    }
    const auto scheme = choiceOf<ui::Scheme>(parser, QStringLiteral("theme"), kSchemes);
    if (!scheme)
        return;
    if (background && format.ground != PictureFormat::Ground::Transparent && *scheme != format.scheme)
        throw UsageError(QStringLiteral("--theme: got %1 with --background %2, expected %3")
                             .arg(parser.value(QStringLiteral("theme")), parser.value(QStringLiteral("background")),
                                  *scheme == ui::Scheme::Dark ? QStringLiteral("light") : QStringLiteral("dark")));
    format.scheme = *scheme;
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
    const auto type = ui::pictureTypeOf(ui::pathText(file.native())).value();
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
    if (!ui::pictureTypeOf(ui::pathText(file.native())))
        throw wrongEnding(option, file, QStringLiteral(".png, .svg or .pdf"));
}

std::string carriedRunOf(const std::filesystem::path& picture, const core::RunDocument& document)
{
    if (ui::pictureTypeOf(ui::pathText(picture.native())) == ui::PictureType::Pdf)
        return {};
    std::string text = core::runDocumentText(document);
    if (text.size() <= core::PictureLimits().runBytes)
        return text;
    printProblem(picture.string() + ": does not carry its run, which takes " + core::bytesText(text.size()) +
                 " where a picture has room for " + core::bytesText(core::PictureLimits().runBytes));
    return {};
}

} // namespace app
