#include "core/tables/label_guess.h"
#include "core/tables/prepare_table.h"
#include "core/tables/reading/read_table.h"
#include "tests/support/print_json.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <filesystem>
#include <fstream>

namespace example_tables_test {

namespace {

const std::filesystem::path kFolder = std::filesystem::path(TEST_DATA_DIR) / "../../resources/examples";

struct Numbers {
    std::string file;
    std::size_t rows;
    std::size_t features;
    std::size_t positives;
};

/// As their sources count them; features after one for each category.
const std::vector<Numbers> kNumbers = {
    {"penguins.csv", 344, 10, 152}, {"breast_cancer.csv", 569, 30, 212}, {"votes.csv", 435, 32, 168}};

} // namespace

class ExampleTablesTest : public QObject {
    Q_OBJECT

private slots:
    void eachIsReadAndMadeReadyAsItsEntrySays_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < kNumbers.size(); ++i)
            QTest::newRow(kNumbers[i].file.c_str()) << static_cast<int>(i);
    }

    void eachIsReadAndMadeReadyAsItsEntrySays()
    {
        QFETCH(int, index);
        std::ifstream list(kFolder / "examples.json");
        const nlohmann::json examples = nlohmann::json::parse(list);
        QCOMPARE(examples.size(), kNumbers.size());
        const nlohmann::json& example = examples[static_cast<std::size_t>(index)];
        const Numbers& expected = kNumbers[static_cast<std::size_t>(index)];
        QCOMPARE(example["file"].get<std::string>(), expected.file);
        for (const char* key : {"title", "question", "licence", "source"})
            QVERIFY(!example[key].get<std::string>().empty());

        const std::filesystem::path path = kFolder / expected.file;
        QVERIFY(std::filesystem::file_size(path) < 300'000);
        const auto table = core::readTable(path);
        QVERIFY(table->notes.empty());
        const std::string label = example["label"];
        QCOMPARE(table->columns[core::guessLabel(*table).column.value()].name, label);
        const auto prepared = core::prepareTable(*table, {.label = label, .positive = example["positive"]});
        QCOMPARE(prepared->rows(), expected.rows);
        QCOMPARE(prepared->features.size(), expected.features);
        QCOMPARE(prepared->positives, expected.positives);
        QVERIFY(prepared->leftOut.empty());
        // What the program would choose by itself is what the question is about.
        QCOMPARE(core::prepareTable(*table, {.label = label})->positiveName, example["positive"].get<std::string>());
    }
};

ATTENTION_TEST(ExampleTablesTest, void)

} // namespace example_tables_test
#include "example_tables_test.moc"
