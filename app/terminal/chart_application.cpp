#include "app/terminal/chart_application.h"

#include <QLoggingCategory>

#include <array>
#include <clocale>
#include <string>

namespace app {

std::unique_ptr<QApplication> makeChartApplication()
{
    static std::string name = "attention-lab";
    static std::array<char*, 2> arguments{name.data(), nullptr};
    static int count = 1;
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // Standard error is for errors of the program, not for remarks of Qt about the desktop.
    QLoggingCategory::setFilterRules(QStringLiteral("*.debug=false\n*.info=false\n*.warning=false"));
    auto application = std::make_unique<QApplication>(count, arguments.data());
    setlocale(LC_NUMERIC, "C"); // numbers are printed with a point, whatever the application has set
    return application;
}

} // namespace app
