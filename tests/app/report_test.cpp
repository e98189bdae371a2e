#include "core/documents/run_document.h"
#include "core/scripts/train_command_line.h"
#include "tests/app/program.h"
#include "tests/support/test_registry.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <csignal>

namespace report_test {

namespace {

const QStringList kSmall{"--samples", "2000", "--features", "4", "--golden", "2", "--epochs", "3"};

/// The page's text without its style; empty if it is not well-formed.
QString textOf(const QString& path)
{
    QXmlStreamReader reader(contentOf(path));
    QString text;
    bool isStyle = false;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement())
            isStyle = reader.name() == QLatin1StringView("style");
        else if (reader.isCharacters() && !isStyle)
            text += reader.text();
    }
    return reader.hasError() ? QString() : text;
}

} // namespace

class ReportTest : public QObject {
    Q_OBJECT

    [[nodiscard]] QString in(const char* name) const { return m_directory->filePath(QLatin1StringView(name)); }

    [[nodiscard]] static Program report(const QStringList& words)
    {
        return Program::run(QStringList{"report"} + words);
    }

    /// Trains and saves; true if that went well.
    [[nodiscard]] bool train(const QStringList& experiment) const
    {
        return Program::run(QStringList{"train"} + experiment + QStringList{"--save-run", in("r.attnlab")}).status == 0;
    }

    std::unique_ptr<QTemporaryDir> m_directory;

private slots:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        QVERIFY(m_directory->isValid());
    }

    void savedRunIsReportedWithItsNumbers()
    {
        QVERIFY(train(kSmall));
        const core::SavedRun run = core::readRunDocument(in("r.attnlab").toStdString()).run;
        const Program program = report({in("r.attnlab"), "--output", in("r.html"), "--title", "A <b> title"});
        QVERIFY2(program.status == 0, program.problem);
        QVERIFY(program.output.isEmpty() && program.problem.isEmpty());
        const QString text = textOf(in("r.html"));
        QVERIFY(text.contains("A <b> title"));
        QCOMPARE(run.reports.size(), std::size_t{3});
        for (const core::EpochReport& epoch : run.reports) {
            QVERIFY(text.contains(QString::number(epoch.accuracy, 'f', 4)));
            QVERIFY(text.contains(QString::number(epoch.testAccuracy, 'f', 4)));
        }
        QVERIFY(text.contains(QString::fromStdString(run.dataHash)));
        QVERIFY(text.contains(QString::fromStdString(core::trainCommand(run.experiment))));
        QVERIFY(text.contains("Attention Lab " ATTENTION_VERSION));
        QVERIFY(!text.contains("Other seeds"));
    }

    void trainedRunIsReportedWithAllThatIsAskedFor()
    {
        const Program program =
            report(kSmall + QStringList{"--seeds", "6", "--rivals", "--claims", "--output", in("r.html")});
        QVERIFY2(program.status == 0, program.problem);
        QVERIFY(program.output.isEmpty());
        const QString text = textOf(in("r.html"));
        for (const char* part : {"of 6 runs", "Seeds from 0 to 5.", "Kendall's tau", "Test 1: ", "Test 6: ",
                                 "Can you rely on the bars?", "ensemble --runs 6", "attention-lab explain --samples"})
            QVERIFY2(text.contains(part), part);
    }

    /// The numbers are those of `train`, and so is what it says.
    void theSentenceIsThatOfTheTraining()
    {
        const Program trained = Program::run(QStringList{"train"} + kSmall);
        QCOMPARE(report(kSmall + QStringList{"--output", in("r.html")}).status, 0);
        const QStringList lines = QString::fromUtf8(trained.output).trimmed().split(u'\n');
        const QString text = textOf(in("r.html"));
        QVERIFY(text.contains(lines[lines.size() - 2]));
        QVERIFY(text.contains(lines.last()));
    }

    void rivalsOfASavedRunAreThoseOfItsNetwork()
    {
        QVERIFY(train(kSmall));
        QCOMPARE(report({in("r.attnlab"), "--rivals", "--output", in("a.html")}).status, 0);
        QCOMPARE(report(kSmall + QStringList{"--rivals", "--output", in("b.html")}).status, 0);
        const auto methods = [](const QString& text) {
            return text.section("Other measures", 1).section("How to make it again", 0, 0);
        };
        QVERIFY(!methods(textOf(in("a.html"))).isEmpty());
        QCOMPARE(methods(textOf(in("a.html"))), methods(textOf(in("b.html"))));
    }

    /// What the page says makes the run again does.
    void theCommandLineMakesTheRunAgain()
    {
        const QString table = QStringLiteral(TEST_DATA_DIR "/../../resources/examples/penguins.csv");
        QVERIFY(QFile::copy(table, in("my penguins.csv")));
        QVERIFY(train({"--table", in("my penguins.csv"), "--label", "species", "--seed", "3"}));
        QCOMPARE(report({in("r.attnlab"), "--output", in("r.html")}).status, 0);
        const core::SavedRun first = core::readRunDocument(in("r.attnlab").toStdString()).run;
        QString line = QString::fromStdString(core::trainCommand(first.experiment));
        QVERIFY(textOf(in("r.html")).contains(line));
        QVERIFY(line.startsWith("attention-lab train "));
        line.replace(0, QString("attention-lab").size(), '\'' + Program::path() + '\'');
        QProcess shell;
        shell.setWorkingDirectory(m_directory->path());
        shell.start("/bin/sh", {"-c", line + " --save-run again.attnlab"});
        const Program again = Program::finish(shell);
        QVERIFY2(again.status == 0, again.problem);
        const core::SavedRun second = core::readRunDocument(in("again.attnlab").toStdString()).run;
        QCOMPARE(second.dataHash, first.dataHash);
        QCOMPARE(second.weights, first.weights);
    }

    void pdfAndGermanAreWrittenToo()
    {
        QCOMPARE(report(kSmall + QStringList{"--output", in("r.pdf")}).status, 0);
        QVERIFY(contentOf(in("r.pdf")).startsWith("%PDF-"));
        QCOMPARE(report(kSmall + QStringList{"--language", "de", "--output", in("r.html")}).status, 0);
        QVERIFY(textOf(in("r.html")).contains("Merkmal")); // the sentence, whose translation the window has long had
        static const QRegularExpression share(QStringLiteral("\\b0,[0-9]{3}"));
        QVERIFY(share.match(textOf(in("r.html"))).hasMatch()); // numbers are in its language
    }

    void aRunThatDivergesIsToldAndLeavesNothing()
    {
        const Program program = report({"--samples", "1000", "--hidden", "100,100,100,100,100,100,100,100", "--epochs",
                                        "20", "--learning-rate", "10", "--output", in("r.html")});
        QCOMPARE(program.status, 1);
        QVERIFY(program.saysOneLine());
        QVERIFY2(program.problem.contains("no report was written"), program.problem);
        QVERIFY(!QFile::exists(in("r.html")));
    }

    void interruptedWorkLeavesTheFileBefore()
    {
        QFile before(in("r.html"));
        QVERIFY(before.open(QIODevice::WriteOnly) && before.write("before") == 6);
        before.close();
        QProcess process;
        process.start(Program::path(), {"report", "--epochs", "10000", "--output", in("r.html")});
        QVERIFY(process.waitForStarted());
        while (!process.waitForFinished(200)) // until it listens: a signal too early ends it, which is no answer
            kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.exitStatus() != QProcess::NormalExit || process.exitCode() == 1);
        QCOMPARE(contentOf(in("r.html")), QByteArray("before"));
        QCOMPARE(QDir(m_directory->path()).entryList(QDir::Files), QStringList{"r.html"});
    }

    void placeThatTakesNoFileIsToldBeforeTheWork()
    {
        const Program program = report({"--epochs", "10000", "--output", "/no/r.html"});
        QCOMPARE(program.status, 1);
        QCOMPARE(program.problem, QByteArray("attention-lab: /no/r.html: No such file or directory\n"));
    }

    void wrongUseNamesOptionAndRange_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QByteArray>("message");
        const QStringList output{"--output", "a.html"};
        QTest::newRow("no output") << QStringList{} << QByteArray("--output: got nothing, expected the name of a file");
        QTest::newRow("ending") << QStringList{"--output", "a.doc"}
                                << QByteArray("--output: a.doc does not end in .html or .pdf");
        QTest::newRow("seeds") << QStringList{"--seeds", "0"} + output
                               << QByteArray("--seeds: got 0, expected 1 to 10,000");
        QTest::newRow("language") << QStringList{"--language", "fr"} + output
                                  << QByteArray("--language: got fr, expected en or de");
        QTest::newRow("two runs") << QStringList{"a", "b"} + output
                                  << QByteArray("unexpected argument 'b'; see attention-lab report --help");
        QTest::newRow("settings") << QStringList{"a.attnlab", "--golden", "3"} + output
                                  << QByteArray("--golden: got it with a saved run, which has settings of its own");
        QTest::newRow("no attention") << QStringList{"--attention", "none", "--seeds", "3"} + output
                                      << QByteArray("--seeds: got it with --attention none, expected a network that "
                                                    "has attention");
        QTest::newRow("untrained") << QStringList{"--epochs", "0", "--seeds", "3"} + output
                                   << QByteArray("--seeds: got it with --epochs 0, expected a network that is trained");
        QTest::newRow("knob") << QStringList{"--features", "0"} + output
                              << QByteArray("--features: got 0, expected 1 to 1,000");
    }

    void wrongUseNamesOptionAndRange()
    {
        QFETCH(const QStringList, words);
        QFETCH(const QByteArray, message);
        const Program program = report(words);
        QCOMPARE(program.status, 2);
        QCOMPARE(program.problem, "attention-lab: " + message + "\n");
    }

    void aRunThatIsNotThereIsNamed()
    {
        const Program program = report({in("none.attnlab"), "--output", in("r.html")});
        QCOMPARE(program.status, 1);
        QCOMPARE(program.problem, "attention-lab: " + in("none.attnlab").toUtf8() + ": No such file or directory\n");
        QVERIFY(!QFile::exists(in("r.html")));
    }
};

ATTENTION_TEST(ReportTest, QCoreApplication)

} // namespace report_test
#include "report_test.moc"
