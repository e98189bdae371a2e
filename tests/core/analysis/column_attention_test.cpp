#include "core/analysis/attention_profile.h"
#include "core/analysis/class_summary.h"
#include "core/analysis/faithfulness/other_seeds.h"
#include "core/analysis/row_order.h"
#include "core/analysis/seeds_summary.h"
#include "tests/support/column_table.h"
#include "tests/support/small_models.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <algorithm>
#include <cmath>

namespace column_attention_test {

using core::AttentionProfile;
using Attention = std::vector<double>;

namespace {

/// Attention to the columns shape, weight and side, the same for all inputs of a column.
Attention attentionOf(double shape, double weight, double side)
{
    Attention attention(6, shape / 6.0);
    attention.insert(attention.end(), {weight, side / 2.0, side / 2.0});
    return attention;
}

core::Snapshot momentOf(std::int64_t batch, Attention attention)
{
    core::Snapshot snapshot;
    snapshot.epoch = 1;
    snapshot.batch = batch;
    snapshot.test.attention = std::move(attention);
    return snapshot;
}

core::EnsembleRun runOf(std::uint32_t seed, Attention attention)
{
    core::EnsembleRun run;
    run.seed = seed;
    run.last.attention = std::move(attention);
    return run;
}

bool isNear(double first, double second)
{
    return std::abs(first - second) < 1e-12;
}

} // namespace

/// The columns of a table are read as one, whatever the number of their inputs.
class ColumnAttentionTest : public QObject {
    Q_OBJECT

private slots:
    void theColumnWithTheLargestSumLeads()
    {
        const auto roles = columnExperiment().columnRoles();
        // No input of the shape has as much as the weight.
        const AttentionProfile profile = core::profileOf(attentionOf(0.72, 0.16, 0.12), roles);
        QCOMPARE(profile.features, 3);
        QCOMPARE(profile.inputs, 9);
        QCOMPARE(profile.top, kShape);
        QCOMPARE(profile.topInputs, 6);
        QVERIFY(isNear(profile.topShare, 0.72));
        QCOMPARE(profile.runnerUp, kWeight);
        QVERIFY(isNear(profile.topToUniform(), 0.72 * 9.0 / 6.0));
        QCOMPARE(core::featureOfInterest(attentionOf(0.72, 0.16, 0.12), roles), kShape);
    }

    void manyInputsAloneDoNotMakeAColumnStandOut()
    {
        const auto roles = columnExperiment().columnRoles();
        const AttentionProfile many = core::profileOf(attentionOf(0.72, 0.16, 0.12), roles);
        QVERIFY(many.topIsFarAhead());
        QVERIFY(!many.topStandsOut());
        QCOMPARE(many.mostPerInput, kWeight);
        QVERIFY(isNear(many.mostPerInputRatio, 0.16 * 9.0));
        // Twice the attention for each input, too.
        QVERIFY(core::profileOf(attentionOf(0.94, 0.03, 0.03), roles).topStandsOut());
        QVERIFY(core::profileOf(attentionOf(0.2, 0.7, 0.1), roles).topStandsOut());
    }

    void levelIsWhatAllInputsShare()
    {
        const auto roles = columnExperiment().columnRoles();
        QVERIFY(core::profileOf(Attention(9, 1.0 / 9.0), roles).isLevel());
        const Attention sums = attentionOf(1.0 / 3.0, 1.0 / 3.0, 1.0 / 3.0);
        QVERIFY(!core::profileOf(sums, roles).isLevel());
        QVERIFY(!core::findingAt(std::vector{momentOf(1, Attention(9, 1.0 / 9.0))}, roles));
    }

    void theLeadIsDatedByColumn()
    {
        const auto roles = columnExperiment().columnRoles();
        Attention later = attentionOf(0.6, 0.3, 0.1);
        std::swap(later[0], later[1]);
        later[0] += 0.04; // another input leads, of the same column
        later[1] -= 0.04;
        const std::vector<core::Snapshot> snapshots{momentOf(0, attentionOf(0.3, 0.6, 0.1)),
                                                    momentOf(1, attentionOf(0.6, 0.3, 0.1)), momentOf(2, later)};
        const auto finding = core::findingAt(snapshots, roles);
        QVERIFY(finding);
        QCOMPARE(finding->batch, 1);
    }

    void twinsAreJudgedByTheirSum()
    {
        const auto roles = columnExperiment(columnTable({{"weight", "side"}})).columnRoles();
        const AttentionProfile together = core::profileOf(attentionOf(0.3, 0.28, 0.42), roles);
        QVERIFY(together.hasTwins());
        QCOMPARE(together.twins.features, (std::vector<std::int64_t>{kWeight, kSide}));
        QVERIFY(isNear(together.twins.share, 0.7));
        QCOMPARE(together.twins.next, kShape);
        QCOMPARE(together.twins.inputs, 3);
        QVERIFY(together.topStandsOut()); // though none of them does
        QVERIFY(!core::profileOf(attentionOf(0.3, 0.28, 0.42), columnExperiment().columnRoles()).topStandsOut());
        QVERIFY(!core::profileOf(attentionOf(0.6, 0.2, 0.2), roles).hasTwins()); // they do not lead
    }

    void summaryOfSeedsIsAboutColumnsAndKeepsTheInputs()
    {
        const core::Experiment experiment = columnExperiment();
        core::SeedsSummary summary(experiment);
        const Attention first = attentionOf(0.7, 0.2, 0.1);
        const Attention second = attentionOf(0.4, 0.5, 0.1);
        const Attention third = attentionOf(0.6, 0.3, 0.1);
        summary.add(runOf(0, first));
        summary.add(runOf(1, second));
        summary.add(runOf(2, third));
        QCOMPARE(summary.features(), 3);
        QCOMPARE(summary.featureOfInterest(), kShape);
        QCOMPARE(summary.leads(kShape), 2);
        QVERIFY(isNear(summary.spreadOf(kShape).median, 0.6));
        QVERIFY(isNear(summary.share(1, kShape), 0.4));
        QVERIFY(isNear(summary.mostShare(), 0.7));
        QCOMPARE(summary.shares().size(), std::size_t{27}); // as documents store them
        const core::SeedsSummary again(experiment, std::vector<std::uint32_t>{0, 1, 2}, summary.shares(), 0);
        QCOMPARE(again.spreadOf(kSide).median, summary.spreadOf(kSide).median);
        QCOMPARE(again.leads(kShape), 2);
    }

    void otherSeedsHaveTheSameLeaderIfItsColumnLeads()
    {
        const core::Experiment experiment = columnExperiment(columnTable({{"weight", "side"}}));
        const Attention attention = attentionOf(0.3, 0.6, 0.1);
        QVERIFY(core::findsTheSame(experiment, attention, kWeight));
        QVERIFY(core::findsTheSame(experiment, attention, kSide)); // its twin
        QVERIFY(!core::findsTheSame(experiment, attention, kShape));
        QVERIFY(isNear(core::carriersShare(experiment, attention, kShape), 0.3));
        QCOMPARE(core::noiseShares(experiment, attention, kShape), (Attention{0.6, 0.1}));
    }

    void classesAreSummarisedByColumn()
    {
        const core::Model model = modelAfter(20, columnExperiment());
        const core::FeatureGroups groups = model.experiment.columnRoles().groups();
        const auto inputs = core::summariseClasses(model);
        const auto columns = core::summariseClasses(model, {}, groups);
        QCOMPARE(columns->all.mean.size(), std::size_t{3});
        const Attention sums = groups.sums(inputs->label[1].mean);
        for (std::size_t i = 0; i < 3; ++i)
            QVERIFY(std::abs(columns->label[1].mean[i] - sums[i]) < 1e-6);
        QVERIFY(columns->label[0].low[0] <= columns->label[0].high[0]);
        QCOMPARE(core::summariseClasses(model, {}, core::FeatureGroups({1, 3}, 4))->all.mean.size(), std::size_t{9});
    }

    void rowsHaveTheCategoryOfAColumnAndItsSum()
    {
        const auto model = std::make_shared<const core::Model>(modelAfter(20, columnExperiment()));
        const auto rows = core::evaluateTestRows(model, true);
        const core::FeatureGroups groups = model->experiment.columnRoles().groups();
        std::int64_t missing = 0;
        for (std::int64_t row = 0; row < rows->count(); ++row) {
            const std::int64_t input = core::inputAt(*rows, row, groups, kShape);
            missing += input == 0 ? 1 : 0;
            if (input > 0)
                QCOMPARE(rows->inputs(row)[static_cast<std::size_t>(input - 1)], 1.0F);
            QCOMPARE(core::inputAt(*rows, row, groups, kWeight), 7);
        }
        QVERIFY(missing <= 4);
        const auto sums = *core::attentionColumn(*rows, 1, {}, 6);
        const auto whole = groups.sums(core::rowAttention(*rows, 3));
        QVERIFY(std::abs(sums[3] - whole[0]) < 1e-6F);
    }

    void rowsAreSortedByTheSumOfAColumn_data()
    {
        using Key = core::RowSort::Key;
        QTest::addColumn<Key>("key");
        QTest::newRow("attention") << Key::Attention;
        QTest::newRow("category") << Key::Input;
        QTest::newRow("product") << Key::Product;
    }

    void rowsAreSortedByTheSumOfAColumn()
    {
        using Key = core::RowSort::Key;
        QFETCH(Key, key);
        const auto model = std::make_shared<const core::Model>(modelAfter(20, columnExperiment()));
        const auto rows = core::evaluateTestRows(model, true);
        const core::FeatureGroups groups = model->experiment.columnRoles().groups();
        const auto order = *core::orderRows(*rows, core::RowFilter::All, {key, 1, false, 6});
        const auto valueOf = [&](std::uint32_t row) {
            const std::int64_t input = core::inputAt(*rows, row, groups, kShape);
            if (key == Key::Input)
                return static_cast<float>(input);
            const auto attention = core::rowAttention(*rows, row);
            return key == Key::Attention ? groups.sums(attention)[0]
                   : input == 0          ? 0.0F
                                         : attention[static_cast<std::size_t>(input - 1)];
        };
        QCOMPARE(order.size(), static_cast<std::size_t>(rows->count()));
        for (std::size_t i = 1; i < order.size(); ++i)
            QVERIFY(valueOf(order[i - 1]) <= valueOf(order[i]) + 1e-6F);
    }
};

ATTENTION_TEST(ColumnAttentionTest, void)

} // namespace column_attention_test
#include "column_attention_test.moc"
