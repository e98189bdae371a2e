#include "core/analysis/importance/agreement.h"
#include "core/analysis/importance/compare_methods.h"
#include "core/analysis/importance/methods.h"
#include "core/analysis/importance/replaced_columns.h"
#include "core/training/trainer.h"
#include "tests/support/small_models.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

namespace importance_test {

using core::ImportanceScores;
using core::MethodId;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

/// The same model with other data of its own.
core::Model withDataset(core::Model model, const std::function<void(core::Dataset<float>&)>& change)
{
    auto dataset = std::make_shared<core::Dataset<float>>(*model.dataset);
    change(*dataset);
    model.dataset = std::move(dataset);
    return model;
}

std::vector<core::LossSums> lossesOf(const core::Model& model, std::int64_t rows)
{
    return {*core::measureTestRows(model, rows)};
}

const ImportanceScores& scoresOf(const core::ImportanceReport& report, MethodId id)
{
    return *std::ranges::find(report.methods, id, &ImportanceScores::id);
}

ImportanceScores made(MethodId id, std::vector<double> scores)
{
    ImportanceScores result;
    result.id = id;
    result.scores = std::move(scores);
    return result;
}

bool allNan(const std::vector<double>& values)
{
    return std::ranges::all_of(values, [](double value) { return std::isnan(value); });
}

} // namespace

class ImportanceTest : public QObject {
    Q_OBJECT

private slots:
    void attentionIsTheEpochsToTheLastBit()
    {
        const core::Model model = modelAfter(10);
        core::Trainer trainer(model.experiment, model.dataset);
        trainer.setParameters(model.parameters);
        const auto evaluation = *trainer.evaluate(model.dataset->testRows);
        const auto report = core::compareMethods(model, {1, 0});
        QCOMPARE(scoresOf(*report, MethodId::Attention).scores, evaluation.attention);
        QCOMPARE(report->rows, 750);
    }

    void replacingAColumnIsAskingAboutOtherRows_data()
    {
        QTest::addColumn<core::Activation>("activation");
        QTest::newRow("linear") << core::Activation::Linear;
        QTest::newRow("relu") << core::Activation::Relu;
        QTest::newRow("tanh") << core::Activation::Tanh;
    }

    /// The plain way: a data set in which the column is another one.
    void replacingAColumnIsAskingAboutOtherRows()
    {
        QFETCH(core::Activation, activation);
        const core::Model model = modelAfter(10, smallExperiment(activation));
        constexpr std::int64_t kRows = 700;
        const auto sums = core::measureReplacedColumns(
            model, kRows, [](std::int64_t, core::MatrixRef<float> values) { values.setConstant(0.7F); });
        QCOMPARE(sums->size(), std::size_t{6});
        for (std::size_t feature = 0; feature < sums->size(); ++feature) {
            const auto other = withDataset(model, [&](core::Dataset<float>& dataset) {
                dataset.features.col(static_cast<core::Index>(feature)).setConstant(0.7F);
            });
            const core::LossSums expected = lossesOf(other, kRows).front();
            QCOMPARE((*sums)[feature].correct, expected.correct);
            QVERIFY(std::abs((*sums)[feature].loss - expected.loss) < 1e-5 * expected.loss);
        }
    }

    void limitedRowsAreTheFirstOfTheTest()
    {
        const core::Model model = modelAfter(10);
        const auto limited = core::compareMethods(model, {3, 300});
        auto shorter = withDataset(model, [](core::Dataset<float>& dataset) { dataset.testRows.resize(300); });
        shorter.experiment.testFraction = 0.1; // 300 of 3,000
        const auto whole = core::compareMethods(shorter, {3, 0});
        QCOMPARE(limited->rows, 300);
        for (const core::ImportanceMethod& method : core::importanceMethods())
            QCOMPARE(scoresOf(*limited, method.id).scores, scoresOf(*whole, method.id).scores);
        QCOMPARE(core::compareMethods(model, {1, 100'000})->rows, 750);
    }

    void sameModelGivesTheSameBits()
    {
        const core::Model model = modelAfter(10);
        const auto first = core::compareMethods(model, {});
        const auto second = core::compareMethods(model, {});
        for (const core::ImportanceMethod& method : core::importanceMethods()) {
            QCOMPARE(scoresOf(*first, method.id).scores, scoresOf(*second, method.id).scores);
            QCOMPARE(scoresOf(*first, method.id).deviations, scoresOf(*second, method.id).deviations);
        }
        QCOMPARE(first->tau, second->tau);
    }

    void goldenFeatureLeadsEverywhereOnceItIsFound()
    {
        const auto report = core::compareMethods(modelAfter(60), {});
        for (const ImportanceScores& scores : report->methods)
            QCOMPARE(core::leaderOf(scores), std::optional<std::int64_t>(2));
        QCOMPARE(scoresOf(*report, MethodId::FeatureAuc).scores[1], 1.0);
        // Half the rows get another label's value, and some of them their own again.
        QVERIFY(scoresOf(*report, MethodId::PermutationAccuracy).scores[1] > 0.4);
        QVERIFY(scoresOf(*report, MethodId::PermutationAccuracy).deviations[1] > 0.0);
    }

    void rivalsComeInTheirOrderAndProgressOnlyGrows()
    {
        std::vector<MethodId> order;
        std::vector<double> shares;
        const core::ImportanceCallbacks listener{[&](double done) { shares.push_back(done); },
                                                 [&](const ImportanceScores& scores) { order.push_back(scores.id); }};
        const auto report = core::compareMethods(modelAfter(1), {2, 0}, listener);
        QCOMPARE(order.size(), core::importanceMethods().size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            QCOMPARE(order[i], core::importanceMethods()[i].id);
            QCOMPARE(report->methods[i].id, order[i]);
        }
        QVERIFY(std::ranges::is_sorted(shares));
        QVERIFY(shares.front() > 0.0 && shares.front() < 0.2);
        QVERIFY(shares.back() > 0.999 && shares.back() < 1.001);
    }

    void aStopRequestEndsTheWorkWhereverItIs()
    {
        const core::Model model = modelAfter(1);
        int all = 0;
        core::compareMethods(model, {2, 0}, {[&](double) { ++all; }, {}});
        QVERIFY(all > 1);
        for (int last = 0; last < all; ++last) {
            std::stop_source source;
            int told = 0;
            const auto stopAtLast = [&](double) {
                if (told++ == last)
                    source.request_stop();
            };
            if (last + 1 < all) // after the last word nothing is left to stop
                QVERIFY(!core::compareMethods(model, {2, 0}, {stopAtLast, {}}, source.get_token()));
            QVERIFY(told <= last + 2);
        }
    }

    void oneFeatureHasNothingToBeComparedWith()
    {
        core::Experiment experiment = smallExperiment();
        experiment.features = 1;
        experiment.golden = {1};
        const auto report = core::compareMethods(modelAfter(10, experiment), {2, 0});
        QCOMPARE(scoresOf(*report, MethodId::Attention).scores, std::vector{1.0});
        QVERIFY(report->tau.array().isNaN().all());
    }

    void oneLabelLeavesAreaAndRegressionUndefined()
    {
        core::Experiment experiment = smallExperiment();
        experiment.samples = 4; // one row for the test
        const auto report = core::compareMethods(modelAfter(0, experiment), {2, 0});
        const ImportanceScores& area = scoresOf(*report, MethodId::FeatureAuc);
        QVERIFY(allNan(area.scores));
        QVERIFY(area.note.find("test rows hold one label") != std::string_view::npos);
        QVERIFY(std::isnan(report->tau(0, 7)) && !std::isnan(report->tau(0, 1)));

        const auto oneSided = withDataset(modelAfter(0), [](core::Dataset<float>& dataset) {
            for (const std::uint32_t row : dataset.trainRows)
                dataset.labels[row] = 1;
        });
        const auto trained = core::compareMethods(oneSided, {1, 0});
        const ImportanceScores& regression = scoresOf(*trained, MethodId::LogisticRegression);
        QVERIFY(allNan(regression.scores));
        QVERIFY(regression.note.find("training rows hold one label") != std::string_view::npos);
        QVERIFY(scoresOf(*trained, MethodId::FeatureAuc).note.empty());
    }

    void constantColumnHasNoWeightAndIsSpokenOf()
    {
        const auto constant = withDataset(
            modelAfter(10), [](core::Dataset<float>& dataset) { dataset.features.col(3).setConstant(0.1F); });
        const auto report = core::compareMethods(constant, {2, 0});
        QCOMPARE(scoresOf(*report, MethodId::LogisticRegression).scores[3], 0.0);
        QVERIFY(!scoresOf(*report, MethodId::LogisticRegression).note.empty());
        QCOMPARE(scoresOf(*report, MethodId::FeatureAuc).scores[3], 0.5);
        QVERIFY(std::abs(scoresOf(*report, MethodId::PermutationLoss).scores[3]) < 1e-9);
    }

    void weightsThatAreNoNumbersHarmNobodyElse()
    {
        core::Model model = modelAfter(10);
        model.parameters(0) = std::numeric_limits<float>::quiet_NaN();
        const auto report = core::compareMethods(model, {2, 0});
        QVERIFY(allNan(scoresOf(*report, MethodId::Attention).scores));
        QVERIFY(!core::leaderOf(scoresOf(*report, MethodId::Attention)));
        QVERIFY(!std::isnan(scoresOf(*report, MethodId::LogisticRegression).scores[0]));
    }

    void leaderIsTheStrongestOnEitherSide()
    {
        QCOMPARE(core::leaderOf(made(MethodId::Attention, {0.2, 0.5, 0.3})), std::optional<std::int64_t>(2));
        QCOMPARE(core::leaderOf(made(MethodId::LogisticRegression, {0.2, -0.5, 0.3})), std::optional<std::int64_t>(2));
        QCOMPARE(core::leaderOf(made(MethodId::FeatureAuc, {0.1, 0.8, 0.5})), std::optional<std::int64_t>(1));
        QCOMPARE(core::leaderOf(made(MethodId::PermutationLoss, {-0.5, 0.1, 0.0})), std::optional<std::int64_t>(2));
        // No feature leads where nothing matters, two share the first place, or a score is not defined.
        QVERIFY(!core::leaderOf(made(MethodId::PermutationAccuracy, {0.0, -0.1, 0.0})));
        QVERIFY(!core::leaderOf(made(MethodId::PermutationAccuracy, {0.5, 0.5, 0.0})));
        QVERIFY(!core::leaderOf(made(MethodId::FeatureAuc, {kNan, kNan})));
    }

    void agreementSortsRivalsIntoCamps()
    {
        const std::vector<ImportanceScores> methods{
            made(MethodId::Attention, {0.1, 0.2, 0.7}),           made(MethodId::AttentionInput, {0.1, 0.6, 0.2}),
            made(MethodId::PermutationAccuracy, {0.0, 0.0, 0.0}), made(MethodId::PermutationLoss, {0.1, 0.0, 0.9}),
            made(MethodId::GradientInput, {0.5, 0.1, 0.1}),       made(MethodId::LeaveOneOut, {0.5, 0.1, 0.1})};
        const core::MethodAgreement agreement = core::agreementOf(methods);
        QCOMPARE(agreement.methods, 5);
        QCOMPARE(agreement.attention, std::optional<std::int64_t>(3));
        QCOMPARE(agreement.agreeing, std::vector{MethodId::PermutationLoss});
        QCOMPARE(agreement.undecided, std::vector{MethodId::PermutationAccuracy});
        QCOMPARE(agreement.others.size(), std::size_t{2});
        QCOMPARE(agreement.others[0].feature, 1); // the larger camp first
        QCOMPARE(agreement.others[0].members, (std::vector{MethodId::GradientInput, MethodId::LeaveOneOut}));
        QCOMPARE(agreement.others[1].feature, 2);
    }

    void kendallKnowsItsLimits()
    {
        constexpr double kInfinite = std::numeric_limits<double>::infinity();
        QCOMPARE(core::kendallTau(std::vector{1.0, 2.0, kInfinite}, std::vector{1.0, 2.0, 3.0}), 1.0);
        QCOMPARE(core::kendallTau(std::vector{1.0, 2.0, 3.0}, std::vector{3.0, 2.0, 1.0}), -1.0);
        QVERIFY(std::isnan(core::kendallTau(std::vector{1.0, kNan}, std::vector{1.0, 2.0})));
        QVERIFY(std::isnan(core::kendallTau(std::vector{1.0}, std::vector{1.0})));
    }

    void zerosOfEitherSignAreTies()
    {
        core::Dataset<float> dataset;
        dataset.features.resize(2, 1);
        dataset.features << -0.0F, 0.0F;
        dataset.labels = {0, 1};
        QCOMPARE((*core::featureAuc(dataset, std::vector<std::uint32_t>{0, 1}))[0], 0.5);
    }
};

ATTENTION_TEST(ImportanceTest, void)

} // namespace importance_test
#include "importance_test.moc"
