#include "core/export/result_files.h"
#include "tests/app/python.h"
#include "tests/support/test_registry.h"
#include "tests/support/torch_run.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>

namespace torch_live_test {

namespace {

const QString kScript = QStringLiteral(TEST_DATA_DIR "/torch_reference.py");

/// Reached: 1e-12.
constexpr Tolerance kInDouble{1e-9, 1e-9, 1e-9, 1e-9};

/// Reached: 1.4e-5, 4.5e-5, 6e-7 and 9e-5.
constexpr Tolerance kInFloat{1e-4, 2e-4, 1e-5, 5e-4};

} // namespace

/// The built program and the engine against PyTorch, which trains the same experiment here and now.
/// tests/core/training/torch_parity_test.cpp compares with stored numbers, where there is no PyTorch.
class TorchLiveTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_directory;

    [[nodiscard]] QString in(const char* name) const { return m_directory.filePath(QLatin1StringView(name)); }

private slots:
    void initTestCase()
    {
        if (runPython({"-c", "import numpy, torch"}).status != 0)
            QSKIP("needs Debian's package python3-torch (and /usr/bin/python3, which it comes with)");
        QVERIFY(m_directory.isValid());
    }

    void programAndEngineTrainAsPyTorchDoes_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("the article's") << QStringList{};
        QTest::newRow("relu") << QStringList{"--samples", "30000",    "--golden", "20",           "--seed",
                                             "3",         "--epochs", "3",        "--activation", "relu"};
        QTest::newRow("tanh, rows in the order of the split") << QStringList{
            "--samples", "3000", "--features",   "7",   "--seed",       "4294967295", "--hidden",    "9,8,7",
            "--epochs",  "4",    "--batch-size", "100", "--activation", "tanh",       "--no-shuffle"};
        QTest::newRow("no hidden layer") << QStringList{"--samples", "3000", "--features",      "7",
                                                        "--hidden",  "none", "--test-fraction", "0.33"};
    }

    void programAndEngineTrainAsPyTorchDoes()
    {
        QFETCH(QStringList, arguments);
        const QStringList train = QStringList{"train"} + arguments;
        QCOMPARE(Program::run(train + QStringList{"--epochs", "0", "--save-weights", in("initial")}).status, 0);
        const QStringList fromThere{"--initial-weights", in("initial")};

        const Program script = runPython(QStringList{kScript} + arguments + fromThere);
        QVERIFY2(script.status == 0, script.problem);
        const auto reference = nlohmann::json::parse(script.output.toStdString());
        const TorchRun torch = torchRunOf(reference);

        const Program program =
            Program::run(train + fromThere + QStringList{"--format", "jsonl", "--save-weights", in("final")});
        QVERIFY2(program.status == 0, program.problem);
        const auto events = program.events();
        for (const auto& [name, value] : reference["experiment"].items()) // the script knows the article's knobs only
            QVERIFY2(nlohmann::json(events.front()["experiment"][name]) == value, name.c_str());
        RunResult ours;
        for (std::size_t i = 1; i + 1 < events.size(); ++i)
            ours.epochs.push_back(epochOf(events[i]));
        const core::ParameterLayout layout(torch.experiment.network());
        ours.weights = core::loadWeights(in("final").toStdString(), layout).cast<double>();
        const std::string inProgram = differences(ours, torch.result, kInFloat);
        QVERIFY2(inProgram.empty(), inProgram.c_str());

        const std::string inEngine =
            differences(trainedByEngine<double>(torch, core::HeadKind::Shortest), torch.result, kInDouble);
        QVERIFY2(inEngine.empty(), inEngine.c_str());
    }
};

ATTENTION_TEST(TorchLiveTest, QCoreApplication)

} // namespace torch_live_test
#include "torch_live_test.moc"
