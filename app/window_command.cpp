#include "app/window_command.h"

#include "app/command_line.h"
#include "ui/main_window.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QIcon>

namespace app {

namespace {

constexpr const char* kNoDisplay = "there is no display to open the window on; attention-lab train runs the same "
                                   "experiment in the terminal";

/// Whether the desktop's environment says where windows go, or the person has chosen Qt's platform.
bool isDisplayNamed()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

} // namespace

int runWindow(int& argc, char** argv)
{
    if (!isDisplayNamed()) {
        printProblem("attention-lab", kNoDisplay);
        return CouldNot;
    }
    QApplication application(argc, argv);
    QApplication::setApplicationDisplayName(QObject::tr("Attention Lab"));
    QApplication::setDesktopFileName(QStringLiteral("attention-lab"));
    ui::applyTheme(application, ui::systemScheme());
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/attention-lab.svg")));
    ui::MainWindow window;
    window.show();
    return QApplication::exec();
}

} // namespace app
