#include "core/data/dataset.h"
#include "core/data/split.h"
#include "tests/support/test_registry.h"

#include "core/training/trainer.h"
#include "tests/support/dataset_sums.h"

#include <QTest>

#include <span>

namespace dataset_test {

using core::Dataset;
using core::DatasetSpec;

namespace {

/// The rows of a part of the split, one after the other: X_train or X_test of the article.
std::vector<double> rowsOf(const Dataset<double>& dataset, const std::vector<std::uint32_t>& rows)
{
    std::vector<double> values;
    for (const std::uint32_t row : rows)
        for (Eigen::Index i = 0; i < dataset.features.cols(); ++i)
            values.push_back(dataset.features(row, i));
    return values;
}

DatasetSpec specOf(const nlohmann::json& reference)
{
    return {reference["samples"],
            reference["features"],
            {reference["golden"].get<std::int64_t>()},
            reference["test_fraction"],
            reference["seed"]};
}

} // namespace

class DatasetTest : public QObject {
    Q_OBJECT

private:
    nlohmann::json m_cases = readReference("numpy_reference.json")["cases"];

    /// One row for each data set that NumPy made.
    void addCases()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(m_cases.size()); ++i) {
            const DatasetSpec spec = specOf(m_cases[static_cast<std::size_t>(i)]);
            QTest::addRow("seed %u, %lld x %lld", spec.seed, static_cast<long long>(spec.samples),
                          static_cast<long long>(spec.features))
                << i;
        }
    }

private slots:
    void float64ValuesAreNumpysBitForBit_data() { addCases(); }
    void float64ValuesAreNumpysBitForBit()
    {
        QFETCH(int, index);
        const auto& expected = m_cases[static_cast<std::size_t>(index)];
        const auto dataset = core::makeDataset<double>(specOf(expected));
        for (std::size_t i = 0; i < expected["first_values"].size(); ++i)
            QCOMPARE(dataset->features.data()[i], expected["first_values"][i].get<double>());
        QCOMPARE(sha256(valuesOf(*dataset)), expected["x_float64"].get<std::string>());
        QCOMPARE(sha256(std::span(std::as_const(dataset->labels))), expected["y"].get<std::string>());
    }

    void float32ValuesAreNumpysRounded_data() { addCases(); }
    void float32ValuesAreNumpysRounded()
    {
        QFETCH(int, index);
        const auto& expected = m_cases[static_cast<std::size_t>(index)];
        const auto dataset = core::makeDataset<float>(specOf(expected));
        QCOMPARE(sha256(valuesOf(*dataset)), expected["x_float32"].get<std::string>());
    }

    void splitIsScikitLearns_data() { addCases(); }
    void splitIsScikitLearns()
    {
        QFETCH(int, index);
        const auto& expected = m_cases[static_cast<std::size_t>(index)];
        const auto dataset = core::makeDataset<double>(specOf(expected));
        QCOMPARE(dataset->testRows.size(), expected["test_rows"].get<std::size_t>());
        QCOMPARE(dataset->testRows.front(), expected["first_test_rows"][0].get<std::uint32_t>());
        QCOMPARE(sha256(std::span(dataset->trainRows)), expected["train_rows_hash"].get<std::string>());
        QCOMPARE(sha256(std::span(dataset->testRows)), expected["test_rows_hash"].get<std::string>());
        const auto train = rowsOf(*dataset, dataset->trainRows);
        const auto test = rowsOf(*dataset, dataset->testRows);
        QCOMPARE(sha256(std::span(train)), expected["x_train_float64"].get<std::string>());
        QCOMPARE(sha256(std::span(test)), expected["x_test_float64"].get<std::string>());
    }

    void stratifiedSplitIsScikitLearns()
    {
        const auto reference = readReference("stratified_reference.json");
        for (const auto& expected : reference["cases"]) {
            DatasetSpec spec;
            spec.samples = expected["samples"];
            spec.testFraction = expected["test_fraction"];
            spec.seed = expected["seed"];
            spec.stratify = true;
            std::vector<std::uint8_t> labels;
            core::NumpyRandom stream(spec.seed);
            core::ClassCounts classes;
            core::Split split;
            if (expected.contains("features")) {
                spec.features = expected["features"];
                spec.golden = {1};
                const auto dataset = core::makeDataset<float>(spec);
                labels = dataset->labels;
                split = {dataset->trainRows, dataset->testRows};
                classes = dataset->classes;
                stream = dataset->stream;
            } else {
                for (const char digit : expected["labels"].get<std::string>())
                    labels.push_back(digit == '1' ? 1 : 0);
                split = core::splitRows(spec, labels, stream).value();
                classes = {core::countLabels(labels, split.train), core::countLabels(labels, split.test)};
            }
            QCOMPARE(sha256(std::span(std::as_const(split.train))), expected["train_rows"].get<std::string>());
            QCOMPARE(sha256(std::span(std::as_const(split.test))), expected["test_rows"].get<std::string>());
            QCOMPARE(classes.train, expected["train_classes"].get<core::RowsByLabel>());
            QCOMPARE(classes.test, expected["test_classes"].get<core::RowsByLabel>());
            QCOMPARE(stream.uniform(), expected["next_number"].get<double>());
        }
    }

    void aLabelUnlikeAllOthersCannotBeStratified()
    {
        const std::vector<std::uint8_t> labels{0, 0, 1, 0, 0};
        DatasetSpec spec;
        spec.samples = std::ssize(labels);
        spec.testFraction = 0.4;
        core::NumpyRandom stream(0);
        QVERIFY(core::splitRows(spec, labels, stream));
        spec.stratify = true;
        QVERIFY_EXCEPTION_THROWN(core::splitRows(spec, labels, stream), std::runtime_error);
    }

    void theLargerClassIsThatOfTheTestRows()
    {
        const core::ClassCounts uneven{{10, 90}, {39, 1}};
        QCOMPARE(uneven.majorityLabel(), std::size_t{0});
        QCOMPARE(uneven.majorityShare(), 0.975);
        QVERIFY(uneven.rareClass() == (core::RareClass{1, 1}));
        QVERIFY(uneven.isTelling(1.0));
        const core::ClassCounts even{{50, 50}, {5, 5}};
        QCOMPARE(even.majorityShare(), 0.5);
        QVERIFY(!even.rareClass());
        QVERIFY(!even.isTelling(0.9));
        QVERIFY(even.isTelling(0.54));
    }

    void everyEpochTakesTheRowsInKerassOrder_data() { addCases(); }
    void everyEpochTakesTheRowsInKerassOrder()
    {
        QFETCH(int, index);
        const auto& expected = m_cases[static_cast<std::size_t>(index)];
        const DatasetSpec spec = specOf(expected);
        core::Experiment experiment{spec.samples, spec.features, spec.golden, spec.testFraction, spec.seed};
        experiment.hidden = {};
        experiment.epochs = 3;
        core::Trainer trainer(experiment, core::makeDataset<float>(spec));
        std::vector<std::string> orders;
        core::train(trainer, {}, [&](const core::EpochReport&) { orders.push_back(sha256(trainer.epochRows())); });
        QCOMPARE(orders, expected["epoch_rows_hash"].get<std::vector<std::string>>());
    }

    void goldenColumnIsTheLabelAndOneConstant()
    {
        const auto dataset = core::makeDataset<double>({1'000, 4, {3}, 0.1, 8});
        const double constant = dataset->features(0, 2) - dataset->labels[0];
        QVERIFY(constant >= 0.0 && constant < 0.002);
        for (Eigen::Index row = 0; row < 1'000; ++row)
            QVERIFY(std::abs(dataset->features(row, 2) - dataset->labels[static_cast<std::size_t>(row)] - constant) <
                    1e-15);
    }

    void splitTakesEveryRowOnce()
    {
        const auto dataset = core::makeDataset<float>({1'003, 2, {1}, 0.25, 4});
        std::vector<std::uint32_t> rows = dataset->testRows;
        rows.insert(rows.end(), dataset->trainRows.begin(), dataset->trainRows.end());
        std::ranges::sort(rows);
        QCOMPARE(dataset->testRows.size(), 251U);
        for (std::uint32_t row = 0; row < 1'003; ++row)
            QCOMPARE(rows[row], row);
    }

    void stopRequestLeavesNoDataset()
    {
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!core::makeDataset<float>({}, stop.get_token()));
    }
};

ATTENTION_TEST(DatasetTest, void)

} // namespace dataset_test
#include "dataset_test.moc"
