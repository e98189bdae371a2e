#include "tests/app/program.h"
#include "tests/support/slowdown.h"
#include "tests/support/test_registry.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <csignal>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace limits_test {

namespace {

/// Runs the program with a limit of the system, such as RLIMIT_FSIZE in bytes.
Program runWithin(const QStringList& arguments, int resource, rlim_t most)
{
    QProcess process;
    process.setChildProcessModifier([resource, most] {
        const rlimit limit{most, most};
        setrlimit(static_cast<__rlimit_resource>(resource), &limit);
    });
    process.start(Program::path(), arguments);
    return Program::finish(process);
}

/// Why nobody reads the standard output of a program.
enum class Nobody { Somebody, OutputClosed, AllClosed, ReaderGone, FullDisk };

Program runUnread(const QStringList& arguments, const QString& folder, Nobody kind)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setChildProcessModifier([kind] {
        std::array<int, 2> ends{};
        if (kind == Nobody::ReaderGone && pipe(ends.data()) == 0) {
            dup2(ends[1], STDOUT_FILENO);
            close(ends[0]);
            close(ends[1]);
        }
        if (kind == Nobody::FullDisk)
            dup2(open("/dev/full", O_WRONLY | O_CLOEXEC), STDOUT_FILENO);
        if (kind == Nobody::OutputClosed || kind == Nobody::AllClosed)
            close(STDOUT_FILENO);
        if (kind == Nobody::AllClosed) {
            close(STDIN_FILENO);
            close(STDERR_FILENO);
        }
    });
    process.start(Program::path(), arguments);
    return Program::finish(process);
}

} // namespace

/// Tests how commands end when a limit of the system is reached, or a signal comes while a system call waits.
class LimitsTest : public QObject {
    Q_OBJECT

    [[nodiscard]] QString in(const QString& name) const { return m_directory->filePath(name); }

    [[nodiscard]] QStringList names() const
    {
        return QDir(m_directory->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    /// Makes a file, and its folder, that must not be harmed.
    void writeOld(const QString& name) const
    {
        const QFileInfo place(in(name));
        QVERIFY(QDir().mkpath(place.path()));
        QFile file(place.filePath());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("old") == 3);
    }

    /// A pipe with a name, held open by a reader that reads nothing, if asked for. Returns the reader, or -1.
    [[nodiscard]] int makePipe(const QString& name, bool hasReader) const
    {
        const QByteArray path = in(name).toLocal8Bit();
        mkfifo(path, 0600);
        return hasReader ? open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC) : -1;
    }

    std::unique_ptr<QTemporaryDir> m_directory;

private slots:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        QVERIFY(m_directory->isValid());
        QCOMPARE(Program::run({"train", "--samples", "100", "--epochs", "1", "--save-run", in("run.attnlab")}).status,
                 0);
    }

    void fileBeyondTheLimitOfItsSizeIsAnError_data()
    {
        QTest::addColumn<QStringList>("arguments"); // without the file
        QTest::addColumn<QString>("file");
        const QStringList train{"train", "--samples", "100", "--epochs", "1"};
        const QStringList exported{"export", "--samples", "100", "--epochs", "1"};
        QTest::newRow("run") << train + QStringList{"--save-run"} << "f.attnlab";
        QTest::newRow("weights") << train + QStringList{"--save-weights"} << "f.safetensors";
        for (const char* ending : {"png", "svg", "pdf"})
            QTest::addRow("chart %s", ending) << train + QStringList{"--chart"} << QString("f.%1").arg(ending);
        for (const char* ending : {"csv", "json"})
            QTest::addRow("numbers %s", ending)
                << QStringList{"ensemble", "--runs", "1", "--samples", "100", "--epochs", "1", "--numbers"}
                << QString("f.%1").arg(ending);
        QTest::newRow("table") << QStringList{"dataset", "--samples", "100", "--output"} << "f.csv";
        QTest::newRow("arrays") << QStringList{"dataset", "--samples", "100", "--output"} << "f";
        QTest::newRow("script") << exported + QStringList{"--keras"} << "f.py";
        QTest::newRow("onnx") << exported + QStringList{"--onnx"} << "f.onnx";
        QTest::newRow("rows") << exported + QStringList{"--row-attention"} << "f.npy";
        QTest::newRow("history") << exported + QStringList{"--history"} << "f.json";
        for (const char* ending : {"html", "pdf"})
            QTest::addRow("report %s", ending) << QStringList{"report", "--samples", "100", "--epochs", "1", "--output"}
                                               << QString("f.%1").arg(ending);
        QTest::newRow("picture") << QStringList{"render", "RUN", "--view", "learning", "--output"} << "f.png";
    }

    void fileBeyondTheLimitOfItsSizeIsAnError()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, file);
        arguments.replaceInStrings("RUN", in("run.attnlab"));
        const bool isFolder = !file.contains('.'); // of a data set's arrays
        const QString old = isFolder ? file + "/X_train.npy" : file;
        for (const bool exists : {false, true}) {
            if (exists)
                writeOld(old);
            const QStringList before = names();
            const Program program = runWithin(arguments + QStringList{in(file)}, RLIMIT_FSIZE, 64);
            QVERIFY2(program.status == 1, program.problem);
            QVERIFY2(program.saysOneLine() && program.problem.contains(in(file).toUtf8()) &&
                         program.problem.contains("File too large"),
                     program.problem);
            QCOMPARE(names(), before);
            if (exists)
                QCOMPARE(contentOf(in(old)), QByteArray("old"));
            if (exists && isFolder)
                QCOMPARE(QDir(in(file)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                         QStringList{"X_train.npy"});
        }
    }

    /// A file that cannot be saved does not prevent the other files from being saved.
    void oneFileBeyondTheLimitCostsNoOther()
    {
        // The table of one epoch has a kilobyte, the weights have 18.
        const Program program = runWithin(
            {"export", "--samples", "100", "--epochs", "1", "--weights", in("f.safetensors"), "--history", in("f.csv")},
            RLIMIT_FSIZE, 4'096);
        QVERIFY2(program.status == 1, program.problem);
        QVERIFY2(program.saysOneLine() && program.problem.contains(in("f.safetensors").toUtf8() + ": File too large"),
                 program.problem);
        QVERIFY(program.output.contains("f.csv: 1 epoch"));
        QVERIFY(!names().contains("f.safetensors"));
        QCOMPARE(contentOf(in("f.csv")).count('\n'), 2);
    }

    void filesAreWrittenThoughNobodyReads_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("status");
        QTest::newRow("output closed") << static_cast<int>(Nobody::OutputClosed) << 0;
        QTest::newRow("all closed") << static_cast<int>(Nobody::AllClosed) << 0;
        QTest::newRow("reader gone") << static_cast<int>(Nobody::ReaderGone) << 0;
        QTest::newRow("full disk") << static_cast<int>(Nobody::FullDisk) << 1;
    }

    /// The same files as with a reader, and nothing of the progress in them.
    void filesAreWrittenThoughNobodyReads()
    {
        QFETCH(const int, kind);
        QFETCH(const int, status);
        const QStringList small{"--samples", "2000", "--epochs", "2"};
        const std::vector<std::pair<QStringList, QStringList>> commands{
            {QStringList{"train"} + small +
                 QStringList{"--save-run", "run", "--save-weights", "weights", "--chart", "chart.svg"},
             {"weights", "run", "chart.svg"}},
            {QStringList{"ensemble", "--runs", "2", "--numbers", "numbers.csv"} + small, {"numbers.csv"}},
            {{"dataset", "--samples", "1000", "--output", "set.csv"}, {"set.csv"}},
            {QStringList{"export", "--onnx", "net.onnx", "--keras", "net.py"} + small, {"net.onnx", "net.py"}},
        };
        for (const auto& [arguments, files] : commands) {
            QDir().mkpath(in("read"));
            QDir().mkpath(in("unread"));
            QCOMPARE(runUnread(arguments, in("read"), Nobody::Somebody).status, 0);
            const Program program = runUnread(arguments, in("unread"), static_cast<Nobody>(kind));
            QVERIFY2(program.status == status, program.problem);
            if (status != 0)
                QCOMPARE(program.problem, QByteArray("attention-lab: standard output: No space left on device; the "
                                                     "files are complete\n"));
            for (const QString& file : files) {
                const QByteArray content = contentOf(in("unread/" + file));
                if (file == "run" || file == "chart.svg") // which hold how long it took
                    QVERIFY2(content.size() > 1'000 && !content.contains("ETA: ") &&
                                 content.front() == (file == "run" ? '{' : '<'),
                             content.left(100));
                else
                    QCOMPARE(content, contentOf(in("read/" + file)));
            }
        }
        QCOMPARE(QDir(in("unread")).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 7);
    }

    void fewFilesAtATimeAreAnErrorOrEnough_data()
    {
        QTest::addColumn<int>("files");
        QTest::addColumn<QStringList>("arguments"); // without the file
        QTest::addColumn<QString>("file");
        const QStringList small{"--samples", "100", "--epochs", "1"};
        for (const int files : {4, 5, 6, 8, 12}) {
            const auto row = [&](const char* kind, const QStringList& arguments, const char* file) {
                QTest::addRow("%s %d", kind, files) << files << arguments << file;
            };
            row("run", QStringList{"train"} + small + QStringList{"--save-run"}, "f.attnlab");
            row("weights", QStringList{"train"} + small + QStringList{"--save-weights"}, "f.safetensors");
            row("table", {"dataset", "--samples", "100", "--output"}, "f.csv");
            row("arrays", {"dataset", "--samples", "100", "--output"}, "f");
            row("script", QStringList{"export"} + small + QStringList{"--keras"}, "f.py");
            row("onnx", QStringList{"export"} + small + QStringList{"--onnx"}, "f.onnx");
            row("rows", QStringList{"export"} + small + QStringList{"--row-attention"}, "f.npy");
            row("history", QStringList{"export"} + small + QStringList{"--history"}, "f.json");
        }
    }

    void fewFilesAtATimeAreAnErrorOrEnough()
    {
        QFETCH(int, files);
        QFETCH(QStringList, arguments);
        QFETCH(QString, file);
        if (kIsSanitized && files > 4 && files < 12) // with 4 the libraries are too many
            QSKIP("sanitizers open files of their own");
        const QStringList before = names();
        const Program program = runWithin(arguments + QStringList{in(file)}, RLIMIT_NOFILE, static_cast<rlim_t>(files));
        if (program.status == 0) {
            QVERIFY(names().contains(file));
            return;
        }
        QVERIFY2(program.status == 1 || program.status == 127, program.problem); // 127: its libraries were too many
        QVERIFY2(program.problem.contains("Too many open files") || program.problem.contains("Error 24"),
                 program.problem);
        QCOMPARE(names(), before);
    }

    void littleMemoryIsAnError_data()
    {
        QTest::addColumn<int>("megabytes");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("file");
        const QStringList large{"--samples", "1000000", "--features", "200"};
        for (const int megabytes : {300, 400}) {
            const auto row = [&](const QStringList& arguments, const char* file) {
                QTest::addRow("%s %d MB", qPrintable(arguments.constFirst()), megabytes)
                    << megabytes << arguments.first(1) + large + arguments.sliced(1) << file;
            };
            row({"train", "--save-run"}, "f.attnlab");
            row({"ensemble", "--runs", "1", "--numbers"}, "f.csv");
            row({"export", "--onnx"}, "f.onnx");
            row({"report", "--output"}, "f.html");
            row({"dataset", "--output"}, "f.csv");
        }
    }

    void littleMemoryIsAnError()
    {
        if (kIsSanitized)
            QSKIP("sanitizers need address space without a limit");
        QFETCH(int, megabytes);
        QFETCH(QStringList, arguments);
        QFETCH(QString, file);
        writeOld(file);
        const QStringList before = names();
        const Program program =
            runWithin(arguments + QStringList{in(file)}, RLIMIT_AS, static_cast<rlim_t>(megabytes) << 20U);
        QVERIFY2(program.status == 1, program.problem);
        // The system says that it has no resources where the memory for a thread is missing.
        QVERIFY2(program.saysOneLine() &&
                     (program.problem.contains("memory") || program.problem.contains("Resource temporarily")),
                 program.problem);
        QCOMPARE(contentOf(in(file)), QByteArray("old"));
        QCOMPARE(names(), before);
    }

    void firstSignalEndsTheWaitForAPipesReader_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
    }

    void firstSignalEndsTheWaitForAPipesReader()
    {
        QFETCH(int, signal);
        static_cast<void>(makePipe("pipe", false));
        QProcess process;
        process.start(Program::path(), {"train", "--samples", "100", "--epochs", "1", "--save-run", in("pipe")});
        QByteArray said;
        while (!said.contains("Epoch 1/1") && process.waitForReadyRead(Program::kPatience))
            said += process.readAllStandardOutput();
        QVERIFY(!process.waitForFinished(200)); // it waits for a reader
        kill(static_cast<pid_t>(process.processId()), signal);
        const Program program = Program::finish(process);
        QVERIFY2(program.status == 1, program.problem);
        QVERIFY2(program.saysOneLine() && program.problem.contains(in("pipe").toUtf8()), program.problem);
    }

    void firstSignalEndsTheWaitForAFullPipe()
    {
        const int reader = makePipe("pipe", true);
        QVERIFY(reader >= 0);
        QProcess process;
        process.setStandardOutputFile(in("pipe"));
        process.start(Program::path(), {"ensemble", "--runs", "100000", "--samples", "100", "--features", "200",
                                        "--epochs", "1", "--format", "jsonl"});
        // The pipe is full once nothing more comes.
        int before = 0;
        int now = 0;
        QTRY_VERIFY((before = std::exchange(now, 0), ioctl(reader, FIONREAD, &now) == 0) && now > 16'000 &&
                    now == before);
        kill(static_cast<pid_t>(process.processId()), SIGINT);
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(Program::finish(process).status, 0);
        close(reader);
        QVERIFY(clock.elapsed() < 20'000);
    }
};

ATTENTION_TEST(LimitsTest, QCoreApplication)

} // namespace limits_test
#include "limits_test.moc"
