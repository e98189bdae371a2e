#include "app/terminal/chart_application.h"

#include <QLoggingCategory>

#include <clocale>

namespace app {

ChartApplication::ChartApplication()
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // Standard error is for errors of the program, not for remarks of Qt about the desktop.
    QLoggingCategory::setFilterRules(QStringLiteral("*.debug=false\n*.info=false\n*.warning=false"));
    m_application.emplace(m_count, m_arguments.data());
    setlocale(LC_NUMERIC, "C"); // numbers are printed with a point, whatever the application has set
}

} // namespace app
