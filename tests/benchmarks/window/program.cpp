#include "program.h"

#include "quantile.h"

#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QPixmap>
#include <QProcess>
#include <QScreen>
#include <QTest>

namespace {

constexpr int kProgramPatience = 60'000; // milliseconds

/// The colour in the middle of the screen, where there is a window as soon as there is one anywhere.
/// Reads one pixel only, so that the reading costs the display next to nothing.
QRgb middleOfScreen()
{
    QScreen* screen = QGuiApplication::primaryScreen();
    const QPoint middle = screen->geometry().center();
    return screen->grabWindow(0, middle.x(), middle.y(), 1, 1).toImage().pixel(0, 0);
}

/// Starts the program and waits until its window is painted.
class StartedProgram {
public:
    StartedProgram()
    {
        const QRgb ground = middleOfScreen();
        QElapsedTimer clock;
        clock.start();
        m_process.start(QStringLiteral(ATTENTION_LAB), QStringList());
        while (middleOfScreen() == ground) {
            if (clock.elapsed() > kProgramPatience || !m_process.waitForStarted())
                qFatal("the program shows no window");
            QTest::qSleep(1);
        }
        m_milliseconds = static_cast<double>(clock.nsecsElapsed()) / 1e6;
        m_ground = ground;
    }

    StartedProgram(const StartedProgram&) = delete;
    StartedProgram& operator=(const StartedProgram&) = delete;

    ~StartedProgram()
    {
        m_process.terminate();
        m_process.waitForFinished(kProgramPatience);
        // The next one must find the screen as this one did.
        (void)QTest::qWaitFor([this] { return middleOfScreen() == m_ground; }, kProgramPatience);
    }

    /// Until the window was painted.
    [[nodiscard]] double milliseconds() const { return m_milliseconds; }

    [[nodiscard]] QByteArray procFile(const char* name) const
    {
        QFile file(QStringLiteral("/proc/%1/%2").arg(m_process.processId()).arg(QLatin1StringView(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    QProcess m_process;
    QRgb m_ground = 0;
    double m_milliseconds = 0.0;
};

/// Waits until the program has not worked for a while.
void settle(const StartedProgram& program)
{
    const auto workedFor = [&] {
        // Behind the name, which may hold spaces, the 12th and 13th field are the processor's time.
        const QByteArray line = program.procFile("stat");
        const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
        return fields.size() > 12 ? fields[11].toLongLong() + fields[12].toLongLong() : -1;
    };
    qint64 before = -1;
    int still = 0;
    const auto isStill = [&] {
        const qint64 now = workedFor();
        still = now == before ? still + 1 : 0;
        before = now;
        QTest::qSleep(100);
        return still >= 5;
    };
    (void)QTest::qWaitFor(isStill, kProgramPatience);
}

/// A size in smaps_rollup, in millions of bytes.
double megabytes(const QByteArray& rollup, const QByteArray& name)
{
    for (const QByteArray& line : rollup.split('\n'))
        if (line.startsWith(name + ':'))
            return line.simplified().split(' ').at(1).toDouble() * 1024.0 / 1e6;
    qFatal("the system does not tell the program's memory");
}

} // namespace

Figures measureFirstFrame(const Effort& effort)
{
    std::vector<double> times;
    for (int i = 0; i < effort.starts; ++i)
        times.push_back(StartedProgram().milliseconds());
    return {{"starts", times.size()}, {"median_ms", quantile(times, 0.5)}, {"max_ms", quantile(times, 1.0)}};
}

Figures measureIdleMemory(const Effort& /*effort*/)
{
    const StartedProgram program;
    settle(program);
    const QByteArray rollup = program.procFile("smaps_rollup");
    return {{"resident_mb", megabytes(rollup, "Rss")}, {"proportional_mb", megabytes(rollup, "Pss")}};
}
