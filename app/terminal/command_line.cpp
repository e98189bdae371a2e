#include "app/terminal/command_line.h"

#include "app/terminal/output.h"
#include "core/text/number_text.h"
#include "core/text/visible_text.h"
#include "ui/text/failure_text.h"

#include <QCoreApplication>

#include <array>
#include <cstdio>

namespace app {

namespace {

const auto kFileName = QStringLiteral("the name of a file");

/// The parser's own help, which takes the command's name from an application.
QString helpText(const QCommandLineParser& parser, const QString& title)
{
    QByteArray name = title.toLocal8Bit();
    std::array<char*, 2> arguments{name.data(), nullptr};
    int count = 1;
    const QCoreApplication application(count, arguments.data());
    return parser.helpText();
}

} // namespace

UsageError wrongValue(const QString& option, const QString& value, const QString& expected)
{
    return UsageError(QStringLiteral("--%1: got %2, expected %3")
                          .arg(option, value.isEmpty() ? QStringLiteral("nothing") : value, expected));
}

UsageError wrongEnding(const QString& option, const std::filesystem::path& file, const QString& expected)
{
    return UsageError(QStringLiteral("--%1: %2 does not end in %3").arg(option, ui::pathText(file.native()), expected));
}

bool parse(QCommandLineParser& parser, const QString& title, const QStringList& arguments)
{
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Shows this help."));
    parser.addOption(help);
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    const bool understood = parser.parse(arguments);
    if (parser.isSet(help)) {
        Output().writeLines(helpText(parser, title).toStdString());
        return false;
    }
    if (!understood) {
        QString problem = parser.errorText();
        while (problem.endsWith(u'.'))
            problem.chop(1);
        throw UsageError(problem + QStringLiteral("; see %1 --help").arg(title));
    }
    return true;
}

bool parseCommand(QCommandLineParser& parser, const QString& command, const QStringList& arguments)
{
    const QString title = QStringLiteral("attention-lab ") + command;
    if (!parse(parser, title, arguments))
        return false;
    const QStringList rest = parser.positionalArguments();
    if (!rest.isEmpty())
        throw UsageError(QStringLiteral("unexpected argument '%1'; see %2 --help").arg(rest.constFirst(), title));
    return true;
}

void addFormatOption(QCommandLineParser& parser)
{
    parser.addOption({QStringLiteral("format"),
                      QStringLiteral("text for people, jsonl for programs: one JSON object a line. Default text."),
                      QStringLiteral("text|jsonl")});
}

Format formatOf(const QCommandLineParser& parser)
{
    constexpr std::array kFormats{std::pair{"text", Format::Text}, std::pair{"jsonl", Format::JsonLines}};
    return choiceOf<Format>(parser, QStringLiteral("format"), kFormats).value_or(Format::Text);
}

std::optional<std::int64_t> wholeNumberOf(const QCommandLineParser& parser, const QString& option, std::int64_t minimum,
                                          std::int64_t maximum)
{
    if (!parser.isSet(option))
        return std::nullopt;
    const QString text = parser.value(option);
    bool isNumber = false;
    const qlonglong number = text.toLongLong(&isNumber);
    if (!isNumber || number < minimum || number > maximum)
        throw wrongValue(option, text,
                         QString::fromStdString(core::groupedText(minimum) + " to " + core::groupedText(maximum)));
    return number;
}

std::optional<std::filesystem::path> fileOf(const QCommandLineParser& parser, const QString& option)
{
    if (!parser.isSet(option))
        return std::nullopt;
    const QString name = parser.value(option);
    if (name.isEmpty())
        throw wrongValue(option, name, kFileName);
    return ui::pathOf(name);
}

std::filesystem::path requiredFileOf(const QCommandLineParser& parser, const QString& option)
{
    if (const auto file = fileOf(parser, option))
        return *file;
    throw wrongValue(option, {}, kFileName);
}

void addRunArgument(QCommandLineParser& parser)
{
    parser.addPositionalArgument(
        QStringLiteral("RUN"),
        QStringLiteral("A run that was saved, F.attnlab, or a picture that carries one, F.png or F.svg."));
}

std::filesystem::path runArgumentOf(const QCommandLineParser& parser, const QString& command)
{
    const QStringList words = parser.positionalArguments();
    const QString help = QStringLiteral("see attention-lab %1 --help").arg(command);
    if (words.isEmpty() || words.constFirst().isEmpty())
        throw UsageError(QStringLiteral("the name of a saved run is missing; ") + help);
    if (words.size() > 1)
        throw UsageError(QStringLiteral("unexpected argument '%1'; ").arg(words[1]) + help);
    return ui::pathOf(words.constFirst());
}

void printProblem(const std::string& message)
{
    std::fputs(("attention-lab: " + core::visibleText(message) + '\n').c_str(), stderr);
}

std::string divergenceLine(const core::Divergence& divergence)
{
    return ui::divergenceText(divergence).replace(QChar(0x2212), u'-').toStdString();
}

} // namespace app
