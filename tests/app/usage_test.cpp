#include "core/experiment/knobs.h"
#include "tests/app/program.h"
#include "tests/support/test_registry.h"

#include <QRegularExpression>
#include <QTest>

namespace usage_test {

class UsageTest : public QObject {
    Q_OBJECT

    static void addCall(const char* name, const QStringList& arguments, const char* words)
    {
        QTest::newRow(name) << arguments << QByteArray(words);
    }

    /// Runs a row's arguments: the program writes one line, with the row's words, to standard error alone.
    static void endsWithOneLine(int status)
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, words);
        const Program program = Program::run(arguments);
        QCOMPARE(program.status, status);
        QVERIFY2(program.saysOneLine(), program.problem);
        QVERIFY2(program.problem.contains(words), program.problem);
        QVERIFY2(program.output.isEmpty(), program.output);
    }

private slots:
    void wrongUsageEndsWithTwoAndOneLine_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("words");
        addCall("unknown command", {"fly"},
                "unknown command 'fly'; the commands are train, ensemble, explain, open, render, report, dataset, "
                "export, summary");
        addCall("empty command", {""}, "unknown command ''");
        addCall("option without command", {"--seed", "3"}, "'seed'");
        addCall("command after an option", {"--theme", "dark", "train"}, "the command train comes first");
        addCall("theme", {"--theme", "pink"}, "--theme: got pink, expected system, light or dark");
        addCall("language", {"--language", "fr"}, "--language: got fr, expected system, en or de");
        addCall("empty language", {"--language", ""}, "--language: got nothing, expected");
        addCall("ensemble of untrained networks", {"ensemble", "--epochs", "0"}, "--epochs: got 0, expected 1");
        addCall("option with one dash", {"-platform", "offscreen"}, "'platform'");
        addCall("unknown option", {"train", "--sed", "3"}, "'sed'");
        addCall("option of another command", {"summary", "--runs", "3"}, "'runs'");
        addCall("missing value", {"train", "--seed"}, "'--seed'");
        addCall("extra argument", {"train", "fast"}, "unexpected argument 'fast'");
        addCall("extra argument after --", {"train", "--", "--seed"}, "unexpected argument '--seed'");
        addCall("value for a flag", {"train", "--no-shuffle=yes"}, "--no-shuffle");
        addCall("samples", {"train", "--samples", "99"}, "--samples: got 99, expected 100 to 10,000,000");
        addCall("features", {"summary", "--features", "1001"}, "--features: got 1001, expected 1 to 1,000");
        addCall("golden 0", {"dataset", "--golden", "0"},
                "--golden: got 0, expected none or different features from 1 to 1,000");
        addCall("golden beyond", {"summary", "--golden", "21"}, "--golden: got 21, expected 1 to 20");
        addCall("features below golden", {"ensemble", "--features", "4"}, "--golden: got 5, expected 1 to 4");
        addCall("test fraction", {"train", "--test-fraction", "0.95"},
                "--test-fraction: got 0.95, expected 0.01 to 0.9");
        addCall("negative seed", {"train", "--seed", "-1"}, "--seed: got -1, expected 0 to 4,294,967,295");
        addCall("negative seed with =", {"train", "--seed=-1"}, "--seed: got -1, expected 0 to 4,294,967,295");
        addCall("seed of 33 bits", {"train", "--seed", "4294967296"}, "--seed: got 4294967296, expected");
        addCall("seed of 100 digits", {"train", "--seed", QString(100, '9')}, ", expected 0 to 4,294,967,295");
        addCall("seed that is an option", {"train", "--seed", "--epochs"}, "--seed: got --epochs, expected");
        addCall("empty seed", {"train", "--seed="}, "--seed: got nothing, expected 0 to 4,294,967,295");
        addCall("two lines", {"train", "--seed", "1\n2"}, "--seed: got 1\\n2, expected");
        addCall("hidden 0", {"train", "--hidden", "100,0"}, "--hidden: got 100,0, expected none or up to 8 layers");
        addCall("hidden, nine", {"train", "--hidden", "1,1,1,1,1,1,1,1,1"}, "expected none or up to 8 layers");
        addCall("activation", {"train", "--activation", "sigmoid"},
                "--activation: got sigmoid, expected linear, relu or tanh");
        addCall("epochs", {"train", "--epochs", "-1"}, "--epochs: got -1, expected 0 to 10,000");
        addCall("batch size", {"train", "--batch-size", "0"}, "--batch-size: got 0, expected 1 to 1,000,000");
        addCall("learning rate 0", {"train", "--learning-rate", "0"},
                "--learning-rate: got 0, expected above 0, at most 10");
        addCall("learning rate nan", {"train", "--learning-rate", "nan"},
                "--learning-rate: got nan, expected above 0, at most 10");
        for (const char* number : {"nan", "inf", "-inf", "Infinity", "1e400"})
            for (const char* option : {"test-fraction", "learning-rate", "noise", "label-noise", "decoy-correlation",
                                       "scale", "positive-share"})
                QTest::addRow("%s %s", option, number)
                    << QStringList{"train", QStringLiteral("--%1=%2").arg(option, number)}
                    << QStringLiteral("--%1: got %2, expected ").arg(option, number).toUtf8();
        addCall("format", {"train", "--format", "xml"}, "--format: got xml, expected text or jsonl");
        addCall("chart of nothing", {"train", "--chart", "a.png", "--attention", "none"},
                "--chart: got it with --attention none, expected a network that has attention");
        addCall("xor of one", {"train", "--label-rule", "xor"},
                "--golden: got 5, expected two features, because the label rule is xor");
        addCall("chart", {"train", "--chart", "a.gif"}, "--chart: a.gif does not end in .png, .svg or .pdf");
        addCall("nameless file", {"train", "--save-weights", ""}, "--save-weights: got nothing, expected the name");
        addCall("no output", {"dataset"}, "--output is missing");
        addCall("nothing to export", {"export"}, "nothing to export: expected at least one of --keras, --pytorch");
        addCall("two scripts in one file", {"export", "--keras", "a", "--pytorch", "a"},
                "--pytorch: got a, which --keras writes");
        addCall("attention of rows without", {"export", "--row-attention", "a.npy", "--attention", "none"},
                "--row-attention: got it with --attention none, expected a network that has attention");
        addCall("history", {"export", "--history", "h.txt"}, "--history: h.txt does not end in .csv or .json");
        addCall("nameless script", {"export", "--keras="}, "--keras: got nothing, expected the name of a file");
        addCall("runs 0", {"ensemble", "--runs", "0"}, "--runs: got 0, expected 1 to 1,000,000");
        addCall("runs too many", {"ensemble", "--runs", "1000001"}, "--runs: got 1000001, expected 1 to 1,000,000");
        addCall("runs not whole", {"ensemble", "--runs", "1.5"}, "--runs: got 1.5, expected");
        addCall("repeats 0", {"explain", "--repeats", "0"}, "--repeats: got 0, expected 1 to 1,000");
        addCall("repeats too many", {"explain", "--repeats", "1001"}, "--repeats: got 1001, expected 1 to 1,000");
        addCall("rows 0", {"explain", "--rows", "0"}, "--rows: got 0, expected 1 to 10,000,000");
        addCall("one seed", {"explain", "--claim-seeds", "1"}, "--claim-seeds: got 1, expected 2 to 200");
        addCall("no label shuffles", {"explain", "--label-shuffles", "0"},
                "--label-shuffles: got 0, expected 1 to 200");
        addCall("attention shuffles", {"explain", "--attention-shuffles", "0"},
                "--attention-shuffles: got 0, expected 1 to 10,000");
        addCall("explain jobs 0", {"explain", "--jobs", "0"}, "--jobs: got 0, expected 1 to 1,024");
        addCall("nothing to explain", {"explain", "--skip-rivals", "--skip-tests"}, "--skip-tests: nothing is left");
        addCall("nameless weights", {"explain", "--initial-weights="}, "--initial-weights: got nothing, expected");
        addCall("jobs 0", {"ensemble", "--jobs", "0"}, "--jobs: got 0, expected 1 to 1,024");
        addCall("jobs too many", {"ensemble", "--jobs", "1025"}, "--jobs: got 1025, expected 1 to 1,024");
        addCall("first seed", {"ensemble", "--first-seed", "-1"}, "--first-seed: got -1, expected 0 to 4,294,967,295");
        addCall("last seed", {"ensemble", "--runs", "2", "--first-seed", "4294967295"}, "expected 0 to 4,294,967,294");
        addCall("last seed by seed", {"ensemble", "--runs", "2", "--seed", "4294967295"},
                "expected 0 to 4,294,967,294");
    }

    void wrongUsageEndsWithTwoAndOneLine() { endsWithOneLine(2); }

    void whatCannotBeDoneEndsWithOneAndOneLine_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("words");
        addCall("weights to nowhere", {"train", "--save-weights", "/no/w"}, "/no/w: No such file or directory");
        addCall("weights to a directory", {"train", "--save-weights", "/tmp"}, "/tmp: Is a directory");
        addCall("chart to nowhere", {"train", "--chart", "/no/c.png"}, "/no/c.png: No such file or directory");
        addCall("no weights", {"train", "--initial-weights", "/no/w"}, "/no/w: No such file or directory");
        addCall("weights from a picture", {"train", "--initial-weights", Program::path()}, "no safetensors file");
        addCall("no weights to explain", {"explain", "--initial-weights", "/no/w"}, "/no/w: No such file or directory");
        addCall("data below a device", {"dataset", "--output", "/dev/null"}, "/dev/null: Not a directory");
        addCall("script to nowhere", {"export", "--keras", "/no/k.py"}, "/no/k.py: No such file or directory");
        addCall("table to nowhere", {"dataset", "--output", "/no/t.csv"}, "/no/t.csv: No such file or directory");
        addCall("no memory",
                {"ensemble", "--samples", "10000000", "--features", "1000", "--jobs", "1024", "--runs", "1024"},
                "1,024 runs at a time needs");
    }

    void whatCannotBeDoneEndsWithOneAndOneLine() { endsWithOneLine(1); }

    void fullDiskOnStandardOutputIsSaid()
    {
        QProcess process;
        process.setStandardOutputFile(QStringLiteral("/dev/full"));
        process.start(Program::path(), {"summary"});
        const Program program = Program::finish(process);
        QCOMPARE(program.status, 1);
        QCOMPARE(program.problem, QByteArray("attention-lab: standard output: No space left on device\n"));
    }

    void helpNamesEveryOptionWithItsRangeAndDefault()
    {
        for (const char* command : {"train", "ensemble", "explain", "dataset", "export", "summary"}) {
            const Program program = Program::run({command, "--help"});
            QCOMPARE(program.status, 0);
            QVERIFY(program.problem.isEmpty());
            QVERIFY(program.output.startsWith("Usage: attention-lab " + QByteArray(command) + " [options]"));
            const QString help = QString::fromUtf8(program.output).simplified();
            for (const core::Knob& knob : core::knobs()) {
                const QString name = QString::fromStdString(std::string(knob.name));
                if (knob.kind == core::KnobKind::Switch)
                    QVERIFY2(help.contains(QString::fromStdString("--" + core::switchOption(knob) + " ")),
                             qPrintable(name));
                else
                    QVERIFY2(help.contains("--" + name + " <") &&
                                 help.contains("Range: " + QString::fromStdString(core::rangePhrase(knob).english()) +
                                               ". Default: " + QString::fromStdString(core::valueText(knob, {}))),
                             qPrintable(name));
            }
        }
    }

    void helpOfTheProgramNamesTheCommands()
    {
        const Program program = Program::run({"--help"});
        QCOMPARE(program.status, 0);
        for (const char* command :
             {"train", "ensemble", "explain", "open", "render", "report", "dataset", "export", "summary"})
            QVERIFY(program.output.contains(command));
    }

    void versionIsThatOfTheProject()
    {
        const Program program = Program::run({"--version"});
        QCOMPARE(program.status, 0);
        QCOMPARE(program.output, QByteArray("attention-lab " ATTENTION_VERSION "\n"));
    }

    void summaryIsKerassTable()
    {
        const Program program = Program::run({"summary"});
        QCOMPARE(program.status, 0);
        QVERIFY(program.output.contains("Total params: 4,561\n"));
        QCOMPARE(program.lines().constFirst(), QString(98, '_'));
        QVERIFY(Program::run({"summary", "--hidden", "none"}).output.contains("Total params: 441\n"));
    }

    void numbersHaveAPointInEveryLocale()
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("LC_ALL", "de_DE.UTF-8");
        process.setProcessEnvironment(environment);
        process.start(Program::path(), {"train", "--samples", "1000", "--epochs", "1"});
        const Program program = Program::finish(process);
        QCOMPARE(program.status, 0);
        QVERIFY(program.output.contains("loss: 0."));
        QVERIFY(!QRegularExpression("\\b0,[0-9]").match(QString::fromUtf8(program.output)).hasMatch());
    }
};

ATTENTION_TEST(UsageTest, void)

} // namespace usage_test
#include "usage_test.moc"
