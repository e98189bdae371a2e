#include "core/tables/fill_and_standardise.h"
#include "tests/support/test_registry.h"

#include "core/csv/table_error.h"
#include "core/tables/prepare_table.h"
#include "core/tables/reading/read_table.h"
#include "tests/support/print_json.h"

#include <QTest>

#include <cmath>
#include <fstream>
#include <limits>
#include <numeric>

namespace fill_and_standardise_test {

namespace {

using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

std::shared_ptr<const core::PreparedTable> prepared(const std::string& text, const core::TableChoices& choices)
{
    return core::prepareTable(*core::readTableText(text, "t"), choices);
}

Matrix filled(const core::PreparedTable& table, const std::vector<std::uint32_t>& trainRows)
{
    Matrix out;
    if (!core::fillAndStandardise(table, trainRows, out))
        throw std::runtime_error("stopped");
    return out;
}

std::vector<double> columnOf(const Matrix& matrix, Eigen::Index column)
{
    std::vector<double> values;
    for (Eigen::Index row = 0; row < matrix.rows(); ++row)
        values.push_back(matrix(row, column));
    return values;
}

core::PreparedTable referenceTable(const nlohmann::json& reference, bool standardise)
{
    core::PreparedTable table;
    table.choices.standardise = standardise;
    for (const auto& column : reference["columns"]) {
        core::PreparedFeature feature;
        for (const auto& number : column)
            feature.numbers.push_back(number.is_null() ? std::numeric_limits<double>::quiet_NaN()
                                                       : number.get<double>());
        table.labels.resize(feature.numbers.size());
        table.features.push_back(std::move(feature));
    }
    return table;
}

} // namespace

class FillAndStandardiseTest : public QObject {
    Q_OBJECT

private slots:
    void numbersAreScikitLearns_data()
    {
        QTest::addColumn<bool>("standardise");
        QTest::newRow("filled") << false;
        QTest::newRow("standardised") << true;
    }

    void numbersAreScikitLearns()
    {
        QFETCH(bool, standardise);
        std::ifstream file(std::string(TEST_DATA_DIR) + "/tables_reference.json");
        const nlohmann::json reference = nlohmann::json::parse(file);
        const Matrix out = filled(referenceTable(reference, standardise), reference["train_rows"]);
        const nlohmann::json& expected = reference[standardise ? "standardised" : "filled"];
        QCOMPARE(static_cast<std::size_t>(out.rows()), expected.size());
        QCOMPARE(static_cast<std::size_t>(out.cols()), expected[0].size());
        for (Eigen::Index row = 0; row < out.rows(); ++row)
            for (Eigen::Index column = 0; column < out.cols(); ++column) {
                const double number = expected[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
                const double tolerance = 1e-12 * std::max(1.0, std::abs(number));
                QVERIFY2(std::abs(out(row, column) - number) <= tolerance,
                         qPrintable(QString("row %1, column %2: %3").arg(row).arg(column).arg(out(row, column))));
            }
    }

    /// The test's row, with its 1000, must not be known to what is measured.
    void onlyTrainingRowsAreMeasured()
    {
        const auto table = prepared("x,y\n1,0\nNA,1\n3,0\n4,1\n1000,1\n", {.label = "y", .standardise = false});
        QCOMPARE(columnOf(filled(*table, {0, 1, 2, 3}), 0), (std::vector<double>{1, 3, 3, 4, 1000}));
        QCOMPARE(columnOf(filled(*table, {3, 1, 2, 4}), 0), (std::vector<double>{1, 4, 3, 4, 1000}));
        QCOMPARE(columnOf(filled(*table, {0, 2}), 0), (std::vector<double>{1, 2, 3, 4, 1000}));
    }

    /// By hand: filled 2, 4, 6, 4 of the training rows; mean 4, deviation sqrt(2).
    void fillComesBeforeStandardising()
    {
        const auto table = prepared("x,y\n2,0\n4,1\n6,0\nNA,1\n8,1\n", {.label = "y"});
        const Matrix out = filled(*table, {0, 1, 2, 3});
        const double deviation = std::sqrt(2.0);
        QCOMPARE(columnOf(out, 0), (std::vector<double>{-2 / deviation, 0, 2 / deviation, 0, 4 / deviation}));
    }

    void theOrderOfTheTrainingRowsMakesNoDifference()
    {
        const auto table = prepared("x,y\n0.1,0\n0.2,1\n0.7,0\nNA,1\n1e9,1\n", {.label = "y"});
        QCOMPARE(filled(*table, {0, 1, 2, 4}), filled(*table, {4, 2, 0, 1}));
    }

    void whatIsConstantInTrainingIsZeroEverywhere()
    {
        const auto table = prepared("x,z,y\n0.1,1,0\n0.1,2,1\n0.1,3,0\n7,4,1\n", {.label = "y"});
        QCOMPARE(columnOf(filled(*table, {0, 1, 2}), 0), (std::vector<double>{0, 0, 0, 0}));
    }

    void whatTrainingNeverSawIsZero()
    {
        const auto table = prepared("x,z,y\n,1,0\n,2,1\n,3,0\n7,4,1\n8,5,1\n", {.label = "y"});
        QCOMPARE(columnOf(filled(*table, {0, 1, 2}), 0), (std::vector<double>{0, 0, 0, 0, 0}));
        auto plain = *table;
        plain.choices.standardise = false;
        QCOMPARE(columnOf(filled(plain, {0, 1, 2}), 0), (std::vector<double>{0, 0, 0, 7, 8}));
    }

    void categoriesStayZeroAndOne()
    {
        const auto table = prepared("c,y\nred,0\nblue,1\n,0\nred,1\n", {.label = "y"});
        const Matrix out = filled(*table, {0, 1, 2, 3});
        QCOMPARE(columnOf(out, 0), (std::vector<double>{0, 1, 0, 0})); // blue
        QCOMPARE(columnOf(out, 1), (std::vector<double>{1, 0, 0, 1})); // red
    }

    void float32IsTheRoundedFloat64()
    {
        const auto table = prepared("x,y\n0.1,0\n0.2,1\n0.7,0\nNA,1\n3.3,1\n", {.label = "y"});
        const std::vector<std::uint32_t> rows{0, 1, 3, 4};
        Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> out;
        QVERIFY(core::fillAndStandardise(*table, rows, out));
        QCOMPARE(out, filled(*table, rows).cast<float>());
    }

    void whatComesOutIsFinite_data()
    {
        QTest::addColumn<std::string>("rows");
        QTest::newRow("the largest") << std::string("1e30,0\n-1e30,1\n1e30,0\n0,1\n1e30,1\n");
        QTest::newRow("of huge spread") << std::string("1e-300,0\n1e30,1\n-1e30,0\n5e-324,1\n1,1\n");
        QTest::newRow("denormal") << std::string("5e-324,0\n1e-310,1\n-3e-320,0\n2e-323,1\n1e-309,1\n");
        QTest::newRow("whose variance underflows") << std::string("1e-170,0\n2e-170,1\n3e-170,0\n4e-170,1\n1,1\n");
        QTest::newRow("nearly constant") << std::string("1e30,0\n1e30,1\n1e30,0\n1e30,1\n9.9e29,1\n");
        QTest::newRow("with gaps and infinity") << std::string("NA,0\n1e30,1\ninf,0\n-1e30,1\n1e30,1\n");
    }

    void whatComesOutIsFinite()
    {
        QFETCH(const std::string, rows);
        for (const bool standardise : {true, false}) {
            const auto table = prepared("x,y\n" + rows, {.label = "y", .standardise = standardise});
            Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> out;
            QVERIFY(core::fillAndStandardise(*table, std::vector<std::uint32_t>{0, 1, 2, 3}, out));
            QVERIFY(out.array().isFinite().all());
        }
    }

    /// Only the split decides whether that is so: the last row is far from what the training rows hold.
    void aNumberThatStandardisingMakesTooLargeIsNamed()
    {
        const auto table = prepared("x,y\n1e-10,0\n-1e-10,1\n1e-10,0\n-1e-10,1\n1e30,1\n", {.label = "y"});
        try {
            filled(*table, {0, 1, 2, 3});
            QFAIL("a feature of 1e40");
        } catch (const core::TableError& flaw) {
            const QString text = QString::fromUtf8(flaw.what());
            QVERIFY2(text.startsWith("t, column x: '1e30' becomes ") &&
                         text.endsWith(" when it is standardised, expected up to 3.4028234663852886e38"),
                     qPrintable(text));
        }
        filled(*table, {0, 1, 2, 4});
    }

    void aStopEndsIt()
    {
        std::stop_source source;
        source.request_stop();
        const auto table = prepared("x,y\n1,0\n2,1\n3,0\n4,1\n", {.label = "y"});
        Matrix out;
        QVERIFY(!core::fillAndStandardise(*table, std::vector<std::uint32_t>{0, 1, 2}, out, source.get_token()));
    }
};

ATTENTION_TEST(FillAndStandardiseTest, void)

} // namespace fill_and_standardise_test
#include "fill_and_standardise_test.moc"
