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
        const auto bars = lines.filter(QRegularExpression("^  (bill_length_mm|island = Biscoe) +0\\.\\d{4}  "));
        QCOMPARE(bars.size(), 2);
        QCOMPARE(bars[0].indexOf("  0."), bars[1].indexOf("  0.")); // in line
        QCOMPARE(lines
                     .filter(QRegularExpression(
                         "(holds 0\\.\\d+ of the attention|^No feature stands out: | leads with 0\\.\\d+, but )"))
                     .size(),
                 1);
        QCOMPARE(lines.filter(QRegularExpression("^(In the lead|Close).*; next is .+ with 0\\.\\d+\\.$")).size(), 1);
    }

    void trainingAsJsonHasTheNames()
    {
        const auto events = Program::run(QStringList{"train", "--format", "jsonl"} + kPenguins).events();
        const auto names = events.at(0)["experiment"]["table"]["feature_names"];
        QCOMPARE(names.size(), events.at(1)["attention"].size());
        QCOMPARE(names[3].get<std::string>(), std::string("bill_length_mm"));
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
        QVERIFY(contentOf(history).startsWith(
            "epoch,loss,accuracy,test_loss,test_accuracy,majority_share,attention_island = "));
        const QString table = folder.filePath("d.csv");
        QStringList dataset = kPenguins.mid(0, 6);
        QCOMPARE(Program::run(QStringList{"dataset", "--output", table} + dataset).status, 0);
        QVERIFY(contentOf(table).contains(",bill_length_mm,"));
    }
};

ATTENTION_TEST(TableNamesCommandTest, QCoreApplication)

} // namespace table_names_command_test
#include "table_names_command_test.moc"
