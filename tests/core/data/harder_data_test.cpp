#include "core/data/dataset.h"
#include "core/data/feature_roles.h"
#include "tests/support/dataset_sums.h"
#include "tests/support/feature_roles.h"
#include "tests/support/print_json.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <cmath>
#include <limits>

namespace harder_data_test {

using core::Dataset;
using core::DatasetSpec;
using core::FeatureRole;
using core::LabelRule;

namespace {

DatasetSpec specOf(const nlohmann::json& reference)
{
    DatasetSpec spec;
    spec.seed = reference["seed"];
    spec.samples = reference["samples"];
    spec.features = reference["features"];
    spec.golden = reference["golden"].get<std::vector<std::int64_t>>();
    const nlohmann::json& harder = reference["harder"];
    const std::string rule = harder.value("label_rule", "copy");
    spec.harder = {rule == "sum"   ? LabelRule::Sum
                   : rule == "xor" ? LabelRule::Xor
                                   : LabelRule::Copy,
                   harder.value("noise", 0.0),
                   harder.value("label_noise", 0.0),
                   harder.value("duplicates", std::int64_t{0}),
                   harder.value("decoys", std::int64_t{0}),
                   harder.value("decoy_correlation", 0.8),
                   harder.value("scale", 1.0),
                   harder.value("positive_share", 0.5)};
    return spec;
}

double valueAt(const Dataset<double>& dataset, Eigen::Index row, std::int64_t feature)
{
    return dataset.features(row, feature - 1);
}

/// Pearson's; NaN if one of them is constant.
double correlationOf(const Dataset<double>& dataset, std::int64_t one, std::int64_t other)
{
    const auto centred = [&](std::int64_t feature) -> Eigen::VectorXd {
        const auto column = dataset.features.col(feature - 1);
        return (column.array() - column.mean()).matrix();
    };
    const Eigen::VectorXd a = centred(one);
    const Eigen::VectorXd b = centred(other);
    const double scale = a.norm() * b.norm();
    return scale > 1e-9 ? a.dot(b) / scale : std::numeric_limits<double>::quiet_NaN();
}

} // namespace

class HarderDataTest : public QObject {
    Q_OBJECT

private:
    nlohmann::json m_cases = readReference("harder_reference.json")["cases"];

    void addCases()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(m_cases.size()); ++i)
            QTest::addRow("%s", m_cases[static_cast<std::size_t>(i)]["harder"].dump().c_str()) << i;
    }

private slots:
    void valuesAreNumpysBitForBit_data() { addCases(); }
    void valuesAreNumpysBitForBit()
    {
        QFETCH(int, index);
        const auto& expected = m_cases[static_cast<std::size_t>(index)];
        const auto dataset = core::makeDataset<double>(specOf(expected));
        QCOMPARE(sha256(std::span(std::as_const(dataset->labels))), expected["y"].get<std::string>());
        QCOMPARE(sha256(valuesOf(*dataset)), expected["x_float64"].get<std::string>());
        QCOMPARE(sha256(std::span(dataset->testRows)), expected["test_rows_hash"].get<std::string>());
    }

    void float32IsTheSameButForRounding_data() { addCases(); }
    void float32IsTheSameButForRounding()
    {
        QFETCH(int, index);
        const DatasetSpec spec = specOf(m_cases[static_cast<std::size_t>(index)]);
        const auto exact = core::makeDataset<double>(spec);
        const auto rounded = core::makeDataset<float>(spec);
        QCOMPARE(exact->labels, rounded->labels);
        // A sum within a rounding of its threshold may be mirrored in one and not in the other.
        Eigen::Index apart = 0;
        for (Eigen::Index row = 0; row < exact->features.rows(); ++row)
            apart += (exact->features.row(row).cast<float>() - rounded->features.row(row)).cwiseAbs().maxCoeff() >
                             1e-5F * static_cast<float>(spec.harder.scale)
                         ? 1
                         : 0;
        QVERIFY(apart <= 2);
    }

    void sumOfTheGoldenFeaturesMakesTheLabel()
    {
        DatasetSpec spec{2'000, 6, {3, 1, 6}, 0.1, 2, {.labelRule = LabelRule::Sum}};
        const auto dataset = core::makeDataset<double>(spec);
        for (Eigen::Index row = 0; row < 2'000; ++row) {
            const double sum = valueAt(*dataset, row, 1) + valueAt(*dataset, row, 3) + valueAt(*dataset, row, 6);
            QCOMPARE(sum > 1.5, dataset->labels[static_cast<std::size_t>(row)] == 1);
        }
    }

    void xorMakesTheLabelAndEitherBitAloneTellsNothing()
    {
        DatasetSpec spec{20'000, 4, {2, 4}, 0.1, 3, {.labelRule = LabelRule::Xor}};
        const auto dataset = core::makeDataset<double>(spec);
        int bothOn = 0;
        int firstAgrees = 0;
        for (Eigen::Index row = 0; row < 20'000; ++row) {
            const bool first = valueAt(*dataset, row, 2) > 0.5;
            const bool second = valueAt(*dataset, row, 4) > 0.5;
            const bool label = dataset->labels[static_cast<std::size_t>(row)] == 1;
            QCOMPARE(first != second, label);
            bothOn += first && second ? 1 : 0;
            firstAgrees += first == label ? 1 : 0;
        }
        QVERIFY(std::abs(bothOn - 5'000) < 250);
        QVERIFY(std::abs(firstAgrees - 10'000) < 300);
    }

    void decoysCorrelateAsAsked_data() { addCases(); }
    void decoysCorrelateAsAsked()
    {
        QFETCH(int, index);
        const DatasetSpec spec = specOf(m_cases[static_cast<std::size_t>(index)]);
        const auto dataset = core::makeDataset<double>(spec);
        const core::FeatureRoles roles(spec);
        const bool isConstant = std::ranges::count(dataset->labels, 1) == 0;
        for (const std::int64_t decoy : roles.decoys()) {
            const double correlation = correlationOf(*dataset, decoy, roles.origin(decoy));
            QVERIFY2(isConstant ? std::isnan(correlation) : std::abs(correlation - spec.harder.decoyCorrelation) < 0.02,
                     qPrintable(QString::number(correlation)));
        }
    }

    void decoyOfAConstantFeatureIsAFiniteNumber()
    {
        const DatasetSpec spec{100, 4, {2}, 0.1, 13, {.decoys = 1, .positiveShare = 0.001}};
        const auto dataset = core::makeDataset<double>(spec);
        QCOMPARE(std::ranges::count(dataset->labels, 1), 0);
        QVERIFY(dataset->features.col(2).minCoeff() >= 0.0);
        QVERIFY(dataset->features.col(2).maxCoeff() < 1.0);
    }

    void duplicatesAreTheSameNumbersOnEveryScale()
    {
        const DatasetSpec spec{500, 8, {3, 6}, 0.1, 4, {.noise = 0.2, .duplicates = 3, .scale = 50.0}};
        const auto dataset = core::makeDataset<float>(spec);
        const core::FeatureRoles roles(spec);
        QCOMPARE(roles.duplicates().size(), std::size_t{3});
        for (const std::int64_t duplicate : roles.duplicates())
            QCOMPARE(dataset->features.col(duplicate - 1), dataset->features.col(roles.origin(duplicate) - 1));
        QVERIFY(dataset->features.col(2).maxCoeff() != dataset->features.col(5).maxCoeff());
    }

    void shareOfTheLabelsIsAsAsked()
    {
        DatasetSpec spec;
        spec.harder.positiveShare = 0.2;
        const auto dataset = core::makeDataset<float>(spec);
        const auto ones = std::ranges::count(dataset->labels, 1);
        QVERIFY(std::abs(static_cast<double>(ones) / 1e5 - 0.2) < 0.005);
    }

    void flippedLabelsLeaveTheFeaturesAlone()
    {
        DatasetSpec spec;
        const auto clean = core::makeDataset<float>(spec);
        spec.harder.labelNoise = 0.3;
        const auto noisy = core::makeDataset<float>(spec);
        QCOMPARE(clean->features, noisy->features);
        std::int64_t flipped = 0;
        for (std::size_t row = 0; row < clean->labels.size(); ++row)
            flipped += clean->labels[row] != noisy->labels[row] ? 1 : 0;
        QVERIFY(std::abs(static_cast<double>(flipped) / 1e5 - 0.3) < 0.005);
    }

    void rolesTakeTheColumnsAfterTheFirstGoldenOne()
    {
        DatasetSpec spec;
        spec.features = 6;
        spec.golden = {5, 1};
        spec.harder.duplicates = 2;
        spec.harder.decoys = 1;
        const core::FeatureRoles roles(spec);
        QCOMPARE(roles.duplicates(), (std::vector<std::int64_t>{6, 2}));
        QCOMPARE(roles.decoys(), std::vector<std::int64_t>{3});
        QCOMPARE(roles.origin(6), 5);
        QCOMPARE(roles.origin(2), 1);
        QCOMPARE(roles.origin(3), 5);
        QCOMPARE(roles.role(4), FeatureRole::Noise);
        QCOMPARE(roles.role(7), FeatureRole::Noise); // there is none
        QVERIFY(roles.carriesLabel(5) && roles.carriesLabel(2) && !roles.carriesLabel(3));
    }

    void stopRequestLeavesNoDataset()
    {
        DatasetSpec spec;
        spec.samples = 10'000'000;
        spec.features = 2;
        spec.golden = {1};
        spec.harder = {.noise = 0.1, .duplicates = 1};
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!core::makeDataset<float>(spec, stop.get_token()));
    }
};

ATTENTION_TEST(HarderDataTest, void)

} // namespace harder_data_test
#include "harder_data_test.moc"
