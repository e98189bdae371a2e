#include "tests/app/program.h"
#include "tests/support/test_registry.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <csignal>
#include <filesystem>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace command_files_test {

namespace fs = std::filesystem;

namespace {

const QByteArray kRows = "x,y,label\n1,2,0\n2,1,1\n3,4,0\n4,3,1\n5,6,0\n6,5,1\n7,8,0\n8,7,1\n";

/// A file option of a command, as its help names it.
struct FileOption {
    QString name;   ///< with dashes
    QString ending; ///< that its file may have
    bool isInput;
};

/// The commands that write files, with what else they need. Which options name files, their help says.
struct Command {
    const char* name;
    QStringList arguments;
};

const std::vector<Command> kCommands{{"train", {"--epochs", "1"}},
                                     {"ensemble", {"--epochs", "1", "--runs", "1"}},
                                     {"render", {"--view", "attention"}},
                                     {"report", {}},
                                     {"dataset", {}},
                                     {"export", {}}};

QString helpOf(const QString& command)
{
    return QString::fromUtf8(
        Program::run(command.isEmpty() ? QStringList{"--help"} : QStringList{command, "--help"}).output);
}

/// The commands that the program's help lists.
QStringList commandsOfHelp()
{
    static const QRegularExpression line(R"(^  attention-lab ([a-z]+) )", QRegularExpression::MultilineOption);
    QStringList commands;
    auto found = line.globalMatch(helpOf({}));
    while (found.hasNext())
        commands.append(found.next().captured(1));
    return commands;
}

std::vector<FileOption> fileOptionsOf(const QString& command)
{
    static const QRegularExpression option(R"((--[a-z-]+) <(?:DIR\|)?F\.([a-z]+)(?:\|[a-z]+)*>)");
    std::vector<FileOption> options;
    auto found = option.globalMatch(helpOf(command));
    while (found.hasNext()) {
        const auto match = found.next();
        const QString name = match.captured(1);
        options.push_back({name, match.captured(2), name == "--table" || name == "--initial-weights"});
    }
    return options;
}

} // namespace

/// Files of commands that are named twice.
class CommandFilesTest : public QObject {
    Q_OBJECT

    [[nodiscard]] QString in(const QString& name) const { return m_directory->filePath(name); }

    [[nodiscard]] QStringList names() const
    {
        return QDir(m_directory->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    void link(const QString& name, const QString& target) const
    {
        std::error_code error;
        fs::create_symlink(target.toStdString(), in(name).toStdString(), error); // it may be there
    }

    void linkHard(const QString& name, const QString& target) const
    {
        std::error_code error;
        fs::create_hard_link(in(target).toStdString(), in(name).toStdString(), error);
    }

    /// Writes as another program does.
    void write(const QString& name, const QByteArray& content) const
    {
        QFile file(in(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }

    /// Paths to a file of the directory by other names, which have this ending, as some files must have a certain one.
    [[nodiscard]] QStringList waysTo(const QString& target, const QString& ending) const
    {
        const QString name = QFileInfo(target).baseName() + "." + ending;
        link("link-to-" + name, target);
        link("link-of-link-to-" + name, in("link-to-" + name));
        linkHard("second-name-of-" + name, target);
        return {in("link-to-" + name),
                in("link-of-link-to-" + name),
                in("second-name-of-" + name),
                in("./link-to-" + name),
                in("folder/../second-name-of-" + name),
                in("door/second-name-of-" + name),
                QDir::current().relativeFilePath(in("second-name-of-" + name))};
    }

    /// Verifies that the command refuses, names both and changes nothing.
    void verifyRefused(const QStringList& arguments, const QString& one, const QString& other) const
    {
        const QStringList before = names();
        const Program program = Program::run(arguments);
        const QByteArray said = arguments.join(u' ').toUtf8() + "\n" + program.output + program.problem;
        QVERIFY2(program.status == 2, said);
        QVERIFY2(program.saysOneLine() && program.output.isEmpty(), said);
        QVERIFY2(program.problem.contains(one.toUtf8()) && program.problem.contains(other.toUtf8()), said);
        QVERIFY2(program.problem.contains(", which "), said);
        QCOMPARE(contentOf(in("table.csv")), kRows);
        QCOMPARE(contentOf(in("run.attnlab")), m_run);
        QCOMPARE(names(), before);
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    QByteArray m_run;

private slots:
    void initTestCase()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        QVERIFY(m_directory->isValid());
        QFile table(in("table.csv"));
        QVERIFY(table.open(QIODevice::WriteOnly) && table.write(kRows) == kRows.size());
        table.close();
        QCOMPARE(Program::run({"train", "--samples", "100", "--epochs", "1", "--save-run", in("run.attnlab"),
                               "--save-weights", in("weights.safetensors")})
                     .status,
                 0);
        m_run = contentOf(in("run.attnlab"));
        QVERIFY(QDir(m_directory->path()).mkpath("folder"));
        link("door", ".");
    }

    /// A new command with outputs must be added to kCommands, and so be tested here.
    void everyCommandThatWritesIsTestedHere()
    {
        const QStringList commands = commandsOfHelp();
        QVERIFY2(commands.size() >= 9, qPrintable(commands.join(u' ')));
        for (const QString& command : commands) {
            const auto options = fileOptionsOf(command);
            const bool writes = !std::ranges::all_of(options, &FileOption::isInput);
            const bool isTested = std::ranges::any_of(
                kCommands, [&](const Command& known) { return command == QLatin1StringView(known.name); });
            QVERIFY2(writes == isTested, qPrintable(command));
        }
    }

    /// Else an option would be missed here: its value must be named F.ENDING in the help.
    void everyOptionOfAFileIsUnderstood()
    {
        static const QRegularExpression file(R"(--[a-z-]+ <[^>]*(?:F\.|DIR|(?i:file|path))[^>]*>)");
        for (const QString& command : commandsOfHelp()) {
            int named = 0;
            for (auto found = file.globalMatch(helpOf(command)); found.hasNext(); found.next())
                ++named;
            QVERIFY2(std::ssize(fileOptionsOf(command)) == named, qPrintable(command));
        }
    }

    void helpOfEveryCommandWithOutputsIsUnderstood_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<int>("outputs");
        const std::vector<int> outputs{3, 1, 1, 1, 1, 13};
        for (std::size_t i = 0; i < kCommands.size(); ++i)
            QTest::newRow(kCommands[i].name) << kCommands[i].name << outputs[i];
    }

    void helpOfEveryCommandWithOutputsIsUnderstood()
    {
        QFETCH(QString, command);
        QFETCH(int, outputs);
        const auto options = fileOptionsOf(command);
        QCOMPARE(std::ranges::count(options, false, &FileOption::isInput), outputs);
    }

    void noOutputIsAnInput_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("output");
        QTest::addColumn<QString>("ending");
        QTest::addColumn<QString>("input");
        QTest::addColumn<QString>("target");  // the input's file
        QTest::addColumn<bool>("byEveryWay"); // for one output of each command
        QSet<QString> seen;
        const auto row = [&seen](const Command& command, const FileOption& output, const QStringList& given,
                                 const QString& input, const char* target) {
            const QString pair = QString(command.name) + input;
            const bool isFirst = !seen.contains(pair);
            seen.insert(pair);
            QTest::addRow("%s %s %s", command.name, qPrintable(output.name), qPrintable(input))
                << QStringList{command.name} + given + command.arguments << output.name << output.ending << input
                << target << isFirst;
        };
        for (const Command& command : kCommands) {
            const auto options = fileOptionsOf(command.name);
            const auto has = [&](const char* name) {
                return std::ranges::find(options, QString(name), &FileOption::name) != options.end();
            };
            for (const FileOption& output : options) {
                if (output.isInput)
                    continue;
                if (has("--table"))
                    row(command, output, {"--table", in("table.csv")}, "--table", "table.csv");
                if (has("--initial-weights"))
                    row(command, output, {"--initial-weights", in("weights.safetensors"), "--samples", "100"},
                        "--initial-weights", "weights.safetensors");
                if (qstrcmp(command.name, "render") == 0 || qstrcmp(command.name, "report") == 0)
                    row(command, output, {in("run.attnlab")}, "the saved run", "run.attnlab");
            }
        }
    }

    void noOutputIsAnInput()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, output);
        QFETCH(QString, ending);
        QFETCH(QString, input);
        QFETCH(QString, target);
        QFETCH(bool, byEveryWay);
        const QStringList ways = waysTo(target, ending);
        for (const QString& path : byEveryWay ? ways : ways.first(1))
            verifyRefused(arguments + QStringList{output, path}, output, input);
    }

    void noOutputIsAnother_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<FileOption>("one");
        QTest::addColumn<FileOption>("other");
        QTest::addColumn<bool>("byEveryWay");
        for (const Command& command : kCommands) {
            std::vector<FileOption> outputs;
            std::ranges::copy_if(fileOptionsOf(command.name), std::back_inserter(outputs),
                                 [](const FileOption& option) { return !option.isInput; });
            for (std::size_t i = 0; i < outputs.size(); ++i)
                for (std::size_t j = i + 1; j < outputs.size(); ++j)
                    QTest::addRow("%s %s %s", command.name, qPrintable(outputs[i].name), qPrintable(outputs[j].name))
                        << QStringList{command.name, "--samples", "100"} + command.arguments << outputs[i] << outputs[j]
                        << (i == 0 && j == 1);
        }
    }

    void noOutputIsAnother()
    {
        QFETCH(QStringList, arguments);
        QFETCH(FileOption, one);
        QFETCH(FileOption, other);
        QFETCH(bool, byEveryWay);
        const QString first = "one." + one.ending;
        const QString second = "other-one." + other.ending;
        const auto verify = [&](const QString& path, const QString& otherPath) {
            verifyRefused(arguments + QStringList{one.name, path, other.name, otherPath}, one.name, other.name);
        };
        // Links to one file that does not exist yet, because some files must have a certain ending.
        link(first, "missing");
        link(second, "missing");
        verify(in(first), in("./" + second));
        if (!byEveryWay)
            return;
        const QString linked = "link-to-" + other.ending + "-" + first;
        link(linked, second + "-missing." + other.ending);
        verify(in(linked), in("door/" + second + "-missing." + other.ending));
        write("present", "present");
        verify(waysTo("present", one.ending).at(0), waysTo("present", other.ending).at(1));
        verify(waysTo("present", one.ending).at(2), waysTo("present", other.ending).at(6));
        QCOMPARE(contentOf(in("present")), QByteArray("present"));
    }

    void arraysOfADatasetAreNoInput()
    {
        QDir(m_directory->path()).mkpath("arrays");
        link("arrays/y_test.npy", "../table.csv");
        verifyRefused({"dataset", "--table", in("table.csv"), "--output", in("arrays")}, "--output", "--table");
    }

    void linkToAFileThatIsMissingIsFollowed()
    {
        link("to-new.csv", "new.csv");
        QCOMPARE(Program::run({"dataset", "--samples", "100", "--output", in("to-new.csv")}).status, 0);
        QCOMPARE(contentOf(in("new.csv")).count('\n'), 101);
        QVERIFY(fs::is_symlink(in("to-new.csv").toStdString()));
    }

    void datasetsThatAreWrittenAtATimeAreNotMixed()
    {
        for (int round = 0; round < 5; ++round) {
            QProcess few;
            QProcess many;
            few.start(Program::path(), {"dataset", "--samples", "100", "--output", in("shared")});
            many.start(Program::path(), {"dataset", "--samples", "200", "--output", in("shared")});
            // The second program writes, too, unless it had started before the first one wrote.
            const std::array programs{Program::finish(few), Program::finish(many)};
            QVERIFY(programs[0].status == 0 || programs[1].status == 0);
            for (const Program& program : programs)
                QVERIFY2(program.status == 0 || (program.status == 1 && program.saysOneLine() &&
                                                 program.problem.contains("another program has changed it")),
                         program.problem);
            const bool isOfMany = contentOf(in("shared/X_train.npy")).contains("(180, 20)");
            for (const auto& [file, rows] :
                 {std::pair{"X_train.npy", 90}, {"y_train.npy", 90}, {"X_test.npy", 10}, {"y_test.npy", 10}})
                QVERIFY(contentOf(in("shared/" + QString(file)))
                            .contains("(" + QByteArray::number(isOfMany ? 2 * rows : rows) + ", "));
        }
    }

    void fileThatIsRenewedDuringTheTrainingStays()
    {
        write("trained.safetensors", "old");
        QProcess process;
        process.start(Program::path(), {"train", "--samples", "100000", "--epochs", "10000", "--save-weights",
                                        in("trained.safetensors"), "--save-run", in("trained.attnlab")});
        QByteArray said;
        while (!said.contains("Epoch 1/") && process.waitForReadyRead(Program::kPatience))
            said += process.readAllStandardOutput();
        write("trained.safetensors", "another's");
        kill(static_cast<pid_t>(process.processId()), SIGINT); // which ends the training and saves
        const Program program = Program::finish(process);
        QVERIFY2(program.status == 1 && program.saysOneLine(), program.problem);
        QVERIFY2(program.problem.contains(in("trained.safetensors").toUtf8() + ": another program has changed it") &&
                     program.problem.contains("trained-2.safetensors"),
                 program.problem);
        QCOMPARE(contentOf(in("trained.safetensors")), QByteArray("another's"));
        QVERIFY(QFileInfo(in("trained-2.safetensors")).size() > 1'000);
        QVERIFY(QFileInfo(in("trained.attnlab")).size() > 1'000); // a later save does not suffer
        QVERIFY(names().filter(".part").isEmpty());
    }

    void fileThatIsMadeDuringTheRunsStays()
    {
        QProcess process;
        process.start(Program::path(), {"ensemble", "--runs", "100000", "--samples", "100", "--epochs", "1", "--format",
                                        "jsonl", "--numbers", in("runs.csv")});
        QVERIFY(process.waitForReadyRead(Program::kPatience));
        write("runs.csv", "another's");
        kill(static_cast<pid_t>(process.processId()), SIGINT);
        const Program program = Program::finish(process);
        QVERIFY2(program.status == 1 && program.saysOneLine(), program.problem);
        QVERIFY2(program.problem.contains(in("runs.csv").toUtf8()) && program.problem.contains("runs-2.csv"),
                 program.problem);
        QCOMPARE(contentOf(in("runs.csv")), QByteArray("another's"));
        QVERIFY(contentOf(in("runs-2.csv")).count('\n') > 1);
    }

    void fileThatIsMadeDuringAnExportStays()
    {
        // A full pipe stops the command at its first file.
        const QString pipe = QFileInfo(m_directory->path()).canonicalFilePath() + "/pipe.py";
        QCOMPARE(mkfifo(pipe.toLocal8Bit(), 0600), 0);
        const int end = open(pipe.toLocal8Bit(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
        QVERIFY(end >= 0);
        QByteArray block(4'096, ' ');
        while (::write(end, block.constData(), static_cast<std::size_t>(block.size())) > 0)
            continue;
        QProcess process;
        process.start(Program::path(), {"export", "--samples", "100", "--epochs", "1", "--keras", pipe, "--onnx",
                                        in("made.onnx"), "--history", in("made.json")});
        const auto hasReachedThePipe = [&] {
            const QDir files(QString("/proc/%1/fd").arg(process.processId()));
            const auto open = files.entryInfoList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
            return std::ranges::any_of(open, [&](const QFileInfo& file) { return file.symLinkTarget() == pipe; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(hasReachedThePipe(), Program::kPatience);
        write("made.onnx", "another's");
        while (!process.waitForFinished(10) && process.state() != QProcess::NotRunning)
            while (::read(end, block.data(), static_cast<std::size_t>(block.size())) > 0)
                continue;
        ::close(end);
        const Program program = Program::finish(process);
        QVERIFY2(program.status == 1 && program.saysOneLine(), program.problem);
        QVERIFY2(program.problem.contains(in("made.onnx").toUtf8()) && program.problem.contains("made-2.onnx"),
                 program.problem);
        QCOMPARE(contentOf(in("made.onnx")), QByteArray("another's"));
        QVERIFY(QFileInfo(in("made-2.onnx")).size() > 100);
        QVERIFY(QFileInfo(in("made.json")).size() > 100); // a later file does not suffer
        QVERIFY(program.output.contains("made.json: 1 epoch"));
    }
};

ATTENTION_TEST(CommandFilesTest, QCoreApplication)

} // namespace command_files_test

#include "command_files_test.moc"
