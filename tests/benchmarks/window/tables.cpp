#include "tables.h"

#include "heartbeat.h"
#include "session.h"
#include "tests/support/find_widget.h"
#include "ui/main_window.h"
#include "ui/tables/table_dialog.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QLabel>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTimer>

#include <functional>
#include <random>

namespace {

constexpr int kColumns = 50;
constexpr double kRowsPerSecond = 200'000; ///< of effort: a million rows by default
constexpr double kPatience = 120.0;        ///< seconds

/// Numbers of six digits, as measured values are, and a label.
qint64 writeTable(const QString& path, int rows)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s cannot be written", qPrintable(path));
    QByteArray text;
    for (int column = 1; column < kColumns; ++column)
        text += "column" + QByteArray::number(column) + ",";
    text += "label\n";
    std::mt19937 random;
    std::uniform_int_distribution<int> digits(100'000, 999'999);
    for (int row = 0; row < rows; ++row) {
        for (int column = 1; column < kColumns; ++column)
            text += "0." + QByteArray::number(digits(random)) + ",";
        text += row % 3 == 0 ? "1\n" : "0\n";
        constexpr qsizetype kPiece = 1 << 20;
        if (text.size() > kPiece) {
            file.write(text);
            text.clear();
        }
    }
    file.write(text);
    return file.size();
}

/// Runs the program's own loop until it is so.
void waitUntil(const std::function<bool()>& condition)
{
    QEventLoop loop;
    QTimer ask;
    ask.callOnTimeout([&] {
        if (condition())
            loop.quit();
    });
    ask.start(1);
    QTimer::singleShot(static_cast<int>(kPatience * 1e3), &loop, [] { qFatal("the table is not read in time"); });
    loop.exec();
}

void forgetPeak()
{
    QFile file(QStringLiteral("/proc/self/clear_refs"));
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}

/// In millions of bytes, since forgetPeak().
double peakMemory()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (file.open(QIODevice::ReadOnly))
        for (const QByteArray& line : file.readAll().split('\n'))
            if (line.startsWith("VmHWM:"))
                return line.simplified().split(' ').at(1).toDouble() * 1024.0 / 1e6;
    return 0.0;
}

ui::TableDialog& openDialog(ui::MainWindow& window, const QString& path)
{
    window.open(path);
    auto* dialog = window.findChild<ui::TableDialog*>();
    if (!dialog)
        qFatal("there is no dialog about the table");
    return *dialog;
}

double cancelInTheMiddle(ui::MainWindow& window, const QString& path)
{
    const QPointer<ui::TableDialog> dialog = &openDialog(window, path);
    const auto& bar = findWidget<QProgressBar>(*dialog, "tableProgressBar");
    waitUntil([&] { return bar.value() > bar.maximum() / 4; });
    QElapsedTimer clock;
    clock.start();
    findWidget<QPushButton>(*dialog, "tableCancelButton").click();
    waitUntil([&] { return dialog.isNull(); });
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

} // namespace

Figures measureReadingTable(const Effort& effort)
{
    const QTemporaryDir folder(QCoreApplication::applicationDirPath() + QStringLiteral("/table-XXXXXX"));
    const QString path = folder.filePath(QStringLiteral("large.csv"));
    const qint64 bytes = writeTable(path, static_cast<int>(kRowsPerSecond * effort.seconds));
    ui::MainWindow window;
    prepareWindow(window, {20, 5});

    forgetPeak();
    const Heartbeat heartbeat;
    QElapsedTimer clock;
    clock.start();
    auto& dialog = openDialog(window, path);
    int reports = 0;
    QObject::connect(&findWidget<QProgressBar>(dialog, "tableProgressBar"), &QProgressBar::valueChanged, &dialog,
                     [&reports] { ++reports; });
    auto& ok = findWidget<QPushButton>(dialog, "tableOkButton");
    waitUntil([&ok] { return ok.isEnabled(); });
    const double seconds = static_cast<double>(clock.nsecsElapsed()) / 1e9;
    ok.click();
    waitUntil([&] { return window.findChild<ui::TableDialog*>() == nullptr; });
    Figures figures = heartbeat.figures();
    figures["seconds"] = seconds;
    figures["peak_mb"] = peakMemory();
    figures["table_mb"] = static_cast<double>(bytes) / 1e6;
    figures["reports"] = reports;
    figures["cancel_ms"] = cancelInTheMiddle(window, path);
    return figures;
}
