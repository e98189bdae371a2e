#include "app/commands/commands.h"
#include "app/terminal/command_line.h"
#include "core/csv/byte_source.h"
#include "core/documents/run_document.h"
#include "ui/documents/safekeeping.h"
#include "ui/language/language.h"
#include "ui/session/session.h"
#include "ui/tables/table_source.h"
#include "ui/theme/theme.h"
#include "ui/window/main_window.h"
#include "ui/window/window_memory.h"
#include "ui/window/window_state.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>

#include <array>
#include <optional>

namespace app {

namespace {

/// Settings of the window; those that are not given are the stored ones.
struct WindowOptions {
    std::optional<ui::ThemeChoice> theme;
    std::optional<ui::LanguageChoice> language;
    QString file; ///< a run or a table to open; empty: none
};

int refuse()
{
    printProblem("there is no display to open the window on; attention-lab train runs the same experiment in the "
                 "terminal");
    return CouldNot;
}

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
/// Returns whether the environment names a display, and gives Qt a platform to fall back to: it would abort the program
/// if the display were not reachable.
bool prepareDisplay()
{
    if (qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        return true;
    const bool wayland = qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
    const bool x11 = qEnvironmentVariableIsSet("DISPLAY");
    if (wayland || x11)
        qputenv("QT_QPA_PLATFORM", wayland ? "wayland;xcb;minimal" : "xcb;minimal");
    return wayland || x11;
}
#else
bool prepareDisplay()
{
    return true;
}
#endif

constexpr std::array kThemes{std::pair{"system", ui::ThemeChoice::System}, std::pair{"light", ui::ThemeChoice::Light},
                             std::pair{"dark", ui::ThemeChoice::Dark}};

std::optional<ui::LanguageChoice> languageOf(const QCommandLineParser& parser)
{
    if (!parser.isSet(QStringLiteral("language")))
        return std::nullopt;
    const QString value = parser.value(QStringLiteral("language"));
    const auto choice = ui::choiceOfCode(value);
    if (!choice)
        throw wrongValue(QStringLiteral("language"), value, QStringLiteral("system, en or de"));
    return choice;
}

/// Applies and stores the theme and the language that are chosen in the menu.
void followMenu(QApplication& application, ui::MainWindow& window, ui::WindowMemory& memory)
{
    QObject::connect(&window, &ui::MainWindow::themeChosen, &window, [&](ui::ThemeChoice chosen) {
        memory.setTheme(chosen);
        ui::applyTheme(application, ui::schemeOf(chosen));
    });
    QObject::connect(&window, &ui::MainWindow::languageChosen, &window, [&](ui::LanguageChoice chosen) {
        memory.setLanguage(chosen);
        ui::applyLanguage(application, chosen);
    });
}

WindowOptions windowOptionsOf(const QCommandLineParser& parser)
{
    return {choiceOf<ui::ThemeChoice>(parser, QStringLiteral("theme"), kThemes), languageOf(parser), {}};
}

/// Opens the window and returns the exit status once it is closed.
int openWindow(int& argc, char** argv, const WindowOptions& options)
{
    if (!prepareDisplay())
        return refuse();
    // Suppresses Qt's list of the platforms that it tried; refuse() prints one line instead.
    const QtMessageHandler usual = qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    QApplication application(argc, argv);
    qInstallMessageHandler(usual);
    if (QGuiApplication::platformName() == QLatin1StringView("minimal"))
        return refuse();
    QApplication::setApplicationDisplayName(QStringLiteral("Attention Lab"));
    QApplication::setDesktopFileName(QStringLiteral("attention-lab"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/attention-lab.svg")));
    ui::WindowMemory memory;
    ui::WindowState state;
    state.theme = options.theme.value_or(memory.theme());
    state.language = options.language.value_or(memory.language());
    ui::applyTheme(application, ui::schemeOf(state.theme));
    ui::applyLanguage(application, state.language);
    ui::MainWindow window;
    window.setState(state);
    followMenu(application, window, memory);
    const QString damage = memory.restore(window);
    if (!damage.isEmpty())
        window.showNote(damage);
    if (!options.file.isEmpty())
        window.open(options.file);
    window.session().safekeeping().start(ui::recoveryFolder());
    window.fitToScreen();
    window.show();
    const int status = QApplication::exec();
    window.session().safekeeping().end();
    // A failure to save the window's settings must not keep the program from closing.
    static_cast<void>(memory.save(window));
    return status;
}

} // namespace

void addWindowOptions(QCommandLineParser& parser)
{
    parser.addOption(
        {QStringLiteral("theme"),
         QStringLiteral("Colours of the window. Default: those of the last time, at first what the desktop asks for."),
         QStringLiteral("system|light|dark")});
    parser.addOption(
        {QStringLiteral("language"),
         QStringLiteral("Language of the window. Default: that of the last time, at first the desktop's if there is a "
                        "translation."),
         QStringLiteral("system|en|de")});
}

int runWindow(int& argc, char** argv, const QCommandLineParser& parser)
{
    return openWindow(argc, argv, windowOptionsOf(parser));
}

int runOpen(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Opens the window with a saved run, to look at it and train it on; or with a table of your own "
                       "(text, maybe packed, with any ending), and asks what to make of it."));
    addRunArgument(parser);
    addWindowOptions(parser);
    if (!parse(parser, QStringLiteral("attention-lab open"), arguments))
        return Done;
    WindowOptions options = windowOptionsOf(parser);
    const std::filesystem::path run = runArgumentOf(parser, QStringLiteral("open"));
    // An error in the file is printed to the terminal, before a window opens.
    options.file = ui::pathText(std::filesystem::absolute(run).native());
    if (ui::isTablePath(options.file))
        core::FileBytes{run}; // the window reads it behind a progress bar
    else
        static_cast<void>(core::readRunDocument(run));
    QByteArray name = arguments.value(0).toLocal8Bit();
    std::array<char*, 2> words{name.data(), nullptr};
    int count = 1;
    return openWindow(count, words.data(), options);
}

} // namespace app
