#include "opening_table.h"

#include "heartbeat.h"
#include "session.h"
#include "tests/support/find_widget.h"
#include "ui/training/training_controller.h"
#include "ui/window/main_window.h"

#include <QElapsedTimer>
#include <QFile>
#include <QPushButton>
#include <QTemporaryDir>

#include <random>

namespace {

constexpr int kColumns = 50;
constexpr double kTablePatience = 300.0; // seconds

/// Rows of 49 numbers with five digits after the point, and a label that the first one decides.
void writeTable(const QString& path, int rows)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("there is no place for the table");
    QByteArray line;
    for (int column = 1; column < kColumns; ++column)
        line += "x" + QByteArray::number(column) + ',';
    line += "label\n";
    std::mt19937 draw(1);
    for (int row = 0; row < rows; ++row) {
        file.write(line);
        line.clear();
        const bool first = draw() % 2 == 0;
        for (int column = 1; column < kColumns; ++column) {
            const auto digits = QByteArray::number(100'000 + static_cast<int>(draw() % 100'000)).sliced(1);
            line += (column == 1 && first ? "1." : "0.") + digits + ',';
        }
        line += first ? "yes\n" : "no\n";
    }
    file.write(line);
    if (!file.flush())
        qFatal("the table does not fit on the disk");
}

} // namespace

Figures measureOpeningTable(const Effort& effort)
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("table.csv"));
    writeTable(path, effort.tableRows);
    ui::MainWindow window;
    prepareWindow(window, {20, 5});

    const Heartbeat heartbeat;
    QElapsedTimer clock;
    clock.start();
    window.open(path);
    QPushButton* accept = nullptr;
    const auto canAccept = [&] {
        accept = window.findChild<QPushButton*>(QStringLiteral("tableOkButton"));
        return accept != nullptr && accept->isEnabled();
    };
    if (!runEventLoopUntil(canAccept, kTablePatience))
        qFatal("the table is not read in time");
    const double readSeconds = static_cast<double>(clock.nsecsElapsed()) / 1e9;
    clock.start();
    accept->click();
    const auto isReady = [&] {
        return window.controller().experiment().table && window.controller().state() == ui::RunState::Untrained;
    };
    if (!runEventLoopUntil(isReady, kTablePatience))
        qFatal("there is no network for the table in time");
    Figures figures = heartbeat.figures();
    figures["rows"] = effort.tableRows;
    figures["columns"] = kColumns;
    figures["megabytes"] = static_cast<double>(QFile(path).size()) / 1e6;
    figures["read_seconds"] = readSeconds;
    figures["prepare_seconds"] = static_cast<double>(clock.nsecsElapsed()) / 1e9;
    return figures;
}
