#include "core/export/table_inputs.h"
#include "tests/support/test_registry.h"

#include "core/data/dataset.h"
#include "core/export/result_files.h"
#include "core/tables/prepared_table.h"
#include "tests/support/print_json.h"
#include "tests/support/protobuf_reader.h"
#include "tests/support/small_table.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <cstring>

namespace table_inputs_test {

using nlohmann::json;

namespace {

std::string contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

core::Model modelOn(const core::TableChoices& choices)
{
    const core::Experiment experiment = experimentOnTable(smallTable(choices));
    const core::ParameterLayout layout(experiment.network());
    return {experiment, core::makeDataset<float>(experiment.dataset()),
            core::Vector<float>::Constant(layout.parameterCount(), 0.25F)};
}

json inputsOf(const core::Model& model)
{
    return json::parse(core::tableInputsText(model.experiment, model.dataset->trainRows));
}

} // namespace

/// What the files of a network say of the table that it was trained on.
class TableInputsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_directory;

private slots:
    void scalesMakeTheInputsOfTheNetwork_data()
    {
        QTest::addColumn<bool>("fills");
        QTest::addColumn<bool>("standardises");
        QTest::newRow("filled and standardised") << true << true;
        QTest::newRow("filled") << true << false;
        QTest::newRow("standardised") << false << true;
        QTest::newRow("as they are") << false << false;
    }

    void scalesMakeTheInputsOfTheNetwork()
    {
        QFETCH(bool, fills);
        QFETCH(bool, standardises);
        const core::Model model = modelOn({.label = "sold",
                                           .missing = fills ? core::MissingRule::Median : core::MissingRule::DropRows,
                                           .standardise = standardises});
        const json inputs = inputsOf(model);
        const core::PreparedTable& table = *model.experiment.table;
        QCOMPARE(inputs["features"].size(), table.features.size());
        for (std::size_t i = 0; i < table.features.size(); ++i) {
            const json& said = inputs["features"][i];
            QCOMPARE(said["name"].get<std::string>(), table.features[i].name);
            QCOMPARE(said.contains("category"), !table.features[i].isNumber());
            if (!table.features[i].isNumber())
                continue;
            QCOMPARE(said["fill"].is_null(), !fills);
            for (std::size_t row = 0; row < table.rows(); ++row) {
                double x = table.features[i].at(row);
                if (std::isnan(x))
                    x = said["fill"];
                const double ready = (x - said["mean"].get<double>()) * (1.0 / said["deviation"].get<double>());
                QVERIFY(static_cast<float>(ready) ==
                        model.dataset->features(static_cast<Eigen::Index>(row), static_cast<Eigen::Index>(i)));
            }
        }
    }

    /// A row that comes later may miss what no row of the table does.
    void everyColumnOfNumbersHasItsMedian()
    {
        const auto table =
            core::prepareTable(*core::readTableText("x,y\n1,a\n2,b\n6,a\n9,b\n7,a\n", "t"), {.label = "y"});
        core::Experiment experiment = experimentOnTable(table);
        const json inputs = json::parse(core::tableInputsText(experiment, std::vector<std::uint32_t>{0, 1, 2}));
        QCOMPARE(inputs["features"][0]["fill"].get<double>(), 2.0);
        QCOMPARE(inputs["features"][0]["mean"].get<double>(), 3.0);
    }

    void columnsAndClassesAreNamed()
    {
        const json inputs = inputsOf(modelOn({.label = "sold", .positive = "no"}));
        QCOMPARE(inputs["label"].get<std::string>(), std::string("sold"));
        QCOMPARE(inputs["positive"].get<std::string>(), std::string("no"));
        QCOMPARE(inputs["negative"].get<std::string>(), std::string("yes"));
        QCOMPARE(inputs["table"].get<std::string>(), std::string("häuser.csv"));
        QCOMPARE(inputs["number_columns"].dump(), std::string(R"(["tall","wide"])"));
        QCOMPARE(inputs["text_columns"].dump(), std::string(R"(["colour"])"));
        QCOMPARE(inputs["features"][3]["category"].get<std::string>(), std::string("sky, blue"));
    }

    /// The names of features are made distinct; the cells are what they are.
    void aCategoryIsTheTextOfItsCells()
    {
        std::string text = "a = b,a,y\n";
        for (int row = 0; row < 8; ++row)
            text += std::to_string(row * row) + (row % 2 == 0 ? ",b," : ",c (2),") + (row % 3 == 0 ? "yes\n" : "no\n");
        const auto table = core::prepareTable(*core::readTableText(text, "t"), {.label = "y"});
        QCOMPARE(table->features[1].name, std::string("a = b (2)"));
        const core::Experiment experiment = experimentOnTable(table);
        const json inputs = json::parse(core::tableInputsText(experiment, std::vector<std::uint32_t>{0, 1, 2, 3}));
        QCOMPARE(inputs["features"][1]["category"].get<std::string>(), std::string("b"));
        QCOMPARE(inputs["features"][2]["category"].get<std::string>(), std::string("c (2)"));
    }

    void weightsCarryItAndReadBack()
    {
        const core::Model model = modelOn({.label = "sold"});
        const QString path = m_directory.filePath("w.safetensors");
        const core::ParameterLayout layout(model.experiment.network());
        const std::string text = core::tableInputsText(model.experiment, model.dataset->trainRows);
        core::saveWeights(path.toStdString(), layout, model.parameters, text);
        QCOMPARE(core::loadWeights(path.toStdString(), layout), model.parameters);
        const std::string bytes = contentOf(path);
        std::uint64_t size = 0;
        std::memcpy(&size, bytes.data(), sizeof(size));
        const json header = json::parse(bytes.substr(sizeof(size), size));
        QCOMPARE(header["__metadata__"].dump(), (json{{core::kTableInputsKey, text}}.dump()));
    }

    void metadataThatNoReaderWouldTakeAreLeftOut()
    {
        const core::Model model = modelOn({.label = "sold"});
        const std::string path = m_directory.filePath("l.safetensors").toStdString();
        const core::ParameterLayout layout(model.experiment.network());
        core::saveWeights(path, layout, model.parameters, std::string(20'000'000, 'x'));
        QCOMPARE(core::loadWeights(path, layout), model.parameters);
    }

    void anOnnxModelTakesRawRows()
    {
        const core::Model model = modelOn({.label = "sold"});
        const QString path = m_directory.filePath("m.onnx");
        core::saveOnnxModel(path.toStdString(), model);
        const std::string bytes = contentOf(path);
        const ProtobufFields written = readProtobuf(bytes);
        const ProtobufFields pair = readProtobuf(oneOf(written, 14).bytes);
        QCOMPARE(std::string(oneOf(pair, 1).bytes), std::string(core::kTableInputsKey));
        QCOMPARE(std::string(oneOf(pair, 2).bytes), core::tableInputsText(model.experiment, model.dataset->trainRows));
        const ProtobufFields graph = readProtobuf(oneOf(written, 7).bytes);
        const auto namesOf = [&](std::uint64_t field, std::uint64_t name) {
            std::string names;
            for (const ProtobufField& part : allOf(graph, field))
                names += std::string(oneOf(readProtobuf(part.bytes), name).bytes) + " ";
            return names;
        };
        QCOMPARE(namesOf(11, 1), std::string("numbers categories "));
        QCOMPARE(namesOf(12, 1), std::string("probability attention inputs "));
        QCOMPARE(namesOf(1, 4), std::string("Sub IsNaN Where Sub Mul Cast Gather OneHotEncoder Concat Gather "
                                            "Gemm Softmax Mul Gemm Gemm Sigmoid "));
        QCOMPARE(allOf(written, 8).size(), std::size_t{2}); // the operators for texts, too
    }

    void anOnnxModelOfNumbersAloneNeedsNoOperatorsForTexts()
    {
        const core::Model model =
            modelOn({.label = "sold", .features = {"tall", "wide"}, .missing = core::MissingRule::DropRows});
        const QString path = m_directory.filePath("n.onnx");
        core::saveOnnxModel(path.toStdString(), model);
        const std::string bytes = contentOf(path);
        const ProtobufFields written = readProtobuf(bytes);
        QCOMPARE(allOf(written, 8).size(), std::size_t{1});
        QVERIFY(bytes.find("IsNaN") == std::string::npos);
    }
};

ATTENTION_TEST(TableInputsTest, void)

} // namespace table_inputs_test
#include "table_inputs_test.moc"
