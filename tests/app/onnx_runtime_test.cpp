#include "core/analysis/test_rows.h"
#include "core/experiment/knobs.h"
#include "core/export/result_files.h"
#include "core/tables/prepare_table.h"
#include "core/tables/reading/read_table.h"
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

/// A cell of a table: its text in the file, and what a runtime is given for it.
struct Cell {
    std::string text;
    nlohmann::json value;
};

/// The numbers of a row: large, with gaps, infinite, and with the name of a feature.
std::vector<Cell> numbersOf(int row)
{
    const auto number = [](double value) {
        nlohmann::json json = value;
        return Cell{json.dump(), json};
    };
    return {row % 6 == 2 ? Cell{"", nullptr} : number(1.6e9 + row * row % 101 / 7.0),
            row % 10 == 7 ? Cell{"inf", "inf"} : number(1e28 * (row % 9 - 4)),
            row % 4 == 1 ? Cell{"NA", nullptr} : number((row * 31 % 17) / 7.0 - 1.0)};
}

/// The texts of a row.
std::vector<Cell> textsOf(int row)
{
    const auto text = [](const char* cell) { return Cell{cell, cell}; };
    return {row % 7 == 3   ? text("")
            : row % 2 == 0 ? text("grün")
                           : text("b"),
            row % 3 == 0 ? text("a = b") : text("c")};
}

bool hasGap(int row)
{
    for (const auto& cells : {numbersOf(row), textsOf(row)})
        for (const Cell& cell : cells)
            if (cell.text.empty() || cell.text == "NA" || cell.text == "inf")
                return true;
    return false;
}

constexpr int kTableRows = 90;

std::string rawTable()
{
    std::string text = "size,sort,large,kind,sort = b,label\n";
    for (int row = 0; row < kTableRows; ++row) {
        const auto numbers = numbersOf(row);
        const auto texts = textsOf(row);
        text += numbers[0].text + "," + texts[0].text + "," + numbers[1].text + "," + texts[1].text + "," +
                numbers[2].text + (row * row % 5 < 2 ? ",yes\n" : ",no\n");
    }
    return text;
}

/// The raw rows of the chosen columns, in the order in which they are chosen, for run_onnx.js.
nlohmann::json rowsForRuntime(const core::TableChoices& choices)
{
    nlohmann::json rows;
    const auto add = [&](const char* key, const std::vector<Cell>& cells, const std::vector<std::string>& names) {
        nlohmann::json row = nlohmann::json::array();
        for (const std::string& name : choices.features.empty() ? names : choices.features)
            if (const auto place = std::ranges::find(names, name); place != names.end())
                row.push_back(cells[static_cast<std::size_t>(place - names.begin())].value);
        if (!row.empty())
            rows[key].push_back(row);
    };
    for (int row = 0; row < kTableRows; ++row) {
        if (choices.missing == core::MissingRule::DropRows && hasGap(row))
            continue;
        add("numbers", numbersOf(row), {"size", "large", "sort = b"});
        add("categories", textsOf(row), {"sort", "kind"});
    }
    return rows;
}

void storeFile(const QString& path, const std::string& content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content.c_str()) != std::ssize(content))
        qFatal("cannot write");
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

    void rawRowsOfATableGiveTheEnginesProbabilities_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<core::TableChoices>("choices");
        const auto drop = core::MissingRule::DropRows;
        QTest::newRow("everything") << "" << core::TableChoices{.label = "label"};
        QTest::newRow("rows with gaps are left out")
            << "--missing drop-rows" << core::TableChoices{.label = "label", .missing = drop};
        QTest::newRow("numbers as they are")
            << "--no-standardise --features kind,size"
            << core::TableChoices{.label = "label", .features = {"kind", "size"}, .standardise = false};
        QTest::newRow("numbers alone") << "--features large,size --seed 3"
                                       << core::TableChoices{.label = "label", .features = {"large", "size"}};
        QTest::newRow("texts alone") << "--features kind,sort --attention none"
                                     << core::TableChoices{.label = "label", .features = {"kind", "sort"}};
    }

    /// The inputs have the engine's bits: numbers are filled and standardised in double.
    void rawRowsOfATableGiveTheEnginesProbabilities()
    {
        QFETCH(QString, options);
        QFETCH(core::TableChoices, choices);
        const QStringList words = options.split(u' ', Qt::SkipEmptyParts);
        const QTemporaryDir directory;
        const QString table = directory.filePath("t.csv");
        storeFile(table, rawTable());
        const QString onnx = directory.filePath("m.onnx");
        const QString weights = directory.filePath("w.safetensors");
        const Program program = Program::run(QStringList{"export", "--table", table, "--label", "label", "--onnx", onnx,
                                                         "--weights", weights, "--epochs", "3"} +
                                             words);
        QVERIFY2(program.status == 0, program.problem);

        core::Experiment experiment =
            core::withTable({}, core::prepareTable(*core::readTable(table.toStdString()), choices));
        if (words.contains("none"))
            experiment.attention = core::AttentionKind::None;
        if (words.contains("--seed"))
            experiment.seed = 3;
        const auto dataset = core::makeDataset<float>(experiment.dataset());
        const auto model = std::make_shared<const core::Model>(
            core::Model{experiment, dataset,
                        core::loadWeights(weights.toStdString(), core::ParameterLayout(experiment.network()))});

        const QString raw = directory.filePath("rows.json");
        storeFile(raw, rowsForRuntime(choices).dump());
        const Program node = runNode({TEST_DATA_DIR "/run_onnx.js", onnx, raw});
        QVERIFY2(node.status == 0, node.problem);
        const auto results = nlohmann::json::parse(node.output.toStdString());
        QCOMPARE(results["inputs"].size(), static_cast<std::size_t>(dataset->features.size()));
        for (Eigen::Index i = 0; i < dataset->features.size(); ++i)
            QVERIFY(results["inputs"][static_cast<std::size_t>(i)].get<float>() == dataset->features.data()[i]);
        const auto rows = core::evaluateTestRows(model);
        QCOMPARE(results["probability"].size(), static_cast<std::size_t>(dataset->features.rows()));
        for (std::int64_t row = 0; row < rows->count(); ++row) {
            const auto place = dataset->testRows[static_cast<std::size_t>(row)];
            QVERIFY(std::abs(results["probability"][place].get<double>() - rows->probability(row)) < 1e-6);
        }
    }
};

ATTENTION_TEST(OnnxRuntimeTest, QCoreApplication)

} // namespace onnx_runtime_test
#include "onnx_runtime_test.moc"
