#include "app/commands/commands.h"
#include "app/terminal/command_line.h"
#include "app/terminal/output.h"
#include "core/io/write_notes.h"
#include "ui/text/shown/file_path.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <new>

#include <fcntl.h>
#include <pwd.h>
#include <unistd.h>

namespace {

struct Command {
    const char* name;
    const char* summary;
    int (*run)(const QStringList& arguments);
};

constexpr std::array kCommands{
    Command{"train", "one run, with its attention at the end", app::runTrain},
    Command{"ensemble", "many runs that differ in their seed", app::runEnsemble},
    Command{"explain", "one run, and whether attention's rivals agree with it", app::runExplain},
    Command{"open", "the window with a saved run or a table", app::runOpen},
    Command{"render", "a saved run as a picture", app::runRender},
    Command{"report", "one page about a run, as HTML or PDF", app::runReport},
    Command{"dataset", "writes the data set as .npy or .csv files", app::runDataset},
    Command{"export", "the experiment as a script, and its trained network as files", app::runExport},
    Command{"summary", "the network's layers as Keras prints them", app::runSummary},
};

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

bool isCommand(const QString& word)
{
    return std::ranges::any_of(kCommands,
                               [&](const Command& command) { return word == QLatin1StringView(command.name); });
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
    std::signal(SIGPIPE, SIG_IGN); // Output notices that its reader has gone, and stops the work
    QLocale::setDefault(QLocale::c());
}

/// The program without a command: --help, --version or the window.
int runProgram(int& argc, char** argv, const QStringList& arguments)
{
    prepareForOutput();
    QCommandLineParser parser;
    parser.setApplicationDescription(programDescription());
    const QCommandLineOption version({QStringLiteral("v"), QStringLiteral("version")},
                                     QStringLiteral("Shows the program's version."));
    parser.addOption(version);
    app::addWindowOptions(parser);
    if (!app::parse(parser, QStringLiteral("attention-lab [command]"), arguments))
        return app::Done;
    if (parser.isSet(version)) {
        app::Output().writeLines("attention-lab " ATTENTION_VERSION "\n");
        return app::Done;
    }
    const QString word = parser.positionalArguments().value(0);
    if (isCommand(word))
        throw app::UsageError(QStringLiteral("the command %1 comes first, before any option").arg(word));
    if (!word.isEmpty())
        throw unknownCommand(word);
    return app::runWindow(argc, argv, parser);
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

/// Opens a standard stream that was closed at the start on /dev/null: a file that the program writes would get its
/// number, and then the text that is meant for the stream.
void openClosedStreams()
{
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (::fcntl(stream, F_GETFD) < 0 && errno == EBADF)
            static_cast<void>(::open("/dev/null", O_RDWR)); // the lowest number that is free, which is this
}

/// Gives the settings the home that the system knows where the environment names none: Qt would take the root folder.
void requireHome()
{
    if (!qEnvironmentVariableIsEmpty("HOME"))
        return;
    if (const passwd* const user = ::getpwuid(::getuid()); user != nullptr && user->pw_dir != nullptr)
        qputenv("HOME", user->pw_dir);
}

/// Prints what file systems refused to files that were written all the same.
void printNotes(const core::WriteNotes& notes)
{
    for (const core::Phrase& note : notes.list())
        app::printProblem("warning: " + note.english());
}

} // namespace

int main(int argc, char** argv)
{
    openClosedStreams(); // before anything opens a file
    requireHome();
    std::signal(SIGXFSZ, SIG_IGN); // a file beyond the limit of its size is an error like a full disk
    QCoreApplication::setApplicationName(QStringLiteral("attention-lab"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ATTENTION_VERSION));
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(ui::pathText(argv[i])); // files can have names in any bytes
    try {
        const core::WriteNotes notes;
        const int status = run(argc, argv, arguments);
        printNotes(notes);
        return status;
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
