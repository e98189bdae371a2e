#include "app/picture_options.h"

#include "app/command_line.h"

#include <QCommandLineParser>
#include <QRegularExpression>

namespace app {

namespace {

constexpr int kLeastSide = 200;
constexpr int kMostSide = 10'000;

QSize sizeOf(const QString& value)
{
    static const QRegularExpression pattern(QStringLiteral("^([0-9]{3,5})x([0-9]{3,5})$"));
    const QRegularExpressionMatch match = pattern.match(value);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    if (std::min(size.width(), size.height()) < kLeastSide || std::max(size.width(), size.height()) > kMostSide)
        throw UsageError(QStringLiteral("--size: got %1, expected WxH such as 1600x900, each from 200 to 10,000")
                             .arg(value.isEmpty() ? QStringLiteral("nothing") : value));
    return size;
}

ui::Scheme schemeOf(const QString& value)
{
    if (value == QLatin1StringView("light"))
        return ui::Scheme::Light;
    if (value == QLatin1StringView("dark"))
        return ui::Scheme::Dark;
    throw UsageError(QStringLiteral("--theme: got %1, expected light or dark")
                         .arg(value.isEmpty() ? QStringLiteral("nothing") : value));
}

} // namespace

void addPictureOptions(QCommandLineParser& parser)
{
    parser.addOption(
        {QStringLiteral("size"), QStringLiteral("Pixels of the picture. Default: 1600x900."), QStringLiteral("WxH")});
    parser.addOption(
        {QStringLiteral("theme"), QStringLiteral("Its colours. Default: light."), QStringLiteral("light|dark")});
}

ui::PictureFormat pictureFormatOf(const QCommandLineParser& parser)
{
    ui::PictureFormat format;
    if (parser.isSet(QStringLiteral("size")))
        format.size = sizeOf(parser.value(QStringLiteral("size")));
    if (parser.isSet(QStringLiteral("theme")))
        format.scheme = schemeOf(parser.value(QStringLiteral("theme")));
    return format;
}

void requirePictureName(const QString& option, const std::filesystem::path& file)
{
    const QString name = QString::fromStdString(file.string());
    if (!ui::isPictureName(name))
        throw UsageError(QStringLiteral("--%1: %2 does not end in .png, .svg or .pdf").arg(option, name));
}

} // namespace app
