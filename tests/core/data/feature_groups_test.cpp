#include "core/data/feature_groups.h"
#include "tests/support/column_table.h"
#include "tests/support/test_registry.h"

#include <QTest>

namespace feature_groups_test {

using core::FeatureGroups;
using core::FeatureRoles;

class FeatureGroupsTest : public QObject {
    Q_OBJECT

private slots:
    void inputsOfAColumnAreOneGroup()
    {
        const FeatureGroups groups = core::columnGroups(*columnTable());
        QCOMPARE(groups.inputs(), 9);
        QCOMPARE(groups.size(), 3);
        QVERIFY(!groups.isIdentity());
        QCOMPARE(groups.first(kWeight), 7);
        QCOMPARE(groups.count(kShape), 6);
        QCOMPARE(groups.count(kWeight), 1);
        QCOMPARE(groups.count(kSide), 2);
        QCOMPARE(groups.several(), (std::vector<std::int64_t>{kShape, kSide}));
        for (std::int64_t input = 1; input <= 9; ++input)
            QCOMPARE(groups.groupOf(input), input <= 6 ? kShape : input == 7 ? kWeight : kSide);
    }

    void sharesAreAddedAndUniformOnesAreThoseOfTheInputs()
    {
        const FeatureGroups groups = core::columnGroups(*columnTable());
        const std::vector<double> attention{0.0625, 0.0625, 0.0625, 0.0625, 0.125, 0.125, 0.25, 0.125, 0.125};
        QCOMPARE(groups.sums(attention), (std::vector<double>{0.5, 0.25, 0.25}));
        QCOMPARE(groups.uniformShare(kShape), 6.0 / 9.0);
        QCOMPARE(groups.uniformShare(kWeight), 1.0 / 9.0);
    }

    void openColumnsKeepTheirInputs()
    {
        const core::Experiment experiment = columnExperiment();
        const FeatureRoles open = experiment.columnRoles({"shape", "not there"});
        QCOMPARE(open.features(), 8);
        QCOMPARE(open.name(2), std::string("shape = box"));
        QCOMPARE(open.name(8), std::string("side"));
        QCOMPARE(open.names().columnName(2), std::string("shape"));
        const FeatureRoles all = experiment.columnRoles({"shape", "side"});
        QVERIFY(!all.hasGroups());
        QCOMPARE(all.names(), experiment.roles().names());
    }

    void columnsHaveTheNamesOfTheTableAndCategoriesTheirOwn()
    {
        const core::FeatureNames names = columnExperiment().columnRoles().names();
        QCOMPARE(names.name(kShape), std::string("shape"));
        QCOMPARE(names.name(kWeight), std::string("weight"));
        QCOMPARE(names.name(9), std::string("9"));
        QCOMPARE(names.categoryName(3), std::string("can"));
        QCOMPARE(names.categoryName(7), std::string("weight"));
        QCOMPARE(names.labelName(1), std::string("yes"));
    }

    void drawnDataAndNumbersStayAsTheyAre()
    {
        const core::Experiment drawn;
        QVERIFY(!drawn.columnRoles().hasGroups());
        QCOMPARE(drawn.columnRoles(), drawn.roles());
        const FeatureGroups single(4);
        const std::vector<double> values{0.1, 0.2, 0.3, 0.4};
        QCOMPARE(single.sums(values), values);
        QCOMPARE(single.several(), std::vector<std::int64_t>());
        QVERIFY(FeatureGroups({1, 2, 3}, 3).isIdentity());
    }

    void groupsAreComparedByWhatTheyHold()
    {
        QCOMPARE(FeatureGroups({1, 3}, 4), FeatureGroups({1, 3}, 4));
        QVERIFY(FeatureGroups({1, 3}, 4) != FeatureGroups({1, 2}, 4));
        QVERIFY(FeatureGroups({1, 3}, 4) != FeatureGroups(4));
        QVERIFY(FeatureGroups(3) != FeatureGroups(4));
    }

    void twinsAreFeaturesUnlessTheirCategoriesAreShown()
    {
        const core::Experiment experiment = columnExperiment(columnTable({{"side", "shape"}, {"weight", "unknown"}}));
        const FeatureRoles roles = experiment.columnRoles();
        QCOMPARE(roles.twins(), (std::vector<std::vector<std::int64_t>>{{kShape, kSide}}));
        QCOMPARE(roles.twinsOf(kSide), std::vector<std::int64_t>{kShape});
        QVERIFY(roles.twinsOf(kWeight).empty());
        QVERIFY(experiment.columnRoles({"side"}).twins().empty());
    }
};

ATTENTION_TEST(FeatureGroupsTest, void)

} // namespace feature_groups_test
#include "feature_groups_test.moc"
