#include "tests/app/program.h"
#include "tests/support/test_registry.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

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

std::vector<FileOption> fileOptionsOf(const QString& command)
{
    static const QRegularExpression option(R"((--[a-z-]+) <(?:DIR\|)?F\.([a-z]+)(?:\|[a-z]+)*>)");
    std::vector<FileOption> options;
    auto found = option.globalMatch(QString::fromUtf8(Program::run({command, "--help"}).output));
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

    void link(const QString& name, const char* target) const
    {
        std::error_code error;
        fs::create_symlink(target, in(name).toStdString(), error); // it may be there
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
        QTest::addColumn<QString>("target"); // the input's file
        const auto row = [](const Command& command, const FileOption& output, const QStringList& given,
                            const QString& input, const char* target) {
            QTest::addRow("%s %s %s", command.name, qPrintable(output.name), qPrintable(input))
                << QStringList{command.name} + given + command.arguments << output.name << output.ending << input
                << target;
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
        const QString linked = "link-to-" + QFileInfo(target).baseName() + "." + ending;
        link(linked, target.toUtf8());
        verifyRefused(arguments + QStringList{output, in(linked)}, output, input);
        const QString second = "second-name-of-" + QFileInfo(target).baseName() + "." + ending;
        std::error_code error;
        fs::create_hard_link(in(target).toStdString(), in(second).toStdString(), error);
        verifyRefused(arguments + QStringList{output, in("./" + second)}, output, input);
    }

    void noOutputIsAnother_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<FileOption>("one");
        QTest::addColumn<FileOption>("other");
        for (const Command& command : kCommands) {
            std::vector<FileOption> outputs;
            std::ranges::copy_if(fileOptionsOf(command.name), std::back_inserter(outputs),
                                 [](const FileOption& option) { return !option.isInput; });
            for (std::size_t i = 0; i + 1 < outputs.size(); ++i)
                QTest::addRow("%s %s %s", command.name, qPrintable(outputs[i].name), qPrintable(outputs[i + 1].name))
                    << QStringList{command.name, "--samples", "100"} + command.arguments << outputs[i]
                    << outputs[i + 1];
        }
    }

    void noOutputIsAnother()
    {
        QFETCH(QStringList, arguments);
        QFETCH(FileOption, one);
        QFETCH(FileOption, other);
        // Both are links to one file that does not exist yet, because some files must have a certain ending.
        link("one." + one.ending, "missing");
        link("other-one." + other.ending, "missing");
        verifyRefused(arguments +
                          QStringList{one.name, in("one." + one.ending), other.name, in("./other-one." + other.ending)},
                      one.name, other.name);
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
            QCOMPARE(Program::finish(few).status, 0);
            QCOMPARE(Program::finish(many).status, 0);
            const bool isOfMany = contentOf(in("shared/X_train.npy")).contains("(180, 20)");
            for (const auto& [file, rows] :
                 {std::pair{"X_train.npy", 90}, {"y_train.npy", 90}, {"X_test.npy", 10}, {"y_test.npy", 10}})
                QVERIFY(contentOf(in("shared/" + QString(file)))
                            .contains("(" + QByteArray::number(isOfMany ? 2 * rows : rows) + ", "));
        }
    }
};

ATTENTION_TEST(CommandFilesTest, QCoreApplication)

} // namespace command_files_test

#include "command_files_test.moc"
