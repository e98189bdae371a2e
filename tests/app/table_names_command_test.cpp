#include "tests/app/program.h"
#include "tests/support/test_registry.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace table_names_command_test {

namespace {

const QStringList kPenguins{"--table",    TEST_DATA_DIR "/../../resources/examples/penguins.csv",
                            "--label",    "species",
                            "--positive", "Adelie",
                            "--epochs",   "20"};

} // namespace

/// The commands on a table: they use its names, and mention no golden feature.
class TableNamesCommandTest : public QObject {
    Q_OBJECT

    static void saysNothingOfGold(const Program& program)
    {
        QVERIFY2(program.status == 0, program.problem);
        for (const char* word : {"olden", "Feature 1", "feature 1", "Nothing to find, ", "alse alarm"})
            QVERIFY2(!program.output.contains(word), program.output);
    }

private slots:
    void trainingShowsBarsWithNamesAndSaysWhoLeads()
    {
        const Program program = Program::run(QStringList{"train"} + kPenguins);
        saysNothingOfGold(program);
        const QStringList lines = program.lines();
        const auto bars = lines.filter(QRegularExpression("^  (bill_length_mm|island) +0\\.\\d{4}  "));
        QCOMPARE(bars.size(), 2);
        QCOMPARE(bars[0].indexOf("  0."), bars[1].indexOf("  0.")); // in line
        QCOMPARE(
            lines
                .filter(QRegularExpression(
                    "(holds 0\\.\\d+ of the attention|^No feature stands out: | leads with 0\\.\\d+(, but | of ))"))
                .size(),
            1);
        QCOMPARE(lines.filter(QRegularExpression("^(In the lead|Close).*; next is .+ with 0\\.\\d+\\.")).size(), 1);
    }

    void columnsAreFoundWhateverTheirNormalFormAndLookAlikesAreTold()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath("t.csv");
        const auto write = [&](const QString& names) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(names.toUtf8() + '\n');
            for (int row = 0; row < 60; ++row)
                file.write(QStringLiteral("%1.5,%2.25,%3\n").arg(row).arg(row * row % 17).arg(row % 2).toUtf8());
        };
        const auto run = [&](const QString& label, const QStringList& rest = {}) {
            return Program::run(QStringList{"train", "--epochs", "1", "--table", path, "--label", label} + rest);
        };
        const QString apart = QString::fromUtf8("gro\u0308\u00dfe");
        const QString whole = QString::fromUtf8("gr\u00f6\u00dfe");
        write("a," + apart + ",y");
        Program program = run("y", {"--features", "a," + whole});
        QVERIFY2(program.status == 0, program.problem);
        QVERIFY(program.output.contains(apart.toUtf8())); // as it is in the file
        write("a,b," + apart);
        QCOMPARE(run(whole).status, 0);
        write(QString::fromUtf8("a,b,\u200by"));
        QCOMPARE(run("y").status, 0);
        write(apart + "," + whole + ",y");
        program = run("y", {"--features", whole});
        QVERIFY2(program.status == 0, program.problem);
        QVERIFY2(
            program.output.contains("Columns 1 and 2 look the same, but their names differ: \"gro\\u0308\u00dfe\" and"),
            program.output);
        QVERIFY2(program.output.contains("t.csv: 60 rows, 1 feature\n"), program.output);
        write(QString::fromUtf8("\u200b"
                                "age,\ufeff\u200b"
                                "age,y"));
        program = run("y", {"--features", "age"});
        QCOMPARE(program.status, 2);
        QVERIFY2(program.saysOneLine() && program.problem.contains("column 1, \\u200bage; column 2, \\ufeff\\u200bage"),
                 program.problem);
        write(QString::fromUtf8("\u0430ge,b,y"));
        program = run("y", {"--features", "age"});
        QCOMPARE(program.status, 2);
        QVERIFY2(program.problem.contains("column 1, \\u0430ge"), program.problem);
    }

    void trainingAsJsonHasTheNames()
    {
        const auto events = Program::run(QStringList{"train", "--format", "jsonl"} + kPenguins).events();
        const auto names = events.at(0)["experiment"]["table"]["feature_names"];
        QCOMPARE(names.size(), events.at(1)["attention"].size());
        QCOMPARE(names[3].get<std::string>(), std::string("bill_length_mm"));
        QCOMPARE(events.at(0)["columns"][0].get<std::string>(), std::string("island"));
        QCOMPARE(events.at(1)["column_attention"].size(), events.at(0)["columns"].size());
    }

    void ensembleSaysWhichFeatureLeadsInHowManyRuns()
    {
        const Program program = Program::run(QStringList{"ensemble", "--runs", "6"} + kPenguins);
        saysNothingOfGold(program);
        QVERIFY(!program.output.contains("article"));
        QCOMPARE(program.lines()
                     .filter(QRegularExpression("^\\S.* leads in \\d of 6 runs \\(\\d+\\.\\d %\\)(, .+ in \\d)*\\.$"))
                     .size(),
                 1);
    }

    void ensembleAsJsonNamesTheLeader()
    {
        const auto events =
            Program::run(QStringList{"ensemble", "--runs", "3", "--format", "jsonl"} + kPenguins).events();
        QCOMPARE(events.size(), std::size_t{4});
        const auto names = events[3]["feature_names"].get<std::vector<std::string>>();
        for (std::size_t i = 0; i < 3; ++i) {
            const auto attention = events[i]["attention"].get<std::vector<double>>();
            const auto most = std::ranges::max_element(attention) - attention.begin();
            QCOMPARE(events[i]["leading_feature"].get<std::string>(), names.at(static_cast<std::size_t>(most)));
            QVERIFY(!events[i].contains("golden_attention"));
            const auto columns = events[3]["columns"].get<std::vector<std::string>>();
            const auto sums = events[i]["column_attention"].get<std::vector<double>>();
            const auto first = std::ranges::max_element(sums) - sums.begin();
            QCOMPARE(events[i]["leading_column"].get<std::string>(), columns.at(static_cast<std::size_t>(first)));
        }
    }

    void explainingUsesNamesAndSkipsWhatNeedsTheTruth()
    {
        const Program program = Program::run(QStringList{"explain", "--claim-seeds", "3", "--rows", "20"} + kPenguins);
        saysNothingOfGold(program);
        QVERIFY(program.output.contains("Attention puts "));
        QVERIFY(program.output.contains("Skipped: "));
        QVERIFY(program.output.contains("leads with "));
        QVERIFY(program.output.contains("Adelie"));
        QVERIFY(!program.output.contains("label 1"));
    }

    void headsOfExportedFilesAreNames()
    {
        const QTemporaryDir folder;
        const QString history = folder.filePath("h.csv");
        const Program program = Program::run(QStringList{"export", "--history", history} + kPenguins);
        QVERIFY2(program.status == 0, program.problem);
        QVERIFY(contentOf(history).startsWith("epoch,loss,accuracy,test_loss,test_accuracy,attention_island = "));
        const QString table = folder.filePath("d.csv");
        QStringList dataset = kPenguins.mid(0, 6);
        QCOMPARE(Program::run(QStringList{"dataset", "--output", table} + dataset).status, 0);
        QVERIFY(contentOf(table).contains(",bill_length_mm,"));
    }
};

ATTENTION_TEST(TableNamesCommandTest, QCoreApplication)

} // namespace table_names_command_test
#include "table_names_command_test.moc"
