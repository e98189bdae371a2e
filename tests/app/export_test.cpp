#include "tests/app/program.h"
#include "tests/support/test_registry.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <cstring>

namespace export_test {

class ExportTest : public QObject {
    Q_OBJECT

    [[nodiscard]] QString in(const QString& name) const { return m_directory->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_directory;

private slots:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        QVERIFY(m_directory->isValid());
    }

    void scriptsAreWrittenAndNamed()
    {
        const Program program = Program::run({"export", "--keras", in("k.py"), "--pytorch", in("p.py")});
        QCOMPARE(program.status, 0);
        QVERIFY2(program.problem.isEmpty(), program.problem);
        const QByteArray keras = contentOf(TEST_DATA_DIR "/scripts/article_keras.py");
        const QByteArray pytorch = contentOf(TEST_DATA_DIR "/scripts/article_pytorch.py");
        QCOMPARE(contentOf(in("k.py")), keras);
        QCOMPARE(contentOf(in("p.py")), pytorch);
        QCOMPARE(program.lines(),
                 QStringList({QStringLiteral("%1: %2 lines").arg(in("k.py")).arg(keras.count('\n')),
                              QStringLiteral("%1: %2 lines").arg(in("p.py")).arg(pytorch.count('\n')), ""}));
    }

    void aDashIsStandardOutputAndNothingElseGoesThere()
    {
        const Program program =
            Program::run({"export", "--keras", "-", "--weights", in("w.safetensors"), "--samples", "500"});
        QCOMPARE(program.status, 0);
        QVERIFY(program.output.startsWith("# pip install keras"));
        QVERIFY(program.output.endsWith("plt.show()\n"));
        QVERIFY(QFile::exists(in("w.safetensors")));
    }

    void weightsAreThoseThatTrainSaves()
    {
        const QStringList experiment{"--samples", "2000", "--features", "6", "--hidden", "8", "--epochs", "2"};
        const Program program = Program::run(QStringList{"export", "--weights", in("w")} + experiment);
        QCOMPARE(program.status, 0);
        QCOMPARE(program.lines(), QStringList({in("w") + ": 107 parameters", ""}));
        QCOMPARE(Program::run(QStringList{"train", "--save-weights", in("t")} + experiment).status, 0);
        QCOMPARE(contentOf(in("w")), contentOf(in("t")));
    }

    void theHistoryIsWhatTrainReports()
    {
        const QStringList experiment{"--samples", "2000", "--features", "6", "--epochs", "3"};
        const Program program = Program::run(QStringList{"export", "--history", in("h.JSON")} + experiment);
        QVERIFY2(program.status == 0, program.problem);
        QCOMPARE(program.lines(), QStringList({in("h.JSON") + ": 3 epochs", ""}));
        const auto history = nlohmann::ordered_json::parse(contentOf(in("h.JSON")).toStdString());
        const auto events =
            withoutSeconds(Program::run(QStringList{"train", "--format", "jsonl"} + experiment).events());
        QCOMPARE(history["experiment"].dump(), events.front()["experiment"].dump());
        QCOMPARE(history["epochs"].size(), std::size_t{3});
        for (std::size_t i = 0; i < 3; ++i) {
            auto event = events[i + 1];
            event.erase("event");
            QCOMPARE(history["epochs"][i].dump(), event.dump());
        }
        QCOMPARE(Program::run(QStringList{"export", "--history", in("h.csv")} + experiment).status, 0);
        const QList<QByteArray> lines = contentOf(in("h.csv")).split('\n');
        QCOMPARE(lines.size(), 5);
        QCOMPARE(lines[0], "epoch,loss,accuracy,test_loss,test_accuracy,attention_1,attention_2,attention_3,"
                           "attention_4,attention_5,attention_6,majority_share");
        const QList<QByteArray> last = lines[3].split(',');
        QCOMPARE(last[0], "3");
        QCOMPARE(last[3].toDouble(), double(events[3]["test_loss"]));
        QCOMPARE(last[9].toDouble(), double(events[3]["attention"][4]));
    }

    void theAttentionOfTheRowsHasTheMeanThatTrainReports()
    {
        const QStringList experiment{"--samples", "3000", "--features", "7", "--test-fraction", "0.3"};
        const Program program = Program::run(QStringList{"export", "--row-attention", in("a.npy")} + experiment);
        QVERIFY2(program.status == 0, program.problem);
        QCOMPARE(program.lines(), QStringList({in("a.npy") + ": (900, 7)", ""}));
        const QByteArray content = contentOf(in("a.npy"));
        QVERIFY(content.contains("{'descr': '<f4', 'fortran_order': False, 'shape': (900, 7), }"));
        std::vector<float> shares(std::size_t{900} * 7);
        const auto size = static_cast<qsizetype>(shares.size() * sizeof(float));
        std::memcpy(shares.data(), content.last(size).constData(), static_cast<std::size_t>(size));
        std::vector<double> means(7);
        for (std::size_t i = 0; i < shares.size(); ++i)
            means[i % 7] += shares[i] / 900.0;
        const auto events = Program::run(QStringList{"train", "--format", "jsonl"} + experiment).events();
        const auto& reported = events[events.size() - 2]["attention"];
        for (std::size_t feature = 0; feature < 7; ++feature)
            QVERIFY(std::abs(means[feature] - double(reported[feature])) < 1e-6);
    }

    void anUntrainedNetworkHasAnEmptyHistory()
    {
        QCOMPARE(Program::run({"export", "--history", in("h.csv"), "--epochs", "0", "--attention", "none"}).status, 0);
        QCOMPARE(contentOf(in("h.csv")), "epoch,loss,accuracy,test_loss,test_accuracy,majority_share\n");
    }

    void scriptsNeedNoTraining()
    {
        // An experiment that no machine could hold: its script is a matter of a moment.
        const Program program = Program::run(
            {"export", "--keras", "-", "--samples", "10000000", "--features", "1000", "--epochs", "10000"});
        QCOMPARE(program.status, 0);
        QVERIFY(program.output.contains("n_samples = 10000000\nn_features = 1000\n"));
    }

    void aRunThatDivergesLeavesNothing()
    {
        const Program program =
            Program::run({"export", "--keras", in("k.py"), "--weights", in("w"), "--samples", "1000", "--learning-rate",
                          "10", "--hidden", "500,500,500,500,500,500,500,500"});
        QCOMPARE(program.status, 1);
        QVERIFY2(program.saysOneLine() && program.problem.contains("nothing was written"), program.problem);
        QVERIFY(!QFile::exists(in("k.py")));
        QVERIFY(!QFile::exists(in("w")));
    }
};

ATTENTION_TEST(ExportTest, QCoreApplication)

} // namespace export_test
#include "export_test.moc"
