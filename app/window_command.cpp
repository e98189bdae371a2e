#include "app/window_command.h"

#include "app/command_line.h"
#include "ui/main_window.h"
#include "ui/theme/theme.h"
#include "ui/view_menu.h"
#include "ui/window_memory.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>

namespace app {

namespace {

int refuse()
{
    printProblem("there is no display to open the window on; attention-lab train runs the same experiment in the "
                 "terminal");
    return CouldNot;
}

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
/// Whether the environment says where windows go. A display that is named may still be out of reach, at which Qt
/// would end the program by force; with a second platform to fall back to, it does not.
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

} // namespace

void addThemeOption(QCommandLineParser& parser)
{
    parser.addOption(
        {QStringLiteral("theme"),
         QStringLiteral("Colours of the window. Default: those of the last time, at first what the desktop asks for."),
         QStringLiteral("system|light|dark")});
}

std::optional<ui::ThemeChoice> themeOf(const QCommandLineParser& parser)
{
    if (!parser.isSet(QStringLiteral("theme")))
        return std::nullopt;
    const QString value = parser.value(QStringLiteral("theme"));
    if (value == QLatin1StringView("system"))
        return ui::ThemeChoice::System;
    if (value == QLatin1StringView("light"))
        return ui::ThemeChoice::Light;
    if (value == QLatin1StringView("dark"))
        return ui::ThemeChoice::Dark;
    throw UsageError(QStringLiteral("--theme: got %1, expected system, light or dark").arg(value));
}

int runWindow(int& argc, char** argv, std::optional<ui::ThemeChoice> theme)
{
    if (!prepareDisplay())
        return refuse();
    // Qt tells in several lines which platforms it tried; what matters is said below in one.
    const QtMessageHandler usual = qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    QApplication application(argc, argv);
    qInstallMessageHandler(usual);
    if (QGuiApplication::platformName() == QLatin1StringView("minimal"))
        return refuse();
    QApplication::setApplicationDisplayName(QObject::tr("Attention Lab"));
    QApplication::setDesktopFileName(QStringLiteral("attention-lab"));
    ui::WindowMemory memory;
    const ui::ThemeChoice choice = theme.value_or(memory.theme());
    ui::applyTheme(application, ui::schemeOf(choice));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/attention-lab.svg")));
    ui::MainWindow window;
    window.viewMenu().setTheme(choice);
    QObject::connect(&window.viewMenu(), &ui::ViewMenu::themeChosen, &window, [&](ui::ThemeChoice chosen) {
        memory.setTheme(chosen);
        ui::applyTheme(application, ui::schemeOf(chosen));
    });
    const QString damage = memory.restore(window);
    if (!damage.isEmpty())
        window.tell(damage);
    window.show();
    const int status = QApplication::exec();
    // Not being able to remember is no reason to keep anyone.
    static_cast<void>(memory.save(window));
    return status;
}

} // namespace app
