#include "core/analysis/class_summary.h"
#include "core/analysis/quantile.h"
#include "core/analysis/row_order.h"
#include "core/training/trainer.h"
#include "tests/support/test_registry.h"

#include <QCoreApplication>
#include <QTest>

#include <algorithm>
#include <cmath>

namespace test_rows_test {

using core::RowFilter;
using core::RowSort;
using Key = core::RowSort::Key;

namespace {

core::Experiment smallExperiment()
{
    core::Experiment experiment;
    experiment.samples = 6'000;
    experiment.testFraction = 0.25; // 1,500 rows: the last block is a part of one
    experiment.features = 6;
    experiment.golden = {2};
    experiment.hidden = {8, 4};
    return experiment;
}

/// After so many batches; few leave some rows wrong.
std::shared_ptr<const core::Model> modelAfter(int batches, const core::Experiment& experiment = smallExperiment())
{
    auto dataset = core::makeDataset<float>(experiment.dataset());
    core::Trainer trainer(experiment, dataset);
    for (int i = 0; i < batches; ++i)
        trainer.trainBatch();
    return std::make_shared<core::Model>(
        core::Model{experiment, std::move(dataset), trainer.network().parameters(), 1, batches});
}

std::shared_ptr<const core::Model> withTheFirstWeightNotANumber(const core::Model& model)
{
    auto broken = std::make_shared<core::Model>(model);
    broken->parameters(0) = std::numeric_limits<float>::quiet_NaN();
    return broken;
}

core::Evaluation evaluated(const core::Model& model)
{
    core::Trainer trainer(model.experiment, model.dataset);
    trainer.setParameters(model.parameters);
    return *trainer.evaluate(model.dataset->testRows);
}

std::stop_token stopped()
{
    std::stop_source source;
    source.request_stop();
    return source.get_token();
}

/// The plain way: the rows of a class, one by one.
std::vector<double> columnOf(const core::TestRows& rows, std::int64_t feature, std::optional<bool> label)
{
    std::vector<double> values;
    for (std::int64_t row = 0; row < rows.count(); ++row)
        if (!label || rows.label(row) == *label)
            values.push_back(core::rowAttention(rows, row)[static_cast<std::size_t>(feature - 1)]);
    return values;
}

double meanOf(const std::vector<double>& values)
{
    double sum = 0.0;
    for (const double value : values)
        sum += value;
    return sum / static_cast<double>(values.size());
}

} // namespace

class TestRowsTest : public QObject {
    Q_OBJECT

private slots:
    void rowsAreWhatTheTrainersTestSees()
    {
        const auto model = modelAfter(10);
        const auto rows = core::evaluateTestRows(model);
        const core::Evaluation evaluation = evaluated(*model);
        QCOMPARE(rows->count(), 1500);
        QCOMPARE(rows->meanAttention, evaluation.attention); // to the last bit
        QVERIFY(rows->wrong > 0);
        QCOMPARE(1.0 - static_cast<double>(rows->wrong) / 1500.0, evaluation.accuracy);
        double loss = 0.0;
        for (std::int64_t row = 0; row < rows->count(); ++row) {
            QCOMPARE(rows->right(row), (rows->probability(row) > 0.5) == rows->label(row));
            loss -= std::log(rows->label(row) ? rows->probability(row) : 1.0 - rows->probability(row));
        }
        QVERIFY(std::abs(loss / 1500.0 - evaluation.loss) < 1e-6);
    }

    void eachRowsAttentionIsItsOwnAndSumsToOne()
    {
        const auto model = modelAfter(10);
        const auto rows = core::evaluateTestRows(model);
        for (const std::int64_t row : {0, 255, 256, 1499}) {
            double sum = 0.0;
            for (const float share : core::rowAttention(*rows, row))
                sum += static_cast<double>(share);
            QVERIFY(std::abs(sum - 1.0) < 1e-5);
            // The article's golden feature is the label with a little noise.
            QCOMPARE(rows->inputs(row)[1] > 0.5F, rows->label(row));
        }
        QVERIFY(std::abs(meanOf(columnOf(*rows, 2, std::nullopt)) - rows->meanAttention[1]) < 1e-6);
    }

    void attentionThatIsNotKeptIsWorkedOutAgain()
    {
        const auto model = modelAfter(10);
        const auto kept = core::evaluateTestRows(model);
        const auto light = core::evaluateTestRows(model, false);
        QVERIFY(kept->keepsAttention());
        QVERIFY(!light->keepsAttention());
        QCOMPARE(light->logit, kept->logit);
        QCOMPARE(core::rowAttention(*light, 700), core::rowAttention(*kept, 700));
        QCOMPARE(*core::attentionColumn(*light, 3), *core::attentionColumn(*kept, 3));
        for (const Key key : {Key::Attention, Key::Product})
            QCOMPARE(*core::orderRows(*light, RowFilter::All, {key, 3, true}),
                     *core::orderRows(*kept, RowFilter::All, {key, 3, true}));
    }

    void attentionThatIsNotLearnedIsTheSameForAll_data()
    {
        QTest::addColumn<core::AttentionKind>("attention");
        QTest::addColumn<float>("share");
        QTest::newRow("uniform") << core::AttentionKind::Uniform << 1.0F / 6.0F;
        QTest::newRow("none") << core::AttentionKind::None << 1.0F; // every input counts in full
    }

    void attentionThatIsNotLearnedIsTheSameForAll()
    {
        QFETCH(const core::AttentionKind, attention);
        QFETCH(const float, share);
        core::Experiment experiment = smallExperiment();
        experiment.attention = attention;
        const auto model = modelAfter(10, experiment);
        const core::Evaluation evaluation = evaluated(*model);
        for (const bool keep : {true, false}) {
            const auto rows = core::evaluateTestRows(model, keep);
            QCOMPARE(1.0 - static_cast<double>(rows->wrong) / 1500.0, evaluation.accuracy);
            QCOMPARE(core::rowAttention(*rows, 700), std::vector<float>(6, share));
            QCOMPARE(core::attentionColumn(*rows, 3).value(), std::vector<float>(1500, share));
            QCOMPARE(rows->meanAttention, std::vector<double>(6, rows->meanAttention.front()));
            QVERIFY(std::abs(rows->meanAttention.front() - static_cast<double>(share)) < 1e-6);
        }
    }

    void classesHaveTheirOwnMeansAndSpreads()
    {
        const auto model = modelAfter(10);
        const auto rows = core::evaluateTestRows(model);
        const auto summary = core::summariseClasses(*model);
        QCOMPARE(summary->label[0].rows + summary->label[1].rows, summary->all.rows);
        const auto check = [&](const core::AttentionSpread& spread, std::optional<bool> label) {
            for (std::int64_t feature = 1; feature <= 6; ++feature) {
                const auto at = static_cast<std::size_t>(feature - 1);
                const std::vector<double> column = columnOf(*rows, feature, label);
                QCOMPARE(static_cast<std::size_t>(spread.rows), column.size());
                QVERIFY(std::abs(spread.mean[at] - meanOf(column)) < 1e-6);
                QVERIFY(std::abs(spread.low[at] - core::quantile(column, 0.05)) < 1e-9);
                QVERIFY(std::abs(spread.high[at] - core::quantile(column, 0.95)) < 1e-9);
            }
        };
        check(summary->all, std::nullopt);
        check(summary->label[0], false);
        check(summary->label[1], true);
        // What one mean hides: the network looks at the golden feature where the label is 1.
        QVERIFY(std::abs(summary->label[0].mean[1] - summary->label[1].mean[1]) > 0.01);
    }

    void quantilesOfManyRowsComeFromAnEvenChoice()
    {
        core::Experiment experiment = smallExperiment();
        experiment.samples = 500'000;
        experiment.testFraction = 0.5; // 250,000 rows: every third
        const auto model = modelAfter(10, experiment);
        const auto rows = core::evaluateTestRows(model);
        const auto summary = core::summariseClasses(*model);
        const auto column = *core::attentionColumn(*rows, 2);
        const std::vector<double> all(column.begin(), column.end());
        QCOMPARE(summary->all.rows, 250'000);
        QVERIFY(summary->all.high[1] >= core::quantile(all, 0.9475));
        QVERIFY(summary->all.high[1] <= core::quantile(all, 0.9525));
    }

    void aClassWithoutRowsIsEmpty()
    {
        core::Experiment experiment = smallExperiment();
        experiment.samples = 4;
        const auto summary = core::summariseClasses(*modelAfter(0, experiment));
        QCOMPARE(summary->all.rows, 1);
        QCOMPARE(summary->all.low, summary->all.high);
        const bool oneLabel = summary->label[1].rows == 1;
        QVERIFY(summary->label.at(oneLabel ? 0 : 1).mean.empty());
        QVERIFY(summary->label.at(oneLabel ? 0 : 1).low.empty());
    }

    void everyKeyOrdersAndTiesKeepTheSplitsOrder_data()
    {
        QTest::addColumn<int>("key");
        for (const Key key : {Key::Label, Key::Probability, Key::Answer, Key::Attention, Key::Input, Key::Product})
            QTest::addRow("key %d", static_cast<int>(key)) << static_cast<int>(key);
    }

    void everyKeyOrdersAndTiesKeepTheSplitsOrder()
    {
        QFETCH(int, key);
        const auto rows = core::evaluateTestRows(modelAfter(10));
        const auto keyOf = [&](std::uint32_t row) -> float {
            const float attention = core::rowAttention(*rows, row)[1];
            switch (static_cast<Key>(key)) {
            case Key::Row:
                return 0.0F;
            case Key::Label:
                return rows->label(row) ? 1.0F : 0.0F;
            case Key::Probability:
                return rows->logit[row];
            case Key::Answer:
                return rows->label(row) ? rows->logit[row] : -rows->logit[row];
            case Key::Attention:
                return attention;
            case Key::Input:
                return rows->inputs(row)[1];
            case Key::Product:
                return attention * rows->inputs(row)[1];
            }
            return 0.0F;
        };
        for (const bool descending : {false, true}) {
            std::vector<std::uint32_t> expected(1500);
            for (std::uint32_t i = 0; i < 1500; ++i)
                expected[i] = i;
            std::ranges::stable_sort(expected, [&](std::uint32_t first, std::uint32_t second) {
                return descending ? keyOf(second) < keyOf(first) : keyOf(first) < keyOf(second);
            });
            QCOMPARE(*core::orderRows(*rows, RowFilter::All, {static_cast<Key>(key), 2, descending}), expected);
        }
    }

    void filtersLetThroughWhatTheySay()
    {
        const auto rows = core::evaluateTestRows(modelAfter(10));
        const auto zeros = *core::orderRows(*rows, RowFilter::Label0, {});
        const auto ones = *core::orderRows(*rows, RowFilter::Label1, {Key::Row, 1, true});
        const auto wrong = *core::orderRows(*rows, RowFilter::Wrong, {Key::Answer, 1, false});
        QCOMPARE(zeros.size() + ones.size(), std::size_t{1500});
        QVERIFY(std::ranges::none_of(zeros, [&](auto row) { return rows->label(row); }));
        QVERIFY(std::ranges::all_of(ones, [&](auto row) { return rows->label(row); }));
        QVERIFY(std::ranges::is_sorted(zeros));
        QVERIFY(std::ranges::is_sorted(ones, std::greater()));
        QCOMPARE(static_cast<std::int64_t>(wrong.size()), rows->wrong);
    }

    void numbersThatAreNoneStandLast()
    {
        const auto rows = core::evaluateTestRows(withTheFirstWeightNotANumber(*modelAfter(10)));
        for (const bool descending : {false, true})
            QCOMPARE(core::orderRows(*rows, RowFilter::All, {Key::Probability, 1, descending})->size(),
                     std::size_t{1500});
        QVERIFY(core::summariseClasses(*rows->model).has_value());
    }

    void aStopRequestEndsEverything()
    {
        const auto model = modelAfter(0);
        QVERIFY(!core::evaluateTestRows(model, stopped()));
        QVERIFY(!core::summariseClasses(*model, stopped()));
        const auto light = core::evaluateTestRows(model, false);
        QVERIFY(!core::orderRows(*light, RowFilter::All, {Key::Attention, 1, false}, stopped()));
    }
};

ATTENTION_TEST(TestRowsTest, QCoreApplication)

} // namespace test_rows_test
#include "test_rows_test.moc"
