#include "core/analysis/importance/agreement.h"
#include "core/analysis/importance/compare_methods.h"
#include "core/analysis/importance/methods.h"
#include "core/analysis/importance/replaced_columns.h"
#include "core/export/chart_numbers.h"
#include "core/export/json_lines.h"
#include "tests/support/column_table.h"
#include "tests/support/small_models.h"
#include "tests/support/test_registry.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <algorithm>
#include <cmath>

namespace column_importance_test {

using core::ImportanceScores;
using core::MethodId;

namespace {

core::Experiment experimentWith(core::Activation activation)
{
    core::Experiment experiment = columnExperiment();
    experiment.activation = activation;
    return experiment;
}

const ImportanceScores& scoresOf(const core::ImportanceReport& report, MethodId id)
{
    return *std::ranges::find(report.methods, id, &ImportanceScores::id);
}

double textAsNumber(const core::NumberCell& cell)
{
    return std::get<double>(cell);
}

} // namespace

/// A column of several inputs is one rival's feature: its inputs are shuffled, replaced and scored as one.
class ColumnImportanceTest : public QObject {
    Q_OBJECT

private slots:
    void replacingAllInputsOfAColumnIsAskingAboutOtherRows_data() { activations(); }

    /// The plain way: a data set in which all inputs of the column are others.
    void replacingAllInputsOfAColumnIsAskingAboutOtherRows()
    {
        QFETCH(core::Activation, activation);
        const core::Model model = modelAfter(20, experimentWith(activation));
        const core::FeatureGroups groups = model.experiment.columnRoles().groups();
        const auto rows = static_cast<std::int64_t>(model.dataset->testRows.size());
        const auto sums = core::measureReplacedColumns(
            model, rows, [](std::int64_t, core::MatrixRef<float> values) { values.setConstant(0.3F); }, {}, {}, groups);
        QCOMPARE(sums->size(), std::size_t{9 + 2});
        const std::vector<std::int64_t> several = groups.several();
        for (std::size_t i = 0; i < several.size(); ++i) {
            auto dataset = std::make_shared<core::Dataset<float>>(*model.dataset);
            dataset->features.middleCols(groups.first(several[i]) - 1, groups.count(several[i])).setConstant(0.3F);
            core::Model other = model;
            other.dataset = dataset;
            const core::LossSums expected = *core::measureTestRows(other, rows);
            QCOMPARE((*sums)[9 + i].correct, expected.correct);
            QVERIFY(std::abs((*sums)[9 + i].loss - expected.loss) < 1e-5 * expected.loss);
        }
    }

    void scoresOfInputsAreAsWithoutColumns()
    {
        const core::Model model = modelAfter(20, columnExperiment());
        const auto report = core::compareMethods(model, {});
        // The same inputs, each a column of its own.
        auto single = std::make_shared<core::PreparedTable>(*columnTable());
        for (core::PreparedFeature& feature : single->features)
            feature.column = feature.name;
        core::Model plain = model;
        plain.experiment.table = single;
        const auto expected = core::compareMethods(plain, {});
        for (const core::ImportanceMethod& method : core::importanceMethods()) {
            QCOMPARE(scoresOf(*report, method.id).scores, scoresOf(*expected, method.id).scores);
            QCOMPARE(scoresOf(*report, method.id).deviations, scoresOf(*expected, method.id).deviations);
            QVERIFY(scoresOf(*expected, method.id).columnScores.empty());
            QCOMPARE(scoresOf(*report, method.id).columnScores.size(), std::size_t{3});
        }
        QCOMPARE(report->tau, expected->tau);
        QCOMPARE(expected->columnTau.size(), 0);
    }

    void aColumnOfOneInputHasItsScore()
    {
        const auto report = core::compareMethods(modelAfter(20, columnExperiment()), {});
        for (const ImportanceScores& scores : report->methods)
            QCOMPARE(scores.columnScores[1], scores.scores[6]);
    }

    void theColumnThatCarriesTheLabelLeadsEverywhere()
    {
        const auto report = core::compareMethods(modelAfter(400, columnExperiment()), {})->byColumn();
        QCOMPARE(report.names.name(kShape), std::string("shape"));
        for (const ImportanceScores& scores : report.methods) {
            QCOMPARE(scores.scores.size(), std::size_t{3});
            QCOMPARE(core::leaderOf(scores), std::optional<std::int64_t>(kShape));
        }
        QVERIFY(scoresOf(report, MethodId::FeatureAuc).scores[0] > 0.95);
        QVERIFY(scoresOf(report, MethodId::PermutationAccuracy).scores[0] > 0.3);
        QCOMPARE(report.tau.rows(), static_cast<core::Index>(report.methods.size()));
    }

    void sumsAreThoseOfTheInputs()
    {
        const auto report = core::compareMethods(modelAfter(20, columnExperiment()), {});
        for (const MethodId id : {MethodId::Attention, MethodId::AttentionInput, MethodId::GradientInput}) {
            const ImportanceScores& scores = scoresOf(*report, id);
            QVERIFY(std::abs(scores.columnScores[2] - scores.scores[7] - scores.scores[8]) < 1e-12);
        }
    }

    void theWeightOfAColumnIsTheDeviationOfItsPartOfTheLogit()
    {
        const auto dataset = core::makeDataset<float>(columnExperiment().dataset());
        const auto fit = *core::fitLogisticRegression(*dataset, dataset->trainRows);
        const core::FeatureGroups groups = columnExperiment().columnRoles().groups();
        const auto weights = *core::columnWeights(*dataset, dataset->trainRows, fit, groups);
        QCOMPARE(weights.size(), std::size_t{2});
        // The two sides are each other's opposite: together as far as the sum of both.
        QVERIFY(std::abs(weights[1] - std::abs(fit.weights[7] - fit.weights[8])) < 1e-6);
        // A single input as a group of its own kind has the size of its weight.
        const core::FeatureGroups pairs({1, 2, 3, 4, 5, 6, 7, 8}, 9);
        const auto pair = *core::columnWeights(*dataset, dataset->trainRows, fit, pairs);
        QVERIFY(std::abs(pair[0] - weights[1]) < 1e-12);
    }

    void linesAndNumbersKeepTheInputsAndAddTheColumns()
    {
        using Json = nlohmann::ordered_json;
        const core::Model model = modelAfter(20, columnExperiment());
        const core::FeatureRoles columns = model.experiment.columnRoles();
        const auto report = std::make_shared<const core::ImportanceReport>(*core::compareMethods(model, {}));
        const Json start = Json::parse(core::startLine(model.experiment));
        QCOMPARE(start["columns"].get<std::vector<std::string>>(),
                 (std::vector<std::string>{"shape", "weight", "side"}));
        core::EpochReport epoch;
        epoch.attention.assign(9, 0.125);
        const Json line = Json::parse(core::epochLine(epoch, columns));
        QCOMPARE(line["attention"].size(), std::size_t{9});
        QCOMPARE(line["column_attention"].get<std::vector<double>>(), (std::vector<double>{0.75, 0.125, 0.25}));
        core::EnsembleRun run;
        run.last = epoch;
        const Json seed = Json::parse(core::runLine(run, model.experiment.roles().names(), columns));
        QCOMPARE(seed["leading_feature"].get<std::string>(), std::string("shape = ball"));
        QCOMPARE(seed["leading_column"].get<std::string>(), std::string("shape"));
        QCOMPARE(seed["column_attention"].size(), std::size_t{3});
        const Json rival = Json::parse(core::methodLine(scoresOf(*report, MethodId::PermutationLoss)));
        QCOMPARE(rival["scores"].size(), std::size_t{9});
        QCOMPARE(rival["column_scores"].size(), std::size_t{3});
        QCOMPARE(rival["column_std"].size(), std::size_t{3});
        QVERIFY(Json::parse(core::kendallLine(*report)).contains("column_tau"));
        QVERIFY(!Json::parse(core::startLine(core::Experiment())).contains("columns"));
        QVERIFY(!Json::parse(core::epochLine(epoch)).contains("column_attention"));

        const auto names = [](const core::NumberTable& table) {
            std::vector<std::string> list;
            for (const auto& column : table.columns)
                list.push_back(column.name);
            return list;
        };
        QCOMPARE(core::methodNumbers(report).rows, std::size_t{3});
        QCOMPARE(core::methodNumbers(report, core::FeatureLevel::Inputs).rows, std::size_t{9});
        const core::NumberTable both = core::methodNumbers(report, core::FeatureLevel::Both);
        QCOMPARE(both.rows, std::size_t{11});
        QCOMPARE(std::get<std::string>(both.columns[0].at(9)), std::string("shape"));
        QCOMPARE(textAsNumber(both.columns[1].at(9)), scoresOf(*report, MethodId::Attention).columnScores[0]);
        const auto rows = core::evaluateTestRows(std::make_shared<const core::Model>(model), true);
        const core::NumberTable byColumn = core::rowNumbers(rows);
        QCOMPARE(names(byColumn), (std::vector<std::string>{"row", "label", "probability", "shape", "weight", "side",
                                                            "attention_shape", "attention_weight", "attention_side"}));
        const std::string side = std::get<std::string>(byColumn.columns[5].at(0));
        QVERIFY(side == "left" || side == "right");
        QCOMPARE(names(core::rowNumbers(rows, core::FeatureLevel::Inputs)).size(), std::size_t{3 + 9 + 9});
    }
};

ATTENTION_TEST(ColumnImportanceTest, void)

} // namespace column_importance_test
#include "column_importance_test.moc"
