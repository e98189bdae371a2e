#include "core/experiment/result_origin.h"
#include "tests/support/test_registry.h"

#include "tests/support/small_table.h"

#include <QTest>

namespace result_origin_test {

using core::Experiment;
using core::originOf;
using core::ResultOrigin;

class ResultOriginTest : public QObject {
    Q_OBJECT

private slots:
    void theSameExperimentIsTheSame() { QCOMPARE(originOf({}, {}), ResultOrigin::Same); }

    void drawnDataOfOtherSettingsCanBeCompared()
    {
        Experiment other;
        other.golden = {7};
        other.harder.noise = 0.5;
        QCOMPARE(originOf({}, other), ResultOrigin::OtherSettings);
        QVERIFY(core::haveSameSource({}, other));
    }

    void aTableIsOtherDataThanDrawnDataAndThanOtherChoicesAboutIt()
    {
        const Experiment onTable = experimentOnTable(smallTable());
        QCOMPARE(originOf({}, onTable), ResultOrigin::OtherData);
        QCOMPARE(originOf(onTable, {}), ResultOrigin::OtherData);
        const Experiment raw = experimentOnTable(smallTable({.label = "sold", .standardise = false}));
        QCOMPARE(originOf(onTable, raw), ResultOrigin::OtherData);
    }

    void aTableThatWasReadTwiceIsTheSame()
    {
        const Experiment first = experimentOnTable(smallTable());
        Experiment second = experimentOnTable(smallTable());
        QVERIFY(first.table != second.table);
        QCOMPARE(originOf(first, second), ResultOrigin::Same);
        second.learningRate = 0.03;
        QCOMPARE(originOf(first, second), ResultOrigin::OtherSettings);
    }
};

ATTENTION_TEST(ResultOriginTest, QCoreApplication)

} // namespace result_origin_test
#include "result_origin_test.moc"
