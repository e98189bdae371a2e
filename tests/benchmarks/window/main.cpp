// Measures how promptly the real window answers and starts, and how much memory it takes.
// Prints the figures as JSON. Needs an X display without a window manager, all to itself; ./lab bench gives it one.

#include "importance.h"
#include "instrument.h"
#include "opening_table.h"
#include "program.h"
#include "theme_change.h"
#include "training.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>

#include <array>
#include <cstdio>

namespace {

struct Measurement {
    const char* name;
    Figures (*run)(const Effort& effort);
};

constexpr int kEndless = 10'000; ///< more epochs than are trained in the time, so that the curves fill up

const std::array kMeasurements{
    Measurement{"first_frame", measureFirstFrame},
    Measurement{"idle_memory", measureIdleMemory},
    Measurement{"training_20",
                [](const Effort& effort) {
                    return measureTraining({20, kEndless}, effort);
                }},
    Measurement{"training_200",
                [](const Effort& effort) {
                    return measureTraining({200, kEndless}, effort);
                }},
    // The article's run lasts less than a blink: mostly beginnings and ends.
    Measurement{"restarting_20",
                [](const Effort& effort) {
                    return measureTraining({20, 5}, effort);
                }},
    Measurement{"rivals", measureImportance},
    Measurement{"answer", measureAnswer},
    Measurement{"drag", measureDrag},
    Measurement{"scrub", measureScrub},
    Measurement{"theme_change", measureThemeChange},
    Measurement{"opening_table", measureOpeningTable},
};

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "xcb"); // for the program too: another platform does not let its window be looked at
    QApplication application(argc, argv);
    ui::applyTheme(application, ui::Scheme::Light);

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Measures the window and prints the figures as JSON."));
    parser.addHelpOption();
    const Effort usual;
    parser.addOptions({{QStringLiteral("seconds"), QStringLiteral("How long to watch each heartbeat."),
                        QStringLiteral("seconds"), QString::number(usual.seconds)},
                       {QStringLiteral("starts"), QStringLiteral("How often to start the program."),
                        QStringLiteral("times"), QString::number(usual.starts)},
                       {QStringLiteral("table-rows"), QStringLiteral("How many rows the table has that is opened."),
                        QStringLiteral("rows"), QString::number(usual.tableRows)}});
    parser.addPositionalArgument(QStringLiteral("name"), QStringLiteral("Only these measurements."),
                                 QStringLiteral("[NAME...]"));
    parser.process(application);
    const Effort effort{parser.value(QStringLiteral("seconds")).toDouble(),
                        parser.value(QStringLiteral("starts")).toInt(),
                        parser.value(QStringLiteral("table-rows")).toInt()};

    Figures all = Figures::object();
    for (const Measurement& measurement : kMeasurements) {
        const QStringList names = parser.positionalArguments();
        if (names.isEmpty() || names.contains(QLatin1StringView(measurement.name)))
            all[measurement.name] = measurement.run(effort);
    }
    std::puts(all.dump(2).c_str());
}
