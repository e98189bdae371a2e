#include "core/text/display_width.h"
#include "core/text/visible_text.h"
#include "tests/app/python.h"
#include "tests/support/hostile_names.h"
#include "tests/support/test_registry.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <cstdio>

namespace hostile_names_test {

namespace {

void writeFile(const QString& path, const std::string& content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::fromStdString(content)) < 0)
        qFatal("no file can be written");
}

/// No character that steers a terminal or the direction of its text, but for line breaks.
bool isHarmless(const QByteArray& text)
{
    return core::visibleLines(text.toStdString()) == text.toStdString();
}

QString errorOfXml(const QByteArray& text)
{
    QXmlStreamReader reader(text);
    while (!reader.atEnd())
        reader.readNext();
    return reader.hasError() ? reader.errorString() : QString();
}

/// Prints the columns that each script names, as JSON in ASCII.
const QString kReadScripts = QStringLiteral("import ast, json, sys\n"
                                            "for name in sys.argv[1:]:\n"
                                            "    code = open(name, 'rb').read()\n"
                                            "    compile(code, name, 'exec')\n"
                                            "    for line in ast.parse(code).body:\n"
                                            "        if isinstance(line, ast.Assign) and isinstance(line.targets[0], "
                                            "ast.Name) and line.targets[0].id == 'feature_columns':\n"
                                            "            print(json.dumps(ast.literal_eval(line.value)))\n");

} // namespace

/// The commands on a table whose names would steer a terminal, end a string, or be markup.
class HostileNamesTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_table;

    [[nodiscard]] QString in(const QString& name) const { return m_folder.filePath(name); }

    [[nodiscard]] Program run(const QString& command, const QStringList& options = {}) const
    {
        QStringList arguments{command, "--table", m_table, "--delimiter", "comma", "--header", "yes", "--epochs", "2"};
        arguments += QStringList{"--hidden", "4", "--test-fraction", "0.25"};
        return Program::run(arguments + options);
    }

private slots:
    void initTestCase()
    {
        m_table = in(QString::fromUtf8(kHostileFile));
        writeFile(m_table, hostileTableText());
    }

    void nothingPrintedSteersTheTerminal_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QStringList>("options");
        const QString folder = in("da\x1bta\n");
        QTest::newRow("train") << "train" << QStringList{};
        QTest::newRow("train, JSON") << "train" << QStringList{"--format", "jsonl"};
        QTest::newRow("explain") << "explain" << QStringList{"--claim-seeds", "3"};
        QTest::newRow("explain, JSON") << "explain" << QStringList{"--claim-seeds", "3", "--format", "jsonl"};
        QTest::newRow("ensemble") << "ensemble" << QStringList{"--runs", "3"};
        QTest::newRow("ensemble, JSON") << "ensemble" << QStringList{"--runs", "3", "--format", "jsonl"};
        QTest::newRow("summary") << "summary" << QStringList{};
        QTest::newRow("dataset") << "dataset" << QStringList{"--output", folder};
        QTest::newRow("script to a file") << "export" << QStringList{"--keras", in("a\x1b[2J\n.py")};
        QTest::newRow("Keras to the output") << "export" << QStringList{"--keras", "-"};
        QTest::newRow("PyTorch to the output") << "export" << QStringList{"--pytorch", "-"};
    }
    void nothingPrintedSteersTheTerminal()
    {
        QFETCH(const QString, command);
        QFETCH(const QStringList, options);
        const Program program = run(command, options);
        QVERIFY2(program.status == 0, program.problem);
        QVERIFY(!program.output.isEmpty());
        QVERIFY2(isHarmless(program.output), program.output.toPercentEncoding(" \n"));
        QVERIFY2(isHarmless(program.problem), program.problem.toPercentEncoding(" \n"));
        if (command != "summary")
            QVERIFY2(program.output.contains("\\x1b") || program.output.contains("\\u001b"), program.output);
    }

    void theBarsStandInLine()
    {
        static const QRegularExpression share(QStringLiteral("  0\\.\\d{4}  [█▏▎▍▌▋▊▉┊]"));
        const QStringList bars = run("train").lines().filter(share);
        QVERIFY(bars.size() >= 2);
        const auto columnOf = [](const QString& bar) {
            return core::displayWidth(bar.left(bar.indexOf(share)).toStdString());
        };
        for (const QString& bar : bars)
            QCOMPARE(columnOf(bar), columnOf(bars.front()));
    }

    void jsonHasTheNamesAsTheyAre()
    {
        const auto events = run("train", {"--format", "jsonl"}).events();
        const auto names = events.at(0)["experiment"]["table"]["feature_names"].get<std::vector<std::string>>();
        QCOMPARE(names, hostileExperiment().table->featureNames());
        QVERIFY(std::ranges::find(names, hostileNames().front()) != names.end());
    }

    void tablesForOthersHaveTheNamesAsTheyAre()
    {
        QCOMPARE(run("dataset", {"--output", in("d.csv")}).status, 0);
        const QByteArray table = contentOf(in("d.csv"));
        for (const char* name : {"\x1b[31mred", "right \u202e to left", "<b>bold</b>", "&amp;", "\"\"\"double\"\"\""})
            QVERIFY2(table.contains(name), name);
    }

    void errorsQuoteThemInOneLine()
    {
        for (const QStringList& wrong :
             {QStringList{"train", "--table", in("mis\x1b[2Jsing\n\u202e.csv")},
              QStringList{"train", "--table", m_table, "--label", "no\x1b\nsuch \u202e"},
              QStringList{"train", "--table", m_table, "--features", "no\x1b\nsuch \u202e"},
              QStringList{"train", "--seed", "\x1b[2J\n\u202e"}, QStringList{"\x1b[2J\n\u202e"},
              QStringList{"train", "--\x1b[2J\n"},
              QStringList{"render", in("no\x1b\n.attnlab"), "--view", "learning", "--output", "a.svg"}}) {
            const Program program = Program::run(wrong);
            QVERIFY(program.status > 0);
            QVERIFY2(program.saysOneLine() && isHarmless(program.problem), program.problem.toPercentEncoding(" \n"));
            QVERIFY2(program.problem.contains("\\x1b"), program.problem);
        }
    }

    void bytesThatAreNoUtf8AreVisible()
    {
        QVERIFY(QDir(m_folder.path()).mkdir("raw"));
        const QByteArray raw = in("raw").toUtf8() + "/t\xe4"
                                                    "b\xed\xa0\x80.csv";
        std::FILE* file = std::fopen(raw.constData(), "wb");
        if (!file)
            QSKIP("this file system takes no such name");
        std::fputs("a\xed\xa0\x80\x1b,b,y\n", file);
        for (int row = 0; row < 40; ++row)
            std::fprintf(file, "%d,%d,%d\n", row % 7, row % 5, row % 2);
        std::fclose(file);
        for (const char* format : {"text", "jsonl"}) {
            // A shell, because QProcess has no arguments but texts.
            QProcess shell;
            shell.start("/bin/sh", {"-c",
                                    "cd \"$1\" && exec \"$2\" train --table *.csv --epochs 1 --format " +
                                        QString::fromLatin1(format),
                                    "sh", in("raw"), Program::path()});
            const Program program = Program::finish(shell);
            QVERIFY(program.status == 0 || isHarmless(program.problem));
            QVERIFY(isHarmless(program.output));
            if (program.status == 0 && QByteArray(format) == "jsonl")
                QVERIFY(!program.events().empty());
        }
    }

    void chartsAreWellFormed()
    {
        QCOMPARE(run("train", {"--chart", in("c.svg"), "--save-run", in("r.attnlab")}).status, 0);
        for (const char* view : {"attention", "learning"})
            QCOMPARE(Program::run(
                         {"render", in("r.attnlab"), "--view", view, "--output", in(QLatin1StringView(view) + ".svg")})
                         .status,
                     0);
        for (const char* name : {"c.svg", "attention.svg", "learning.svg"}) {
            const QByteArray svg = contentOf(in(name));
            QVERIFY(svg.contains("<svg"));
            QVERIFY(!svg.contains("\u202e"));
            QVERIFY2(errorOfXml(svg).isEmpty(), qPrintable(name + (": " + errorOfXml(svg))));
        }
        QCOMPARE(Program::run({"render", in("c.svg"), "--view", "learning", "--output", in("again.svg")}).status,
                 0); // it carries its run
    }

    void reportsShowThem()
    {
        QCOMPARE(run("train", {"--save-run", in("s.attnlab")}).status, 0);
        for (const char* name : {"r.html", "r.pdf"}) {
            const Program program = Program::run({"report", in("s.attnlab"), "--output", in(name), "--seeds", "3",
                                                  "--rivals", "--title", "\x1b<b>\u202e\uFFFE"});
            QVERIFY2(program.status == 0, program.problem);
        }
        const QByteArray html = contentOf(in("r.html"));
        QVERIFY2(errorOfXml(html).isEmpty(), qPrintable(errorOfXml(html)));
        QVERIFY(isHarmless(html));
        QVERIFY(!html.contains("<b>"));
        QVERIFY(html.contains("\\x1b[31mred"));
        QVERIFY(contentOf(in("r.pdf")).startsWith("%PDF-"));
    }

    void scriptsArePythonWithTheSameNames()
    {
        QCOMPARE(run("export", {"--keras", in("k.py"), "--pytorch", in("p.py")}).status, 0);
        for (const char* name : {"k.py", "p.py"})
            QVERIFY(isHarmless(contentOf(in(name))));
        QProcess python;
        python.start(kPython, {"-c", kReadScripts, in("k.py"), in("p.py")});
        if (!python.waitForStarted())
            QSKIP("there is no Python");
        const Program program = Program::finish(python);
        QVERIFY2(program.status == 0, program.problem);
        const auto columns = program.events();
        QCOMPARE(columns.size(), std::size_t{2});
        for (const auto& each : columns)
            QCOMPARE(each.get<std::vector<std::string>>(), hostileExperiment().table->choices.features);
    }
};

ATTENTION_TEST(HostileNamesTest, QCoreApplication)

} // namespace hostile_names_test
#include "hostile_names_test.moc"
