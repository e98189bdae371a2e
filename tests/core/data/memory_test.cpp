#include "core/memory/memory.h"
#include "tests/support/test_registry.h"

#include "core/experiment/knobs.h"
#include "core/text/number_text.h"

#include <QTest>

namespace memory_test {

class MemoryTest : public QObject {
    Q_OBJECT

private slots:
    void tooLittleIsSaidWithBothSizes()
    {
        try {
            core::requireMemory("the data set", 40'000'000'000, 8'500'000'000);
            QFAIL("nothing was thrown");
        } catch (const core::NotEnoughMemory& error) {
            QCOMPARE(error.what(), "the data set needs 40 GB of memory, but only 8.5 GB is free");
        }
    }

    void exactlyEnoughIsEnough() { core::requireMemory("the data set", 1'000, 1'000); }

    void thisMachineHasSomeMemory() { QVERIFY(core::availableMemory() > 10'000'000); }

    void defaultExperimentFits() { core::checkWithMemory({}); }

    void largestExperimentCountsItsFeaturesOnce()
    {
        core::Experiment largest;
        largest.samples = 10'000'000;
        const double features = 10'000'000.0 * 20 * 4;
        const auto required = static_cast<double>(largest.requiredMemory());
        QVERIFY(required >= features);
        QVERIFY(required <= 1.25 * features);
        largest.features = 1'000;
        QVERIFY(largest.requiredMemory() > 40'000'000'000);
    }

    void numbersAreWrittenForPeople()
    {
        QCOMPARE(core::bytesText(999), "999 B");
        QCOMPARE(core::bytesText(8'000'000), "8 MB");
        QCOMPARE(core::bytesText(999'600'000), "1 GB");
        QCOMPARE(core::groupedText(0), "0");
        QCOMPARE(core::groupedText(999), "999");
        QCOMPARE(core::groupedText(100'000), "100,000");
        QCOMPARE(core::groupedText(-1'234'567), "-1,234,567");
        QCOMPARE(core::shortestText(0.003), "0.003");
        QCOMPARE(core::shortestText(0.1), "0.1");
    }
};

ATTENTION_TEST(MemoryTest, void)

} // namespace memory_test
#include "memory_test.moc"
