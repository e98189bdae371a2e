#include "core/analysis/test_rows.h"
#include "core/experiment/knobs.h"
#include "core/export/result_files.h"
#include "tests/app/program.h"
#include "tests/support/test_registry.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

namespace onnx_runtime_test {

namespace {

Program runNode(const QStringList& arguments)
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert("NODE_PATH", QStringLiteral(NODE_MODULES));
    process.setProcessEnvironment(environment);
    process.start("node", arguments);
    return process.waitForStarted() ? Program::finish(process) : Program{};
}

/// The experiment that the program's options say.
core::Experiment experimentOf(const QStringList& options)
{
    core::Experiment experiment;
    for (qsizetype i = 0; i + 1 < options.size(); i += 2)
        for (const core::Knob& knob : core::knobs())
            if (options[i] == "--" + QString::fromStdString(std::string(knob.name)))
                core::setFromText(knob, options[i + 1].toStdString(), experiment);
    return experiment;
}

double largestDifference(const nlohmann::json& theirs, const std::vector<double>& ours)
{
    if (theirs.size() != ours.size())
        return INFINITY;
    double largest = 0.0;
    for (std::size_t i = 0; i < ours.size(); ++i)
        largest = std::max(largest, std::abs(double(theirs[i]) - ours[i]));
    return largest;
}

} // namespace

/// The model that the program writes, run by ONNX Runtime.
class OnnxRuntimeTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (runNode({"-e", "require('onnxruntime-node')"}).status != 0)
            QSKIP("needs node and onnxruntime-node in " NODE_MODULES "; HACKING.md says how to install it");
    }

    void runtimeGivesTheEnginesProbabilities_data()
    {
        QTest::addColumn<QString>("options");
        QTest::newRow("the article's") << "--epochs 1";
        QTest::newRow("relu") << "--samples 5000 --features 7 --activation relu --hidden 32,16,8 --epochs 2";
        QTest::newRow("tanh, rows of large numbers") << "--samples 5000 --activation tanh --scale 10";
        QTest::newRow("uniform attention") << "--samples 5000 --attention uniform";
        QTest::newRow("no attention, no hidden layer") << "--samples 5000 --attention none --hidden none";
        QTest::newRow("one feature") << "--samples 1000 --features 1 --golden 1 --hidden 1";
        QTest::newRow("wide") << "--samples 1000 --features 300 --hidden 1000 --epochs 1";
    }

    void runtimeGivesTheEnginesProbabilities()
    {
        QFETCH(QString, options);
        const QStringList words = options.split(u' ');
        const QTemporaryDir directory;
        const QString onnx = directory.filePath("m.onnx");
        const QString weights = directory.filePath("w.safetensors");
        const Program program = Program::run(QStringList{"export", "--onnx", onnx, "--weights", weights} + words);
        QVERIFY2(program.status == 0, program.problem);

        const core::Experiment experiment = experimentOf(words);
        const auto model = std::make_shared<const core::Model>(
            core::Model{experiment, core::makeDataset<float>(experiment.dataset()),
                        core::loadWeights(weights.toStdString(), core::ParameterLayout(experiment.network()))});
        const auto rows = core::evaluateTestRows(model);
        QFile inputs(directory.filePath("inputs"));
        QVERIFY(inputs.open(QIODevice::WriteOnly));
        std::vector<double> probabilities;
        std::vector<double> attention;
        for (std::int64_t row = 0; row < rows->count(); ++row) {
            const auto values = rows->inputs(row);
            inputs.write(reinterpret_cast<const char*>(values.data()), static_cast<qint64>(values.size_bytes()));
            probabilities.push_back(rows->probability(row));
            const auto shares = core::rowAttention(*rows, row);
            attention.insert(attention.end(), shares.begin(), shares.end());
        }
        inputs.close();

        const Program node = runNode({TEST_DATA_DIR "/run_onnx.js", onnx, inputs.fileName(),
                                      QString::number(rows->count()), QString::number(experiment.features)});
        QVERIFY2(node.status == 0, node.problem);
        const auto results = nlohmann::json::parse(node.output.toStdString());
        QVERIFY(largestDifference(results["probability"], probabilities) < 1e-6);
        const bool hasAttention = experiment.attention != core::AttentionKind::None;
        QCOMPARE(results.contains("attention"), hasAttention);
        if (hasAttention)
            QVERIFY(largestDifference(results["attention"], attention) < 1e-6);
    }
};

ATTENTION_TEST(OnnxRuntimeTest, QCoreApplication)

} // namespace onnx_runtime_test
#include "onnx_runtime_test.moc"
