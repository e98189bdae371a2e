#include "app/command_line.h"
#include "app/dataset_command.h"
#include "app/ensemble_command.h"
#include "app/output.h"
#include "app/summary_command.h"
#include "app/train_command.h"
#include "app/window_command.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <csignal>
#include <iterator>
#include <new>

namespace {

struct Command {
    const char* name;
    const char* summary;
    int (*run)(const QStringList& arguments);
};

constexpr std::array kCommands{
    Command{"train", "one run, with its attention at the end", app::runTrain},
    Command{"ensemble", "many runs that differ in their seed", app::runEnsemble},
    Command{"dataset", "writes the data set as .npy or .csv files", app::runDataset},
    Command{"summary", "the network's layers as Keras prints them", app::runSummary},
};

/// Options that every Qt program with a window takes; those of the second list have a value.
/// Source: the documentation of QGuiApplication and QApplication.
constexpr std::array kQtFlags{"reverse", "widgetcount"};
constexpr std::array kQtOptions{"platform",
                                "platformpluginpath",
                                "platformtheme",
                                "plugin",
                                "qwindowgeometry",
                                "qwindowicon",
                                "qwindowtitle",
                                "session",
                                "display",
                                "geometry",
                                "fontengine",
                                "style",
                                "stylesheet",
                                "icon",
                                "title"};

QStringList withoutQtOptions(const QStringList& arguments)
{
    QStringList rest;
    for (auto argument = arguments.begin(); argument != arguments.end(); ++argument) {
        QString name = *argument;
        for (int dashes = 0; dashes < 2 && name.startsWith(u'-'); ++dashes)
            name.remove(0, 1);
        const bool isOption = name != *argument;
        const bool hasValue = isOption && std::ranges::find(kQtOptions, name.section(u'=', 0, 0)) != kQtOptions.end();
        if (!hasValue && !(isOption && std::ranges::find(kQtFlags, name) != kQtFlags.end()))
            rest.append(*argument);
        else if (hasValue && !name.contains(u'=') && std::next(argument) != arguments.end())
            ++argument;
    }
    return rest;
}

QString programDescription()
{
    QString text = QStringLiteral("Attention Lab: watch a small network learn which input matters.\n"
                                  "Without a command it opens its window.\n\nCommands:\n");
    for (const Command& command : kCommands)
        text += QStringLiteral("  attention-lab %1%2\n")
                    .arg(QLatin1StringView(command.name), -12)
                    .arg(QLatin1StringView(command.summary));
    return text + QStringLiteral("\nEach of them has its own --help.");
}

app::UsageError unknownCommand(const QString& name)
{
    QStringList names;
    for (const Command& command : kCommands)
        names.append(QLatin1StringView(command.name));
    return app::UsageError(
        QStringLiteral("unknown command '%1'; the commands are %2").arg(name, names.join(QStringLiteral(", "))));
}

void prepareForOutput()
{
    std::signal(SIGPIPE, SIG_IGN); // Output sees that its reader has gone, and ends the work in order
    QLocale::setDefault(QLocale::c());
}

/// The program without a command: --help, --version or the window.
int runProgram(int& argc, char** argv, const QStringList& arguments)
{
    const QStringList rest = withoutQtOptions(arguments);
    if (rest.size() == 1)
        return app::runWindow(argc, argv);
    prepareForOutput();
    QCommandLineParser parser;
    parser.setApplicationDescription(programDescription());
    const QCommandLineOption version({QStringLiteral("v"), QStringLiteral("version")},
                                     QStringLiteral("Shows the program's version."));
    parser.addOption(version);
    if (!app::parse(parser, QStringLiteral("attention-lab [command]"), rest))
        return app::Done;
    if (!parser.isSet(version))
        throw unknownCommand(parser.positionalArguments().value(0));
    app::Output().write("attention-lab " ATTENTION_VERSION "\n");
    return app::Done;
}

int run(int& argc, char** argv, const QStringList& arguments)
{
    if (arguments.size() < 2 || arguments[1].startsWith(u'-'))
        return runProgram(argc, argv, arguments);
    for (const Command& command : kCommands) {
        if (arguments[1] != QLatin1StringView(command.name))
            continue;
        prepareForOutput();
        return command.run(arguments.first(1) + arguments.sliced(2));
    }
    throw unknownCommand(arguments[1]);
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("attention-lab"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ATTENTION_VERSION));
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    try {
        return run(argc, argv, arguments);
    } catch (const app::UsageError& error) {
        app::printProblem(error.what());
        return app::WrongUsage;
    } catch (const std::bad_alloc&) {
        app::printProblem("not enough memory");
    } catch (const std::exception& error) {
        app::printProblem(error.what());
    }
    return app::CouldNot;
}
