#include "tests/app/python.h"
#include "tests/support/test_registry.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

namespace numbers_test {

namespace {

const QString kExamples = QStringLiteral(TEST_DATA_DIR "/../../resources/examples/");
const QStringList kSmall{"--samples", "2000", "--features", "6", "--epochs", "2", "--hidden", "8"};
const QStringList kOnTable{"--table", kExamples + "penguins.csv", "--epochs", "2"};

struct Target {
    const char* option;
    const char* begin; ///< of the first line, of generated data
    int rows;          ///< below it
};

/// 1800 training rows are 8 batches; 200 test rows.
const std::vector<Target> kTargets{
    {"attention-numbers", "epoch,batch,attention_1,attention_2,", 17},
    {"curve-numbers", "epoch,batch,epoch_end,loss,accuracy,test_loss,test_accuracy,majority_share\n", 17},
    {"row-numbers", "row,label,probability,feature_1,feature_2,feature_3,feature_4,feature_5,feature_6,attention_1,",
     200},
    {"weight-numbers", "input,attention_1,attention_2,", 7},
    {"rival-numbers", "feature,attention,attention_input,permutation_accuracy,permutation_accuracy_std,", 6},
    {"agreement-numbers", "rival,attention,attention_input,", 8},
};

QString optionOf(const Target& target)
{
    return "--" + QString::fromLatin1(target.option);
}

} // namespace

/// The numbers of every chart, from the command line.
class NumbersTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_directory;

    [[nodiscard]] QString in(const QString& name) const { return m_directory->filePath(name); }

private slots:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        QVERIFY(m_directory->isValid());
    }

    void csvCanHaveDecimalCommas()
    {
        const QStringList targets{"--curve-numbers", in("c.csv"), "--history", in("h.csv")};
        QCOMPARE(Program::run(QStringList{"export"} + targets + kSmall).status, 0);
        const QByteArray points = contentOf(in("c.csv")) + contentOf(in("h.csv"));
        const Program program = Program::run(QStringList{"export", "--csv", "comma"} + targets + kSmall);
        QVERIFY2(program.status == 0, program.problem);
        QCOMPARE(contentOf(in("c.csv")) + contentOf(in("h.csv")),
                 QByteArray(points).replace(',', ';').replace('.', ','));
        const Program useless =
            Program::run(QStringList{"export", "--csv", "comma", "--history", in("h.json")} + kSmall);
        QCOMPARE(useless.status, 2);
        QVERIFY2(useless.problem.contains("--csv: got it without a .csv file to write"), useless.problem);
        const Program other = Program::run(QStringList{"export", "--csv", "tabs"} + targets + kSmall);
        QCOMPARE(other.status, 2);
        QVERIFY2(other.problem.contains("--csv: got tabs, expected point or comma"), other.problem);
        const Program runs =
            Program::run(QStringList{"ensemble", "--runs", "2", "--csv", "comma", "--numbers", in("r.csv")} + kSmall);
        QVERIFY2(runs.status == 0, runs.problem);
        QVERIFY(contentOf(in("r.csv")).startsWith("seed;"));
    }

    void everyChartIsWrittenInBothFormats()
    {
        for (const QString ending : {"csv", "JSON"}) {
            QStringList words{"export"};
            for (const Target& target : kTargets)
                words += {optionOf(target), in(QLatin1StringView(target.option)) + "." + ending};
            const Program program = Program::run(words + kSmall);
            QVERIFY2(program.status == 0, program.problem);
            QCOMPARE(program.lines().size(), static_cast<qsizetype>(kTargets.size()) + 1);
        }
        for (const Target& target : kTargets) {
            const QString name = QLatin1StringView(target.option);
            const QByteArray csv = contentOf(in(name + ".csv"));
            QVERIFY2(csv.startsWith(target.begin), csv.first(100));
            QCOMPARE(csv.count('\n'), target.rows + 1);
            const auto json = nlohmann::json::parse(contentOf(in(name + ".JSON")).toStdString());
            QCOMPARE(json["rows"].size(), static_cast<std::size_t>(target.rows));
            QCOMPARE(json["experiment"]["samples"].get<int>(), 2000);
            // Cell by cell the same numbers to the last bit.
            const QList<QByteArray> lines = csv.trimmed().split('\n');
            for (qsizetype row = 0; row < target.rows; ++row) {
                const QList<QByteArray> cells = lines[row + 1].split(',');
                const auto& values = json["rows"][static_cast<std::size_t>(row)];
                QCOMPARE(static_cast<std::size_t>(cells.size()), values.size());
                for (qsizetype column = 0; column < cells.size(); ++column) {
                    const auto& value = values[static_cast<std::size_t>(column)];
                    const QByteArray& cell = cells[column];
                    if (value.is_number())
                        QCOMPARE(cell.toDouble(), value.get<double>());
                    else
                        QCOMPARE(QString::fromUtf8(cell),
                                 value.is_null() ? QStringLiteral("nan") : QString::fromStdString(value));
                }
            }
        }
    }

    void numbersAreThoseThatTrainReports()
    {
        QCOMPARE(Program::run(QStringList{"export", "--attention-numbers", in("a.json"), "--curve-numbers",
                                          in("c.json"), "--history", in("h.json")} +
                              kSmall)
                     .status,
                 0);
        const auto events = Program::run(QStringList{"train", "--format", "jsonl"} + kSmall).events();
        const auto attention = nlohmann::json::parse(contentOf(in("a.json")).toStdString());
        const auto curves = nlohmann::json::parse(contentOf(in("c.json")).toStdString());
        const auto& last = events[2];
        QCOMPARE(last["event"], "epoch");
        QCOMPARE(attention["rows"].back()[2 + 4].get<double>(), last["attention"][4].get<double>());
        QCOMPARE(curves["rows"].back()[5].get<double>(), last["test_loss"].get<double>());
        QVERIFY(curves["rows"][0][3].is_null()); // no batch, no loss
        const auto history = nlohmann::json::parse(contentOf(in("h.json")).toStdString());
        QCOMPARE(history["epochs"][1]["loss"].get<double>(), last["loss"].get<double>());
    }

    /// Measuring on the way changes nothing of the network.
    void weightsAreTheSameWithHistoryAndWithout()
    {
        QCOMPARE(Program::run(QStringList{"export", "--weights", in("w")} + kSmall).status, 0);
        QCOMPARE(
            Program::run(QStringList{"export", "--weights", in("v"), "--curve-numbers", in("c.csv")} + kSmall).status,
            0);
        QCOMPARE(contentOf(in("w")), contentOf(in("v")));
    }

    void featuresOfATableHaveTheirNames()
    {
        const Program program = Program::run(
            QStringList{"export", "--row-numbers", in("r.csv"), "--rival-numbers", in("v.csv")} + kOnTable);
        QVERIFY2(program.status == 0, program.problem);
        const QByteArray rows = contentOf(in("r.csv"));
        QVERIFY2(rows.startsWith("row,label,probability,island = Biscoe,"), rows.first(80));
        // The inputs as ever, then the columns of several.
        QVERIFY2(rows.contains(",year,island,sex,attention_island = Biscoe,"), rows.first(400));
        QVERIFY(rows.contains(",attention_year,attention_island,attention_sex\n"));
        QCOMPARE(rows.count('\n'), 36);
        QVERIFY(contentOf(in("v.csv")).contains("\nbill_length_mm,"));
        QVERIFY(program.lines().contains(in("r.csv") + ": 35 rows of 27 columns"));
    }

    void testsOfTheClaimAreWritten()
    {
        const Program program = Program::run({"export", "--claim-numbers", in("c.csv"), "--samples", "500",
                                              "--features", "4", "--golden", "2", "--hidden", "none", "--epochs", "1"});
        QVERIFY2(program.status == 0, program.problem);
        const QByteArray tests = contentOf(in("c.csv"));
        QVERIFY2(tests.startsWith("test,bearing,number,value\nshuffled_attention,"), tests.first(80));
        for (const char* test :
             {"\nuniform_attention,", "\nother_seeds,", "\nadversary,", "\nshortcut,", "\nshuffled_labels,"})
            QVERIFY2(tests.contains(test), test);
    }

    void anEnsembleKeepsTheNumbersOfItsRuns()
    {
        const QStringList many{"ensemble", "--runs", "3", "--first-seed", "4"};
        const Program program =
            Program::run(many + QStringList{"--numbers", in("s.csv"), "--format", "jsonl"} + kSmall);
        QVERIFY2(program.status == 0, program.problem);
        const auto events = program.events();
        const QList<QByteArray> lines = contentOf(in("s.csv")).trimmed().split('\n');
        QCOMPARE(lines.size(), 4);
        QVERIFY2(lines[0].startsWith("seed,outcome,loss,accuracy,test_loss,test_accuracy,attention_1,"), lines[0]);
        for (qsizetype run = 0; run < 3; ++run) {
            const QList<QByteArray> cells = lines[run + 1].split(',');
            const auto& event = events[static_cast<std::size_t>(run)];
            QCOMPARE(cells[0].toInt(), event["seed"].get<int>());
            QCOMPARE(cells[1], "completed");
            QCOMPARE(cells[2].toDouble(), event["loss"].get<double>());
            QCOMPARE(cells[10].toDouble(), event["attention"][4].get<double>());
            QCOMPARE(cells.back().toDouble(), event["majority_share"].get<double>());
        }
    }

    void wrongUsageIsNamed()
    {
        for (const Target& target : kTargets) {
            const Program program = Program::run(QStringList{"export", optionOf(target), "n.txt"} + kSmall);
            QCOMPARE(program.status, 2);
            QCOMPARE(QString::fromUtf8(program.problem),
                     QStringLiteral("attention-lab: %1: n.txt does not end in .csv or .json\n").arg(optionOf(target)));
        }
        const Program without = Program::run({"export", "--weight-numbers", in("w.csv"), "--attention", "none"});
        QCOMPARE(without.status, 2);
        QVERIFY(without.saysOneLine() && without.problem.contains("got it with --attention none"));
        const Program ensemble = Program::run({"ensemble", "--numbers", "s.xlsx"});
        QCOMPARE(ensemble.status, 2);
        QCOMPARE(ensemble.problem, "attention-lab: --numbers: s.xlsx does not end in .csv or .json\n");
        const Program nowhere = Program::run({"ensemble", "--numbers", "/no/s.csv", "--runs", "1000000"});
        QCOMPARE(nowhere.status, 1);
        QVERIFY(nowhere.output.isEmpty());
    }

    /// NumPy is another reader than the one that wrote: it must come to the same bits.
    void numpyReadsTheSameNumbers()
    {
        if (runPython({"-c", "import numpy"}).status != 0)
            QSKIP("needs /usr/bin/python3 with NumPy");
        QCOMPARE(Program::run(QStringList{"export", "--attention-numbers", in("a.csv"), "--curve-numbers", in("c.csv"),
                                          "--row-numbers", in("r.csv"), "--row-attention", in("r.npy")} +
                              kSmall)
                     .status,
                 0);
        QCOMPARE(Program::run(QStringList{"export", "--attention-numbers", in("a.json")} + kSmall).status, 0);
        QCOMPARE(Program::run(QStringList{"dataset", "--output", in("d")} + kSmall).status, 0);
        const Program python = runPython({"-c", R"(
import json, os, sys
import numpy as np
os.chdir(sys.argv[1])
read = lambda name: np.genfromtxt(name, delimiter=",", names=True)
attention = np.array(read("a.csv").tolist())
assert attention.shape == (17, 8), attention.shape
assert (attention == np.array(json.load(open("a.json"))["rows"])).all()
curves = read("c.csv")
assert np.isnan(curves["loss"][0]) and not np.isnan(curves["loss"][1:]).any()
rows = read("r.csv")
shares = np.stack([rows[f"attention_{i}"] for i in range(1, 7)], axis=1)
assert (shares.astype(np.float32) == np.load("r.npy")).all()
inputs = np.stack([rows[f"feature_{i}"] for i in range(1, 7)], axis=1)
assert (inputs == np.load("d/X_test.npy").astype(np.float32)).all()
assert (rows["label"] == np.load("d/y_test.npy")[:, 0]).all()
print("read")
)",
                                          m_directory->path()});
        QVERIFY2(python.status == 0, python.problem);
        QCOMPARE(python.output, "read\n");
    }
};

ATTENTION_TEST(NumbersTest, QCoreApplication)

} // namespace numbers_test
#include "numbers_test.moc"
